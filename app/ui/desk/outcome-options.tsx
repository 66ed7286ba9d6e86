import type { Translated } from "~/domain/people/person.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { DispositionTag } from "../disposition-tag.tsx";
import { HintAndError } from "../form/field.tsx";

export type Outcome = { key: string; label: Translated; meaning: Translated };

type Props = {
  id: string;
  legend: string;
  outcomes: Outcome[];
  mainLanguage: Language;
  value: string;
  error?: string;
  /** the digits 1–0 choose */
  keys?: boolean;
};

/** The outcomes of a consultation, each with its glyph and what it means for the contributor. */
export function OutcomeOptions({ id, legend, outcomes, mainLanguage, value, error, keys }: Props) {
  const { language } = useI18n();
  return (
    <fieldset
      className={error ? "field has-err" : "field"}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend>{legend}</legend>
      <HintAndError name={id} error={error} />
      <ul className="opts">
        {outcomes.map((outcome, index) => {
          const label = pick(outcome.label, language, mainLanguage);
          const meaning = pick(outcome.meaning, language, mainLanguage);
          const digit = keys && index < 10 ? String((index + 1) % 10) : undefined;
          return (
            <li key={outcome.key} className={outcome.key === value ? "on" : undefined}>
              <label>
                <input
                  type="radio"
                  id={index === 0 ? id : `${id}-${outcome.key}`}
                  name="disposition"
                  value={outcome.key}
                  defaultChecked={outcome.key === value}
                  data-key={digit}
                />
                <DispositionTag disposition={outcome.key} label={label.text} lang={label.lang} />
                {digit ? <kbd>{digit}</kbd> : null}
                <span className="mean" lang={meaning.lang}>
                  {meaning.text}
                </span>
              </label>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
