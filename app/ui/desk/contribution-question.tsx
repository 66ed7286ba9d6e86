import { useI18n } from "~/i18n/use-i18n.tsx";

type Props = {
  question: {
    question: string;
    language: string;
    askedAt: string;
    answerBy: string;
    answer: string | null;
    answeredAt: string | null;
  };
};

/** The one question that its contributor was asked, and what came of it. */
export function QuestionAsked({ question }: Props) {
  const { t, date } = useI18n();
  return (
    <section aria-labelledby="question">
      <h2 id="question">{t("sorting.one.question")}</h2>
      <p className="words" lang={question.language}>
        {question.question}
      </p>
      <p className="m">
        {t("sorting.one.asked", {
          asked: date(question.askedAt),
          by: date(question.answerBy),
        })}
      </p>
      {question.answer && question.answeredAt ? (
        <>
          <blockquote className="quote as-typed" lang={question.language}>
            {question.answer}
          </blockquote>
          <p className="m">{t("sorting.one.told", { date: date(question.answeredAt) })}</p>
        </>
      ) : (
        <p className="m">{t("sorting.one.noAnswer")}</p>
      )}
    </section>
  );
}
