/**
 * Coverage (rule 3): every word of a text belongs to a contribution or is marked. Counted as the union of passages,
 * which may overlap, over the characters that are not space. Pure and browser-safe.
 */
import type { Mark } from "./contribution.ts";
import type { Span } from "./sentences.ts";

export type MarkedSpan = Span & { mark: Mark };

export type Coverage = {
  /** characters that are not space */
  total: number;
  covered: number;
  /** whole per cent, 100 only where nothing is left */
  percent: number;
  /** characters by mark; where passages overlap, a contribution goes before the others */
  byMark: Record<Mark, number>;
  /** runs of text that no passage covers, without space at their ends */
  left: Span[];
  /** runs of one kind in order over the whole text, for the bar; null is what is left */
  runs: { mark: Mark | null; size: number }[];
};

const precedence: readonly Mark[] = ["contribution", "background", "greeting", "signature"];

export function coverageOf(text: string, passages: readonly MarkedSpan[]): Coverage {
  const kinds = new Uint8Array(text.length);
  for (const mark of [...precedence].reverse()) {
    for (const passage of passages) {
      if (passage.mark === mark) kinds.fill(precedence.indexOf(mark) + 1, passage.start, passage.end);
    }
  }
  const byMark: Record<Mark, number> = { contribution: 0, greeting: 0, signature: 0, background: 0 };
  const left: Span[] = [];
  const runs: Coverage["runs"] = [];
  let total = 0;
  let covered = 0;
  for (const match of text.matchAll(/\S/g)) {
    const at = match.index;
    const mark = precedence[(kinds[at] ?? 0) - 1] ?? null;
    total++;
    if (mark) {
      covered++;
      byMark[mark]++;
    } else {
      const last = left.at(-1);
      if (last && runs.at(-1)?.mark === null && !/\n/.test(text.slice(last.end, at))) last.end = at + 1;
      else left.push({ start: at, end: at + 1 });
    }
    const run = runs.at(-1);
    if (run && run.mark === mark) run.size++;
    else runs.push({ mark, size: 1 });
  }
  const percent =
    total === 0 ? 100 : covered === total ? 100 : Math.min(99, Math.floor((covered / total) * 100));
  return { total, covered, percent, byMark, left, runs };
}

/** Coverage of all texts of a submission as one. */
export type CoverageSum = Omit<Coverage, "left" | "percent"> & {
  /** null where nothing is begun: there is no text, or a file waits to be typed in and nothing of the rest is placed */
  percent: number | null;
  /** characters and sentences that nobody has accounted for */
  leftCharacters: number;
  leftSentences: number;
};

/** `unread`: files that nobody has typed in; while there are any, not every word is accounted for. */
export function sumCoverage(
  texts: readonly { coverage: Coverage; freeSentences: number }[],
  unread: number,
): CoverageSum {
  const byMark: Record<Mark, number> = { contribution: 0, greeting: 0, signature: 0, background: 0 };
  let total = 0;
  let covered = 0;
  for (const { coverage } of texts) {
    total += coverage.total;
    covered += coverage.covered;
    for (const mark of precedence) byMark[mark] += coverage.byMark[mark];
  }
  const begun = covered > 0 || (total > 0 && unread === 0);
  const share = Math.floor((covered / total) * 100);
  return {
    total,
    covered,
    percent: begun ? (covered === total && unread === 0 ? 100 : Math.min(99, share)) : null,
    byMark,
    runs: drawable(texts.flatMap((text) => text.coverage.runs)),
    leftCharacters: total - covered,
    leftSentences: texts.reduce((sum, text) => sum + text.freeSentences, 0),
  };
}

const stretches = 100;

/**
 * As many runs as a bar can show. Where there are more, the bar is cut into stretches of one size, and within each the
 * runs of a kind stand together: every kind keeps exactly its share.
 */
export function drawable(runs: Coverage["runs"]): Coverage["runs"] {
  if (runs.length <= stretches * 2) return runs;
  const size = Math.ceil(runs.reduce((sum, run) => sum + run.size, 0) / stretches);
  const drawn: Coverage["runs"] = [];
  let within = new Map<Mark | null, number>();
  let room = size;
  const close = () => {
    for (const mark of [...precedence, null]) {
      const run = within.get(mark);
      if (run) drawn.push({ mark, size: run });
    }
    within = new Map();
    room = size;
  };
  for (const run of runs) {
    for (let rest = run.size; rest > 0; ) {
      const part = Math.min(rest, room);
      within.set(run.mark, (within.get(run.mark) ?? 0) + part);
      rest -= part;
      room -= part;
      if (room === 0) close();
    }
  }
  close();
  return drawn;
}
