import { colours } from "~/domain/forum/forum.ts";
import { languageNames, languages } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { zonePlace } from "~/i18n/zone-places.ts";
import type { Choice } from "../form/choices.tsx";

/** The languages, each in its own name. */
export function languageChoices(): Choice[] {
  return languages.map((code) => ({ value: code, label: languageNames[code], lang: code }));
}

/** Zones by their places, in the order of the alphabet: people look for theirs. */
export function useZoneOptions(zones: string[]) {
  const { language } = useI18n();
  const { compare } = new Intl.Collator(language === "nn" ? "nb" : language);
  return zones
    .map((zone) => ({ value: zone, label: zonePlace(zone, language) }))
    .sort((a, b) => compare(a.label, b.label));
}

/** The colours with a sample of each beside its name. */
export function useColourChoices(): Choice[] {
  const { t } = useI18n();
  return colours.map((colour) => ({
    value: colour,
    text: t(`settings.colours.${colour}`),
    label: (
      <>
        <i className={`swatch sw-${colour}`} aria-hidden="true" /> {t(`settings.colours.${colour}`)}
      </>
    ),
  }));
}
