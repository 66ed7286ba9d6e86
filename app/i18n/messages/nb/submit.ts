import type { submit as en } from "../en/submit";
import type { Translation } from "../types";

export const submit = {
  title: "Send innspill",
} satisfies Translation<typeof en>;
