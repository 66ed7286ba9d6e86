import { useI18n } from "~/i18n/use-i18n.tsx";
import { RadioGroup } from "../form/radio-group.tsx";
import { TextInput } from "../form/text-input.tsx";

type Props = {
  read: (name: string, first?: string) => string;
  errors: Record<string, string>;
  allowUnnamed: boolean;
};

/** Who gives the input: each choice shows the name that belongs to it. */
export function WhoField({ read, errors, allowUnnamed }: Props) {
  const { t } = useI18n();
  const choices = [
    {
      value: "organisation",
      label: t("submit.who.organisation"),
      nested: (
        <TextInput
          name="organisation"
          label={t("submit.who.organisationName")}
          value={read("organisation")}
          error={errors.organisation}
          autoComplete="organization"
          maxLength={200}
          optional={false}
        />
      ),
    },
    {
      value: "person",
      label: t("submit.who.person"),
      nested: (
        <TextInput
          name="person"
          label={t("submit.who.personName")}
          hint={t("submit.who.personHint")}
          value={read("person")}
          error={errors.person}
          autoComplete="name"
          maxLength={200}
          optional
        />
      ),
    },
    { value: "none", label: t("submit.who.none") },
  ];
  return (
    <RadioGroup
      name="who"
      label={t("submit.who.label")}
      choices={allowUnnamed ? choices : choices.slice(0, 2)}
      value={read("who", "organisation")}
      error={errors.who}
    />
  );
}
