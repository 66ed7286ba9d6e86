import type { OwnContribution } from "~/domain/own/own.ts";
import type { Language } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextArea } from "../form/text-area.tsx";
import { Note } from "../note.tsx";
import { Paragraphs } from "../paragraphs.tsx";
import { Quote } from "../quote.tsx";
import { Rich } from "../rich.tsx";
import { TimeText } from "../time-text.tsx";

/** An answer that could not be taken in: what was typed, and what to do. */
export type AnswerMistake = { ref: string; answer: string; error: string };

type Props = {
  point: string;
  number: number;
  question: NonNullable<OwnContribution["question"]>;
  /** false where the point has its response already */
  open: boolean;
  mistake?: AnswerMistake;
};

/** 'Can you tell us more?': the one question to a contributor, and the place for the answer. */
export function Question({ point, number, question, open, mistake }: Props) {
  const { t } = useI18n();
  return (
    <Note title={t("track.question.title")}>
      <div className="words" lang={question.language as Language}>
        <Paragraphs text={question.question} />
      </div>
      {question.answer !== null ? (
        <>
          <p className="meta">
            <Rich
              k="track.question.answered"
              with={{ date: <TimeText value={question.answeredOn ?? question.askedOn} /> }}
            />
          </p>
          <Quote text={question.answer} lang={question.language as Language} size="sent" />
        </>
      ) : open ? (
        <>
          <p>
            <Rich k="track.question.by" with={{ date: <TimeText value={question.answerBy} /> }} />
          </p>
          <PostForm hidden={{ intent: "answer", point }}>
            <TextArea
              name="answer"
              id={`answer-${number}`}
              label={t("track.question.label")}
              hint={t("track.question.hint")}
              value={mistake?.answer}
              error={mistake?.error}
              className="low"
              rows={5}
            />
            <div className="actions">
              <SubmitButton>{t("track.question.send")}</SubmitButton>
            </div>
          </PostForm>
        </>
      ) : null}
    </Note>
  );
}
