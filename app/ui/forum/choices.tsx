import { colours } from "~/domain/forum/forum.ts";
import { languageNames, languages } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import type { Choice } from "../form/choices.tsx";

/** The languages, each in its own name. */
export function languageChoices(): Choice[] {
  return languages.map((code) => ({ value: code, label: languageNames[code], lang: code }));
}

/** A zone by its city first: people look for theirs. */
export function zoneOptions(zones: string[]) {
  return zones.map((zone) => {
    const [region, city] = zone.replaceAll("_", " ").split("/");
    return { value: zone, label: city ? `${city} (${region})` : zone };
  });
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
