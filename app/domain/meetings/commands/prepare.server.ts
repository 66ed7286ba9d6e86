/** Begins a meeting, copies one, and writes what it is about. */
import { eq } from "#db/kit.ts";
import { consultations } from "#db/schema/consultations.ts";
import {
  agendaItems,
  agendaQuestions,
  meetingCommitments,
  meetingGroups,
  meetings,
} from "#db/schema/meetings.ts";
import { isWritten } from "../../consultations/commands/change.server.ts";
import { consultationTransitions } from "../../consultations/consultation.ts";
import { findConsultation, getForumRules } from "../../consultations/queries.server.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { dateIn } from "../../kernel/day.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { slugOf } from "../../kernel/slug.ts";
import { isEnd } from "../../kernel/transitions.ts";
import { write } from "../../kernel/write.server.ts";
import { findCommitments } from "../../plans/queries.server.ts";
import type { MeetingForm, NewMeetingForm } from "../forms.ts";
import { missingParts } from "../meeting.ts";
import { mayRunMeetings } from "../policy.ts";
import { findMeeting, listAgenda, listGroups, type MeetingRow } from "../queries.server.ts";
import { fillSeats } from "../seats.server.ts";
import {
  recordMeeting,
  setMeeting,
  type WriteMeetingRefusal,
  writingMeeting,
} from "./change-meeting.server.ts";

export type CreateMeetingRefusal =
  | "not_allowed"
  | "unknown_consultation"
  /** a closed or cancelled consultation holds no more meetings */
  | "consultation_ended"
  | "slug_taken"
  | "title_missing";

/**
 * Begins a draft that nobody outside sees, with the consultation's contact and main language and the forum's zone. Its address is
 * made of its title where none is given; sent twice it is refused, not made twice. Refused as
 * unknown_consultation, consultation_ended, slug_taken, title_missing. Events: meeting.created.
 */
export async function createMeeting(
  ctx: Ctx,
  input: NewMeetingForm,
): Promise<Result<{ slug: string }, CreateMeetingRefusal>> {
  return write<{ slug: string }, CreateMeetingRefusal>(ctx, async (tx) => {
    if (!mayRunMeetings(tx.actor)) return refuse("not_allowed");
    const consultation = await findConsultation(tx.db, input.consultation);
    if (!consultation) return refuse("unknown_consultation");
    if (isEnd(consultationTransitions, consultation.status)) return refuse("consultation_ended");
    const title = input.title[consultation.mainLanguage as keyof typeof input.title];
    if (!title) return refuse("title_missing");
    const slug = input.slug ?? (slugOf(title) || "meeting");
    if (await isTaken(tx, slug)) return refuse("slug_taken");
    const { timeZone } = await getForumRules(tx.db);
    const meeting = await insertMeeting(tx, {
      slug,
      consultationId: consultation.id,
      mainLanguage: consultation.mainLanguage,
      audience: input.audience,
      title: input.title,
      purpose: {},
      background: {},
      listeners: [],
      practical: {},
      contactName: consultation.contactName,
      contactEmail: consultation.contactEmail,
      timeZone,
      format: input.format,
      streamed: false,
      place: {},
      access: {},
      questions: [],
    });
    recordMeeting(tx, meeting, "meeting.created", { audience: input.audience });
    return ok({ slug });
  });
}

/** Addresses of the desk's pages beside those of the meetings. */
const reserved: readonly string[] = ["new", "numbers"];

const isTaken = async (tx: Tx, slug: string): Promise<boolean> =>
  reserved.includes(slug) || (await findMeeting(tx.db, slug)) !== null;

type New = Omit<
  typeof meetings.$inferInsert,
  "id" | "status" | "uid" | "sequence" | "createdAt" | "createdBy" | "version"
>;

async function insertMeeting(tx: Tx, values: New): Promise<Pick<MeetingRow, "id" | "consultationId">> {
  const id = tx.newId();
  await tx.db.insert(meetings).values({
    ...values,
    id,
    status: "draft",
    // leaves the house in calendars, so it is not the row's own
    uid: tx.newId(),
    sequence: 0,
    createdAt: tx.now(),
    createdBy: personOf(tx.actor),
    version: 1,
  });
  return { id, consultationId: values.consultationId };
}

/**
 * Begins a second session, or the next of a series: a draft with the same texts, agenda, questions, groups and commitments, in
 * the same place; without hours, links to join or material. Any meeting may be copied, one that has ended too. Refused as
 * not_found, consultation_ended, slug_taken. Events: meeting.created.
 */
