import type { log as en } from "../en/log";
import type { Translation } from "../types";

export const log = {
  title: "Hendelseslogg",
} satisfies Translation<typeof en>;
