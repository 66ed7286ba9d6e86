import {
  type Asked,
  answerKinds,
  type EarlierTakes,
  type EvaluationQuestion,
  questionsAsked,
} from "~/domain/evaluations/evaluation.ts";
import type { Translated } from "~/domain/people/person.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { PostForm } from "../form/post-form.tsx";
import { RadioGroup } from "../form/radio-group.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TranslatedField } from "../form/translated-field.tsx";
import type { Binding } from "../form/use-answer.ts";
import type { MeetingFrame } from "../meeting-desk/meeting-head.tsx";
import { Rich } from "../rich.tsx";
import { TimeText } from "../time-text.tsx";
import { HowManyAnswered, WhomAsked } from "./asked.tsx";

export type Evaluation = {
  version: number;
  questions: EvaluationQuestion[];
  askedAt: string | null;
  takes: Translated;
  publishedAt: string | null;
  /** what stood there before, the latest first */
  earlier: EarlierTakes[];
  /** what is saved is another text than what is public */
  unpublished: boolean;
};
type Props = { form: Binding; frame: MeetingFrame; evaluation: Evaluation | null };

/** Three questions, chosen until the meeting is over. */
export function QuestionsForm({ form, frame, evaluation }: Props) {
  const { t } = useI18n();
  return (
    <PostForm hidden={{ intent: "questions", version: evaluation?.version ?? 0 }} className="form-narrow">
      <p>{t("evaluation.refused.question_missing")}</p>
      {Array.from({ length: questionsAsked }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: three, in their order
        <div className="block" key={row}>
          <TranslatedField
            {...{ form, languages: frame.languages }}
            name={`questions.${row}.text`}
            stored={evaluation?.questions[row]?.text ?? {}}
            label={t("evaluation.desk.question", { number: String(row + 1) })}
          />
          <RadioGroup
            {...form.field(
              `questions.${row}.kind`,
              evaluation?.questions[row]?.kind ?? (row === 2 ? "text" : "scale"),
            )}
            label={t("evaluation.desk.kind", { number: String(row + 1) })}
            choices={answerKinds.map((value) => ({ value, label: t(`evaluation.kind.${value}`) }))}
          />
        </div>
      ))}
      <div className="actions">
        <SubmitButton>{t("common.button.save")}</SubmitButton>
      </div>
    </PostForm>
  );
}

type AskedProps = {
  frame: MeetingFrame;
  evaluation: Evaluation | null;
  answerable: boolean;
  until: string | null;
  asked: Asked | null;
  results: { answered: number } | null;
};

/** What was asked, until when it is answered, whether everybody was asked, and how many have answered. */
export function AskedPart({ frame, evaluation, answerable, until, asked, results }: AskedProps) {
  const { t, language } = useI18n();
  if (!evaluation || !asked) return <p>{t("evaluation.desk.none")}</p>;
  const answered = results?.answered ?? 0;
  return (
    <section className="form-narrow" aria-labelledby="asked">
      <h2 id="asked">{t("evaluation.desk.questions")}</h2>
      <ol>
        {evaluation.questions.map(({ kind, text }) => {
          const words = pick(text, language, frame.mainLanguage);
          return (
            <li key={words.text}>
              <span lang={words.lang}>{words.text}</span>{" "}
              <span className="m">{t(`evaluation.kind.${kind}`)}</span>
            </li>
          );
        })}
      </ol>
      <p>
        <HowManyAnswered asked={asked} answered={answered} />{" "}
        {evaluation.askedAt ? (
          <Rich k="evaluation.desk.asked" with={{ date: <TimeText value={evaluation.askedAt} /> }} />
        ) : null}{" "}
        {until ? <Rich k="evaluation.desk.until" with={{ date: <TimeText value={until} /> }} /> : null}
      </p>
      {evaluation.askedAt === null && answerable ? (
        <>
          <p className="m">
            {t("evaluation.desk.notAsked")} <WhomAsked asked={asked} slug={frame.slug} />{" "}
            {frame.status === "announced" ? t("evaluation.desk.byItself") : null}
          </p>
          <PostForm hidden={{ intent: "ask" }} className="actions">
            <SubmitButton kind="second">{t("evaluation.desk.ask")}</SubmitButton>
          </PostForm>
        </>
      ) : null}
    </section>
  );
}
