import type { ReviewMail } from "~/domain/notifications/mail.ts";
import { letter, type Rendered, words } from "./letter.ts";
import { staff } from "./shared.ts";

/** To approvers: a response waits. Its text is internal until it is published, so it is named by number only. */
export function reviewRequested(facts: ReviewMail): Rendered {
  const { t } = words(facts);
  const named = { number: String(facts.number), consultation: facts.consultation.text };
  const intro = facts.by
    ? t("mail.review.intro", { ...named, name: facts.by })
    : t("mail.review.introNobody", named);
  return letter({
    ...facts,
    subject: t("mail.review.subject", { number: named.number }),
    preview: intro,
    heading: t("mail.review.heading"),
    parts: [
      { kind: "text", text: t("mail.frame.hello", { name: facts.name }) },
      { kind: "text", text: intro },
      { kind: "text", text: t("mail.review.exact") },
      { kind: "button", label: t("mail.review.button"), url: facts.url },
    ],
    ...staff(facts),
  });
}

/** To whoever sent it to review: it came back. What the approver said stands at the desk, not in mail. */
export function reviewReturned(facts: ReviewMail): Rendered {
  const { t } = words(facts);
  const named = { number: String(facts.number), consultation: facts.consultation.text };
  const intro = facts.by
    ? t("mail.returned.intro", { ...named, name: facts.by })
    : t("mail.returned.introNobody", named);
  return letter({
    ...facts,
    subject: t("mail.returned.subject", { number: named.number }),
    preview: intro,
    heading: t("mail.returned.heading"),
    parts: [
      { kind: "text", text: t("mail.frame.hello", { name: facts.name }) },
      { kind: "text", text: intro },
      { kind: "button", label: t("mail.returned.button"), url: facts.url },
    ],
    ...staff(facts),
  });
}
