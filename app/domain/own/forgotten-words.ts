/** Names taken out of words that stay: each letter gives way to a bar of its own, so that passages keep their places. Pure. */

/** What stands in the place of words that have to be there, where nothing of them may stay. */
export const nothing = "–";

const bar = "▇";
const barred = (words: string) => words.replace(/\S/g, bar);
const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** Letters with a mark may stand in a text as one sign, or as a letter and its mark. */
const literal = (words: string) =>
  Array.from(words.normalize("NFC"), (sign) => {
    const parts = sign.normalize("NFD");
    return parts === sign ? escaped(sign) : `(?:${sign}|${parts})`;
  }).join("");

function patternOf(name: string): RegExp | null {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  if (words.join("").length < 2) return null;
  // Not within a longer word, but for the s of a genitive.
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${words.map(literal).join("\\s+")}(?=s?(?![\\p{L}\\p{M}\\p{N}]))`,
    "giu",
  );
}

/** Whether a text holds one of the names, in whatever case and with whatever space between its parts. */
export const holdsName = (text: string, names: readonly string[]): boolean =>
  names.some((name) => patternOf(name)?.test(text));

/** The text with a bar for every letter of the names; as long as it was. */
export function withoutNames(text: string, names: readonly string[]): string {
  return names.reduce((rest, name) => {
    const pattern = patternOf(name);
    return pattern ? rest.replace(pattern, barred) : rest;
  }, text);
}

/** A place in a text: [start, end), in UTF-16. */
export type Place = { start: number; end: number };

/** Where a text is barred, with the spaces between. */
export const barredIn = (text: string): Place[] =>
  Array.from(text.matchAll(/▇(?:[▇\s]*▇)?/gu), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));

/** The text with these places barred too. */
export function withoutPlaces(text: string, places: readonly Place[]): string {
  return places.reduce(
    (rest, { start, end }) => rest.slice(0, start) + barred(rest.slice(start, end)) + rest.slice(end),
    text,
  );
}
