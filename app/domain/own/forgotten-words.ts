/** Names taken out of words that stay: each letter gives way to a bar of its own, so that passages keep their places. Pure. */

/** What stands in the place of words that have to be there, where nothing of them may stay. */
export const nothing = "–";

const bar = "▇";
const barred = (words: string) => words.replace(/\S/g, bar);
const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** What people type for one another: any apostrophe, and for a hyphen another one; in the name of a person a space too. */
const [apostrophe, hyphen] = ["['’‘ʼ´`′]", "[\\-‐‑–]"];
const [isApostrophe, isHyphen] = [new RegExp(apostrophe), new RegExp(hyphen)];
const looseHyphen = `(?:${hyphen}|\\s)`;
/** Letters with a mark may stand in a text as one sign, or as a letter and its mark. */
const literal = (words: string, joint = hyphen) =>
  Array.from(words.normalize("NFC"), (sign) => {
    if (isApostrophe.test(sign)) return apostrophe;
    if (isHyphen.test(sign)) return joint;
    const parts = sign.normalize("NFD");
    return parts === sign ? escaped(sign) : `(?:${sign}|${parts})`;
  }).join("");

/** What somebody is known by in words: whole, and a person also by two words of the name, or an initial and one, in a row. */
export type Name = { words: string; person?: boolean };

const wordsOf = (said: string) => said.trim().split(/\s+/u).filter(Boolean);
/** The words of a person's name, without a comma or a full stop that stands between them; hyphens in a row are one. */
const namesIn = (said: string) => [
  ...new Set(
    wordsOf(said.replace(hyphensInARow, "-")).flatMap(
      (word) => /[\p{L}\p{N}](?:.*[\p{L}\p{M}\p{N}])?/u.exec(word)?.[0] ?? [],
    ),
  ),
];
const hyphensInARow = new RegExp(`${hyphen}{2,}`, "gu");
/** The halves of a double name; none of another one. */
const halvesOf = (name: string) => {
  const halves = name.split(isHyphen).filter(Boolean);
  return halves.length > 1 ? halves : [];
};
const anyOf = (patterns: string[]) => `(?:${[...new Set(patterns)].join("|")})`;

/** As it was given, with a capital, one in each half, or in capitals: "Berg" is a name, and "berg" is not. */
const asGiven = (word: string, joint = hyphen) => {
  const small = word.normalize("NFC").toLowerCase();
  const [one, each] = [/^\p{L}/u, /(?<![\p{L}\p{M}])\p{L}/gu].map((start) =>
    small.replace(start, (letter) => letter.toUpperCase()),
  );
  return anyOf([word, one ?? "", each ?? "", word.toUpperCase()].map((said) => literal(said, joint)));
};
/** Not within a longer word, but for the s of a genitive. */
const alone = (pattern: string, flags: string) =>
  new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${pattern})(?=s?(?![\\p{L}\\p{M}\\p{N}]))`, flags);

// Thousands of texts are searched for one name.
const compiled = new WeakMap<Name, RegExp[]>();

function patternsOf(name: Name): RegExp[] {
  const found = compiled.get(name) ?? compile(name);
  compiled.set(name, found);
  return found;
}

function compile({ words: said, person = false }: Name): RegExp[] {
  const words = person ? namesIn(said) : wordsOf(said);
  const [first = "", ...more] = words;
  if (words.join("").length < 2) return [];
  if (more.length === 0 && /^\p{Lu}/u.test(first) && !first.includes("@"))
    return [alone(asGiven(first, person ? looseHyphen : hyphen), "gu")];
  if (!person) return [alone(words.map((word) => literal(word)).join("\\s+"), "giu")];
  const whole = alone(words.map((word) => literal(word, looseHyphen)).join(`(?:\\s+|${hyphen})`), "giu");
  const some = more.length > 0 ? someOf(words) : null;
  return some ? [whole, alone(some, "gu")] : [whole];
}

/**
 * "Fjellstrand, Signe", "S. M. Fjellstrand", "Signe F." of Signe Marie Fjellstrand; never one word alone, be it a double one,
 * and none of what may stand between: a list of strangers holds both, and so may any sentence.
 */
function someOf(names: readonly string[]): string | null {
  const capital = names.filter((name) => /^\p{Lu}/u.test(name));
  // "de" and "da" make a name of nothing; who wrote all of it in small letters has no such words.
  const long = (capital.length > 0 ? capital : names).filter((name) => name.length > 1);
  if (long.length === 0) return null;
  const word = anyOf(long.map((name) => asGiven(name, looseHyphen)));
  const first = (name: string) => literal((Array.from(name.normalize("NFC"))[0] ?? "").toUpperCase());
  const initial = `${anyOf(names.map(first))}\\.`;
  const next = `(?:,?\\s+|${hyphen})`;
  // So many in a row and no more: a text may be made of nothing else.
  return `(?:${initial}[\\s\\-]{0,3}){1,4}${word}(?:${next}${word}){0,8}|${word}(?:${next}(?:${initial}|${word})){1,8}`;
}

/**
 * What may mean the same person where it stands alone, or may be an ordinary word: each word of at least two letters of a
 * person's name, each half of a double one, and on whose behalf it came. Lists of erasures name them by their order: it is
 * always the same for the same names, and what was added to the rule later stands last.
 */
export function partsOf(person: string | null, onBehalfOf: string | null): string[] {
  const names = namesIn(person ?? "");
  const letters = (name: string) => (name.match(/\p{L}/gu) ?? []).length;
  const single = names.length > 1 ? names : [];
  const later = [...single.filter((name) => letters(name) === 2), ...names.flatMap(halvesOf)];
  const behalf = onBehalfOf?.trim() ? [onBehalfOf.trim()] : [];
  return [
    ...new Set([
      ...single.filter((name) => letters(name) >= 3),
      ...behalf,
      ...later.filter((name) => letters(name) >= 2),
    ]),
  ];
}

/** One of these as it was found: how often it stands alone, and where, with some words around each of the first places. */
export type FoundPart = { words: string; count: number; places: string[] };

/** Whether a text holds one of the names, in whatever case and with whatever space between its parts. */
export const holdsName = (text: string, names: readonly Name[]): boolean =>
  names.some((name) => patternsOf(name).some((pattern) => text.search(pattern) >= 0));

/** The text with a bar for every letter of the names; as long as it was. */
export const withoutNames = (text: string, names: readonly Name[]): string =>
  withoutPlaces(text, placesOfNames(text, names));

/** A place in a text: [start, end), in UTF-16. */
export type Place = { start: number; end: number };
const placesOf = (text: string, pattern: RegExp): Place[] =>
  Array.from(text.matchAll(pattern), ({ 0: { length }, index }) => ({ start: index, end: index + length }));

/** Where a name stands in a text. */
export const placesOfName = (text: string, name: Name): Place[] =>
  patternsOf(name).flatMap((pattern) => placesOf(text, pattern));
export const placesOfNames = (text: string, names: readonly Name[]): Place[] =>
  names.flatMap((name) => placesOfName(text, name));

/** Where a text is barred, with the spaces between. */
export const barredIn = (text: string): Place[] => placesOf(text, /▇(?:[▇\s]*▇)?/gu);

/** The text with these places barred too. */
export function withoutPlaces(text: string, places: readonly Place[]): string {
  const left: string[] = [];
  let done = 0;
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
    if (end <= done) continue;
    left.push(text.slice(done, Math.max(done, start)), barred(text.slice(Math.max(done, start), end)));
    done = end;
  }
  return left.join("") + text.slice(done);
}
