/** Tables of registrations: who asked to come, who comes, and what he needs to get in, kept apart. */
import { type ContactKind, contactKinds } from "../../app/domain/contacts/contact.ts";
import {
  type Attendance,
  attendances,
  type OrganiserAnswer,
  type RegistrationSource,
  type RegistrationStatus,
  registrationSources,
  registrationStatuses,
} from "../../app/domain/meetings/registration.ts";
import {
  bool,
  check,
  id,
  index,
  instant,
  integer,
  json,
  oneOf,
  sql,
  table,
  text,
  uniqueIndex,
  word,
} from "../kit.ts";
import { contacts } from "./contacts.ts";
import { meetingGroups, meetings } from "./meetings.ts";

/** Somebody typed an address into the public page: nobody's word yet. One an address and meeting. */
export const registrationAsks = table(
  "registration_asks",
  {
    id: id().primaryKey(),
    ref: text("ref").notNull().unique(),
    meetingId: id("meeting_id")
      .notNull()
      .references(() => meetings.id),
    kind: word<ContactKind>("kind").notNull(),
    name: text("name").notNull(),
    organisation: text("organisation"),
    email: text("email").notNull(),
    emailKey: text("email_key").notNull(),
    /** the mailbox that the address leads to: what mail goes there is limited by it */
    mailboxKey: text("mailbox_key").notNull().default(""),
    language: text("language").notNull(),
    attendAs: word<Attendance>("attend_as").notNull(),
    groupLetter: text("group_letter"),
    accessNeeds: text("access_needs"),
    answers: json<OrganiserAnswer[]>("answers").notNull(),
    /** the registration whose seat is passed on to this address */
    inPlaceOfId: id("in_place_of_id"),
    /** the invitation that was passed on to this address */
    invitationId: id("invitation_id"),
    /** what it says was typed into the form, and not by whoever offers his seat to this address */
    ownWords: bool("own_words").notNull().default(true),
    askedAt: instant("asked_at").notNull(),
    /** when mail was last made for it */
    mailedAt: instant("mailed_at"),
    version: integer("version").notNull(),
  },
  (t) => [
    oneOf("registration_asks_kind", t.kind, contactKinds),
    oneOf("registration_asks_attend_as", t.attendAs, attendances),
    uniqueIndex("registration_asks_address").on(t.meetingId, t.emailKey),
    index("registration_asks_old").on(t.askedAt),
    index("registration_asks_mailbox").on(t.mailboxKey, t.mailedAt),
  ],
);

/**
 * One an address and meeting; staff may write somebody down by his name alone. A seat is a number of the meeting's own, and is given
 * once. Of somebody who was forgotten there is neither name nor address: what stays is counted.
 */
export const registrations = table(
  "registrations",
  {
    id: id().primaryKey(),
    ref: text("ref").notNull().unique(),
    meetingId: id("meeting_id")
      .notNull()
      .references(() => meetings.id),
    contactId: id("contact_id").references(() => contacts.id),
    kind: word<ContactKind>("kind").notNull(),
    name: text("name").notNull(),
    organisation: text("organisation"),
    /** the organisation's name as it is compared: seats are counted by it */
    organisationKey: text("organisation_key"),
    email: text("email"),
    emailKey: text("email_key"),
    language: text("language").notNull(),
    status: word<RegistrationStatus>("status").notNull(),
    attendAs: word<Attendance>("attend_as").notNull(),
    groupId: id("group_id").references(() => meetingGroups.id),
    /** the group that he chose and does not have: it was full when he got his seat, or he does not come */
    wishedGroupId: id("wished_group_id").references(() => meetingGroups.id),
    /** the table where he sat down, whatever he had chosen; goes with his name */
    satGroupId: id("sat_group_id").references(() => meetingGroups.id),
    seat: integer("seat"),
    waitingSince: instant("waiting_since"),
    answers: json<OrganiserAnswer[]>("answers").notNull(),
    source: word<RegistrationSource>("source").notNull(),
    /** the registration of whoever passed on the invitation, or his seat */
    passedOnById: id("passed_on_by_id"),
    /** the invitation by which he came, his own or one that was passed on; `source` says which */
    invitationId: id("invitation_id"),
    registeredAt: instant("registered_at").notNull(),
    /** he read, when he registered, that the record names organisations that were there */
    namingTold: bool("naming_told").notNull().default(false),
    /** the last answer; null: staff keep a place for him, and he has not said whether he comes */
    answeredAt: instant("answered_at"),
    linkVersion: integer("link_version").notNull(),
    version: integer("version").notNull(),
  },
  (t) => [
    oneOf("registrations_kind", t.kind, contactKinds),
    oneOf("registrations_status", t.status, registrationStatuses),
    oneOf("registrations_attend_as", t.attendAs, attendances),
    oneOf("registrations_source", t.source, registrationSources),
    check(
      "registrations_seat",
      sql`(${t.status} = 'going') = (${t.seat} is not null) and (${t.seat} is null or ${t.seat} > 0)`,
    ),
    check("registrations_waiting", sql`(${t.status} = 'waiting') = (${t.waitingSince} is not null)`),
    check("registrations_organisation", sql`(${t.organisation} is null) = (${t.organisationKey} is null)`),
    check("registrations_email_key", sql`(${t.email} is null) = (${t.emailKey} is null)`),
    check(
      "registrations_gone_is_nobody",
      sql`${t.email} is not null or ${t.name} <> '' or (${t.organisation} is null and ${t.contactId} is null)`,
    ),
    check(
      "registrations_without_address",
      sql`${t.email} is not null or ${t.name} = '' or ${t.source} = 'staff'`,
    ),
    check("registrations_asked", sql`${t.answeredAt} is not null or ${t.source} = 'staff'`),
    check("registrations_one_group", sql`${t.groupId} is null or ${t.wishedGroupId} is null`),
    uniqueIndex("registrations_address").on(t.meetingId, t.emailKey),
    uniqueIndex("registrations_one_seat").on(t.meetingId, t.seat),
    index("registrations_list").on(t.meetingId, t.status, t.waitingSince),
    index("registrations_email").on(t.emailKey),
  ],
);

/** What somebody needs to take part: for those who arrange the meeting, erased 30 days after it. */
export const accessNeeds = table("access_needs", {
  registrationId: id("registration_id")
    .primaryKey()
    .references(() => registrations.id),
  text: text("text").notNull(),
});
