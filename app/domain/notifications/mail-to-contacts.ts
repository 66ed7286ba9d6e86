/** The facts of mail to those on the invitation list, and to those who may want to be. */
import type { MailFrame } from "./mail.ts";

export type ListConfirmMail = MailFrame & {
  /** the last moment at which the link can be used */
  until: string;
  confirmUrl: string;
};
/** The contact's own page, and the way off the list: a header of the mail holds it too. */
export type ListMail = MailFrame & { url: string; leaveUrl: string };
