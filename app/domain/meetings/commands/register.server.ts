/**
 * Registering for a meeting: by the public page, confirmed by mail; by staff for somebody; and what becomes of it by one's own
 * link. A link was read and its signature checked before; whether its version still holds is looked at here.
 */
import { and, eq, gte, inArray, ne } from "#db/kit.ts";
import { outbox } from "#db/schema/kernel.ts";
import { meetings } from "#db/schema/meetings.ts";
import { accessNeeds, registrationAsks, registrations } from "#db/schema/registrations.ts";
import { foldName } from "../../contacts/contact.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { madeWithinHourBefore } from "../../kernel/lately.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { moved } from "../../kernel/transitions.ts";
import { write } from "../../kernel/write.server.ts";
import { emailKey, mixesAlphabets } from "../../people/person.ts";
import { mayRunMeetings } from "../policy.ts";
import { findMeeting, type GroupRow, listGroups, type MeetingRow } from "../queries.server.ts";
import {
  askDays,
  type OrganiserAnswer,
  type RegistrationSource,
  type RegistrationStatus,
  registrationState,
  registrationTransitions,
} from "../registration.ts";
import type { OwnAnswerForm, RegisterForm } from "../registration-forms.ts";
import {
  fillSeats,
  findRegistered,
  findRegistration,
  findRegistrationAsk,
  findSeat,
  newRegistrationRef,
  type RegistrationAskRow,
  type RegistrationRow,
  recordRegistration,
} from "../registrations.server.ts";

/** What a link vouches for. */
export type RegistrationLink = { ref: string; version: number };
/** So much mail that confirms goes to an address for a meeting, whoever asks: no more than one an hour. */
const mailsADay = 3;

export type RegisterRefusal =
  /** there is none, or it is not for outsiders */
  | "not_found"
  | "by_invitation"
  /** the last day has passed, or it has begun */
  | "over"
  | "mixed_alphabets"
  | "unknown_group"
  /** another one may have a seat */
  | "group_full"
  | "remote_only"
  | "room_only";

const askEnd = (askedAt: string) => new Date(Date.parse(askedAt) + askDays * 86_400_000).toISOString();
/** Whether its mailed link still confirms it. */
export const isAskOpen = ({ askedAt }: Pick<RegistrationAskRow, "askedAt">, now: string) =>
  now < askEnd(askedAt);

/**
 * Asks to come: the address gets a mail to confirm it, or, where it is registered already, one that leads to its owner's own
 * page. The answer is the same. One ask waits for an address and meeting: what was typed last holds. Mail goes at most once an
 * hour and three times a day. No seat is held until it is confirmed. Refused as RegisterRefusal says. Events:
 * registration.asked, registration.link_asked.
 */
export async function askToRegister(
  ctx: Ctx,
  slug: string,
  input: RegisterForm,
): Promise<Result<undefined, RegisterRefusal>> {
  return write<undefined, RegisterRefusal>(ctx, async (tx) => {
    const meeting = await findMeeting(tx.db, slug);
    const state = meeting ? registrationState(meeting, tx.now()) : "none";
    if (!meeting || state === "none") return refuse("not_found");
    if (state !== "open") return refuse(state);
    if (mixesAlphabets(input.email)) return refuse("mixed_alphabets");
    // Before anybody is looked for: what a form says wrong is told alike, whoever is registered.
    const group = await findGroup(tx, meeting, input);
    if (!group.ok) return group;
    const known = await findRegistered(tx.db, meeting.id, input.email);
    if (known) {
      if (!(await isMailedEnough(tx, known.id))) recordRegistration(tx, "registration.link_asked", known);
      return ok();
    }
    const ask = await keepAsk(tx, meeting, input);
    if (!(await isMailedEnough(tx, ask.id)))
      tx.record({
        type: "registration.asked",
        subjectKind: "registration_ask",
        subjectId: ask.id,
        data: { meeting: meeting.id },
      });
    return ok();
  });
}

async function keepAsk(tx: Tx, meeting: MeetingRow, input: RegisterForm): Promise<RegistrationAskRow> {
  const { email, group, accessNeeds: needs, organisation, answers, ...typed } = input;
  const key = emailKey(email);
  const same = and(eq(registrationAsks.meetingId, meeting.id), eq(registrationAsks.emailKey, key));
  const [before] = await tx.db.select().from(registrationAsks).where(same);
  const row: RegistrationAskRow = {
    ...typed,
    id: before?.id ?? tx.newId(),
    ref: before?.ref ?? newRegistrationRef(),
    meetingId: meeting.id,
    ...{ email, emailKey: key, organisation: organisation || null, groupLetter: group || null },
    accessNeeds: needs.trim() === "" ? null : needs,
    answers: asAsked(meeting, input),
    askedAt: tx.now(),
    version: (before?.version ?? 0) + 1,
  };
  if (before) await tx.db.update(registrationAsks).set(row).where(eq(registrationAsks.id, before.id));
  else await tx.db.insert(registrationAsks).values(row);
  return row;
}

