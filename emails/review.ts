import type { ReviewMail } from "~/domain/notifications/mail-to-staff.ts";
import { letter, type Rendered, words } from "./letter.ts";
import { staff } from "./shared.ts";

/**
 * To approvers: a response, its retraction, an outcome, or a contribution that is to be set aside waits. The text is internal: a response is
 * named by its number only, a contribution by its reference, an outcome by its consultation.
 */
export function reviewRequested(facts: ReviewMail): Rendered {
  const { t } = words(facts);
  const { kind, named } = naming(facts);
  const intro = facts.by
    ? t(`mail.review_${kind}.intro`, { ...named, name: facts.by })
    : t(`mail.review_${kind}.introNobody`, named);
  return letter({
    ...facts,
    subject: t(`mail.review_${kind}.subject`, named),
    preview: intro,
    heading: t(`mail.review_${kind}.heading`),
    parts: [
      { kind: "text", text: t("mail.frame.hello", { name: facts.name }) },
      { kind: "text", text: intro },
      ...others(facts),
      { kind: "text", text: t("mail.review.exact") },
      { kind: "button", label: t("mail.review.button"), url: facts.url },
    ],
    ...staff(facts),
  });
}

/** To whoever sent it to review: it came back. What the approver said stands at the desk, not in mail. */
export function reviewReturned(facts: ReviewMail): Rendered {
  const { t } = words(facts);
  const { kind: about, named } = naming(facts);
  // A retraction that is turned down sends nothing back.
  const kind = about === "retraction" ? "response" : about;
  const intro = facts.by
    ? t(`mail.returned_${kind}.intro`, { ...named, name: facts.by })
    : t(`mail.returned_${kind}.introNobody`, named);
  return letter({
    ...facts,
    subject: t(`mail.returned_${kind}.subject`, named),
    preview: intro,
    heading: t(`mail.returned_${kind}.heading`),
    parts: [
      { kind: "text", text: t("mail.frame.hello", { name: facts.name }) },
      { kind: "text", text: intro },
      ...others(facts),
      { kind: "button", label: t(`mail.returned_${kind}.button`), url: facts.url },
    ],
    ...staff(facts),
  });
}

function naming({ about, consultation }: ReviewMail) {
  const number = about.kind === "outcome" ? "" : about.number;
  return { kind: about.kind, named: { number, consultation: consultation.text } };
}

/** How many more the same was asked of in one act. */
function others(facts: ReviewMail) {
  const { t } = words(facts);
  const count = facts.about.kind === "set_aside" ? facts.about.others : 0;
  return count > 0 ? [{ kind: "text" as const, text: t("mail.review_set_aside.others", { count }) }] : [];
}
