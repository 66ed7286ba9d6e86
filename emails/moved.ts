import type { MovedMail } from "~/domain/notifications/mail-to-contributors.ts";
import { letter, type Rendered, words } from "./letter.ts";
import { concerns, follow } from "./shared.ts";

/** A point goes on in another consultation: which, why, and by when it is answered there. */
export function moved(facts: MovedMail): Rendered {
  const { t, date } = words(facts);
  const { ref, reason, from } = facts;
  const intro = t("mail.moved.intro", { from: from.text });
  return letter({
    ...facts,
    subject: t("mail.moved.subject", { ref }),
    preview: intro,
    heading: t("mail.moved.heading"),
    parts: [
      { kind: "text", text: intro },
      concerns(facts, ref),
      { kind: "heading", text: t("mail.nothing.why") },
      { kind: "words", text: reason.text, lang: reason.language },
      { kind: "text", text: t("mail.moved.same") },
      { kind: "text", text: t("mail.moved.due", { date: date(facts.responseDueOn) }) },
      { kind: "button", label: t("mail.receipt.button"), url: facts.url },
    ],
    ...follow(facts, facts.submissionRef),
  });
}
