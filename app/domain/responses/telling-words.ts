/**
 * Words that say how much, when, or that it is not so, in the languages of responses: one letter of them, and an answer is
 * another. Browser-safe. Neighbour: `typing-error.ts` looks for them in what a correction changes.
 */
import type { Language } from "~/i18n/languages.ts";

/** A column a language; bokmål and nynorsk share one, since the one is a slip for the other. */
type Column = "en" | "no" | "sv";
const columnOf = (language: Language): Column => (language === "nb" || language === "nn" ? "no" : language);

const setOf = (words: string) => new Set(words.split(" "));

/** Without apostrophes, as words are compared. */
const negations: Record<Column, ReadonlySet<string>> = {
  en: setOf(
    "no not none never nothing nobody nowhere neither nor without cannot cant dont wont isnt arent wasnt werent doesnt didnt hasnt havent hadnt wouldnt couldnt shouldnt mustnt",
  ),
  no: setOf("ikke ikkje ingen inga intet inkje ingenting aldri uten utan verken hverken korkje nei"),
  sv: setOf("inte icke ej ingen inget inga intet ingenting aldrig utan varken nej"),
};

/** What turns a word into its opposite when it stands before it. */
const opposites: Record<Column, readonly string[]> = {
  en: ["un", "in", "im", "ir", "dis", "non"],
  no: ["u", "ikke", "ikkje"],
  sv: ["o", "icke"],
};

/** Months, days of the week and numbers: a row is one thing, and several words in it are the same. */
const dated: Record<Column, string>[] = [
  { en: "january", no: "januar", sv: "januari" },
  { en: "february", no: "februar", sv: "februari" },
  { en: "march", no: "mars", sv: "mars" },
  { en: "april", no: "april", sv: "april" },
  { en: "may", no: "mai", sv: "maj" },
  { en: "june", no: "juni", sv: "juni" },
  { en: "july", no: "juli", sv: "juli" },
  { en: "august", no: "august", sv: "augusti" },
  { en: "september", no: "september", sv: "september" },
  { en: "october", no: "oktober", sv: "oktober" },
  { en: "november", no: "november", sv: "november" },
  { en: "december", no: "desember", sv: "december" },
  { en: "monday", no: "mandag måndag", sv: "måndag" },
  { en: "tuesday", no: "tirsdag tysdag", sv: "tisdag" },
  { en: "wednesday", no: "onsdag", sv: "onsdag" },
  { en: "thursday", no: "torsdag", sv: "torsdag" },
  { en: "friday", no: "fredag", sv: "fredag" },
  { en: "saturday", no: "lørdag laurdag", sv: "lördag" },
  { en: "sunday", no: "søndag sundag", sv: "söndag" },
  { en: "half", no: "halv halve halvt", sv: "halv halva halvt" },
  { en: "two", no: "to", sv: "två" },
  { en: "three", no: "tre", sv: "tre" },
  { en: "four", no: "fire", sv: "fyra" },
  { en: "five", no: "fem", sv: "fem" },
  { en: "six", no: "seks", sv: "sex" },
  { en: "seven", no: "sju syv", sv: "sju" },
  { en: "eight", no: "åtte", sv: "åtta" },
  { en: "nine", no: "ni", sv: "nio" },
  { en: "ten", no: "ti", sv: "tio" },
  { en: "eleven", no: "elleve", sv: "elva" },
  { en: "twelve", no: "tolv", sv: "tolv" },
  { en: "twenty", no: "tjue tyve", sv: "tjugo" },
  { en: "thirty", no: "tretti tredve", sv: "trettio" },
  { en: "forty", no: "førti", sv: "fyrtio" },
  { en: "fifty", no: "femti", sv: "femtio" },
  { en: "hundred", no: "hundre", sv: "hundra" },
  { en: "thousand", no: "tusen", sv: "tusen" },
  { en: "million", no: "million millioner millionar", sv: "miljon miljoner" },
];

const datedIn = (column: Column) =>
  new Map(dated.flatMap((row, at) => row[column].split(" ").map((word) => [word, `#${at}`])));
const rows: Record<Column, ReadonlyMap<string, string>> = {
  en: datedIn("en"),
  no: datedIn("no"),
  sv: datedIn("sv"),
};

/** What of a language tells: for words in small letters without apostrophes. */
export function tellingIn(language: Language) {
  const column = columnOf(language);
  return {
    negates: (word: string) => negations[column].has(word),
    /** one of two words is the other with a sign before it that says 'not' */
    opposite: (a: string, b: string) => opposites[column].some((sign) => a === sign + b || b === sign + a),
    /** how much or when it says, in whichever way it is spelt; undefined for a word that says neither */
    amount: (word: string) =>
      /[\p{N}%‰§€$£]/u.test(word) ? word.replaceAll(" ", "") : rows[column].get(word),
  };
}
