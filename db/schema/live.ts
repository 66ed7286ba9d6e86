/** Tables of what is captured in the room: a group while it lasts, the devices at it, the notes with all their wordings. */
import {
  type DeviceRole,
  deviceRoles,
  type LeaveGround,
  leaveGrounds,
  type Settlement,
  settlements,
  type TableStatus,
  tableStatuses,
  type Voice,
  voices,
} from "../../app/domain/live/live.ts";
import {
  bool,
  check,
  id,
  index,
  instant,
  integer,
  oneOf,
  sql,
  table,
  text,
  uniqueIndex,
  word,
} from "../kit.ts";
import { themes } from "./consultations.ts";
import { contributions } from "./contributions.ts";
import { agendaQuestions, meetingGroups, meetings } from "./meetings.ts";
import { submissions, submissionTexts } from "./submissions.ts";

/** A group of a meeting once it is opened: one row, from then on. */
export const liveTables = table(
  "live_tables",
  {
    groupId: id("group_id")
      .primaryKey()
      .references(() => meetingGroups.id),
    meetingId: id("meeting_id")
      .notNull()
      .references(() => meetings.id),
    status: word<TableStatus>("status").notNull(),
    scribeCode: text("scribe_code").notNull().unique(),
    joinCode: text("join_code").notNull().unique(),
    /** that it is at; null before the first, and where the agenda asks nothing */
    questionId: id("question_id").references(() => agendaQuestions.id, { onDelete: "set null" }),
    /** of what the table said without a name, once the meeting has closed */
    submissionId: id("submission_id").references(() => submissions.id),
    openedAt: instant("opened_at").notNull(),
    closedAt: instant("closed_at"),
    version: integer("version").notNull(),
  },
  (t) => [
    oneOf("live_tables_status", t.status, tableStatuses),
    check("live_tables_closed", sql`(${t.status} = 'closed') = (${t.closedAt} is not null)`),
    check("live_tables_codes", sql`${t.scribeCode} <> ${t.joinCode}`),
    index("live_tables_meeting").on(t.meetingId),
  ],
);

export const liveDevices = table(
  "live_devices",
  {
    id: id().primaryKey(),
    groupId: id("group_id")
      .notNull()
      .references(() => liveTables.groupId),
    /** of the key that the device holds: nobody can act as it who has read this */
    keyDigest: text("key_digest").notNull().unique(),
    role: word<DeviceRole>("role").notNull(),
    calledAs: text("called_as"),
    joinedAt: instant("joined_at").notNull(),
    leftAt: instant("left_at"),
  },
  (t) => [oneOf("live_devices_role", t.role, deviceRoles), index("live_devices_table").on(t.groupId)],
);

export const notes = table(
  "notes",
  {
    id: id().primaryKey(),
    groupId: id("group_id")
      .notNull()
      .references(() => liveTables.groupId),
    deviceId: id("device_id")
      .notNull()
      .references(() => liveDevices.id),
    /** that the device which wrote it calls it by: it arrives once at its table, by whatever key it is sent */
    clientId: id("client_id").notNull(),
    /** of the table, in the order of arrival */
    number: integer("number").notNull(),
    questionId: id("question_id").references(() => agendaQuestions.id, { onDelete: "set null" }),
    /** what it was said under instead, of its consultation's themes; what it becomes is sorted there */
    themeId: id("theme_id").references(() => themes.id),
    voice: word<Voice>("voice").notNull(),
    voiceName: text("voice_name"),
    /** whoever is named has said that he may be */
    agreedAt: instant("agreed_at"),
    /** the device's claim */
    claimedAt: instant("claimed_at").notNull(),
    receivedAt: instant("received_at").notNull(),
    /** captured before the close by that claim, and received after it */
    late: bool("late").notNull(),
    /** the table has heard it read back */
    confirmedAt: instant("confirmed_at"),
    undoneAt: instant("undone_at"),
    /** a coordinator has decided that it is not taken in, and on what ground */
    leftAt: instant("left_at"),
    leftFor: word<LeaveGround>("left_for"),
    /** its words lie in a submission from then on, and nowhere else */
    takenAt: instant("taken_at"),
    /** that it lies in, where it came late: beside others about the same alone */
    textId: id("text_id").references(() => submissionTexts.id),
    /** that it has become; what came late waits on the bench for one */
    contributionId: id("contribution_id").references(() => contributions.id),
    version: integer("version").notNull(),
  },
  (t) => [
    oneOf("notes_voice", t.voice, voices),
    oneOf("notes_left_for", t.leftFor, leaveGrounds),
    check("notes_about_one", sql`${t.questionId} is null or ${t.themeId} is null`),
    check("notes_left", sql`(${t.leftAt} is null) = (${t.leftFor} is null)`),
    check(
      "notes_named",
      sql`(${t.voice} in ('organisation', 'person')) or (${t.voiceName} is null and ${t.agreedAt} is null)`,
    ),
    uniqueIndex("notes_once").on(t.groupId, t.clientId),
    uniqueIndex("notes_number").on(t.groupId, t.number),
    index("notes_contribution").on(t.contributionId),
  ],
);

/** Every wording of a note, the last one holds. They go when the note is taken into a submission. */
export const noteTexts = table(
  "note_texts",
  {
    id: id().primaryKey(),
    noteId: id("note_id")
      .notNull()
      .references(() => notes.id),
    number: integer("number").notNull(),
    body: text("body").notNull(),
    deviceId: id("device_id")
      .notNull()
      .references(() => liveDevices.id),
    clientId: id("client_id").notNull(),
    writtenAt: instant("written_at").notNull(),
  },
  (t) => [
    uniqueIndex("note_texts_number").on(t.noteId, t.number),
    uniqueIndex("note_texts_once").on(t.clientId, t.noteId),
  ],
);

/** 'That is not what I meant': what was meant, for the scribe to settle. */
export const noteObjections = table(
  "note_objections",
  {
    id: id().primaryKey(),
    noteId: id("note_id")
      .notNull()
      .references(() => notes.id),
    deviceId: id("device_id")
      .notNull()
      .references(() => liveDevices.id),
    clientId: id("client_id").notNull(),
    number: integer("number").notNull(),
    body: text("body").notNull(),
    madeAt: instant("made_at").notNull(),
    settled: word<Settlement>("settled"),
    settledAt: instant("settled_at"),
  },
  (t) => [
    oneOf("note_objections_settled", t.settled, settlements),
    check("note_objections_settled_at", sql`(${t.settled} is null) = (${t.settledAt} is null)`),
    uniqueIndex("note_objections_once").on(t.clientId, t.noteId),
    uniqueIndex("note_objections_number").on(t.noteId, t.number),
  ],
);