/** Replies beside what was asked, since that may be worded otherwise later. */
function asAsked(
  { questions, mainLanguage }: MeetingRow,
  { answers, language }: Pick<RegisterForm, "answers" | "language">,
): OrganiserAnswer[] {
  return questions.flatMap((question, n) => {
    const answer = answers[n]?.trim();
    const asked = question[language] ?? question[mainLanguage as typeof language] ?? "";
    return answer ? [{ question: asked, answer }] : [];
  });
}

async function isMailedEnough(tx: Tx, recipientId: string): Promise<boolean> {
  const asked = and(
    eq(outbox.recipientId, recipientId),
    inArray(outbox.template, ["registration_confirm", "registration_known"]),
  );
  if ((await tx.db.$count(outbox, and(asked, madeWithinHourBefore(tx.now())))) > 0) return true;
  const dayBefore = new Date(Date.parse(tx.now()) - 86_400_000).toISOString();
  return (await tx.db.$count(outbox, and(asked, gte(outbox.createdAt, dayBefore)))) >= mailsADay;
}

/** The chosen group, none where none was; a group has as many as it has seats. */
async function findGroup(
  tx: Tx,
  meeting: MeetingRow,
  { group, attendAs }: Pick<RegisterForm, "group" | "attendAs">,
  except = "",
): Promise<Result<GroupRow | null, "unknown_group" | "group_full" | "remote_only" | "room_only">> {
  if (meeting.format === "digital" && attendAs === "room") return refuse("remote_only");
  if (meeting.format === "room" && attendAs === "remote") return refuse("room_only");
  if (group === "") return ok(null);
  const found = (await listGroups(tx.db, meeting.id)).find(({ letter }) => letter === group);
  if (!found) return refuse("unknown_group");
  const inIt = and(
    eq(registrations.groupId, found.id),
    eq(registrations.status, "going"),
    ne(registrations.id, except),
  );
  if (found.seats !== null && (await tx.db.$count(registrations, inIt)) >= found.seats)
    return refuse("group_full");
  return ok(found);
}

/**
 * Confirms what was asked: whoever owns the address has a seat, or waits for one. Confirming once more, as a double click does,
 * changes nothing, and gives no link again: this one lies in a mail and ends by itself. A group that filled up meanwhile is left out. Refused as not_found where the link has ended, over. Events: registration.made.
 */
export async function confirmRegistration(
  ctx: Ctx,
  { ref }: RegistrationLink,
): Promise<Result<RegistrationLink | null, "not_found" | "over">> {
  return write<RegistrationLink | null, "not_found" | "over">(ctx, async (tx) => {
    const ask = await findRegistrationAsk(tx.db, ref);
    if (!ask) {
      const done = await findRegistration(tx.db, ref);
      return done ? ok(null) : refuse("not_found");
    }
    const [meeting] = await tx.db.select().from(meetings).where(eq(meetings.id, ask.meetingId));
    if (!meeting || !isAskOpen(ask, tx.now())) return refuse("not_found");
    if (registrationState(meeting, tx.now()) !== "open") return refuse("over");
    await tx.db.delete(registrationAsks).where(eq(registrationAsks.id, ask.id));
    const known = await findRegistered(tx.db, meeting.id, ask.email);
    if (known) return ok({ ref: known.ref, version: known.linkVersion });
    const row = await insertRegistration(tx, meeting, {
      ...ask,
      group: ask.groupLetter ?? "",
      source: "public",
      ref,
    });
    return ok({ ref: row.ref, version: row.linkVersion });
  });
}

type NewRegistration = Pick<
  RegistrationAskRow,
  "kind" | "name" | "organisation" | "email" | "language" | "attendAs" | "accessNeeds" | "answers" | "ref"
> & { group: string; source: RegistrationSource };

async function insertRegistration(
  tx: Tx,
  meeting: MeetingRow,
  given: NewRegistration,
): Promise<RegistrationRow> {
  const { kind, name, organisation, email, language, attendAs, answers, ref, source } = given;
  const group = await findGroup(tx, meeting, given);
  const organisationKey = organisation ? foldName(organisation) : null;
  const now = tx.now();
  const row: RegistrationRow = {
    ...{
      id: tx.newId(),
      ref,
      meetingId: meeting.id,
      contactId: null,
      kind,
      name,
      organisation,
      organisationKey,
    },
    ...{ email, emailKey: emailKey(email), language, answers, source },
    groupId: group.ok ? (group.value?.id ?? null) : null,
    // The meeting may have changed its form since it was asked.
    attendAs: meeting.format === "hybrid" ? attendAs : meeting.format === "room" ? "room" : "remote",
    ...(await placeFor(tx, meeting, organisationKey)),
    ...{ registeredAt: now, answeredAt: now, linkVersion: 1, version: 1 },
  };
  await tx.db.insert(registrations).values(row);
  await keepNeeds(tx, row.id, given.accessNeeds);
  recordRegistration(tx, "registration.made", row, { source });
  return row;
}

