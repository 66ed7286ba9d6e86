import type { MovedMail } from "~/domain/notifications/mail-to-contributors.ts";
import { letter, type Rendered, words } from "./letter.ts";
import { concerns, follow, named } from "./shared.ts";

/** Points go on in another consultation: which, why, and by when they are answered there. */
export function moved(facts: MovedMail): Rendered {
  const { t, date, list } = words(facts);
  const { refs, reason, from } = facts;
  const count = refs.length;
  const intro = t("mail.moved.intro", { from: from.text, count });
  return letter({
    ...facts,
    subject: t("mail.moved.subject", named(facts)),
    preview: intro,
    heading: t("mail.moved.heading", { count }),
    parts: [
      { kind: "text", text: intro },
      concerns(facts, list(refs)),
      { kind: "heading", text: t("mail.nothing.why") },
      { kind: "words", text: reason.text, lang: reason.language },
      { kind: "text", text: t("mail.moved.same", { count }) },
      { kind: "text", text: t("mail.moved.due", { date: date(facts.responseDueOn) }) },
      { kind: "button", label: t("mail.receipt.button"), url: facts.url },
    ],
    ...follow(facts, facts.submissionRef),
  });
}
