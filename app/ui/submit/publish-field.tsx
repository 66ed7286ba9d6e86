import { defaultChoices } from "~/domain/submissions/submission.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Checkbox } from "../form/checkbox.tsx";

/** The three choices of what becomes public (rule 11), each with what it means; a name, to whoever gives that (always, where CSS can't tell). */
export function PublishField({ values }: { values: Record<string, unknown> | undefined }) {
  const { t } = useI18n();
  const ticked = (name: string, first: boolean) => (values ? Boolean(values[name]) : first);
  return (
    <fieldset className="field" aria-describedby="publish-hint publish-law">
      <legend>{t("submit.publish.label")}</legend>
      <p className="hint" id="publish-hint">
        {t("submit.publish.hint")}
      </p>
      <Checkbox
        name="publishText"
        label={t("submit.publish.text")}
        hint={t("submit.publish.textHint")}
        checked={ticked("publishText", defaultChoices.text)}
      />
      <div className="of-organisation">
        <Checkbox
          name="publishOrganisation"
          label={t("submit.publish.organisation")}
          hint={t("submit.publish.organisationHint")}
          checked={ticked("publishOrganisation", defaultChoices.organisation)}
        />
      </div>
      <div className="of-person">
        <Checkbox
          name="publishPerson"
          label={t("submit.publish.person")}
          hint={t("submit.publish.personHint")}
          checked={ticked("publishPerson", defaultChoices.person)}
        />
      </div>
      <p className="small mt2" id="publish-law">
        {t("submit.publish.law")}
      </p>
    </fieldset>
  );
}
