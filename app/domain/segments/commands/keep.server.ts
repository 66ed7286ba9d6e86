/** Keeps a filter under a name, changes it, ends it. */
import { and, asc, eq, ne, notInArray } from "#db/kit.ts";
import { mailings } from "#db/schema/mailings.ts";
import { meetings } from "#db/schema/meetings.ts";
import { segments } from "#db/schema/segments.ts";
import { foldName } from "../../contacts/contact.ts";
import { mayManageList } from "../../contacts/policy.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { mayKnowOf } from "../../kernel/join-link.server.ts";
import { ok, type Refusal, type Result, refuse } from "../../kernel/result.ts";
import { hasSame } from "../../kernel/same.server.ts";
import { randomCode } from "../../kernel/token.server.ts";
import { write } from "../../kernel/write.server.ts";
import type { SegmentForm } from "../forms.ts";
import { findSegment } from "../queries.server.ts";

export type SaveSegmentRefusal =
  | "not_allowed"
  | "not_found"
  | "changed_meanwhile"
  /** another segment has the name */
  | "name_taken";

/**
 * Saves a new one (`ref` is null), or changes one from the version that was seen. The same once more saves nothing new. Refused as
 * changed_meanwhile, name_taken. Events: segment.saved.
 */
export async function saveSegment(
  ctx: Ctx,
  ref: string | null,
  { version, name, ...filter }: SegmentForm,
): Promise<Result<{ ref: string }, SaveSegmentRefusal>> {
  return write<{ ref: string }, SaveSegmentRefusal>(ctx, async (tx) => {
    if (!mayManageList(tx.actor)) return refuse("not_allowed");
    const before = ref === null ? null : await findSegment(tx.db, ref);
    if (ref !== null && !before) return refuse("not_found");
    if (before && before.version !== version) return refuse("changed_meanwhile");
    const columns = { name, nameKey: foldName(name), filter };
    const [twin] = await tx.db
      .select()
      .from(segments)
      .where(and(eq(segments.nameKey, columns.nameKey), before ? ne(segments.id, before.id) : undefined));
    if (twin && !before && hasSame(twin, { filter })) return ok({ ref: twin.ref });
    if (twin) return refuse("name_taken");
    const row = before
      ? { ...before, ...columns, version: before.version + 1 }
      : { ...columns, id: tx.newId(), ref: randomCode(10), endedAt: null, version: 1 };
    if (before) await tx.db.update(segments).set(row).where(eq(segments.id, row.id));
    else await tx.db.insert(segments).values(row);
    tx.record({ type: "segment.saved", subjectKind: "segment", subjectId: row.id });
    return ok({ ref: row.ref });
  });
}

export type EndSegmentRefusal =
  | Exclude<SaveSegmentRefusal, "name_taken">
  /** a mailing to it is not done; details: number, and meeting (its title), where the actor may know of that */
  | "in_use";

/** Takes one out of use; its name is free then. Refused as changed_meanwhile, in_use. Events: segment.ended. */
export async function endSegment(
  ctx: Ctx,
  { ref, version }: { ref: string; version: number },
): Promise<Result<undefined, EndSegmentRefusal>> {
  return write<undefined, EndSegmentRefusal>(ctx, async (tx) => {
    if (!mayManageList(tx.actor)) return refuse("not_allowed");
    const row = await findSegment(tx.db, ref);
    if (!row) return refuse("not_found");
    if (row.version !== version) return refuse("changed_meanwhile");
    const used = await refuseUsed(tx, row.id);
    if (used) return used;
    await tx.db
      .update(segments)
      .set({ endedAt: tx.now(), nameKey: null, version: version + 1 })
      .where(eq(segments.id, row.id));
    tx.record({ type: "segment.ended", subjectKind: "segment", subjectId: row.id });
    return ok();
  });
}

/** Names the first mailing that is to a segment and has not ended: it would be to nobody that one could name. */
async function refuseUsed({ db, actor }: Tx, segmentId: string): Promise<Refusal<"in_use"> | null> {
  const [used] = await db
    .select({ number: mailings.number, meeting: meetings })
    .from(mailings)
    .innerJoin(meetings, eq(meetings.id, mailings.meetingId))
    .where(and(eq(mailings.segmentId, segmentId), notInArray(mailings.status, ["sent", "stopped"])))
    .orderBy(asc(mailings.id))
    .limit(1);
  if (!used) return null;
  const { number, meeting } = used;
  const title = meeting.title[meeting.mainLanguage as keyof typeof meeting.title];
  return refuse("in_use", mayKnowOf(actor, meeting) && title ? { number, meeting: title } : {});
}
