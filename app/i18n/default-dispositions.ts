import { inAllLanguages } from "./in-all-languages.ts";
import { messages } from "./messages/index.ts";
import type { Translated } from "./translated.ts";

const keys = Object.keys(messages.en.states.disposition) as (keyof typeof messages.en.states.disposition)[];

/** The ten outcomes that a consultation starts from, in their order, with what each means for the contributor. */
export function defaultDispositions(): { key: string; label: Translated; meaning: Translated }[] {
  return keys.map((key) => ({
    key,
    label: inAllLanguages(`states.disposition.${key}`),
    meaning: inAllLanguages(`states.dispositionMeaning.${key}`),
  }));
}
