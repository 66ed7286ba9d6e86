/** Names taken out of words that stay: each letter gives way to a bar of its own, so that passages keep their places. Pure. */
import { bar } from "../kernel/bar.ts";

/** What stands in the place of words that have to be there, where nothing of them may stay. */
export const nothing = "–";

const barred = (words: string) => words.replace(/\S/g, bar);
const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** What people type for one another: any apostrophe, and for a hyphen another one, a dash or the sign for minus. */
const [apostrophe, hyphen] = ["['’‘ʼ´`′]", "[\\-‐‑‒–—−]"];
const [isApostrophe, isHyphen] = [new RegExp(apostrophe), new RegExp(hyphen)];
/** How freely the signs in a name are read. `folded`: a hyphen may also stand where the name as it was given has none. */
type Reading = { apostrophe: string; joint: string; folded: boolean };
const asWritten: Reading = { apostrophe, joint: hyphen, folded: false };
/** A word of a person's name: "O'Brien" is "OBrien", and "Anne-Lise" is "Annelise". */
const ofPart: Reading = { apostrophe: `${apostrophe}?`, joint: `${hyphen}?`, folded: true };
/** Beside other words of it a double name is also two words. */
const ofPerson: Reading = { ...ofPart, joint: `(?:${hyphen}|\\s)?` };

/** Letters with a mark may stand in a text as one sign, or as a letter and its mark. */
const letter = (sign: string) => {
  const parts = sign.normalize("NFD");
  return parts === sign ? escaped(sign) : `(?:${sign}|${parts})`;
};
/**
 * Whatever may stand between two signs is one sign at most, and another must follow: a text is read in one way only, however
 * long it is.
 */
const literal = (words: string, reading = asWritten) =>
  words
    .normalize("NFC")
    .split(/(\p{L}+)/u)
    .flatMap((run) => {
      const signs = Array.from(run);
      return signs.map((sign, at) => {
        if (isApostrophe.test(sign)) return reading.apostrophe;
        if (isHyphen.test(sign)) return reading.joint;
        // A double name has halves of two letters at least.
        const folded = reading.folded && signs.length >= 6 && at >= 2 && at <= signs.length - 2;
        const [small, large] = [letter(sign), letter(sign.toUpperCase())];
        return folded ? `(?:${hyphen}(?:${small}|${large})|${small})` : small;
      });
    })
    .join("");

/**
 * What somebody is known by in words: whole, and a person also by two words of the name, or an initial and one, in a row. A `part`
 * of a person's name is what was ticked as meaning that person.
 */
export type Name = { words: string; person?: boolean; part?: boolean };

const wordsOf = (said: string) => said.trim().split(/\s+/u).filter(Boolean);
/** The words of a person's name, without a comma or a full stop that stands between them; of signs in a row that join, one is read. */
const namesIn = (said: string) => [
  ...new Set(
    wordsOf(said.replace(jointsInARow, (run) => (isHyphen.test(run) ? "-" : "'"))).flatMap(
      (word) => /[\p{L}\p{N}](?:.*[\p{L}\p{M}\p{N}])?/u.exec(word)?.[0] ?? [],
    ),
  ),
];
const jointsInARow = new RegExp(`(?:${apostrophe}|${hyphen}){2,}`, "gu");
/** "OBrien" is "O'Brien". */
const withApostrophe = (name: string) => name.replace(/^(\p{Lu})(?=\p{Lu}\p{Ll})/u, "$1'");
/** The halves of a double name; none of another one. */
const halvesOf = (name: string) => {
  const halves = name.split(isHyphen).filter(Boolean);
  return halves.length > 1 ? halves : [];
};
const anyOf = (patterns: string[]) => `(?:${[...new Set(patterns)].join("|")})`;

/** As it was given, with a capital, one in each half, or in capitals: "Berg" is a name, and "berg" is not. */
const asGiven = (word: string, reading = asWritten) => {
  const small = word.normalize("NFC").toLowerCase();
  const [one, each] = [/^\p{L}/u, /(?<![\p{L}\p{M}])\p{L}/gu].map((start) =>
    small.replace(start, (letter) => letter.toUpperCase()),
  );
  return anyOf([word, one ?? "", each ?? "", word.toUpperCase()].map((said) => literal(said, reading)));
};
/** Not within a longer word, but for the s of a genitive. */
const alone = (pattern: string, flags: string) =>
  new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${pattern})(?=s?(?![\\p{L}\\p{M}\\p{N}]))`, flags);

// Thousands of texts are searched for one name.
type Patterns = {
  /** the name as a whole, or its one word; null for what is too short to be one */
  whole: RegExp | null;
  /** two words of it */
  some: RegExp | null;
};
const compiled = new WeakMap<Name, Patterns>();

function patternsOf(name: Name): Patterns {
  const found = compiled.get(name) ?? compile(name);
  compiled.set(name, found);
  return found;
}

function compile({ words: said, person = false, part = false }: Name): Patterns {
  const words = person ? namesIn(said).map(withApostrophe) : wordsOf(said);
  const [first = "", ...more] = words;
  if (words.join("").length < 2) return { whole: null, some: null };
  if (more.length === 0 && /^\p{Lu}/u.test(first) && !first.includes("@")) {
    const reading = person ? ofPerson : part ? ofPart : asWritten;
    return { whole: alone(asGiven(part ? withApostrophe(first) : first, reading), "gu"), some: null };
  }
  if (!person) return { whole: alone(words.map((word) => literal(word)).join("\\s+"), "giu"), some: null };
  const whole = words.map((word) => literal(word, ofPerson)).join(`(?:\\s+|${hyphen})`);
  const some = more.length > 0 ? someOf(words) : null;
  return { whole: alone(whole, "giu"), some: some === null ? null : alone(some, "gu") };
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
  const word = anyOf(long.map((name) => asGiven(name, ofPerson)));
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
  names.some((name) => placesOfName(text, name).length > 0);

/** The text with a bar for every letter of the names; as long as it was. */
export const withoutNames = (text: string, names: readonly Name[]): string =>
  withoutPlaces(text, placesOfNames(text, names));

/** A place in a text: [start, end), in UTF-16. */
export type Place = { start: number; end: number };
const placesOf = (text: string, pattern: RegExp): Place[] =>
  Array.from(text.matchAll(pattern), ({ 0: { length }, index }) => ({ start: index, end: index + length }));

/** Where a name stands in a text. */
export function placesOfName(text: string, name: Name): Place[] {
  const { whole, some } = patternsOf(name);
  const sure = some ? placesOf(text, some).filter((place) => !isOfHeading(text, place)) : [];
  return [...(whole ? placesOf(text, whole) : []), ...sure];
}

/** Two words in a line of capitals, which may be any words: in sight on each side of them are others, and no small letter. */
function isOfHeading(text: string, { start, end }: Place): boolean {
  const [before = "", after = ""] = [
    text
      .slice(Math.max(0, start - 80), start)
      .split("\n")
      .at(-1),
    text.slice(end, end + 80).split("\n")[0],
  ];
  const small = /\p{Ll}/u;
  return !small.test(text.slice(start, end)) && /\p{L}/u.test(before + after) && !small.test(before + after);
}
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
