import type { mailDesk as en } from "../en/mail-desk";
import type { Translation } from "../types";

export const mailDesk = {
  title: "E-post",
} satisfies Translation<typeof en>;
