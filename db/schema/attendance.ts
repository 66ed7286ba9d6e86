/** Table of attendance: who was there. */
import { type ContactKind, contactKinds } from "../../app/domain/contacts/contact.ts";
import { type Presence, presences } from "../../app/domain/meetings/attendance.ts";
import { bool, check, id, index, instant, oneOf, sql, table, text, uniqueIndex, word } from "../kit.ts";
import { meetings } from "./meetings.ts";
import { registrations } from "./registrations.ts";

/**
 * One a registration, which holds his name, or one a walk-in, whose name is here. Of a walk-in who was forgotten there is no
 * name: what stays is counted.
 */
export const attendances = table(
  "attendances",
  {
    id: id().primaryKey(),
    meetingId: id("meeting_id")
      .notNull()
      .references(() => meetings.id),
    registrationId: id("registration_id").references(() => registrations.id),
    /** that the form of a walk-in was sent with: sent twice it is one */
    onceKey: text("once_key").unique(),
    presence: word<Presence>("presence").notNull(),
    kind: word<ContactKind>("kind").notNull(),
    name: text("name").notNull(),
    organisation: text("organisation"),
    email: text("email"),
    emailKey: text("email_key"),
    /** what a walk-in's link names him by: whoever left an address, told that he is asked how it was */
    ref: text("ref").unique(),
    /** he was told that he hears of the record */
    hearsOfRecord: bool("hears_of_record").notNull().default(false),
    /** to the forum, as it was known when he came; null where nobody knew */
    isNew: bool("is_new"),
    /** not new, since he said at the door that he was there before: nothing else tells it, and it can be taken back */
    saidBefore: bool("said_before").notNull().default(false),
    checkedInAt: instant("checked_in_at").notNull(),
    checkedInBy: id("checked_in_by"),
    /** he was not there after all: a tap that went wrong */
    undoneAt: instant("undone_at"),
    /** a walk-in of whom nothing is held any more */
    forgottenAt: instant("forgotten_at"),
  },
  (t) => [
    oneOf("attendances_presence", t.presence, presences),
    oneOf("attendances_kind", t.kind, contactKinds),
    check("attendances_email_key", sql`(${t.email} is null) = (${t.emailKey} is null)`),
    check(
      "attendances_registered",
      sql`${t.registrationId} is null or (${t.name} = '' and ${t.organisation} is null and ${t.email} is null and ${t.forgottenAt} is null)`,
    ),
    check(
      "attendances_gone_is_nobody",
      sql`${t.forgottenAt} is null or (${t.name} = '' and ${t.organisation} is null and ${t.email} is null)`,
    ),
    uniqueIndex("attendances_registration").on(t.registrationId),
    index("attendances_meeting").on(t.meetingId, t.checkedInAt),
    index("attendances_email").on(t.emailKey),
  ],
);
