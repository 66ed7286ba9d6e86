import type { Translated } from "~/domain/people/person.ts";
import type { Language } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { TextInput } from "../form/text-input.tsx";
import { TranslatedField } from "../form/translated-field.tsx";
import type { Binding } from "../form/use-answer.ts";
import { BodyChoices } from "./body-choices.tsx";

type Props = {
  form: Binding;
  languages: Language[];
  bodies: { slug: string; name: Translated }[];
  stored?: { number: number; title: Translated; goal: Translated; owners: string[] };
  nextNumber?: number;
};

/** What a commitment is made of: number, title, goal, owners. */
export function CommitmentFields({ form, languages, bodies, stored, nextNumber }: Props) {
  const { t } = useI18n();
  const number = stored?.number ?? nextNumber;
  return (
    <>
      <TextInput
        {...form.field("number", number === undefined ? "" : String(number))}
        label={t("planDesk.commitment.number")}
        inputMode="numeric"
        className="narrow"
      />
      <TranslatedField
        form={form}
        name="title"
        label={t("planDesk.commitment.name")}
        languages={languages}
        stored={stored?.title}
      />
      <TranslatedField
        form={form}
        name="goal"
        label={t("planDesk.commitment.goal")}
        hint={t("planDesk.commitment.goalHint")}
        languages={languages}
        stored={stored?.goal}
        rows={4}
        optional
      />
      <BodyChoices
        form={form}
        name="owners"
        label={t("planDesk.commitment.owners")}
        bodies={bodies}
        stored={stored?.owners ?? []}
      />
    </>
  );
}
