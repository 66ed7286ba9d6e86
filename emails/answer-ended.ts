import type { AnswerEndedMail } from "~/domain/notifications/mail-to-contributors.ts";
import { letter, type Rendered, words } from "./letter.ts";
import { concerns, follow } from "./shared.ts";

/** A response answers these points no longer: which, why, and that a new answer will come. */
export function answerEnded(facts: AnswerEndedMail): Rendered {
  const { t, list } = words(facts);
  const refs = list(facts.refs);
  const about = { number: String(facts.number), refs, count: facts.refs.length };
  return letter({
    ...facts,
    subject: t("mail.ended.subject", { refs }),
    preview: t("mail.ended.next", { count: facts.refs.length }),
    heading: t("mail.ended.heading", { count: facts.refs.length }),
    parts: [
      { kind: "text", tone: "strong", text: facts.title.text, lang: facts.title.language },
      concerns(facts, refs),
      { kind: "text", text: t(facts.retracted ? "mail.ended.retracted" : "mail.ended.moved", about) },
      { kind: "heading", text: t("mail.response.why") },
      { kind: "words", text: facts.why.text, lang: facts.why.language },
      { kind: "text", text: t("mail.ended.next", { count: facts.refs.length }) },
      { kind: "button", label: t("mail.receipt.button"), url: facts.url },
      { kind: "text", text: t("mail.frame.reply") },
    ],
    ...follow(facts, facts.submissionRef),
  });
}
