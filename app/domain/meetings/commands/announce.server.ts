/** Says when and where a meeting is, takes it before the public, moves it, and calls it off, by itself or with its consultation. */
import { eq } from "#db/kit.ts";
import { consultations } from "#db/schema/consultations.ts";
import { meetingChanges } from "#db/schema/meetings.ts";
import { callOff } from "../../consultations/commands/announce.server.ts";
import { isWritten, type WriteRefusal, writing } from "../../consultations/commands/change.server.ts";
import { consultationTransitions } from "../../consultations/consultation.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { dateIn, instantAt } from "../../kernel/day.ts";
import { listKeptLinks, namingsIn, refuseNaming } from "../../kernel/join-link.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { isEnd, mayMove, moved } from "../../kernel/transitions.ts";
import type { Translated } from "../../people/person.ts";
import type { ScheduleForm } from "../forms.ts";
import { readPublicTexts, readTextsBeside } from "../join-link.server.ts";
import {
  isMaterial,
  leftAsTheyWere,
  type MeetingChange,
  meetingTransitions,
  missingParts,
} from "../meeting.ts";
import { listComing, type MeetingRow } from "../queries.server.ts";
import {
  changingMeeting,
  recordMeeting,
  setMeeting,
  type WriteMeetingRefusal,
  writingMeeting,
} from "./change-meeting.server.ts";
import { followStart } from "./follow-start.server.ts";

export type ScheduleRefusal =
  | WriteMeetingRefusal
  /** clocks skip that hour on that day; details: field */
  | "time_not_there"
  | "ends_before_start"
  | "in_past"
  | "parts_missing"
  /** an announced meeting is moved for a reason that everybody reads */
  | "reason_missing"
  /** the place is another in one language, and as it was in this one; details: field */
  | "place_left"
  /** it was held: it is not moved afterwards */
  | "over"
  | "closes_after_meeting";

/**
 * Says when and where: a plain date with hours in a zone, which become instants; the day is that of both. The agenda's hours
 * follow the start. A draft is set. Once
 * announced, what the page told (`isMaterial`) needs a reason and stands in public beside what it was; with it, and with another
 * join link, the calendar's sequence is raised (RFC 5546, 2.1.4); the rest changes quietly. Refused as changed_meanwhile (details:
 * version), time_not_there (details: field), ends_before_start, join_link (details: part, field: where the link stands that others
 * than the registered read); once announced also as over, in_past, parts_missing (details: parts), reason_missing,
 * place_left (details: field; unless `placeHolds`), closes_after_meeting. Events: meeting.scheduled (data: link, where only the link to join is another); meeting.moved (data:
 * sequence) where that changes.
 */
export async function scheduleMeeting(
  ctx: Ctx,
  slug: string,
  input: ScheduleForm,
): Promise<Result<{ version: number }, ScheduleRefusal>> {
  return writingMeeting<{ version: number }, ScheduleRefusal>(ctx, slug, async (tx, meeting) => {
    if (meeting.version !== input.version) return refuse("changed_meanwhile", { version: meeting.version });
    const { on, starts, ends, version: _, reason, placeHolds, ...place } = input;
    const startsAt = instantAt(on, starts, input.timeZone);
    const endsAt = instantAt(on, ends, input.timeZone);
    if (!startsAt || !endsAt) return refuse("time_not_there", { field: startsAt ? "ends" : "starts" });
    if (endsAt <= startsAt) return refuse("ends_before_start");
    const columns = { ...place, startsAt, endsAt };
    const after = { ...meeting, ...columns };
    if (meeting.registrationClosesOn && meeting.registrationClosesOn > on)
      return refuse("closes_after_meeting");
    const told = meeting.status === "announced" && isMaterial(meeting, after);
    if (meeting.status === "announced") {
      const missing = missingParts(after);
      if (missing.length > 0) return refuse("parts_missing", { parts: missing.join(",") });
    }
    if (told) {
      if (meeting.endsAt && meeting.endsAt <= tx.now()) return refuse("over");
      if (startsAt !== meeting.startsAt && startsAt <= tx.now()) return refuse("in_past");
      if (!isWritten(reason, meeting)) return refuse("reason_missing");
      const [left] = placeHolds ? [] : leftAsTheyWere(meeting.place, input.place);
      if (left) return refuse("place_left", { field: `place.${left}` });
      await tellChange(tx, meeting, "moved", reason);
    }
    await followStart(tx, meeting, after);
    const otherLink = meeting.status === "announced" && meeting.joinUrl !== after.joinUrl;
    const sequence = told || otherLink ? meeting.sequence + 1 : meeting.sequence;
    const version = await setMeeting(tx, meeting, { ...columns, sequence });
    if (told) recordMeeting(tx, meeting, "meeting.moved", { sequence });
    else recordMeeting(tx, meeting, "meeting.scheduled", { version, ...(otherLink && { link: true }) });
    return ok({ version });
  });
}

/** Keeps what was told in public until now, beside the reason why it is so no more. */
async function tellChange(
  tx: Tx,
  meeting: MeetingRow,
  kind: MeetingChange["kind"],
  reason: Translated,
): Promise<void> {
  const { startsAt, endsAt, timeZone, format, place } = meeting;
  if (!startsAt || !endsAt) throw new Error("an announced meeting without hours");
  await tx.db.insert(meetingChanges).values({
    id: tx.newId(),
    meetingId: meeting.id,
    kind,
    reason,
    before: { startsAt, endsAt, timeZone, format, place },
    sequence: meeting.sequence + 1,
    at: tx.now(),
  });
}

