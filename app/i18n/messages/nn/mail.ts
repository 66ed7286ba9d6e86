import type { mail as en } from "../en/mail";
import type { Translation } from "../types";

export const mail = {
  title: "E-post frå forumet",
} satisfies Translation<typeof en>;
