import type { Translated } from "~/domain/people/person.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { PostForm } from "../form/post-form.tsx";
import { Select } from "../form/select.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextArea } from "../form/text-area.tsx";
import type { Binding } from "../form/use-answer.ts";

export type MoveTarget = {
  slug: string;
  title: Translated;
  mainLanguage: string;
  themes: { slug: string; title: Translated }[];
};
type Props = {
  form: Binding;
  targets: readonly MoveTarget[];
  /** of what is moved: its contributors read the reason in it */
  language: string;
  hidden?: Record<string, string>;
  /** more than one is moved at once */
  several?: boolean;
};

/** Where to, under which theme, and why. */
export function MoveForm({ form, targets, language, hidden, several = false }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const options = targets.flatMap(({ slug, mainLanguage, title, themes }) => {
    const main = mainLanguage as Language;
    const consultation = pick(title, i18n.language, main).text;
    return [
      { value: `${slug}/`, label: t("ends.move.noTheme", { consultation }) },
      ...themes.map((theme) => ({
        value: `${slug}/${theme.slug}`,
        label: t("ends.move.withTheme", { consultation, theme: pick(theme.title, i18n.language, main).text }),
      })),
    ];
  });
  if (options.length === 0) return <p>{t("ends.move.nowhere")}</p>;
  return (
    <PostForm className="form-narrow block" hidden={hidden}>
      <Select
        {...form.field("to")}
        label={t("ends.move.to")}
        hint={t("ends.move.toHint")}
        options={options}
        empty={t("common.form.chooseOne")}
      />
      <TextArea
        {...form.field("reason")}
        label={t(several ? "ends.together.moveReason" : "ends.move.reason")}
        hint={t(several ? "ends.together.moveReasonHint" : "ends.move.reasonHint", {
          language: t(`common.language.${language as Language}`),
        })}
        maxLength={2000}
        rows={4}
        lang={language}
      />
      <p className="m">{t(several ? "ends.together.moveMeans" : "ends.move.means")}</p>
      <div className="actions">
        <SubmitButton>{t("ends.move.go")}</SubmitButton>
      </div>
    </PostForm>
  );
}
