/** The fields that the public form and the desk's have in common. */
import { contactKinds } from "~/domain/contacts/contact.ts";
import type { Translated } from "~/domain/people/person.ts";
import { languageNames, languages } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { CheckboxGroup } from "../form/checkbox-group.tsx";
import { RadioGroup } from "../form/radio-group.tsx";
import { Select } from "../form/select.tsx";
import { useNamed } from "../people/body-options.ts";

export type InterestChoice = { slug: string; title: Translated };
type Bound<V> = { name: string; id?: string; value?: V; error?: string; theirs?: V };

/** Which themes to be invited to; nothing where the forum has none. */
export function InterestFields({
  label,
  hint,
  interests,
  ...bound
}: Omit<Bound<readonly string[]>, "value"> & {
  label: string;
  hint: string;
  interests: readonly InterestChoice[];
  values?: readonly string[];
}) {
  const named = useNamed();
  if (interests.length === 0) return null;
  const choices = interests.map(({ slug, title }) => {
    const { text, lang } = named(title);
    return { value: slug, label: text, lang };
  });
  return <CheckboxGroup {...bound} {...{ label, hint, choices }} />;
}

export function LanguageField({ label, ...bound }: Bound<string> & { label: string }) {
  return (
    <Select
      {...bound}
      label={label}
      options={languages.map((code) => ({ value: code, label: languageNames[code], lang: code }))}
    />
  );
}

/** The others that one reads: whichever is ticked beside the one that one is written to in. */
export function ReadsField({
  label,
  ...bound
}: Omit<Bound<readonly string[]>, "value"> & { label: string; values?: readonly string[] }) {
  return (
    <CheckboxGroup
      {...bound}
      label={label}
      choices={languages.map((code) => ({ value: code, label: languageNames[code], lang: code }))}
    />
  );
}

/** All kinds in sight, in public; at the desk, a menu. */
export function KindRadios({ label, ...bound }: Bound<string> & { label: string }) {
  const { t } = useI18n();
  return (
    <RadioGroup
      {...bound}
      label={label}
      choices={contactKinds.map((value) => ({ value, label: t(`contacts.kind.${value}`) }))}
    />
  );
}
type KindProps = Bound<string> & { label: string; hint?: string };
/** Nothing is chosen where nothing is known of somebody. */
export function KindSelect({ label, hint, ...bound }: KindProps) {
  const { t } = useI18n();
  return (
    <Select
      {...bound}
      {...{ label, hint }}
      empty={bound.value ? undefined : t("common.form.chooseOne")}
      options={contactKinds.map((value) => ({ value, label: t(`contacts.kind.${value}`) }))}
    />
  );
}
