/** What one version of a response changed of the one before it: word by word where it is text, side by side where it is a choice. */
import { bar } from "../contributions/redaction.ts";
import { type Change, wordChanges } from "../kernel/changes.ts";
import type { Translated } from "../people/person.ts";
import { inOrder } from "../responses/response.ts";

type Named = { slug: string; name: Translated } | null;
/** As much of a response's text as is compared: of a published version, or of one that is being written. */
export type ComparedText = {
  title: string;
  reason: string;
  destination: string;
  disposition: { key: string; label: Translated } | null;
  destinationBody: Named;
  promise: { what: string; body: Named; byOn: string } | null;
};

export const comparedParts = ["title", "reason", "destination", "promise"] as const;
export type Changes = {
  words: { part: (typeof comparedParts)[number]; changes: Change[] }[];
  /** null where it stayed */
  outcome: { before: Translated | null; after: Translated | null } | null;
  destinationBody: { before: Translated | null; after: Translated | null } | null;
  promiseBody: { before: Translated | null; after: Translated | null } | null;
  promiseBy: { before: string | null; after: string | null } | null;
};

export function changesBetween(before: ComparedText, after: ComparedText): Changes {
  const textOf = (text: ComparedText) => ({ ...text, promise: text.promise?.what ?? "" });
  const [then, now] = [textOf(before), textOf(after)];
  const named = (a: Named, b: Named) =>
    a?.slug === b?.slug ? null : { before: a?.name ?? null, after: b?.name ?? null };
  const day = (text: ComparedText) => text.promise?.byOn ?? null;
  return {
    words: comparedParts
      .filter((part) => then[part] !== now[part])
      .map((part) => ({ part, changes: changesOf(then[part], now[part]) })),
    outcome:
      before.disposition?.key === after.disposition?.key &&
      saying(before.disposition) === saying(after.disposition)
        ? null
        : { before: before.disposition?.label ?? null, after: after.disposition?.label ?? null },
    destinationBody: named(before.destinationBody, after.destinationBody),
    promiseBody: named(before.promise?.body ?? null, after.promise?.body ?? null),
    promiseBy: day(before) === day(after) ? null : { before: day(before), after: day(after) },
  };
}

const saying = (outcome: ComparedText["disposition"]) => JSON.stringify(outcome && inOrder(outcome.label));

/** No reader's character: stands for a bar, which is one thing and never half of one. */
const oneBar = "\uE000";

const changesOf = (before: string, after: string): Change[] =>
  wordChanges(before.replaceAll(bar, oneBar), after.replaceAll(bar, oneBar)).map(({ kind, text }) => ({
    kind,
    text: text.replaceAll(oneBar, bar),
  }));
