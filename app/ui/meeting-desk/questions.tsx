import type { Translated } from "~/domain/people/person.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { ListItem } from "../consulting/list-item.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TranslatedField } from "../form/translated-field.tsx";
import { type Answer, useBinding } from "../form/use-answer.ts";
import type { MeetingFrame } from "./meeting-head.tsx";

type Question = { item: string; number: number; text: Translated; version: number };
type Props = { frame: MeetingFrame; answer: Answer | undefined; of: string };

/** The questions of one part, by their numbers in the whole agenda. */
export function Questions({ frame, answer, of, questions }: Props & { questions: Question[] }) {
  const { t, language } = useI18n();
  if (questions.length === 0) return null;
  return (
    <ol className="people">
      {questions.map((question) => {
        const { text, lang } = pick(question.text, language, frame.mainLanguage);
        const name = t("meetingDesk.agenda.number", { number: question.number });
        return (
          <ListItem
            key={question.item}
            list="question"
            {...question}
            first
            last
            name={name}
            open={answer?.form === `question_${question.item}`}
            form={<QuestionForm {...{ frame, answer, of, question }} part={name} />}
          >
            {question.number}. <span lang={lang}>{text}</span>
          </ListItem>
        );
      })}
    </ol>
  );
}

/** The words of a question; a new one where none is given. */
export function QuestionForm({
  frame,
  answer,
  of,
  question,
  part,
}: Props & { question?: Question; part: string }) {
  const { t } = useI18n();
  const form = useBinding(answer, question ? `question_${question.item}` : `ask_${of}`);
  const fields = (
    <PostForm
      hidden={{
        intent: question ? "question_change" : "question_add",
        of,
        item: question?.item,
        version: question?.version,
      }}
    >
      <TranslatedField
        form={form}
        name="text"
        label={t("meetingDesk.agenda.question")}
        languages={frame.languages}
        stored={question?.text}
        rows={2}
      />
      <div className="actions">
        <SubmitButton kind="second">
          {question ? t("common.button.save") : t("meetingDesk.agenda.addQuestion")}
        </SubmitButton>
      </div>
    </PostForm>
  );
  if (question) return fields;
  return (
    <details open={form.answered}>
      <summary>
        {t("meetingDesk.agenda.addQuestion")}
        <span className="vh">: {part}</span>
      </summary>
      {fields}
    </details>
  );
}
