import type { Translated } from "~/domain/people/person.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { useRootData } from "../root-data.ts";

/** A name of the host's in the reader's language, with the language it is really in. */
export function useNamed() {
  const { language } = useI18n();
  const { forum } = useRootData();
  return (name: Translated) => pick(name, language, (forum?.mainLanguage ?? "en") as Language);
}

/** Bodies as a list to choose from. */
export function useBodyOptions(bodies: { slug: string; name: Translated }[]) {
  const named = useNamed();
  return bodies.map(({ slug, name }) => {
    const { text, lang } = named(name);
    return { value: slug, label: text, lang };
  });
}
