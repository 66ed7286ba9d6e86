import type { contributions as en } from "../en/contributions";
import type { Translation } from "../types";

export const contributions = {
  title: "Synpunkter",
} satisfies Translation<typeof en>;
