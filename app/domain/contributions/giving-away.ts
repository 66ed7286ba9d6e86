/**
 * Whether something that is said elsewhere gives redacted words away, and where. Of what the words of any text are made it never
 * takes a single one, nor a row of them alone; a name or a number it takes wherever it stands. Pure and browser-safe.
 */
import { countTelling, isCommon } from "../kernel/common-words.ts";
import {
  closedWords,
  type Reading,
  readWords,
  repeated,
  type Span,
  spansOf,
  type Word,
} from "../kernel/words.ts";

/** So many words in a row of a redaction are a quotation of it, where enough of them are more than the language's. */
const quotedRun = 3;
/** So many are one where a single word is. */
const longRun = 6;
/** A redaction of no more words is a name, a number, an address: each word of it tells. */
const shortRun = 4;
/** Something public of the same contribution is hidden sooner than words that somebody else wrote about it are covered. */
const measures = {
  hide: { shortest: 3, inRun: 1 },
  cover: { shortest: 5, inRun: 2 },
};
type Measure = (typeof measures)[keyof typeof measures];

/**
 * Whether something that is public in another place gives redacted words away: three of them in a row, or a single one
 * that tells (a name, a number, part of a short redaction) and that does not stand in what the public reads anyway.
 */
export function givesAway(said: string, redacted: readonly string[], shown: string): boolean {
  const reading = readWords(said);
  const open = readWords(shown);
  return redacted.some((words) => givingAway(reading, words, open, measures.hide).size > 0);
}

/**
 * Where a text gives the words of one redaction away. It goes on being read around a bar, so that of a short redaction it takes
 * two words in a row where one of them tells, but no short word of the language alone.
 */
export function placesGivenAway(said: Reading, redacted: string, shown: Reading): Span[] {
  const found = givingAway(said, redacted, shown, measures.cover);
  return spansOf(said, found);
}

function givingAway(said: Reading, redacted: string, shown: Reading, measure: Measure): Set<number> {
  const hidden = closedWords(redacted);
  const low = hidden.map(({ word }) => word);
  const alone = listTelling(redacted, hidden, measure.shortest);
  for (const word of alone.keys()) if (shown.places.has(word)) alone.delete(word);
  const found = new Set<number>();
  const look = (length: number, tells: (run: readonly string[]) => boolean) => {
    const isHidden = (run: readonly string[]) => repeated(shown, run, run.length).size === 0;
    for (const at of repeated(said, low, length, (run) => tells(run) && isHidden(run))) found.add(at);
  };
  look(quotedRun, (run) => countTelling(run) >= measure.inRun);
  look(Math.min(longRun, low.length), (run) => countTelling(run) > 0);
  if (low.length <= shortRun) look(2, (run) => run.some((one) => alone.has(one)));
  for (const [one, as] of alone) {
    const number = /\p{N}/u.test(one) && one.length > 2;
    for (const [word, places] of said.places)
      if (word === one || (number && word.includes(one)))
        for (const at of places) if (as === "any" || isCapital(said.text, said.words[at])) found.add(at);
  }
  return found;
}

const isCapital = (text: string, word: Word | undefined) => /^\p{Lu}/u.test(text.slice(word?.start));

/**
 * The words of a redaction that tell by themselves: as they are, or as a name alone, where only the beginning of a sentence may
 * have given them their capital. A word that every text has never does.
 */
function listTelling(
  redacted: string,
  hidden: readonly Word[],
  shortest: number,
): Map<string, "any" | "name"> {
  const telling = new Map<string, "any" | "name">();
  for (const [at, one] of hidden.entries()) {
    if (isCommon(one.word)) continue;
    const opens = at === 0 || /[.!?:\n]/u.test(redacted.slice(hidden[at - 1]?.end, one.start));
    const capital = isCapital(redacted, one);
    const tells =
      hidden.length === 1 ||
      (one.word.length > 2 && /\p{N}/u.test(one.word)) ||
      (one.word.length >= shortest && hidden.length <= shortRun) ||
      (capital && !opens);
    if (tells) telling.set(one.word, "any");
    else if (capital && !telling.has(one.word)) telling.set(one.word, "name");
  }
  return telling;
}
