/** The sentence of links that narrows the invitation list. */
import {
  type ContactFilter,
  contactKinds,
  contactSources,
  contactStatuses,
} from "~/domain/contacts/contact.ts";
import { type Language, languageNames, languages } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import type { FilterWord } from "../desk/filter-sentence.tsx";
import type { LinkItem } from "../links.ts";
import { useNamed } from "../people/body-options.ts";
import type { InterestChoice } from "./contact-fields.tsx";

type Option = { value: string; text: string; lang?: LinkItem["lang"] };
type Name = Exclude<keyof ContactFilter, "q">;

/** A word for each filter, with a link for each of its choices; the page begins anew with another. */
export function useFilterWords(filter: ContactFilter, interests: InterestChoice[]): Record<Name, FilterWord> {
  const { t } = useI18n();
  const named = useNamed();
  const word = (name: Name, options: Option[], any: string | null): FilterWord => {
    const chosen = options.find(({ value }) => value === filter[name]);
    const link = (value: string | undefined, text: string, lang?: LinkItem["lang"]) => ({
      href: paths.desk.contacts({ ...filter, [name]: value }),
      text,
      lang,
      current: (filter[name] ?? options[0]?.value) === value || (any !== null && filter[name] === value),
    });
    const all = options.map(({ value, text, lang }) => link(value, text, lang));
    return {
      text: chosen?.text ?? any ?? options[0]?.text ?? "",
      lang: chosen?.lang,
      set: filter[name] !== undefined,
      choices: any === null ? all : [{ ...link(undefined, any), current: !filter[name] }, ...all],
    };
  };
  return {
    status: word(
      "status",
      contactStatuses.map((value) => ({ value, text: t(`contacts.status.${value}`).toLowerCase() })),
      null,
    ),
    kind: word(
      "kind",
      contactKinds.map((value) => ({ value, text: t(`contacts.kind.${value}`).toLowerCase() })),
      t("contactDesk.sentence.anyKind"),
    ),
    interest: word(
      "interest",
      interests.map(({ slug, title }) => ({ value: slug, ...named(title) })),
      t("contactDesk.sentence.anyInterest"),
    ),
    language: word(
      "language",
      languages.map((value: Language) => ({ value, text: languageNames[value], lang: value })),
      t("contactDesk.sentence.anyLanguage"),
    ),
    source: word(
      "source",
      contactSources.map((value) => ({ value, text: t(`contacts.source.${value}`).toLowerCase() })),
      t("contactDesk.sentence.anySource"),
    ),
  };
}
