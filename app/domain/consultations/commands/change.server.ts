/** What the commands that change a consultation share: its first beats, and the event of a list that changed. */
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { keepingLinksOut } from "../../kernel/join-link.server.ts";
import { type Result, refuse } from "../../kernel/result.ts";
import { isEnd } from "../../kernel/transitions.ts";
import { write } from "../../kernel/write.server.ts";
import { consultationTransitions } from "../consultation.ts";
import { readConsultationTexts } from "../join-link.server.ts";
import { mayRunConsultations } from "../policy.ts";
import { type ConsultationRow, findConsultation } from "../queries.server.ts";

export type ChangeRefusal =
  | "not_allowed"
  | "not_found"
  | "ended"
  /** somebody saved the row since it was read: the page shows both */
  | "changed_meanwhile"
  /** somebody took the row out since it was read: what was typed is offered as a new one */
  | "removed_meanwhile";

/** What was read of a row before it was edited. */
export type Seen = { version: number };

/** Loads, asks the policy, and refuses what has ended; then the rest of the command runs. */
export function changing<T, Code extends string>(
  ctx: Ctx,
  slug: string,
  body: (tx: Tx, consultation: ConsultationRow) => Promise<Result<T, Code>>,
): Promise<Result<T, Code | ChangeRefusal>> {
  return write<T, Code | ChangeRefusal>(ctx, async (tx) => {
    if (!mayRunConsultations(tx.actor)) return refuse("not_allowed");
    const consultation = await findConsultation(tx.db, slug);
    if (!consultation) return refuse("not_found");
    if (isEnd(consultationTransitions, consultation.status)) return refuse("ended");
    return body(tx, consultation);
  });
}

export type WriteRefusal =
  | ChangeRefusal
  /** the link to join a meeting would stand where everybody reads it; details: part, field (by its name in the form) */
  | "join_link";

/** The same, for whatever writes a text of the consultation: afterwards it names no meeting's link to join, or it is refused as join_link. */
export function writing<T, Code extends string>(
  ctx: Ctx,
  slug: string,
  body: (tx: Tx, consultation: ConsultationRow) => Promise<Result<T, Code>>,
): Promise<Result<T, Code | WriteRefusal>> {
  return changing<T, Code | "join_link">(ctx, slug, (tx, consultation) => {
    const read = async () =>
      readConsultationTexts(tx.db, (await findConsultation(tx.db, slug)) ?? consultation);
    return keepingLinksOut(tx, read, () => body(tx, consultation));
  });
}

type ListEvent =
  | "consultation.timeline_changed"
  | "consultation.themes_changed"
  | "consultation.dispositions_changed"
  | "consultation.materials_changed"
  | "consultation.partners_changed"
  | "consultation.commitments_changed";
export type ListChange = "added" | "changed" | "ended" | "reopened" | "moved" | "removed" | "set";

/** Records what was done to a list of the consultation; the item by its id. */
export function recordListChange(
  tx: Tx,
  consultation: ConsultationRow,
  { type, change, item }: { type: ListEvent; change: ListChange; item: string | string[] },
): void {
  tx.record({
    type,
    subjectKind: "consultation",
    subjectId: consultation.id,
    consultationId: consultation.id,
    data: { change, item },
  });
}

/** Whether a text says something in the consultation's main language. */
export function isWritten(
  text: Partial<Record<string, string>>,
  consultation: { mainLanguage: string },
): boolean {
  return Boolean(text[consultation.mainLanguage]?.trim());
}

/** The places of rows after one of them moved one step; what stands at the end stays there. */
export function movedOrder<Row extends { id: string }>(
  rows: readonly Row[],
  id: string,
  to: "up" | "down",
): string[] {
  const order = rows.map((row) => row.id);
  const from = order.indexOf(id);
  const target = to === "up" ? from - 1 : from + 1;
  const neighbour = order[target];
  if (from < 0 || neighbour === undefined) return order;
  order[target] = id;
  order[from] = neighbour;
  return order;
}
