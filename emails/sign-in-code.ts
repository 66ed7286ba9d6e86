import type { MailFrame } from "~/domain/notifications/mail.ts";
import { letter, type Rendered, words } from "./letter.ts";
import { staff } from "./shared.ts";

export type SignInCodeMail = MailFrame & {
  code: string;
  /** an instant */
  validUntil: string;
};

/** A code to sign in with. It holds no link: mail scanners follow links, and a code must be typed where it was asked for. */
export function signInCode(facts: SignInCodeMail): Rendered {
  const { t, date } = words(facts);
  const forum = facts.forum.name;
  return letter({
    ...facts,
    // Not in the subject, which shows on a locked telephone.
    subject: t("mail.code.subject", { forum }),
    preview: t("mail.code.heading"),
    heading: t("mail.code.heading"),
    parts: [
      { kind: "text", tone: "strong", text: facts.code },
      { kind: "text", text: t("mail.code.intro", { time: date(facts.validUntil, "time") }) },
      { kind: "text", tone: "small", text: t("mail.code.notYou") },
    ],
    ...staff(facts),
  });
}
