import type { ReactNode } from "react";
import type { Translated } from "~/domain/people/person.ts";
import { type Language, nameInLine } from "~/i18n/languages.ts";
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
  hint?: ReactNode;
  /** a text says until when */
  optional?: boolean | string;
  /** a longer text, of so many lines */
  rows?: number;
  /** the others stand unfolded: they hold words that the writer has not seen */
  open?: boolean;
};

/** A text of the host's: the main language first, the others folded under it until one has words. */
export function TranslatedField(props: TranslatedFieldProps) {
  const { name, label, form, languages, stored, hint, optional, rows } = props;
  const { t } = useI18n();
  const [main, ...others] = languages;
  const bound = (code: Language) => ({
    ...form.field(`${name}.${code}`, stored === undefined ? undefined : (stored?.[code] ?? "")),
    lang: code,
  });
  const control = (code: Language, isMain: boolean) => {
    const shared = {
      ...bound(code),
      label: languages.length > 1 ? `${label} (${nameInLine(code)})` : label,
      hint: isMain ? hint : undefined,
      optional: isMain ? optional : true,
    };
    return rows ? (
      <TextArea key={code} {...shared} rows={rows} className="tight" />
    ) : (
      <TextInput key={code} {...shared} />
    );
  };
  const open = props.open || others.map(bound).some((field) => (field.error ?? field.theirs) !== undefined);
  const written = others.filter((code) => bound(code).value !== "").map(nameInLine);
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
