/** Tables of mailings: what is sent to many, to whom, who was invited to what; and what was done elsewhere to reach people. */
import { type ContactKind, contactKinds } from "../../app/domain/contacts/contact.ts";
import {
  type LeftOutCounts,
  type MailFate,
  type MailingKind,
  type MailingStatus,
  mailFates,
  mailingKinds,
  mailingStatuses,
} from "../../app/domain/mailings/mailing.ts";
import { type OutreachChannel, outreachChannels } from "../../app/domain/mailings/outreach.ts";
import type { Translated } from "../../app/domain/people/person.ts";
import type { SegmentFilter } from "../../app/domain/segments/segment.ts";
import {
  check,
  id,
  index,
  instant,
  integer,
  json,
  oneOf,
  plainDate,
  sql,
  table,
  text,
  uniqueIndex,
  word,
} from "../kit.ts";
import { consultations } from "./consultations.ts";
import { contacts } from "./contacts.ts";
import { meetings } from "./meetings.ts";
import { persons } from "./people.ts";
import { registrations } from "./registrations.ts";
import { segments } from "./segments.ts";

export const mailings = table(
  "mailings",
  {
    id: id().primaryKey(),
    meetingId: id("meeting_id")
      .notNull()
      .references(() => meetings.id),
    /** of the meeting's, from 1 */
    number: integer("number").notNull(),
    kind: word<MailingKind>("kind").notNull(),
    status: word<MailingStatus>("status").notNull(),
    /** of an invitation: none is the whole list */
    segmentId: id("segment_id").references(() => segments.id),
    /** the segment as it was when the mailing started */
    filter: json<SegmentFilter>("filter"),
    subject: json<Translated>("subject").notNull(),
    body: json<Translated>("body").notNull(),
    /** mails; null: as fast as they are taken */
    perMinute: integer("per_minute"),
    sendAt: instant("send_at"),
    startedAt: instant("started_at"),
    /** the last recipient that was written down: writing down goes on after it */
    cursor: text("cursor"),
    /** every recipient is written down */
    listedAt: instant("listed_at"),
    /** how many were left out at the start, and why */
    leftOut: json<LeftOutCounts>("left_out"),
    /** up to which instant mails have been given out at its pace */
    pacedTo: instant("paced_to"),
    endedAt: instant("ended_at"),
    createdAt: instant("created_at").notNull(),
    createdBy: id("created_by")
      .notNull()
      .references(() => persons.id),
    version: integer("version").notNull(),
  },
  (t) => [
    oneOf("mailings_kind", t.kind, mailingKinds),
    oneOf("mailings_status", t.status, mailingStatuses),
    check("mailings_segment", sql`${t.kind} = 'invitation' or ${t.segmentId} is null`),
    check("mailings_pace", sql`${t.perMinute} is null or ${t.perMinute} > 0`),
    check("mailings_started", sql`(${t.status} in ('draft', 'scheduled')) = (${t.startedAt} is null)`),
    check("mailings_scheduled", sql`${t.status} <> 'scheduled' or ${t.sendAt} is not null`),
    check("mailings_ended", sql`(${t.status} in ('sent', 'stopped')) = (${t.endedAt} is not null)`),
    uniqueIndex("mailings_number").on(t.meetingId, t.number),
    index("mailings_due").on(t.status, t.sendAt),
  ],
);

/** One a contact and meeting; its links hold as long as the contact's own. Of somebody who was forgotten no contact is left: that he was invited is counted. */
export const invitations = table(
  "invitations",
  {
    id: id().primaryKey(),
    /** what its links name it by, and his registration after it */
    ref: text("ref").notNull().unique(),
    meetingId: id("meeting_id")
      .notNull()
      .references(() => meetings.id),
    contactId: id("contact_id").references(() => contacts.id),
    kind: word<ContactKind>("kind").notNull(),
    /** his first mail was made; null while he waits for his turn */
    invitedAt: instant("invited_at"),
    declinedAt: instant("declined_at"),
    /** whatever he answers there says more than this row */
    registrationId: id("registration_id").references(() => registrations.id),
  },
  (t) => [
    oneOf("invitations_kind", t.kind, contactKinds),
    check("invitations_declined", sql`${t.declinedAt} is null or ${t.registrationId} is null`),
    uniqueIndex("invitations_contact").on(t.meetingId, t.contactId),
    index("invitations_of_contact").on(t.contactId),
    index("invitations_registration").on(t.registrationId),
  ],
);

/** Whom a mailing goes to, once each: by his invitation, or by his registration. */
export const mailingRecipients = table(
  "mailing_recipients",
  {
    id: id().primaryKey(),
    mailingId: id("mailing_id")
      .notNull()
      .references(() => mailings.id),
    invitationId: id("invitation_id").references(() => invitations.id),
    registrationId: id("registration_id").references(() => registrations.id),
    /** his mail was made; null while he waits for his turn */
    madeAt: instant("made_at"),
    /** how his mail ended, from when that is kept no longer; null before */
    mailFate: word<MailFate>("mail_fate"),
  },
  (t) => [
    oneOf("mailing_recipients_mail_fate", t.mailFate, mailFates),
    check("mailing_recipients_one", sql`(${t.invitationId} is null) <> (${t.registrationId} is null)`),
    uniqueIndex("mailing_recipients_invitation").on(t.mailingId, t.invitationId),
    uniqueIndex("mailing_recipients_registration").on(t.mailingId, t.registrationId),
    index("mailing_recipients_order").on(t.mailingId, t.id),
    index("mailing_recipients_waiting").on(t.mailingId, t.madeAt, t.id),
  ],
);

export const outreach = table(
  "outreach",
  {
    id: id().primaryKey(),
    ref: text("ref").notNull().unique(),
    consultationId: id("consultation_id")
      .notNull()
      .references(() => consultations.id),
    meetingId: id("meeting_id").references(() => meetings.id),
    doneOn: plainDate("done_on").notNull(),
    channel: word<OutreachChannel>("channel").notNull(),
    what: text("what").notNull(),
    reach: integer("reach"),
    url: text("url"),
    createdAt: instant("created_at").notNull(),
    createdBy: id("created_by")
      .notNull()
      .references(() => persons.id),
    removedAt: instant("removed_at"),
    version: integer("version").notNull(),
  },
  (t) => [
    oneOf("outreach_channel", t.channel, outreachChannels),
    check("outreach_reach", sql`${t.reach} is null or ${t.reach} >= 0`),
    index("outreach_consultation").on(t.consultationId, t.doneOn),
    index("outreach_meeting").on(t.meetingId, t.doneOn),
  ],
);
