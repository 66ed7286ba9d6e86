/** Keeps what was found of the links of a record, and why one is named that does not answer. */
import { and, eq, notInArray } from "#db/kit.ts";
import { recordLinkChecks } from "#db/schema/records.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import type { LinkReasonForm } from "../forms.ts";
import { addressesIn, type LinkCheck } from "../links.ts";
import { contentOf, listSections } from "../queries.server.ts";
import { changingRecord, type RecordRefusal, recordOfRecord } from "./change-record.server.ts";

export type FoundLink = Pick<LinkCheck, "url" | "outcome" | "detail" | "movedTo">;

/**
 * Keeps what was found at addresses that the draft names, in the place of what was found before; addresses that it names no more
 * are forgotten, and so are results of those that it does not name. A reason that was written stays. Events: record.links_checked.
 */
export async function keepLinkChecks(
  ctx: Ctx,
  slug: string,
  found: readonly FoundLink[],
): Promise<Result<{ kept: number }, RecordRefusal>> {
  return changingRecord<{ kept: number }, RecordRefusal>(ctx, slug, async (tx, meeting, record) => {
    const named = addressesIn(contentOf(record, await listSections(tx.db, meeting.id)));
    await tx.db
      .delete(recordLinkChecks)
      .where(
        and(
          eq(recordLinkChecks.meetingId, meeting.id),
          named.length > 0 ? notInArray(recordLinkChecks.url, named) : undefined,
        ),
      );
    const kept = found.filter(({ url }) => named.includes(url));
    for (const { url, ...result } of kept) {
      const row = { ...result, checkedAt: tx.now() };
      await tx.db
        .insert(recordLinkChecks)
        .values({ ...row, meetingId: meeting.id, url, reason: "" })
        .onConflictDoUpdate({ target: [recordLinkChecks.meetingId, recordLinkChecks.url], set: row });
    }
    recordOfRecord(tx, meeting, "record.links_checked", { links: kept.length });
    return ok({ kept: kept.length });
  });
}

/**
 * Writes why the record names an address at which nothing is. Refused as not_checked: what was not tried has no reason yet.
 * Events: record.links_checked.
 */
export async function giveLinkReason(
  ctx: Ctx,
  slug: string,
  { url, reason }: LinkReasonForm,
): Promise<Result<undefined, RecordRefusal | "not_checked">> {
  return changingRecord<undefined, RecordRefusal | "not_checked">(ctx, slug, async (tx, meeting) => {
    const which = and(eq(recordLinkChecks.meetingId, meeting.id), eq(recordLinkChecks.url, url));
    const [check] = await tx.db.select().from(recordLinkChecks).where(which);
    if (!check) return refuse("not_checked");
    await tx.db.update(recordLinkChecks).set({ reason }).where(which);
    recordOfRecord(tx, meeting, "record.links_checked", { reasons: 1 });
    return ok();
  });
}
