/** What the forms on registrations may hold. Browser-safe. */
import { z } from "zod";
import { contactKinds } from "../contacts/contact.ts";
import { email, line, optionalEmail, requiredLine, words } from "../kernel/input.ts";
import { languageCode, version } from "../kernel/translated-input.ts";
import { attendances } from "./registration.ts";

const answer = {
  attendAs: z.enum(attendances, { error: "not_listed" }),
  /** a letter; empty: any */
  group: line(1).default(""),
  accessNeeds: words(1000).default(""),
  /** replies to what the organiser asks, each beside the question as it was read: what is asked may be changed meanwhile */
  answers: z.array(words(1000)).max(10).default([]),
  asked: z.array(line(300)).max(10).default([]),
};

export const registerForm = z.object({
  name: requiredLine(200),
  organisation: line(200).default(""),
  kind: z.enum(contactKinds, { error: "not_listed" }),
  email,
  language: languageCode,
  ...answer,
});
export type RegisterForm = z.output<typeof registerForm>;

/** Whom staff register: he may have no address of his own. */
export const addForm = registerForm.extend({ email: optionalEmail });
export type AddForm = z.output<typeof addForm>;

/** What staff write down for somebody who called or wrote. */
export const staffRegistrationForm = z.object({
  version,
  /** where he had none */
  email: optionalEmail.optional(),
  status: z.enum(["going", "maybe", "not_going"], { error: "not_listed" }),
  name: requiredLine(200),
  organisation: line(200).default(""),
  kind: z.enum(contactKinds, { error: "not_listed" }),
  language: languageCode,
  attendAs: answer.attendAs,
  group: answer.group,
});
export type StaffRegistrationForm = z.output<typeof staffRegistrationForm>;

/** Who was told by hand, and up to which event. */
export const toldForm = z.object({ ref: line(40), upTo: z.coerce.number("not_number").int().min(0) });
export type ToldForm = z.output<typeof toldForm>;

/** Members of staff who are asked to a meeting, by their handles. */
export const askStaffForm = z.object({
  people: z.array(line(80)).min(1, { error: "required" }).max(500),
});
export type AskStaffForm = z.output<typeof askStaffForm>;

export const ownAnswerForm = z.object({
  status: z.enum(["going", "maybe", "not_going"], { error: "not_listed" }),
  ...answer,
});
export type OwnAnswerForm = z.output<typeof ownAnswerForm>;

export const lostLinkForm = z.object({ email });

/** Who takes one's seat: the address gets a mail to confirm it. */
export const substituteForm = z.object({
  name: requiredLine(200),
  organisation: line(200).default(""),
  kind: z.enum(contactKinds, { error: "not_listed" }),
  email: email,
  language: languageCode,
});
export type SubstituteForm = z.output<typeof substituteForm>;
