import type { LimitOfInfluence } from "~/domain/consultations/consultation.ts";
import type { Translated } from "~/domain/people/person.ts";
import type { Language } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { TranslatedField } from "../form/translated-field.tsx";
import type { Binding } from "../form/use-answer.ts";

type Props = {
  form: Binding;
  languages: Language[];
  can: Translated[];
  cannot: LimitOfInfluence[];
};

/** What can be influenced, and what can't with where it is decided. A row left blank is dropped. */
export function InfluenceFields({ form, languages, can, cannot }: Props) {
  const { t } = useI18n();
  const shared = (row: number) => ({
    ...{ form, languages },
    optional: row === 0 ? t("consultationDesk.edit.beforeAnnouncing") : true,
  });
  return (
    <section aria-labelledby="influence">
      <h2 id="influence">{t("consultationDesk.edit.influence")}</h2>
      <p className="m">{t("consultationDesk.edit.blankRows")}</p>
      <fieldset className="block">
        <legend>{t("consultationDesk.part.can_influence")}</legend>
        {form.rows("canInfluence", can.length, 2).map((row) => (
          <TranslatedField
            {...shared(row)}
            key={row}
            name={`canInfluence.${row}`}
            stored={can[row] ?? null}
            label={t("consultationDesk.edit.canRow", { number: row + 1 })}
            rows={2}
          />
        ))}
      </fieldset>
      <fieldset className="block">
        <legend>{t("consultationDesk.part.cannot_influence")}</legend>
        {form.rows("cannotInfluence", cannot.length, 2).map((row) => (
          <div className="grid2" key={row}>
            <TranslatedField
              {...shared(row)}
              name={`cannotInfluence.${row}.text`}
              stored={cannot[row]?.text ?? null}
              label={t("consultationDesk.edit.cannotRow", { number: row + 1 })}
              rows={2}
            />
            <TranslatedField
              {...shared(row)}
              name={`cannotInfluence.${row}.where`}
              stored={cannot[row]?.where ?? null}
              label={t("consultationDesk.edit.whereRow", { number: row + 1 })}
              rows={2}
            />
          </div>
        ))}
      </fieldset>
    </section>
  );
}
