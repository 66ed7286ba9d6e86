import {
  type CommitmentOutcome,
  commitmentOutcomes,
  type OutcomeStatus,
} from "~/domain/consultations/consultation.ts";
import type { Translated } from "~/domain/people/person.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { HiddenFields } from "../form/hidden-fields.tsx";
import { PostForm } from "../form/post-form.tsx";
import { Select } from "../form/select.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TranslatedField } from "../form/translated-field.tsx";
import type { Binding } from "../form/use-answer.ts";
import { Note } from "../note.tsx";
import type { Frame } from "./consulting-head.tsx";

type Props = {
  form: Binding;
  data: {
    frame: Frame;
    status: OutcomeStatus | "none";
    version: number;
    digest: string;
    text: Translated;
    commitments: {
      slug: string;
      number: number;
      title: Translated;
      outcome: CommitmentOutcome | null;
      reason: Translated;
    }[];
  };
};

/** The text of the outcome and a verdict with its reason for each commitment; then, once saved, the way to approval. */
export function OutcomeForm({ form, data }: Props) {
  const { t, language } = useI18n();
  const { frame, status, version, digest, text, commitments } = data;
  const { languages } = frame;
  const outcomes = commitmentOutcomes.map((outcome) => ({
    value: outcome,
    label: t(`states.commitmentOutcome.${outcome}`),
  }));
  return (
    <section className="form-narrow block" aria-labelledby="write">
      <h2 id="write">{t("consultationDesk.outcome.write")}</h2>
      {status === "in_review" ? <Note tone="warn">{t("consultationDesk.outcome.backToDraft")}</Note> : null}
      <PostForm hidden={{ intent: "save", version }}>
        <TranslatedField
          form={form}
          name="text"
          label={t("consultationDesk.outcome.text")}
          hint={t("consultationDesk.outcome.textHint")}
          languages={languages}
          stored={text}
          rows={8}
          optional={t("consultationDesk.outcome.beforeApproval")}
        />
        {commitments.map((commitment, row) => {
          const title = pick(commitment.title, language, frame.mainLanguage);
          return (
            <fieldset className="block" key={commitment.slug}>
              <legend lang={title.lang}>
                {commitment.number}. {title.text}
              </legend>
              <HiddenFields values={{ [`commitments.${row}.commitment`]: commitment.slug }} />
              <Select
                {...form.field(`commitments.${row}.outcome`, commitment.outcome)}
                label={t("consultationDesk.outcome.verdict")}
                options={outcomes}
                empty={t("common.form.chooseOne")}
                optional={t("consultationDesk.outcome.beforeApproval")}
              />
              <TranslatedField
                form={form}
                name={`commitments.${row}.reason`}
                label={t("consultationDesk.outcome.reason")}
                languages={languages}
                stored={commitment.reason}
                rows={3}
                optional={t("consultationDesk.outcome.beforeApproval")}
              />
            </fieldset>
          );
        })}
        <div className="actions">
          <SubmitButton kind={status === "draft" ? "second" : "main"}>
            {t("consultationDesk.outcome.save")}
          </SubmitButton>
        </div>
      </PostForm>
      {status === "draft" ? (
        <PostForm hidden={{ intent: "submit", digest }} className="block">
          <p>{t("consultationDesk.outcome.submitMeans")}</p>
          <SubmitButton>{t("consultationDesk.outcome.submit")}</SubmitButton>
        </PostForm>
      ) : null}
    </section>
  );
}
