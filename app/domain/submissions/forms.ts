/** What the written-input form and the intake form may hold. Browser-safe. */
import { z } from "zod";
import { languages } from "~/i18n/languages.ts";
import { channels } from "../consultations/consultation.ts";
import {
  email,
  line,
  optionalEmail,
  plainDate,
  requiredLine,
  requiredWords,
  words,
} from "../kernel/input.ts";
import { contributorKinds } from "../people/person.ts";
import { contributorScopes, statedGrounds } from "./erasure.ts";
import { laterKinds, limits, publicationChoices } from "./submission.ts";

const checkbox = z
  .union([z.literal("on"), z.literal("")], { error: "not_listed" })
  .optional()
  .transform((v) => v === "on");
const slug = line(80);

/** Who gave the input; a name is asked for where its kind has one. */
const who = {
  who: z.enum(contributorKinds, { error: "required" }),
  organisation: line(200).default(""),
  person: line(200).default(""),
};
const needsName = (input: { who: string; organisation: string }) =>
  input.who !== "organisation" || input.organisation !== "";
const nameError = { error: "required", path: ["organisation"] };

/** The public form: everything that a visitor may say about one submission. */
export const submitForm = z
  .object({
    key: z.uuid({ error: "required" }),
    text: words(limits.text).default(""),
    ...who,
    email: optionalEmail.default(null),
    publishText: checkbox,
    publishOrganisation: checkbox,
    publishPerson: checkbox,
    language: z.enum(languages, { error: "not_listed" }),
    theme: slug.default(""),
    commitments: z.array(slug).max(50).default([]),
  })
  .refine(needsName, nameError);
export type SubmitForm = z.output<typeof submitForm>;

/** Staff intake: what came by mail, letter, phone, conversation, meeting, or as another body's report. */
export const intakeForm = z
  .object({
    key: z.uuid({ error: "required" }),
    consultation: requiredLine(80),
    text: words(limits.text).default(""),
    channel: z.enum(channels, { error: "required" }).exclude(["form"]),
    receivedOn: plainDate,
    onBehalfOf: line(300).default(""),
    caseNumber: line(60).default(""),
    ...who,
    email: optionalEmail.default(null),
    publishText: checkbox,
    publishOrganisation: checkbox,
    publishPerson: checkbox,
    language: z.enum(languages, { error: "not_listed" }),
  })
  .refine(needsName, nameError);
export type IntakeForm = z.output<typeof intakeForm>;

export const attachmentForm = z.object({
  attachment: z.coerce.number({ error: "required" }).int().positive(),
});
export const transcriptForm = attachmentForm.extend({
  text: requiredWords(limits.text),
  language: z.enum(languages, { error: "not_listed" }),
});

export const nothingToAnswerForm = z.object({ reason: requiredWords(1000) });
export const trackForm = z.object({ email });

/** An addition to a submission, or its whole text anew as it should have been. */
const laterFields = {
  kind: z.enum(laterKinds, { error: "required" }),
  text: requiredWords(limits.text),
  touches: z.array(line(40)).max(200).default([]),
};
export const laterForm = z.object({
  key: z.uuid({ error: "required" }),
  ...laterFields,
  /** the number of the text that a correction was made from */
  from: z.coerce.number().int().positive().optional(),
  /** left out: that of the submission */
  language: z.enum(languages, { error: "not_listed" }).optional(),
});

const off = z
  .array(z.enum(publicationChoices, { error: "not_listed" }), { error: "required" })
  .min(1, "required");
/** What is no longer to be published. */
export const narrowForm = z.object({ off });
/** How and when a contributor's word came that was not given by the private link. */
export const came = {
  channel: z.enum(channels, { error: "required" }).exclude(["form"]),
  receivedOn: plainDate,
};
export const recordLaterForm = z.object({
  ...laterFields,
  ...came,
  language: z.enum(languages, { error: "not_listed" }),
});
export const lookedForm = z.object({
  point: requiredLine(40),
  text: z.coerce.number({ error: "required" }).int().positive(),
});
export const settleForm = z.object({ names: z.enum(["on", "off"], { error: "required" }) });
export const recordNarrowingForm = z.object({ off, ...came });

/** That somebody is to be forgotten: how much, why, and in which submissions beside the one of the page. */
export const erasureForm = z.object({
  scope: z.enum(contributorScopes, { error: "not_listed" }),
  ground: z.enum(statedGrounds, { error: "not_listed" }),
  also: z.array(line(40)).max(200).default([]),
});
/** What a second person carries out: what was read, and which of the words that were found name the person. */
export const approveErasureForm = z.object({
  digest: requiredLine(64),
  parts: z.array(line(300)).max(200).default([]),
  /** whether whoever is registered for meetings with the address is the person too */
  meetings: checkbox,
});
/** The same of somebody of staff who has left, and what another administrator says to it. */
export const staffErasureForm = z.object({
  person: email,
  eraseGround: z.enum(statedGrounds, { error: "required" }),
});
export const staffErasureDecision = z.object({ person: email, verdict: z.enum(["approved", "returned"]) });
export type ErasureInput = z.output<typeof erasureForm>;