export type AnnounceMeetingRefusal =
  | WriteMeetingRefusal
  | "not_draft"
  | "parts_missing"
  | "in_past"
  /** its consultation is a draft, which nobody outside sees; one for staff only needs none */
  | "consultation_not_announced"
  /** it is closed or called off: nothing more is held in it */
  | "consultation_ended";

/**
 * Takes a draft before its audience; one for staff only stays out of the public. It can't be taken back, only cancelled. `seen` is
 * the version that was read, where somebody looked at it first. Refused as changed_meanwhile, not_draft, parts_missing (details:
 * parts), join_link (details: part, field, meeting), in_past, consultation_not_announced, consultation_ended. Warnings of the clocks do not
 * stand in the way. Events: meeting.announced.
 */
export async function announceMeeting(
  ctx: Ctx,
  slug: string,
  seen?: { version: number },
): Promise<Result<undefined, AnnounceMeetingRefusal>> {
  return changingMeeting<undefined, AnnounceMeetingRefusal>(ctx, slug, async (tx, meeting) => {
    if (seen && seen.version !== meeting.version) return refuse("changed_meanwhile");
    if (!mayMove(meetingTransitions, meeting.status, "announced")) return refuse("not_draft");
    const missing = missingParts(meeting);
    if (missing.length > 0) return refuse("parts_missing", { parts: missing.join(",") });
    const now = tx.now();
    const own = meeting.joinUrl ? [meeting.joinUrl] : [];
    const links = await listKeptLinks(tx.db, now, meeting.joinUrl);
    const [named] = [
      ...namingsIn(links, await readPublicTexts(tx.db, meeting)),
      ...namingsIn(own, own.length > 0 ? await readTextsBeside(tx.db, meeting) : []),
    ];
    if (named) return refuseNaming(tx, named);
    if (!meeting.startsAt || meeting.startsAt <= now) return refuse("in_past");
    const [consultation] = await tx.db
      .select({ announcedAt: consultations.announcedAt, status: consultations.status })
      .from(consultations)
      .where(eq(consultations.id, meeting.consultationId));
    if (!consultation || isEnd(consultationTransitions, consultation.status))
      return refuse("consultation_ended");
    if (meeting.audience !== "internal" && !consultation.announcedAt)
      return refuse("consultation_not_announced");
    await setMeeting(tx, meeting, { status: "announced", announcedAt: now });
    recordMeeting(tx, meeting, "meeting.announced", { on: dateIn(meeting.startsAt, meeting.timeZone) });
    return ok();
  });
}

/**
 * Calls a meeting off. An announced one keeps its page, with the reason on it; a draft never becomes public. Refused as
 * reason_missing, over (it was held), join_link (details: field). Events: meeting.cancelled (data: from, sequence).
 */
export async function cancelMeeting(
  ctx: Ctx,
  slug: string,
  reason: Translated,
): Promise<Result<undefined, WriteMeetingRefusal | "reason_missing" | "over">> {
  return writingMeeting<undefined, WriteMeetingRefusal | "reason_missing" | "over">(
    ctx,
    slug,
    async (tx, meeting) => {
      if (meeting.status === "announced") {
        if (!isWritten(reason, meeting)) return refuse("reason_missing");
        if (meeting.endsAt && meeting.endsAt <= tx.now()) return refuse("over");
      }
      await callOffMeeting(tx, meeting, reason);
      return ok();
    },
  );
}

/** Marks a meeting as called off; of an announced one it stays in public what it was, and why it is not held. */
async function callOffMeeting(tx: Tx, meeting: MeetingRow, reason: Translated): Promise<void> {
  const { status } = meeting;
  if (status === "announced") await tellChange(tx, meeting, "cancelled", reason);
  const sequence = status === "announced" ? meeting.sequence + 1 : meeting.sequence;
  await setMeeting(tx, meeting, {
    status: moved(meetingTransitions, status, "cancelled"),
    cancelledAt: tx.now(),
    sequence,
  });
  recordMeeting(tx, meeting, "meeting.cancelled", { from: status, sequence });
}

export type CancelRefusal = WriteRefusal | "reason_missing";

/**
 * Calls a consultation off, with the announced meetings that are still to come in it. An announced one keeps its page, with the
 * reason on it; nothing more is received. A draft was never public and does not become so. Refused as reason_missing, join_link
 * (details: field). Events: consultation.cancelled, meeting.cancelled for each.
 */
export async function cancelConsultation(
  ctx: Ctx,
  slug: string,
  reason: Translated,
): Promise<Result<undefined, CancelRefusal>> {
  return writing<undefined, CancelRefusal>(ctx, slug, async (tx, consultation) => {
    if (!isWritten(reason, consultation)) return refuse("reason_missing");
    for (const meeting of await listComing(tx.db, consultation.id, tx.now()))
      await callOffMeeting(tx, meeting, reason);
    await callOff(tx, consultation, reason);
    return ok();
  });
}