/** A seat, or a place in the line. */
async function placeFor(
  tx: Tx,
  meeting: MeetingRow,
  organisationKey: string | null,
): Promise<Pick<RegistrationRow, "status" | "seat" | "waitingSince">> {
  const seat = await findSeat(tx, meeting, organisationKey);
  if (typeof seat === "number") return { status: "going", seat, waitingSince: null };
  return { status: "waiting", seat: null, waitingSince: tx.now() };
}

async function keepNeeds(tx: Tx, registrationId: string, needs: string | null): Promise<void> {
  await tx.db.delete(accessNeeds).where(eq(accessNeeds.registrationId, registrationId));
  const text = needs?.trim();
  if (text) await tx.db.insert(accessNeeds).values({ registrationId, text });
}

/**
 * Registers somebody who called, wrote or stands there, without a mail to confirm it: he is told by mail. Refused as
 * already_registered (details: ref), by what the group and the form of the meeting allow, and as over once it has ended.
 * Events: registration.made.
 */
export async function addRegistration(
  ctx: Ctx,
  slug: string,
  input: RegisterForm,
): Promise<
  Result<RegistrationLink, Exclude<RegisterRefusal, "by_invitation"> | "not_allowed" | "already_registered">
> {
  return write(ctx, async (tx) => {
    if (!mayRunMeetings(tx.actor)) return refuse("not_allowed");
    const meeting = await findMeeting(tx.db, slug);
    if (meeting?.status !== "announced") return refuse("not_found");
    if (meeting.endsAt && meeting.endsAt <= tx.now()) return refuse("over");
    if (mixesAlphabets(input.email)) return refuse("mixed_alphabets");
    const known = await findRegistered(tx.db, meeting.id, input.email);
    if (known) return refuse("already_registered", { ref: known.ref });
    const group = await findGroup(tx, meeting, input);
    if (!group.ok) return group;
    const asked = and(
      eq(registrationAsks.meetingId, meeting.id),
      eq(registrationAsks.emailKey, emailKey(input.email)),
    );
    await tx.db.delete(registrationAsks).where(asked);
    const row = await insertRegistration(tx, meeting, {
      ...input,
      organisation: input.organisation || null,
      answers: asAsked(meeting, input),
      ref: newRegistrationRef(),
      source: "staff",
    });
    return ok({ ref: row.ref, version: row.linkVersion });
  });
}

/**
 * Answers anew by one's own link, or by staff for somebody: comes, may come, does not come; in the room or from afar; group,
 * needs and replies. A seat that is given up goes to the first who waits and can have it. Whoever comes again after he gave his
 * seat up stands at the end of the line. Refused as not_found where the link does not hold, over once the meeting has ended, and by what group and form allow. Events:
 * registration.changed, registration.seated for those who get a seat by it.
 */
export async function answerRegistration(
  ctx: Ctx,
  link: RegistrationLink,
  input: OwnAnswerForm,
): Promise<Result<{ status: RegistrationStatus }, RegisterRefusal>> {
  return write<{ status: RegistrationStatus }, RegisterRefusal>(ctx, async (tx) => {
    const row = await findRegistration(tx.db, link.ref);
    const [meeting] = row ? await tx.db.select().from(meetings).where(eq(meetings.id, row.meetingId)) : [];
    if (!row || !meeting || row.linkVersion !== link.version) return refuse("not_found");
    if (meeting.status !== "announced" || !meeting.endsAt || meeting.endsAt <= tx.now())
      return refuse("over");
    // Whoever does not come is held up by nothing.
    const comes = input.status !== "not_going";
    const group = comes ? await findGroup(tx, meeting, input, row.id) : ok(null);
    if (!group.ok) return group;
    const place = await answerOf(tx, meeting, row, input.status);
    await tx.db
      .update(registrations)
      .set({
        ...place,
        attendAs: comes ? input.attendAs : row.attendAs,
        groupId: group.value?.id ?? null,
        answers: asAsked(meeting, {
          answers: input.answers,
          language: row.language as RegisterForm["language"],
        }),
        answeredAt: tx.now(),
        version: row.version + 1,
      })
      .where(eq(registrations.id, row.id));
    await keepNeeds(tx, row.id, comes ? input.accessNeeds : null);
    recordRegistration(tx, "registration.changed", { ...row, status: place.status });
    if (row.seat !== null && place.seat === null) await fillSeats(tx, meeting);
    return ok({ status: place.status });
  });
}

/** Where an answer leads: whoever has a seat or waits keeps his place while he says the same. */
async function answerOf(
  tx: Tx,
  meeting: MeetingRow,
  row: RegistrationRow,
  wanted: OwnAnswerForm["status"],
): Promise<Pick<RegistrationRow, "status" | "seat" | "waitingSince">> {
  const { status, seat, waitingSince } = row;
  const comes = status === "going" || status === "waiting";
  if (wanted === status || (wanted === "going" && comes)) return { status, seat, waitingSince };
  if (wanted !== "going")
    return { status: moved(registrationTransitions, status, wanted), seat: null, waitingSince: null };
  const place = await placeFor(tx, meeting, row.organisationKey);
  return { ...place, status: moved(registrationTransitions, status, place.status) };
}
