import { useI18n } from "~/i18n/use-i18n.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TranslatedField } from "../form/translated-field.tsx";
import type { Binding } from "../form/use-answer.ts";
import type { MeetingFrame } from "../meeting-desk/meeting-head.tsx";
import { Rich } from "../rich.tsx";
import { TimeText } from "../time-text.tsx";
import type { Evaluation } from "./questions.tsx";

type Props = { form: Binding; frame: MeetingFrame; evaluation: Evaluation };

/** What is taken from it: saved, and published where the meeting is public. */
export function TakesForm({ form, frame, evaluation: { version, takes, publishedAt, unpublished } }: Props) {
  const { t } = useI18n();
  return (
    <section className="form-narrow block" aria-labelledby="takes">
      <h2 id="takes">{t("evaluation.desk.takes")}</h2>
      {publishedAt ? (
        <p>
          <Rich k="evaluation.desk.published" with={{ date: <TimeText value={publishedAt} /> }} />{" "}
          {unpublished ? t("evaluation.desk.unpublished") : null}
        </p>
      ) : null}
      <PostForm hidden={{ version }}>
        <TranslatedField
          {...{ form, languages: frame.languages }}
          name="takes"
          stored={takes}
          label={t("evaluation.desk.takes")}
          hint={t("evaluation.desk.takesHint")}
          rows={6}
          optional
        />
        <div className="actions">
          <SubmitButton name="intent" value="publish">
            {t("evaluation.desk.publish")}
          </SubmitButton>
          <SubmitButton kind="second" name="intent" value="save">
            {t("evaluation.desk.save")}
          </SubmitButton>
        </div>
      </PostForm>
    </section>
  );
}
