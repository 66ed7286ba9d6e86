import type { log as en } from "../en/log";
import type { Translation } from "../types";

export const log = {
  title: "Hendingslogg",
} satisfies Translation<typeof en>;
