import type { log as en } from "../en/log";
import type { Translation } from "../types";

export const log = {
  title: "Händelselogg",
} satisfies Translation<typeof en>;
