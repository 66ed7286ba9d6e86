/** Contributions that one command made of one submission: what follows from them is done once for all. */
import type { RecordedEvent } from "../kernel/event-log.server.ts";

type Made = Pick<RecordedEvent, "seq" | "type" | "subjectKind" | "subjectId" | "data">;

/**
 * The contributions that an event about one of them stands for: itself; where it was made with others of its submission, all of
 * them at the last one, and none before it. So what is read for one is read for five hundred.
 */
export function madeTogether(event: Made, appended: readonly Made[]): string[] {
  if (event.type !== "contribution.made") return [event.subjectId];
  const together = appended.filter(
    ({ type, data }) => type === event.type && data.submission === event.data.submission,
  );
  return together.at(-1)?.seq === event.seq ? together.map(({ subjectId }) => subjectId) : [];
}
