import type { QuestionAskedMail } from "~/domain/notifications/mail-to-contributors.ts";
import { letter, type Part, type Rendered, words } from "./letter.ts";
import { concerns, follow } from "./shared.ts";

/** 'Can you tell us more?' Where the point's text is not public, its question stands behind the private link only. */
export function questionAsked(facts: QuestionAskedMail): Rendered {
  const { t, date } = words(facts);
  const { ref, quote, question } = facts;
  const begins: Part[] = quote
    ? [
        { kind: "heading", text: t("mail.question.wrote") },
        { kind: "words", text: quote.text, lang: quote.language, quoted: true },
      ]
    : [];
  const asks: Part[] = question
    ? [
        { kind: "heading", text: t("mail.question.asked") },
        { kind: "words", text: question.text, lang: question.language },
      ]
    : [{ kind: "text", text: t("mail.question.atLink") }];
  return letter({
    ...facts,
    subject: t("mail.question.subject", { ref }),
    preview: t("mail.question.by", { date: date(facts.answerBy) }),
    heading: t("mail.question.heading"),
    parts: [
      { kind: "text", text: t("mail.question.intro") },
      concerns(facts, ref),
      ...begins,
      ...asks,
      { kind: "text", text: t("mail.question.by", { date: date(facts.answerBy) }) },
      { kind: "button", label: t("mail.question.button"), url: facts.url },
      { kind: "text", tone: "small", text: t("mail.frame.private") },
    ],
    ...follow(facts, facts.submissionRef),
  });
}
