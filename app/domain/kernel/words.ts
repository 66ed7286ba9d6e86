/**
 * What counts as a word, wherever texts are compared or searched: a run of letters, digits and their marks, in small letters.
 * å is a letter of its own; ö is ø and ä is æ, so that miljö and miljø are one word in both languages; other accents are
 * left out, so that idé is found by ide. The one cutter: search, redaction and the covers of responses read by it. Browser-safe.
 */

/** A word as it is compared, and where it stands in its text (UTF-16). */
export type Word = { word: string; start: number; end: number };
export type Span = { start: number; end: number };

/** With soft hyphens and joiners, which stand inside words and are not read. */
const run = /[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060]+/gu;
const unread = /[\u00AD\u200B-\u200D\u2060]/g;
const longestWord = 60;

/** One word as it is compared; '' where nothing of it is read. */
function fold(raw: string): string {
  let folded = raw.toLowerCase();
  if (/[^a-z0-9]/.test(folded)) {
    folded = folded
      .replace(unread, "")
      .normalize("NFC")
      .replaceAll("ä", "æ")
      .replaceAll("ö", "ø")
      .replace(/[^\0-\x7Fæøå]/gu, (letter) => letter.normalize("NFD").replace(/[\u0300-\u036F]/g, ""));
  }
  return folded.length > longestWord ? [...folded].slice(0, longestWord).join("") : folded;
}

export function* wordsIn(text: string): Generator<Word> {
  for (const { 0: raw, index: start } of text.matchAll(run)) {
    const word = fold(raw);
    if (word) yield { word, start, end: start + raw.length };
  }
}

/** The same with numbers closed up: a number is the same with other space between its digits. */
export function closedWords(text: string): Word[] {
  const words: Word[] = [];
  for (const next of wordsIn(text)) {
    const last = words.at(-1);
    const joins =
      last &&
      next.start - last.end <= 3 &&
      /^\d/.test(next.word) &&
      /\d$/.test(last.word) &&
      /^[\s.\-–]+$/u.test(text.slice(last.end, next.start));
    if (joins) words[words.length - 1] = { word: last.word + next.word, start: last.start, end: next.end };
    else words.push(next);
  }
  return words;
}

/**
 * A span of a text with the whole of each word that it touches; what is joined by a sign is one word. A number is one too where
 * the words are cut so: not where somebody marks a text, whose list may go on with a number after a year.
 */
export function wholeWords(text: string, { start, end }: Span, words = closedWords(text)): Span {
  const joins = (left: Word | undefined, right: Word | undefined) =>
    left && right && /^[’'-]$/.test(text.slice(left.end, right.start));
  let first = words.findIndex((word) => word.end > start);
  let last = words.findLastIndex((word) => word.start < end);
  if (first < 0 || first > last) return { start, end };
  while (joins(words[first - 1], words[first])) first--;
  while (joins(words[last], words[last + 1])) last++;
  return {
    start: Math.min(start, words[first]?.start ?? start),
    end: Math.max(end, words[last]?.end ?? end),
  };
}

/** A text that others are looked for in: its words, and where each stands among them. */
export type Reading = { text: string; words: Word[]; places: Map<string, number[]> };

export function readWords(text: string): Reading {
  const words = closedWords(text);
  const places = new Map<string, number[]>();
  for (const [at, { word }] of words.entries()) {
    const known = places.get(word);
    if (known) known.push(at);
    else places.set(word, [at]);
  }
  return { text, words, places };
}

/** Which words of a text, by their place among its words, stand in a run of so many that the other words have too. */
export function repeated(
  { words, places }: Reading,
  others: readonly string[],
  length: number,
  counts: (run: readonly string[], at: number) => boolean = () => true,
): Set<number> {
  const found = new Set<number>();
  for (let from = 0; from + length <= others.length; from++) {
    for (const at of places.get(others[from] ?? "") ?? []) {
      let same = 1;
      while (same < length && words[at + same]?.word === others[from + same]) same++;
      if (same < length || !counts(others.slice(from, from + length), at)) continue;
      for (let n = 0; n < length; n++) found.add(at + n);
    }
  }
  return found;
}

/** The spans that these words make, those beside each other as one. */
export function spansOf({ words }: Reading, found: ReadonlySet<number>): Span[] {
  const spans: Span[] = [];
  let last = -2;
  for (const at of [...found].sort((a, b) => a - b)) {
    const word = words[at];
    if (!word) continue;
    const open = spans.at(-1);
    if (open && at === last + 1) open.end = word.end;
    else spans.push({ start: word.start, end: word.end });
    last = at;
  }
  return spans;
}

/**
 * Tells quickly, and without cutting it, whether a text may hold so many words in a row that stand in others, or is shorter than
 * that: never no where there are, though sometimes yes where there are none. For many texts of which few do.
 */
export function mayRepeat(readings: readonly Reading[], length: number): (text: string) => boolean {
  const known = new Set(readings.flatMap(({ words }) => words.map(({ word }) => hashOf(word))));
  return (text) => {
    let [hash, read, inRow, all] = [0, false, 0, 0];
    // a letter that is folded, or a digit that may be closed up: taken as known
    let any = false;
    for (let at = 0; at <= text.length; at++) {
      const code = at < text.length ? text.charCodeAt(at) : 32;
      const small = code >= 65 && code <= 90 ? code + 32 : code;
      if (code > 127 || (code >= 48 && code <= 57)) any = read = true;
      else if (small >= 97 && small <= 122) {
        hash = (hash * 31 + small) | 0;
        read = true;
      } else if (read) {
        all++;
        inRow = any || known.has(hash) ? inRow + 1 : 0;
        if (inRow >= length) return true;
        hash = 0;
        any = read = false;
      }
    }
    return all < length;
  };
}

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = (hash * 31 + word.charCodeAt(at)) | 0;
  return hash;
}
