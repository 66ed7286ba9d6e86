import { limits } from "~/domain/submissions/submission.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { CheckboxGroup } from "../form/checkbox-group.tsx";
import { FileInput } from "../form/file-input.tsx";
import { FileSize } from "./file-size.tsx";
import type { SubmitAnswer } from "./submission.ts";

type Props = {
  files: SubmitAnswer["files"] | undefined;
  /** in other words where staff attach what came to them */
  hint?: string;
  error?: string;
};

const accept = ".pdf,.docx,.odt,.png,.jpg,.jpeg,.webp";

/** Attachments: those that lie with us from an earlier sending of the form, and the choice of more. */
export function FilesField({ files, hint, error }: Props) {
  const { t } = useI18n();
  const kept = files?.kept ?? [];
  return (
    <>
      {kept.length > 0 ? (
        <CheckboxGroup
          name="kept"
          label={t("submit.file.kept")}
          hint={t("submit.file.keptHint")}
          values={kept.map((file) => file.token)}
          choices={kept.map((file) => ({
            value: file.token,
            label: (
              <>
                {file.fileName}{" "}
                <span className="meta">
                  <FileSize bytes={file.size} />
                </span>
              </>
            ),
          }))}
        />
      ) : null}
      <FileInput
        name="files"
        label={t("submit.file.label")}
        hint={hint ?? t("submit.file.hint", { most: String(limits.files) })}
        error={error}
        accept={accept}
        multiple
        optional
      />
    </>
  );
}
