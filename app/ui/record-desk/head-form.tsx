import type { Translated } from "~/domain/people/person.ts";
import { linkKinds, type RecordLink } from "~/domain/records/record.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { PostForm } from "../form/post-form.tsx";
import { Select } from "../form/select.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";
import { TranslatedField } from "../form/translated-field.tsx";
import { type Answer, useBinding } from "../form/use-answer.ts";
import type { MeetingFrame } from "../meeting-desk/meeting-head.tsx";

type Props = {
  frame: MeetingFrame;
  record: { version: number; compiledBy: Translated; links: RecordLink[] };
  answer: Answer | undefined;
};

/** Who compiled the record, and what lies elsewhere: the recording, and documents. */
export function HeadForm({ frame, record, answer }: Props) {
  const { t } = useI18n();
  const form = useBinding(answer, "head");
  const { languages } = frame;
  return (
    <section className="form-narrow block" aria-labelledby="head">
      <h2 id="head">{t("recordDesk.head.title")}</h2>
      <PostForm hidden={{ intent: "head", version: record.version }}>
        <TranslatedField
          {...{ form, languages }}
          name="compiledBy"
          stored={record.compiledBy}
          label={t("recordDesk.head.compiledBy")}
          hint={t("recordDesk.head.compiledByHint")}
          optional
        />
        <p className="m">{t("recordDesk.head.blankRows")}</p>
        {form.rows("links", record.links.length, 1).map((row) => (
          <fieldset className="block" key={row}>
            <legend>{t("recordDesk.head.link", { number: String(row + 1) })}</legend>
            <Select
              {...form.field(`links.${row}.kind`, record.links[row]?.kind ?? "recording")}
              label={t("recordDesk.head.linkKind")}
              options={linkKinds.map((value) => ({
                value,
                label: t(value === "recording" ? "records.recording" : "records.documents"),
              }))}
            />
            <TranslatedField
              {...{ form, languages }}
              name={`links.${row}.title`}
              stored={record.links[row]?.title ?? null}
              label={t("recordDesk.head.linkTitle")}
              optional
            />
            <TextInput
              {...form.field(`links.${row}.url`, record.links[row]?.url ?? "")}
              type="url"
              label={t("recordDesk.head.url")}
              optional
            />
          </fieldset>
        ))}
        <div className="actions">
          <SubmitButton kind="second">{t("common.button.save")}</SubmitButton>
        </div>
      </PostForm>
    </section>
  );
}
