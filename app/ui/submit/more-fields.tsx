import { languages } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { CheckboxGroup } from "../form/checkbox-group.tsx";
import { Select } from "../form/select.tsx";
import type { SubmitData } from "./submission.ts";

type Props = {
  data: SubmitData;
  read: (name: string, first?: string) => string;
  chosen: readonly string[];
  errors: Record<string, string>;
};

/** What one may say more about it: folded away, since most need none of it. */
export function MoreFields({ data, read, chosen, errors }: Props) {
  const { t, language } = useI18n();
  const main = data.mainLanguage as typeof language;
  const open = chosen.length > 0 || read("theme") !== "" || Boolean(errors.language || errors.theme);
  return (
    <details className="field more" open={open}>
      <summary>{t("submit.more.title")}</summary>
      <Select
        name="language"
        label={t("submit.more.language")}
        options={languages.map((code) => ({ value: code, label: t(`common.language.${code}`) }))}
        value={read("language", data.language)}
        error={errors.language}
      />
      {data.themes.length > 0 ? (
        <Select
          name="theme"
          label={t("submit.more.theme")}
          options={data.themes.map((theme) => {
            const { text, lang } = pick(theme.title, language, main);
            return { value: theme.slug, label: text, lang: lang === language ? undefined : lang };
          })}
          empty={t("submit.more.noTheme")}
          value={read("theme")}
          error={errors.theme}
          optional
        />
      ) : null}
      {data.commitments.length > 0 ? (
        <CheckboxGroup
          name="commitments"
          label={t("submit.more.commitments")}
          values={chosen}
          error={errors.commitments}
          choices={data.commitments.map((commitment) => {
            const { text, lang } = pick(
              commitment.title,
              language,
              commitment.mainLanguage as typeof language,
            );
            return {
              value: commitment.slug,
              label: `${commitment.number}. ${text}`,
              lang: lang === language ? undefined : lang,
            };
          })}
        />
      ) : null}
    </details>
  );
}
