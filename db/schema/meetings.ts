/** Tables of meetings: when, where and what for; the agenda with its questions, the groups, the material, what was changed in public. */
import {
  type AgendaKind,
  type Audience,
  agendaKinds,
  audiences,
  type Format,
  formats,
  type MeetingChange,
  type MeetingStatus,
  meetingStatuses,
} from "../../app/domain/meetings/meeting.ts";
import { type Attendance, attendances } from "../../app/domain/meetings/registration.ts";
import type { Translated } from "../../app/domain/people/person.ts";
import {
  bool,
  check,
  id,
  index,
  instant,
  integer,
  json,
  oneOf,
  plainDate,
  primaryKey,
  sql,
  table,
  text,
  uniqueIndex,
  word,
} from "../kit.ts";
import { consultations, themes } from "./consultations.ts";
import { commitments } from "./plans.ts";

export const meetings = table(
  "meetings",
  {
    id: id().primaryKey(),
    slug: text("slug").notNull().unique(),
    consultationId: id("consultation_id")
      .notNull()
      .references(() => consultations.id),
    /** the consultation's, when it was begun */
    mainLanguage: text("main_language").notNull(),
    status: word<MeetingStatus>("status").notNull(),
    audience: word<Audience>("audience").notNull(),
    title: json<Translated>("title").notNull(),
    purpose: json<Translated>("purpose").notNull(),
    /** earlier steps too */
    background: json<Translated>("background").notNull(),
    /** which officials will listen, by role */
    listeners: json<Translated[]>("listeners").notNull(),
    practical: json<Translated>("practical").notNull(),
    contactName: json<Translated>("contact_name").notNull(),
    contactEmail: text("contact_email").notNull(),
    startsAt: instant("starts_at"),
    endsAt: instant("ends_at"),
    /** that its hours are told in */
    timeZone: text("time_zone").notNull(),
    format: word<Format>("format").notNull(),
    streamed: bool("streamed").notNull(),
    place: json<Translated>("place").notNull(),
    access: json<Translated>("access").notNull(),
    /** for the registered alone */
    joinUrl: text("join_url"),
    streamUrl: text("stream_url"),
    /** about so many followed the stream, as staff wrote down when it had begun; nobody of them is known */
    streamFollowers: integer("stream_followers"),
    capacity: integer("capacity"),
    seatsPerOrganisation: integer("seats_per_organisation"),
    registrationClosesOn: plainDate("registration_closes_on"),
    questions: json<Translated[]>("questions").notNull(),
    /** of a calendar's entry: the same for ever (RFC 5545, 3.8.4.7) */
    uid: text("uid").notNull().unique(),
    /** raised only by what people have to act on (RFC 5545, 3.8.7.4) */
    sequence: integer("sequence").notNull(),
    copiedFromId: id("copied_from_id"),
    announcedAt: instant("announced_at"),
    closedAt: instant("closed_at"),
    cancelledAt: instant("cancelled_at"),
    /** its record was published for the first time */
    recordedAt: instant("recorded_at"),
    createdAt: instant("created_at").notNull(),
    createdBy: id("created_by"),
    version: integer("version").notNull(),
  },
  (t) => [
    oneOf("meetings_status", t.status, meetingStatuses),
    oneOf("meetings_audience", t.audience, audiences),
    oneOf("meetings_format", t.format, formats),
    check(
      "meetings_hours",
      sql`(${t.startsAt} is null) = (${t.endsAt} is null) and (${t.endsAt} is null or ${t.endsAt} > ${t.startsAt})`,
    ),
    check(
      "meetings_announced",
      sql`${t.status} in ('draft', 'cancelled') or (${t.announcedAt} is not null and ${t.startsAt} is not null)`,
    ),
    check("meetings_closed", sql`(${t.status} = 'closed') = (${t.closedAt} is not null)`),
    check("meetings_cancelled", sql`(${t.status} = 'cancelled') = (${t.cancelledAt} is not null)`),
    check(
      "meetings_seats",
      sql`(${t.capacity} is null or ${t.capacity} > 0) and (${t.seatsPerOrganisation} is null or ${t.seatsPerOrganisation} > 0)`,
    ),
    index("meetings_consultation").on(t.consultationId, t.startsAt),
    index("meetings_starts").on(t.startsAt),
  ],
);

