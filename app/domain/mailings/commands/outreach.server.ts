/** Keeps the outreach log: adds what was done, corrects it, takes it out. */
import { and, eq, isNull } from "#db/kit.ts";
import { outreach } from "#db/schema/mailings.ts";
import type { ConsultationRow } from "../../consultations/queries.server.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import { dateIn } from "../../kernel/day.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { hasSame } from "../../kernel/same.server.ts";
import { randomCode } from "../../kernel/token.server.ts";
import { write } from "../../kernel/write.server.ts";
import type { MeetingRow } from "../../meetings/queries.server.ts";
import type { OutreachForm } from "../forms.ts";
import { mayRunMailings } from "../policy.ts";
import type { OutreachRow } from "../queries.server.ts";

export type OutreachRefusal =
  | "not_allowed"
  | "not_found"
  | "changed_meanwhile"
  /** a day that is still to come */
  | "not_yet";

/** What it is about: a consultation, and the meeting where it was about one. */
export type OutreachOf = { consultationId: string; meetingId: string | null };
export const ofMeeting = ({ id, consultationId }: Pick<MeetingRow, "id" | "consultationId">): OutreachOf => ({
  consultationId,
  meetingId: id,
});
export const ofConsultation = ({ id }: Pick<ConsultationRow, "id">): OutreachOf => ({
  consultationId: id,
  meetingId: null,
});

/**
 * Writes down what was done (`ref` is null), or corrects it from the version that was seen. The same once more adds nothing. Refused as
 * not_yet, changed_meanwhile. Events: outreach.noted.
 */
export async function noteOutreach(
  ctx: Ctx,
  of: OutreachOf,
  ref: string | null,
  { version, ...said }: OutreachForm,
): Promise<Result<{ ref: string }, OutreachRefusal>> {
  return write<{ ref: string }, OutreachRefusal>(ctx, async (tx) => {
    if (tx.actor.kind !== "staff" || !mayRunMailings(tx.actor)) return refuse("not_allowed");
    // A day that has begun anywhere: nobody is refused for his zone.
    if (said.doneOn > dateIn(tx.now(), "Pacific/Kiritimati")) return refuse("not_yet");
    const whose = and(
      eq(outreach.consultationId, of.consultationId),
      of.meetingId === null ? isNull(outreach.meetingId) : eq(outreach.meetingId, of.meetingId),
      isNull(outreach.removedAt),
    );
    const rows = await tx.db.select().from(outreach).where(whose);
    const before = rows.find((row) => row.ref === ref);
    if (ref !== null && !before) return refuse("not_found");
    if (before && before.version !== version) return refuse("changed_meanwhile");
    const twin = before ? null : rows.find((row) => hasSame(row, said));
    if (twin) return ok({ ref: twin.ref });
    const row: OutreachRow = before
      ? { ...before, ...said, version: before.version + 1 }
      : {
          ...{ ...of, ...said, id: tx.newId(), ref: randomCode(10) },
          ...{ createdAt: tx.now(), createdBy: tx.actor.personId, removedAt: null, version: 1 },
        };
    if (before) await tx.db.update(outreach).set(row).where(eq(outreach.id, row.id));
    else await tx.db.insert(outreach).values(row);
    tx.record({
      ...{ type: "outreach.noted", subjectKind: "outreach", subjectId: row.id },
      consultationId: of.consultationId,
      data: { channel: row.channel, change: before ? "changed" : "added" },
    });
    return ok({ ref: row.ref });
  });
}

/** Takes out what was noted by mistake; once more changes nothing. Events: outreach.removed. */
export async function removeOutreach(
  ctx: Ctx,
  { consultationId }: OutreachOf,
  ref: string,
): Promise<Result<undefined, "not_allowed" | "not_found">> {
  return write<undefined, "not_allowed" | "not_found">(ctx, async (tx) => {
    if (!mayRunMailings(tx.actor)) return refuse("not_allowed");
    const [row] = await tx.db
      .select()
      .from(outreach)
      .where(and(eq(outreach.ref, ref), eq(outreach.consultationId, consultationId)));
    if (!row) return refuse("not_found");
    if (row.removedAt !== null) return ok();
    await tx.db
      .update(outreach)
      .set({ removedAt: tx.now(), version: row.version + 1 })
      .where(eq(outreach.id, row.id));
    tx.record({
      ...{ type: "outreach.removed", subjectKind: "outreach", subjectId: row.id },
      ...{ consultationId, data: { channel: row.channel } },
    });
    return ok();
  });
}
