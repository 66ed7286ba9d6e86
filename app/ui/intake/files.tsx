import type { IntakeEntry } from "~/domain/submissions/entry.ts";
import { limits } from "~/domain/submissions/submission.ts";
import { languages } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { PostForm } from "../form/post-form.tsx";
import { Select } from "../form/select.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextArea } from "../form/text-area.tsx";
import { type Answer, useBinding } from "../form/use-answer.ts";
import { Note } from "../note.tsx";
import { FileSize } from "../submit/file-size.tsx";

type StoredFile = { number: number; fileName: string; size: number; transcribed: boolean };
type Props = {
  entry: IntakeEntry;
  files: StoredFile[];
  /** their sender was erased: a restore has brought them back, unread */
  kept: boolean;
  answer: Answer | undefined;
};

/** The files as they came, to download; those that nobody has typed in yet have a form for it. */
export function Files({ entry, files, kept, answer }: Props) {
  const { t } = useI18n();
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="files">
      <h2 id="files">{t("intake.one.files")}</h2>
      {kept ? <Note tone="warn">{t("intake.one.keptFile")}</Note> : null}
      {files.map((file) => (
        <div key={file.number} className="block">
          <p>
            <a href={paths.desk.file(entry.ref, file.number)}>
              {t("intake.one.download", { file: file.fileName })}
            </a>{" "}
            <span className="m">
              <FileSize bytes={file.size} />
            </span>
          </p>
          {file.transcribed || entry.status !== "received" ? null : (
            <Transcript entry={entry} file={file} kept={kept} answer={answer} />
          )}
          {kept ? (
            <PostForm hidden={{ intent: "eraseFile", attachment: file.number }}>
              <p className="actions">
                <SubmitButton kind="second">
                  {t("intake.one.removeFile", { file: file.fileName })}
                </SubmitButton>
              </p>
            </PostForm>
          ) : null}
        </div>
      ))}
    </section>
  );
}

function Transcript({ entry, file, kept, answer }: Omit<Props, "files"> & { file: StoredFile }) {
  const { t } = useI18n();
  const form = useBinding(answer, `file${file.number}`);
  return (
    <details open={form.answered}>
      <summary>{t("intake.one.typeIt", { file: file.fileName })}</summary>
      <PostForm hidden={{ intent: "transcribe", attachment: file.number }}>
        <TextArea
          {...form.field("text")}
          label={t("intake.one.transcriptText")}
          hint={t(kept ? "intake.one.keptHint" : "intake.one.transcriptHint")}
          maxLength={limits.text}
          className="tall"
        />
        <Select
          {...form.field("language", entry.language)}
          label={t("intake.one.language")}
          options={languages.map((code) => ({ value: code, label: t(`common.language.${code}`) }))}
        />
        <p className="actions">
          <SubmitButton kind="second">{t("intake.one.saveTranscript")}</SubmitButton>
        </p>
      </PostForm>
    </details>
  );
}
