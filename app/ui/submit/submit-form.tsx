import { limits } from "~/domain/submissions/submission.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { typed } from "../form/field-errors.ts";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextArea } from "../form/text-area.tsx";
import { TextInput } from "../form/text-input.tsx";
import { DraftBar } from "./draft-bar.tsx";
import { FilesField } from "./files-field.tsx";
import { MoreFields } from "./more-fields.tsx";
import { PublishField } from "./publish-field.tsx";
import type { SubmitAnswer, SubmitData } from "./submission.ts";
import { WhoField } from "./who-field.tsx";

type Props = { data: SubmitData; answer: SubmitAnswer | undefined; errors: Record<string, string> };

/** The form for written input: whole without scripts, nothing typed is lost. */
export function SubmitForm({ data, answer, errors }: Props) {
  const { t, number } = useI18n();
  const values = answer?.values;
  const read = (name: string, first = "") => typed(values, name, first);
  return (
    <PostForm multipart hidden={{ key: answer?.key ?? data.key }} id="submit">
      <TextArea
        name="text"
        label={t("submit.text.label")}
        hint={t("submit.text.hint", { most: number(limits.text) })}
        value={read("text")}
        error={errors.text}
        rows={10}
        maxLength={limits.text}
        optional={false}
      />
      <FilesField files={answer?.files} error={errors.files} />
      <WhoField read={read} errors={errors} allowUnnamed={data.allowUnnamed} />
      <TextInput
        type="email"
        name="email"
        label={t("submit.email.label")}
        hint={t(data.sendsMail ? "submit.email.hint" : "submit.email.hintUnsent")}
        value={read("email")}
        error={errors.email}
        autoComplete="email"
        optional
      />
      <PublishField values={values} />
      <MoreFields data={data} read={read} chosen={[values?.commitments ?? []].flat()} errors={errors} />
      <div className="actions wide">
        <SubmitButton>{t("submit.send")}</SubmitButton>
        <span className="meta">{t("submit.after")}</span>
      </div>
      <DraftBar />
    </PostForm>
  );
}
