import type { PublishedContribution } from "~/domain/published/published.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";

/** 'Can you tell us more?': what was asked, until when, and whether it was answered. The answer itself is not public. */
export function ContributionQuestion({
  question,
  textIsPublic,
}: {
  question: NonNullable<PublishedContribution["question"]>;
  textIsPublic: boolean;
}) {
  const { t, date } = useI18n();
  const { askedOn, answerBy, answeredOn } = question;
  return (
    <>
      <h3>{t("contributions.one.question")}</h3>
      {question.question === null ? (
        <p>{t(textIsPublic ? "redaction.words.question" : "contributions.one.questionHidden")}</p>
      ) : (
        <p className="words" lang={question.language}>
          {question.question}
        </p>
      )}
      <p className="meta">
        {t("contributions.one.questionAsked", { asked: date(askedOn), by: date(answerBy) })}{" "}
        {answeredOn
          ? t("contributions.one.questionAnswered", { date: date(answeredOn) })
          : t("contributions.one.questionOpen")}
      </p>
    </>
  );
}
