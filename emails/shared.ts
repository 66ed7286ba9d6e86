/** What several mails end with. */
import type { MailFrame } from "~/domain/notifications/mail.ts";
import type { AskedPoint } from "~/domain/notifications/mail-to-staff.ts";
import type { PublicationChoice } from "~/domain/submissions/submission.ts";
import type { Picked } from "~/i18n/translated.ts";
import type { I18n } from "~/i18n/translator.ts";
import { type Letter, type Part, words } from "./letter.ts";

/** The foot of mail to a contributor: why it came, and where to follow the input or stop the mail. */
export function follow(facts: MailFrame & { url: string }, ref: string): Pick<Letter, "because" | "follow"> {
  const { t } = words(facts);
  return {
    because: t("mail.frame.because", { ref }),
    follow: { label: t("mail.frame.follow"), url: facts.url },
  };
}

/** What a subject names: the one point, else the submission and how many points of it. */
export function named({ refs, submissionRef }: { refs: readonly string[]; submissionRef: string }) {
  const count = refs.length;
  return { ref: (count === 1 ? refs[0] : null) ?? submissionRef, count };
}

/** What a mail is about: the numbers of points or of a submission, in which consultation, and when it came. */
export function concerns(
  facts: MailFrame & { consultation: Picked; receivedOn: string },
  refs: string,
): Part {
  const { t, date } = words(facts);
  const { consultation, receivedOn } = facts;
  return {
    kind: "facts",
    facts: [
      { label: t("mail.frame.number"), value: refs },
      { label: t("mail.frame.consultation"), value: consultation.text, lang: consultation.lang },
      { label: t("mail.frame.received"), value: date(receivedOn) },
    ],
  };
}

/** What a choice lets be published, as mail names it. */
export function publicWord(t: I18n["t"], choice: PublicationChoice): string {
  if (choice === "text") return t("mail.receipt.publicText");
  return t(choice === "organisation" ? "mail.receipt.publicOrganisation" : "mail.receipt.publicPerson");
}

/** The foot of mail to staff. */
export function staff(facts: MailFrame): Pick<Letter, "because"> {
  return { because: words(facts).t("mail.frame.becauseStaff", { forum: facts.forum.name }) };
}

/** Contributions by reference, with their titles where those are public. */
export function pointItems(
  points: readonly AskedPoint[],
  note: (point: AskedPoint, i18n: I18n) => string | undefined,
  i18n: I18n,
): Part {
  return {
    kind: "items",
    items: points.map((point) => ({
      title: point.title ? `${point.ref} ${point.title.text}` : point.ref,
      lang: point.title?.language,
      note: note(point, i18n),
      url: point.url,
    })),
  };
}
