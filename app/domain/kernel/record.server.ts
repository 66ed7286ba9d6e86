import type { Tx } from "./context.server.ts";
import type { EventData } from "./event-log.server.ts";

/** Records an event of a submission or a contribution, by its row: the word before the dot says which of them it is. */
export function recordOn(
  tx: Pick<Tx, "record">,
  { id, consultationId }: { id: string; consultationId: string },
  type: string,
  data: EventData = {},
): void {
  const subjectKind = type.slice(0, type.indexOf("."));
  tx.record({ type, subjectKind, subjectId: id, consultationId, data });
}
