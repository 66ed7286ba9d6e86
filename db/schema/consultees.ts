/** Who must or may be heard in a consultation, who gets a copy, and what came of it. */
import {
  type ConsulteeAnswer,
  type ConsulteeDuty,
  type ConsulteeWay,
  consulteeAnswers,
  consulteeDuties,
  consulteeWays,
} from "../../app/domain/consultees/consultee.ts";
import {
  check,
  id,
  index,
  instant,
  integer,
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
import { submissions } from "./submissions.ts";

/** One a name and consultation. One that is taken out stays, marked: it may be put back. */
export const consultees = table(
  "consultees",
  {
    id: id().primaryKey(),
    ref: text("ref").notNull().unique(),
    consultationId: id("consultation_id")
      .notNull()
      .references(() => consultations.id),
    name: text("name").notNull(),
    /** the name as it is compared */
    nameKey: text("name_key").notNull(),
    duty: word<ConsulteeDuty>("duty").notNull(),
    /** whom to write to */
    contactId: id("contact_id").references(() => contacts.id),
    /** of one that gets a copy: when it was sent */
    askedOn: plainDate("asked_on"),
    askedWay: word<ConsulteeWay>("asked_way"),
    /** the last time */
    remindedOn: plainDate("reminded_on"),
    remindedWay: word<ConsulteeWay>("reminded_way"),
    reminders: integer("reminders").notNull(),
    answer: word<ConsulteeAnswer>("answer"),
    answeredOn: plainDate("answered_on"),
    /** null where the submission says it */
    answeredWay: word<ConsulteeWay>("answered_way"),
    /** what it sent in */
    submissionId: id("submission_id").references(() => submissions.id),
    removedAt: instant("removed_at"),
    version: integer("version").notNull(),
  },
  (t) => [
    oneOf("consultees_duty", t.duty, consulteeDuties),
    oneOf("consultees_asked_way", t.askedWay, consulteeWays),
    oneOf("consultees_reminded_way", t.remindedWay, consulteeWays),
    oneOf("consultees_answer", t.answer, consulteeAnswers),
    oneOf("consultees_answered_way", t.answeredWay, consulteeWays),
    check("consultees_asked", sql`(${t.askedOn} is null) = (${t.askedWay} is null)`),
    check(
      "consultees_reminded",
      sql`(${t.remindedOn} is null) = (${t.remindedWay} is null) and (${t.remindedOn} is null) = (${t.reminders} = 0) and (${t.remindedOn} is null or ${t.askedOn} is not null)`,
    ),
    check(
      "consultees_answered",
      sql`(${t.answer} is null) = (${t.answeredOn} is null) and (${t.answeredWay} is null or ${t.answer} is not null)`,
    ),
    check("consultees_submission", sql`${t.submissionId} is null or ${t.answer} = 'answered'`),
    check("consultees_copy", sql`${t.duty} <> 'copy' or (${t.remindedOn} is null and ${t.answer} is null)`),
    uniqueIndex("consultees_name").on(t.consultationId, t.nameKey),
    index("consultees_submission_linked").on(t.submissionId),
    index("consultees_contact").on(t.contactId),
  ],
);
