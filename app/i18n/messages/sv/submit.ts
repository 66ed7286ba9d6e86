import type { submit as en } from "../en/submit";
import type { Translation } from "../types";

export const submit = {
  title: "Lämna synpunkter",
} satisfies Translation<typeof en>;
