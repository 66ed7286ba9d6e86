import type { ResponsePublishedMail } from "~/domain/notifications/mail-to-contributors.ts";
import { type Knot, letter, type Part, type Rendered, words } from "./letter.ts";
import { concerns, follow } from "./shared.ts";

/** The answer: the start of their words, the outcome with its reason, and what happens now, drawn on the thread. */
export function responsePublished(facts: ResponsePublishedMail): Rendered {
  const { t, list } = words(facts);
  const refs = facts.points.map((point) => point.ref);
  const changed = facts.response.changes.length > 0;
  return letter({
    ...facts,
    subject: t(changed ? "mail.response.subjectChanged" : "mail.response.subject", {
      ref: refs.length === 1 ? (refs[0] ?? "") : facts.submissionRef,
      title: facts.response.title,
    }),
    preview: t("mail.response.preview", { outcome: facts.response.outcome.text }),
    heading: t(changed ? "mail.response.headingChanged" : "mail.response.heading", { count: refs.length }),
    parts: [
      { kind: "text", tone: "strong", text: facts.response.title, lang: facts.response.language },
      concerns(facts, list(refs)),
      ...changes(facts),
      { kind: "thread", knots: [input(facts), answer(facts), next(facts)] },
      { kind: "button", label: t("mail.response.button"), url: facts.url },
      { kind: "text", text: t("mail.frame.reply") },
    ],
    ...follow(facts, facts.submissionRef),
  });
}

/** What an earlier mail said is changed: what, and why, each time with its day where it was changed more than once. */
function changes(facts: ResponsePublishedMail): Part[] {
  const { t, date, sentence } = words(facts);
  const { changes, language } = facts.response;
  if (changes.length === 0) return [];
  return [
    { kind: "heading", text: t("mail.response.changed") },
    ...changes.flatMap(({ on, note }): Part[] => [
      ...(changes.length > 1
        ? [{ kind: "text" as const, tone: "small" as const, text: sentence(date(on)) }]
        : []),
      { kind: "words", text: note, lang: language },
    ]),
  ];
}

function input(facts: ResponsePublishedMail): Knot {
  const { t, date } = words(facts);
  const several = facts.points.length > 1;
  const parts = facts.points.flatMap(({ ref, quote }): Part[] =>
    quote
      ? [
          ...(several ? [{ kind: "text" as const, tone: "small" as const, text: ref }] : []),
          { kind: "words", text: quote.text, lang: quote.language, quoted: true },
        ]
      : [{ kind: "text", tone: "small", text: t("mail.response.textNotPublished", { ref }) }],
  );
  if (facts.others > 0)
    parts.push({ kind: "text", tone: "small", text: t("mail.response.others", { count: facts.others }) });
  return { shape: "passed", label: t("mail.response.theInput"), when: date(facts.receivedOn), parts };
}

function answer(facts: ResponsePublishedMail): Knot {
  const { t, date } = words(facts);
  const { response } = facts;
  const lang = response.language;
  const parts: Part[] = [
    { kind: "outcome", text: response.outcome.text, lang: response.outcome.lang },
    { kind: "text", tone: "small", text: response.meaning.text, lang: response.meaning.lang },
    { kind: "heading", text: t("mail.response.why") },
    { kind: "words", text: response.reason, lang },
  ];
  for (const { ref, ownSentence } of facts.points) {
    if (!ownSentence) continue;
    parts.push(
      { kind: "heading", text: t("mail.response.alone", { ref }) },
      { kind: "words", text: ownSentence, lang },
    );
  }
  if (response.destination)
    parts.push(
      { kind: "heading", text: t("mail.response.where") },
      { kind: "words", text: response.destination, lang },
    );
  if (response.destinationBody)
    parts.push({
      kind: "text",
      tone: "small",
      text: response.destinationBody.text,
      lang: response.destinationBody.lang,
    });
  return { shape: "now", label: t("mail.response.answer"), when: date(response.publishedOn), parts };
}

function next(facts: ResponsePublishedMail): Knot {
  const { t, date } = words(facts);
  const { promise, language } = facts.response;
  const label = t("mail.response.next");
  if (!promise)
    return { shape: "next", label, parts: [{ kind: "text", text: t("mail.response.nothingMore") }] };
  return {
    shape: "next",
    label,
    when: t("mail.response.by", { date: date(promise.byOn) }),
    parts: [
      { kind: "words", text: promise.what, lang: language },
      { kind: "text", tone: "small", text: t("mail.response.promisedBy", { body: promise.body.text }) },
    ],
  };
}