export async function copyMeeting(
  ctx: Ctx,
  from: string,
  slug: string,
): Promise<Result<{ slug: string }, Exclude<CreateMeetingRefusal, "title_missing"> | "not_found">> {
  return write(ctx, async (tx) => {
    if (!mayRunMeetings(tx.actor)) return refuse("not_allowed");
    const old = await findMeeting(tx.db, from);
    if (!old) return refuse("not_found");
    const [consultation] = await tx.db
      .select()
      .from(consultations)
      .where(eq(consultations.id, old.consultationId));
    if (!consultation || isEnd(consultationTransitions, consultation.status))
      return refuse("consultation_ended");
    if (await isTaken(tx, slug)) return refuse("slug_taken");
    const { title, purpose, background, listeners, practical, contactName, contactEmail } = old;
    const { audience, timeZone, format, streamed, place, access, questions, capacity } = old;
    const meeting = await insertMeeting(tx, {
      ...{ slug, consultationId: old.consultationId, mainLanguage: old.mainLanguage, copiedFromId: old.id },
      ...{ title, purpose, background, listeners, practical, contactName, contactEmail },
      ...{ audience, timeZone, format, streamed, place, access, questions, capacity },
      seatsPerOrganisation: old.seatsPerOrganisation,
    });
    await copyLists(tx, old, meeting.id);
    recordMeeting(tx, meeting, "meeting.created", { audience, copied: old.id });
    return ok({ slug });
  });
}

async function copyLists(tx: Tx, old: MeetingRow, meetingId: string): Promise<void> {
  for (const { questions, ...item } of await listAgenda(tx.db, old.id)) {
    const itemId = tx.newId();
    await tx.db.insert(agendaItems).values({ ...item, id: itemId, meetingId, version: 1 });
    for (const { number: _, ...question } of questions)
      await tx.db.insert(agendaQuestions).values({ ...question, id: tx.newId(), itemId, version: 1 });
  }
  for (const { theme, ...group } of await listGroups(tx.db, old.id))
    await tx.db.insert(meetingGroups).values({
      ...group,
      id: tx.newId(),
      meetingId,
      themeId: theme?.endedAt === null ? theme.id : null,
      // Who has time on another day is asked anew.
      ...{ facilitatorId: null, scribeId: null },
      version: 1,
    });
  const concerned = await tx.db
    .select()
    .from(meetingCommitments)
    .where(eq(meetingCommitments.meetingId, old.id));
  for (const { commitmentId } of concerned)
    await tx.db.insert(meetingCommitments).values({ meetingId, commitmentId });
}

export type EditMeetingRefusal =
  | WriteMeetingRefusal
  /** whatever else a draft lacks, it is known by its title */
  | "title_missing"
  | "parts_missing"
  | "unknown_commitment"
  | "closes_after_meeting"
  | "already_public";

/**
 * Writes what a meeting is about, whom a draft is for, who listens, whom to ask, seats and what is asked of those who register: all of it, at any time
 * until it is closed; when and where is `scheduleMeeting`'s. `version` is the one that was read. Refused as changed_meanwhile
 * (details: version), join_link (details: part, field), title_missing, unknown_commitment, closes_after_meeting (registration ends
 * on the day itself at the latest); once announced also as parts_missing (details: parts), and as already_public where it would be for
 * others than it was announced to. Events: meeting.edited.
 */
export async function editMeeting(
  ctx: Ctx,
  slug: string,
  input: MeetingForm,
): Promise<Result<{ version: number }, EditMeetingRefusal>> {
  return writingMeeting<{ version: number }, EditMeetingRefusal>(ctx, slug, async (tx, meeting) => {
    if (meeting.version !== input.version) return refuse("changed_meanwhile", { version: meeting.version });
    const { version: _, commitments: wanted, contactEmail, audience = meeting.audience, ...texts } = input;
    // Whoever was invited would find it gone.
    if (audience !== meeting.audience && meeting.status !== "draft") return refuse("already_public");
    if (!isWritten(input.title, meeting)) return refuse("title_missing");
    const columns = { ...texts, audience, contactEmail: contactEmail ?? "" };
    const after = { ...meeting, ...columns };
    const { registrationClosesOn, startsAt, timeZone } = after;
    if (registrationClosesOn && startsAt && registrationClosesOn > dateIn(startsAt, timeZone))
      return refuse("closes_after_meeting");
    const missing = missingParts(after);
    if (meeting.status === "announced" && missing.length > 0)
      return refuse("parts_missing", { parts: missing.join(",") });
    const slugs = [...new Set(wanted)];
    const found = await findCommitments(tx.db, slugs);
    if (found.length !== slugs.length) return refuse("unknown_commitment");
    await tx.db.delete(meetingCommitments).where(eq(meetingCommitments.meetingId, meeting.id));
    for (const { id } of found)
      await tx.db.insert(meetingCommitments).values({ meetingId: meeting.id, commitmentId: id });
    const version = await setMeeting(tx, meeting, columns);
    recordMeeting(tx, meeting, "meeting.edited", { version });
    await fillSeats(tx, after);
    return ok({ version });
  });
}
