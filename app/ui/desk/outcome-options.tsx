import type { Translated } from "~/domain/people/person.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { DispositionTag } from "../disposition-tag.tsx";
import { describedBy, HintAndError } from "../form/field.tsx";
import { useFieldName } from "../form/field-names.tsx";

export type Outcome = {
  key: string;
  label: Translated;
  meaning: Translated;
  /** where it is known: the response must say where it goes */
  needsDestination?: boolean;
};

type Props = {
  id: string;
  legend: string;
  outcomes: Outcome[];
  mainLanguage: Language;
  value: string;
  error?: string;
  /** what somebody else has chosen meanwhile, where it differs */
  theirs?: string;
  /** the digits 1–0 choose */
  keys?: boolean;
  /** one is chosen and stored: the others are folded away until somebody wants to change it */
  folded?: boolean;
  onChoose?: (key: string) => void;
};

/** The outcomes of a consultation, each with its glyph and what it means for the contributor. */
export function OutcomeOptions({
  id,
  legend,
  outcomes,
  mainLanguage,
  value,
  error,
  theirs,
  keys,
  folded,
  onChoose,
}: Props) {
  const { t, language } = useI18n();
  useFieldName(id, legend);
  const chosen = folded && !error ? outcomes.find((outcome) => outcome.key === value) : undefined;
  const tagOf = ({ label }: Outcome) => {
    const { text, lang } = pick(label, language, mainLanguage);
    return { label: text, lang };
  };
  const other = outcomes.find((outcome) => outcome.key === theirs);
  const options = (
    <ul className="opts">
      {outcomes.map((outcome, index) => {
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
                onChange={() => onChoose?.(outcome.key)}
              />
              <DispositionTag disposition={outcome.key} {...tagOf(outcome)} />
              {digit ? <kbd>{digit}</kbd> : null}
              <span className="mean" lang={meaning.lang}>
                {meaning.text}
              </span>
              {outcome.needsDestination ? <span className="mean">{t("respond.edit.saysWhere")}</span> : null}
            </label>
          </li>
        );
      })}
    </ul>
  );
  return (
    <fieldset
      className={error ? "field has-err" : "field"}
      aria-describedby={describedBy({ name: id, error, theirs })}
    >
      <legend>{legend}</legend>
      <HintAndError
        name={id}
        error={error}
        theirs={theirs === undefined ? undefined : other ? tagOf(other).label : ""}
        lang={other && tagOf(other).lang}
      />
      {chosen ? (
        <details className="chosen">
          <summary>
            <DispositionTag disposition={chosen.key} {...tagOf(chosen)} />{" "}
            <span className="change">{t("respond.edit.changeOutcome")}</span>
          </summary>
          {options}
        </details>
      ) : (
        options
      )}
    </fieldset>
  );
}
