/**
 * Which of the languages words are written in, told by small words that one of them has and another writes otherwise. For what
 * nobody was asked the language of, as what was taken down in a room: a screen reader speaks it accordingly.
 */
import { type Language, languages } from "~/i18n/languages.ts";

const shared = "og er det som på har til skal kan vi de at også";
const small: Record<Language, string> = {
  nn: `${shared} ikkje eg ein eit noko nokon nokre kva frå bør vere vart blir må korleis kvifor fleire meir berre gjere dei`,
  nb: `${shared} ikke jeg en et noe noen hva fra bør være ble blir må hvordan hvorfor flere mer bare gjøre`,
  sv: `${shared.replace(/\b(og|er|skal|også|at)\b/g, "")} och är ska också att inte jag en ett något någon några vad från bör vara blev blir måste hur varför fler mer bara göra`,
  en: "the and of is are we you that not with was were have has should they this there what our more which",
};
const words = new Map(languages.map((one) => [one, new Set(small[one].split(/\s+/))]));

/**
 * `assumed`, unless another language has at least two of its own small words in it, and twice as many as that has. Of our
 * neighbours' languages one is enough where nothing speaks against it: `ikke` is no nynorsk, but `is` may be ice.
 * Where two tell as much, as little as where none does, it says nothing.
 */
export function writtenIn(text: string, assumed: Language): Language {
  const all = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const own = (of: Language, than: Language) =>
    all.filter((word) => words.get(of)?.has(word) && !words.get(than)?.has(word)).length;
  const [first, second] = languages
    .map((language) => ({ language, own: own(language, assumed), against: own(assumed, language) }))
    .filter((one) => one.own >= (one.language === "en" || assumed === "en" ? 2 : 1))
    .filter((one) => one.own >= 2 * one.against)
    .sort((one, other) => other.own - one.own);
  return first && first.own > (second?.own ?? 0) ? first.language : assumed;
}
