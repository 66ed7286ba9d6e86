import type { ReactNode } from "react";
import type { Translated } from "~/domain/people/person.ts";
import { type Language, languageNames } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { TextArea } from "./text-area.tsx";
import { TextInput } from "./text-input.tsx";
import type { Binding } from "./use-answer.ts";

export type TranslatedFieldProps = {
  name: string;
  label: string;
  form: Binding;
  /** that the host writes in, the main one first */
  languages: Language[];
  stored?: Translated | null;
  /** what somebody else has saved meanwhile, shown beside what was typed */
  theirs?: Translated;
  hint?: ReactNode;
  optional?: boolean;
  /** a longer text, of so many lines */
  rows?: number;
};

/** A text of the host's: the main language first, the others folded under it until one has words. */
export function TranslatedField(props: TranslatedFieldProps) {
  const { name, label, form, languages, stored, theirs, hint, optional, rows } = props;
  const { t } = useI18n();
  const [main, ...others] = languages;
  const bound = (code: Language) => ({ ...form.field(`${name}.${code}`, stored?.[code]), lang: code });
  const control = (code: Language, isMain: boolean) => {
    const field = bound(code);
    const shared = {
      ...field,
      label: languages.length > 1 ? `${label} (${languageNames[code]})` : label,
      hint: isMain ? hint : undefined,
      optional: isMain ? optional : true,
    };
    const saved = theirs?.[code] ?? "";
    return (
      <div key={code}>
        {rows ? <TextArea {...shared} rows={rows} className="tight" /> : <TextInput {...shared} />}
        {theirs && saved !== field.value ? (
          <p className="hint">
            {t("common.form.savedMeanwhile")}{" "}
            <span lang={code}>{saved === "" ? t("common.word.none") : saved}</span>
          </p>
        ) : null}
      </div>
    );
  };
  const open = theirs !== undefined || others.some((code) => bound(code).error !== undefined);
  const written = others.filter((code) => bound(code).value !== "").map((code) => languageNames[code]);
  return (
    <div className="field">
      {main ? control(main, true) : null}
      {others.length > 0 ? (
        <details open={open}>
          <summary>
            {t("common.form.otherLanguages")}
            {written.length > 0 ? ` (${written.join(", ")})` : null}
            <span className="vh">: {label}</span>
          </summary>
          {others.map((code) => control(code, false))}
        </details>
      ) : null}
    </div>
  );
}
