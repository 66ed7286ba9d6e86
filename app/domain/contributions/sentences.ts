/**
 * Sentences of a text as UTF-16 offsets, so that it can be split without a mouse. Pure and browser-safe: bench, form
 * without scripts and tests see the same numbers. Offsets never fall inside a grapheme. Unicode UAX 29 by Intl.Segmenter.
 */
import { titleLimit } from "./contribution.ts";

export type Span = { start: number; end: number };

/** Each made once, as is that of graphemes: making one costs more than a thousand looks. */
const sentenceSegmenters = new Map<string, Intl.Segmenter>();
const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** The sentences in order; a line break ends one too. Spans hold no surrounding space and cover every non-space character. */
export function sentencesOf(text: string, language: string): Span[] {
  const segmenter =
    sentenceSegmenters.get(language) ?? new Intl.Segmenter(language, { granularity: "sentence" });
  sentenceSegmenters.set(language, segmenter);
  const spans: Span[] = [];
  // Line by line: a segmenter takes time by the square of a long text's pieces.
  for (const line of text.matchAll(/[^\n]+/g)) {
    for (const { segment, index } of segmenter.segment(line[0])) {
      const start = line.index + index;
      const span = trimSpan(text, { start, end: start + segment.length });
      if (span) spans.push(span);
    }
  }
  return spans;
}

/** The span without space at its ends, but for space that a joiner or a mark makes one with what follows; null where there is nothing else. */
export function trimSpan(text: string, { start, end }: Span): Span | null {
  const inside = text.slice(start, end);
  const lead = inside.length - inside.trimStart().length;
  if (lead === inside.length) return null;
  const first = start + lead;
  const last = start + inside.trimEnd().length;
  // A grapheme may begin or end with a space. Asked only where it can be: nothing in ASCII joins its neighbour.
  return {
    start: lead > 0 && text.charCodeAt(first) > 0x7f ? snapBack(text, first) : first,
    end:
      last < end && text.charCodeAt(last - 1) > 0x7f ? snapSpan(text, { start: last, end: last }).end : last,
  };
}

/** Whether an offset stands between graphemes, not within one (UAX 29). */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return offset === 0 || offset === text.length;
  // A cluster can't reach far: look at a window around the offset rather than at the whole text.
  const from = Math.max(0, offset - 64);
  const window = text.slice(safeStart(text, from), Math.min(text.length, offset + 64));
  const base = safeStart(text, from);
  for (const { index } of graphemes.segment(window)) {
    if (base + index === offset) return true;
    if (base + index > offset) return false;
  }
  return false;
}

/** Not in the middle of a surrogate pair, and after a line break where one is near, so that clusters start whole. */
function safeStart(text: string, from: number): number {
  if (from === 0) return 0;
  const code = text.charCodeAt(from);
  return code >= 0xdc00 && code <= 0xdfff ? from - 1 : from;
}

/** The span widened so that neither end falls inside a grapheme. */
export function snapSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (!isGraphemeBoundary(text, start)) start--;
  while (!isGraphemeBoundary(text, end)) end++;
  return { start, end };
}

/**
 * A title that the product proposes: the first sentence, whole where it fits, else up to where a clause ends, else whole
 * words. No ellipsis: it is a title that somebody reads and mends before it becomes public, not a sentence cut off.
 */
export function proposeTitle(words: string, language: string): string {
  const flat = words.replace(/\s+/g, " ").trim();
  const first = sentencesOf(flat, language)[0];
  const sentence = first ? flat.slice(first.start, first.end).replace(/(?<!\.)\.$/, "") : flat;
  if (sentence.length <= titleLimit) return sentence;
  const room = sentence.slice(0, titleLimit + 1);
  const clause = Math.max(...[", ", "; ", ": ", " – ", " — ", " - "].map((end) => room.lastIndexOf(end)));
  const end = clause >= titleLimit / 3 ? clause : room.lastIndexOf(" ");
  return room.slice(0, end > 0 ? end : snapBack(room, titleLimit)).replace(/[\s,;:–—-]+$/, "");
}

function snapBack(text: string, offset: number): number {
  let at = offset;
  while (!isGraphemeBoundary(text, at)) at--;
  return at;
}
