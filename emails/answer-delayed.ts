import type { DelayedMail } from "~/domain/notifications/mail-to-contributors.ts";
import { letter, type Rendered, words } from "./letter.ts";
import { concerns, follow } from "./shared.ts";

/** An answer comes later than was promised: why, and by when. */
export function answerDelayed(facts: DelayedMail): Rendered {
  const { t, date } = words(facts);
  const { ref, reason, kind } = facts;
  const intro = t(`mail.delayed.${kind}`, { from: date(facts.fromOn), to: date(facts.responseDueOn) });
  return letter({
    ...facts,
    subject: t("mail.delayed.subject", { ref }),
    preview: intro,
    heading: t("mail.delayed.heading"),
    parts: [
      { kind: "text", text: intro },
      concerns(facts, ref),
      { kind: "heading", text: t("mail.nothing.why") },
      { kind: "words", text: reason.text, lang: reason.language },
      { kind: "button", label: t("mail.receipt.button"), url: facts.url },
    ],
    ...follow(facts, facts.submissionRef),
  });
}
