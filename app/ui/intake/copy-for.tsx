import { copyKinds } from "~/domain/privacy/forms.ts";
import type { IntakeEntry } from "~/domain/submissions/entry.ts";
import { languageNames, languages } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { PostForm } from "../form/post-form.tsx";
import { Select } from "../form/select.tsx";
import { SubmitButton } from "../form/submit-button.tsx";

/** What is held of somebody who asked otherwise than by his link, over all that came from the address: one of two files. */
export function CopyFor({ entry, count }: { entry: IntakeEntry; count: number }) {
  const { t } = useI18n();
  return (
    <section aria-labelledby="copy">
      <h2 id="copy">{t("copy.desk.title")}</h2>
      <p className="m">{t("copy.desk.why", { count })}</p>
      <PostForm action={paths.desk.copyFor(entry.ref)}>
        <Select
          id="copy-language"
          name="language"
          label={t("copy.desk.language")}
          value={entry.language}
          options={languages.map((code) => ({ value: code, label: languageNames[code] }))}
        />
        <div className="actions">
          {copyKinds.map((kind) => (
            <SubmitButton key={kind} kind="second" name="kind" value={kind}>
              {t(`copy.desk.${kind}`)}
            </SubmitButton>
          ))}
        </div>
      </PostForm>
    </section>
  );
}
