import type { NothingToAnswerMail } from "~/domain/notifications/mail-to-contributors.ts";
import { letter, type Rendered, words } from "./letter.ts";
import { concerns, follow } from "./shared.ts";

/** A submission was read and holds nothing to answer: the reason, and how to say that a point was missed. */
export function nothingToAnswer(facts: NothingToAnswerMail): Rendered {
  const { t } = words(facts);
  const { ref } = facts;
  const intro = t("mail.nothing.intro");
  return letter({
    ...facts,
    subject: t("mail.nothing.subject", { ref }),
    preview: intro,
    heading: t("mail.nothing.heading"),
    parts: [
      { kind: "text", text: intro },
      concerns(facts, ref),
      { kind: "heading", text: t("mail.nothing.why") },
      { kind: "words", text: facts.reason.text, lang: facts.reason.language },
      { kind: "text", text: t("mail.nothing.wrong") },
      { kind: "button", label: t("mail.nothing.button"), url: facts.url },
    ],
    ...follow(facts, ref),
  });
}
