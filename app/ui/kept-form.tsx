import { useI18n } from "~/i18n/use-i18n.tsx";
import { FileInput } from "./form/file-input.tsx";
import { PostForm } from "./form/post-form.tsx";
import { SubmitButton } from "./form/submit-button.tsx";

/** A form that could not be handled just now. */
export type KeptForm = {
  action: string;
  fields: readonly (readonly [name: string, value: string])[];
  /** names of fields in which files had been chosen */
  files: readonly string[];
};

/** Longer than a name, a date or a key: somebody wrote it, and wants to see that it is there. */
const isText = (value: string) => value.length > 60 || value.includes("\n");

/** What was typed, with a button that sends it again. */
export function KeptFormAgain({ kept }: { kept: KeptForm }) {
  const { t } = useI18n();
  const fields = kept.fields.map(([name, value], index) => ({ id: `kept-${index}`, name, value }));
  return (
    <PostForm action={kept.action} multipart={kept.files.length > 0} className="mt5">
      {fields.map(({ id, name, value }) =>
        isText(value) ? (
          <div className="field" key={id}>
            <label htmlFor={id}>{t("errors.kept.text")}</label>
            <textarea id={id} name={name} rows={8} readOnly defaultValue={value} />
          </div>
        ) : (
          <input key={id} type="hidden" name={name} value={value} />
        ),
      )}
      {kept.files.map((name) => (
        <FileInput
          key={name}
          name={name}
          label={t("errors.kept.files")}
          hint={t("errors.kept.filesHint")}
          multiple
        />
      ))}
      <p className="actions">
        <SubmitButton>{t("errors.kept.send")}</SubmitButton>
      </p>
    </PostForm>
  );
}
