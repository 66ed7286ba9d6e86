/** Contributions that one command made of one submission: what follows from them is done once for all. */
import type { RecordedEvent } from "../kernel/event-log.server.ts";

type Made = Pick<RecordedEvent, "seq" | "type" | "subjectKind" | "subjectId" | "data">;

type Together = { last: number; ids: string[] };
/** Looked through once for each command, however many rooms ask about each of five hundred events. */
const sorted = new WeakMap<readonly Made[], Map<unknown, Together>>();

function bySubmission(appended: readonly Made[]): Map<unknown, Together> {
  const found = sorted.get(appended) ?? new Map<unknown, Together>();
  if (sorted.has(appended)) return found;
  sorted.set(appended, found);
  for (const { type, seq, subjectId, data } of appended) {
    if (type !== "contribution.made") continue;
    const together = found.get(data.submission) ?? { last: seq, ids: [] };
    found.set(data.submission, together);
    together.last = seq;
    together.ids.push(subjectId);
  }
  return found;
}

/**
 * The contributions that an event about one of them stands for: itself; where it was made with others of its submission, all of
 * them at the last one, and none before it. So what is read for one is read for five hundred.
 */
export function madeTogether(event: Made, appended: readonly Made[]): readonly string[] {
  if (event.type !== "contribution.made") return [event.subjectId];
  const together = bySubmission(appended).get(event.data.submission);
  return together?.last === event.seq ? together.ids : [];
}