export const meetingCommitments = table(
  "meeting_commitments",
  {
    meetingId: id("meeting_id")
      .notNull()
      .references(() => meetings.id),
    commitmentId: id("commitment_id")
      .notNull()
      .references(() => commitments.id),
  },
  (t) => [primaryKey({ columns: [t.meetingId, t.commitmentId] })],
);

/** What was told in public and is so no more: append-only, read on the meeting's page. */
export const meetingChanges = table(
  "meeting_changes",
  {
    id: id().primaryKey(),
    meetingId: id("meeting_id")
      .notNull()
      .references(() => meetings.id),
    kind: word<MeetingChange["kind"]>("kind").notNull(),
    reason: json<Translated>("reason").notNull(),
    before: json<MeetingChange["before"]>("before").notNull(),
    /** of the calendar's entry, from this change on */
    sequence: integer("sequence").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    oneOf("meeting_changes_kind", t.kind, ["moved", "cancelled"]),
    uniqueIndex("meeting_changes_sequence").on(t.meetingId, t.sequence),
  ],
);

export const agendaItems = table(
  "agenda_items",
  {
    id: id().primaryKey(),
    meetingId: id("meeting_id")
      .notNull()
      .references(() => meetings.id),
    position: integer("position").notNull(),
    kind: word<AgendaKind>("kind").notNull(),
    title: json<Translated>("title").notNull(),
    detail: json<Translated>("detail").notNull(),
    /** who leads it, by role or body */
    lead: json<Translated>("lead").notNull(),
    /** an hour of the day: 09:30 */
    starts: text("starts"),
    minutes: integer("minutes"),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    oneOf("agenda_items_kind", t.kind, agendaKinds),
    check("agenda_items_minutes", sql`${t.minutes} is null or ${t.minutes} > 0`),
    index("agenda_items_meeting").on(t.meetingId, t.position),
  ],
);

/** A question that is discussed; its number is its place in the whole agenda. */
export const agendaQuestions = table(
  "agenda_questions",
  {
    id: id().primaryKey(),
    itemId: id("item_id")
      .notNull()
      .references(() => agendaItems.id),
    position: integer("position").notNull(),
    text: json<Translated>("text").notNull(),
    version: integer("version").notNull().default(1),
  },
  (t) => [index("agenda_questions_item").on(t.itemId, t.position)],
);

/** A table or a breakout, by a letter that it keeps: one that was taken out keeps its letter too, and is not shown. */
export const meetingGroups = table(
  "meeting_groups",
  {
    id: id().primaryKey(),
    meetingId: id("meeting_id")
      .notNull()
      .references(() => meetings.id),
    letter: text("letter").notNull(),
    title: json<Translated>("title").notNull(),
    themeId: id("theme_id").references(() => themes.id),
    seats: integer("seats"),
    /** how one takes part in it where the meeting is held in both ways; null: either way */
    attendAs: word<Attendance>("attend_as"),
    /** of the staff; for them alone */
    facilitatorId: id("facilitator_id"),
    /** who leads it, as everybody may read it */
    facilitatorRole: json<Translated>("facilitator_role").notNull().default({}),
    scribeId: id("scribe_id"),
    scribeRole: json<Translated>("scribe_role").notNull().default({}),
    removedAt: instant("removed_at"),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    oneOf("meeting_groups_attend_as", t.attendAs, attendances),
    check("meeting_groups_seats", sql`${t.seats} is null or ${t.seats} > 0`),
    uniqueIndex("meeting_groups_letter").on(t.meetingId, t.letter),
  ],
);

export const meetingMaterials = table(
  "meeting_materials",
  {
    id: id().primaryKey(),
    meetingId: id("meeting_id")
      .notNull()
      .references(() => meetings.id),
    position: integer("position").notNull(),
    title: json<Translated>("title").notNull(),
    note: json<Translated>("note").notNull(),
    /** null until it is there */
    url: text("url"),
    dueOn: plainDate("due_on"),
    version: integer("version").notNull().default(1),
  },
  (t) => [index("meeting_materials_meeting").on(t.meetingId, t.position)],
);
