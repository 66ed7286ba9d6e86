import { channels } from "~/domain/consultations/consultation.ts";
import type { FieldError } from "~/domain/kernel/input.ts";
import { defaultChoices, limits } from "~/domain/submissions/submission.ts";
import { type Language, languages } from "~/i18n/languages.ts";
import { pick, type Translated } from "~/i18n/translated.ts";
import type { I18n } from "~/i18n/translator.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Checkbox } from "../form/checkbox.tsx";
import { DateInput } from "../form/date-input.tsx";
import { ErrorSummary } from "../form/error-summary.tsx";
import { fieldErrorTexts, typed } from "../form/field-errors.ts";
import { PostForm } from "../form/post-form.tsx";
import { RadioGroup } from "../form/radio-group.tsx";
import { Select } from "../form/select.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextArea } from "../form/text-area.tsx";
import { TextInput } from "../form/text-input.tsx";
import { FilesField } from "../submit/files-field.tsx";
import { fileMistakeText } from "../submit/mistakes.ts";
import type { SubmitAnswer } from "../submit/submission.ts";

export type IntakeStart = Record<
  "key" | "consultation" | "channel" | "receivedOn" | "onBehalfOf" | "caseNumber" | "language" | "who",
  string
>;
type Refusal =
  | "window_not_open"
  | "window_ended"
  | "came_after_closing"
  | "nothing_given"
  | "unnamed_not_allowed"
  | "received_in_future"
  | "already_received"
  /** nothing can be stored just now */
  | "unavailable";
export type IntakeAnswer = {
  values: Record<string, string | string[]>;
  errors: Record<string, FieldError>;
  files: SubmitAnswer["files"];
  refusal: Refusal | null;
  /** what this form was registered as before */
  ref: string | null;
};

type Props = {
  today: string;
  start: IntakeStart;
  consultations: { slug: string; title: Translated; mainLanguage: Language; closed: boolean }[];
  answer: IntakeAnswer | undefined;
};

/** Everything that staff know of what came another way; what was typed stays over any mistake. */
export function IntakeForm({ today, start, consultations, answer }: Props) {
  const { t, language } = useI18n();
  const values = answer?.values;
  const errors: Record<string, string> = fieldErrorTexts(t, answer?.errors);
  if (answer?.files.mistakes.length) {
    errors.files = answer.files.mistakes.map((mistake) => fileMistakeText(t, mistake)).join(" ");
  }
  const read = (name: keyof IntakeStart | "organisation" | "person" | "email" | "text") =>
    typed(values, name, name in start ? start[name as keyof IntakeStart] : "");
  const ticked = (name: string, first: boolean) => (values ? values[name] === "on" : first);
  return (
    <>
      <ErrorSummary errors={errors} refusal={answer ? refusalText(t, answer) : null} />
      <PostForm multipart hidden={{ key: read("key") }} className="form-narrow">
        <Select
          name="consultation"
          label={t("intake.new.consultation")}
          empty={t("common.form.chooseOne")}
          value={read("consultation")}
          error={errors.consultation}
          options={consultations.map((one) => {
            const { text, lang } = pick(one.title, language, one.mainLanguage);
            const label = one.closed ? `${text} (${t("states.consultation.closed")})` : text;
            return { value: one.slug, label, lang };
          })}
        />
        <div className="grid2">
          <Select
            name="channel"
            label={t("intake.new.channel")}
            empty={t("common.form.chooseOne")}
            value={read("channel")}
            error={errors.channel}
            options={channels
              .filter((channel) => channel !== "form")
              .map((channel) => ({ value: channel, label: t(`states.channel.${channel}`) }))}
          />
          <DateInput
            name="receivedOn"
            label={t("intake.new.receivedOn")}
            value={read("receivedOn")}
            max={today}
            error={errors.receivedOn}
          />
        </div>
        <RadioGroup
          name="who"
          label={t("intake.new.who")}
          value={read("who")}
          error={errors.who}
          choices={[
            { value: "organisation", label: t("intake.new.organisation") },
            { value: "person", label: t("intake.new.person") },
            { value: "none", label: t("intake.new.nobody") },
          ]}
        />
        <div className="grid2">
          <TextInput
            name="organisation"
            label={t("intake.new.organisationName")}
            value={read("organisation")}
            error={errors.organisation}
            maxLength={200}
            optional
          />
          <TextInput
            name="person"
            label={t("intake.new.personName")}
            value={read("person")}
            error={errors.person}
            maxLength={200}
            optional
          />
        </div>
        <TextInput
          name="email"
          type="email"
          label={t("intake.new.email")}
          hint={t("intake.new.emailHint")}
          value={read("email")}
          error={errors.email}
          optional
        />
        <TextInput
          name="onBehalfOf"
          label={t("intake.new.behalf")}
          hint={t("intake.new.behalfHint")}
          value={read("onBehalfOf")}
          error={errors.onBehalfOf}
          maxLength={300}
          optional
        />
        <TextArea
          name="text"
          label={t("intake.new.text")}
          hint={t("intake.new.textHint")}
          value={read("text")}
          error={errors.text}
          className="tall"
          optional
        />
        <Select
          name="language"
          label={t("intake.new.language")}
          value={read("language")}
          error={errors.language}
          options={languages.map((code) => ({ value: code, label: t(`common.language.${code}`) }))}
        />
        <FilesField
          files={answer?.files}
          hint={t("intake.new.filesHint", { most: String(limits.files) })}
          error={errors.files}
        />
        <fieldset className="field">
          <legend>{t("intake.new.choices")}</legend>
          <Checkbox
            name="publishText"
            label={t("intake.new.publishText")}
            checked={ticked("publishText", defaultChoices.text)}
          />
          <Checkbox
            name="publishOrganisation"
            label={t("intake.new.publishOrganisation")}
            checked={ticked("publishOrganisation", defaultChoices.organisation)}
          />
          <Checkbox
            name="publishPerson"
            label={t("intake.new.publishPerson")}
            checked={ticked("publishPerson", defaultChoices.person)}
          />
        </fieldset>
        <TextInput
          name="caseNumber"
          label={t("intake.new.caseNumber")}
          hint={t("intake.new.caseHint")}
          value={read("caseNumber")}
          error={errors.caseNumber}
          maxLength={60}
          optional
        />
        <p className="actions">
          <SubmitButton>{t("intake.new.submit")}</SubmitButton>
        </p>
      </PostForm>
    </>
  );
}

function refusalText(t: I18n["t"], { refusal, ref }: IntakeAnswer): string | null {
  if (refusal === "already_received") return t("intake.refusal.already_received", { ref: ref ?? "" });
  if (refusal === "unavailable") return t("submit.refusal.unavailable");
  return refusal && t(`intake.refusal.${refusal}`);
}
