/** What the forms on consultations may hold. Browser-safe. A draft may be unfinished: announcing asks for what is missing. */
import { z } from "zod";
import {
  count,
  line,
  optionalEmail,
  optionalPlainDate,
  plainDate,
  requiredLine,
  webAddress,
} from "../kernel/input.ts";
import {
  checkbox,
  languageCode,
  slug,
  translatedLine,
  translatedWords,
  version,
} from "../kernel/translated-input.ts";
import { tooLongSummaries } from "./announcement.ts";
import { meetingClocks, mostMeetingDays } from "./clock.ts";
import { channels, commitmentOutcomes, milestoneKinds } from "./consultation.ts";

/** The start of its references: OGP26. */
const prefix = line(10)
  .refine((s) => s !== "", { error: "required" })
  .transform((s) => s.toUpperCase())
  .refine((s) => /^[A-Z][A-Z0-9]{1,9}$/.test(s), { error: "not_prefix" });
const title = translatedLine(200);
const days = (most: number) => count(1, most);

export const newConsultationForm = z
  .object({
    slug,
    referencePrefix: prefix,
    mainLanguage: languageCode,
    title,
    lead: requiredLine(80),
    standing: checkbox,
    formalHearing: checkbox,
  })
  .superRefine(({ title, mainLanguage }, ctx) => {
    if (!title[mainLanguage])
      ctx.addIssue({ code: "custom", message: "required", path: ["title", mainLanguage] });
  });
export type NewConsultationForm = z.output<typeof newConsultationForm>;

/** The main text parts; the page shows them all, so what is left blank is emptied. */
export const consultationForm = z
  .object({
    version,
    title,
    purpose: translatedWords(4000),
    summary: translatedWords(2000),
    background: translatedWords(20_000),
    canInfluence: z.array(translatedWords(600)).max(30).default([]),
    cannotInfluence: z
      .array(z.object({ text: translatedWords(600), where: translatedWords(600) }))
      .max(30)
      .default([]),
    lead: requiredLine(80),
    contactName: translatedLine(200),
    contactEmail: optionalEmail.default(null),
    caseNumber: line(60).default(""),
    plan: line(80).default(""),
    channels: z
      .array(z.enum(channels, { error: "not_listed" }))
      .max(channels.length)
      .default([]),
    latePolicy: translatedWords(2000),
    allowUnnamed: checkbox,
    formalHearing: checkbox,
    opensOn: optionalPlainDate.optional(),
    closesOn: optionalPlainDate.optional(),
    responseDays: days(730).default(84),
    firstStatusDays: days(365).default(30),
    meetingClocks: z
      .object({
        notice: days(mostMeetingDays),
        agenda: days(mostMeetingDays),
        material: days(mostMeetingDays),
        groups: days(mostMeetingDays),
        record: days(mostMeetingDays),
      })
      .default(meetingClocks),
  })
  .superRefine((input, ctx) => {
    for (const code of tooLongSummaries(input.summary)) {
      ctx.addIssue({ code: "custom", message: "too_many_words", path: ["summary", code] });
    }
  });
export type ConsultationForm = z.output<typeof consultationForm>;

export const milestoneForm = z.object({
  kind: z.enum(milestoneKinds, { error: "not_listed" }),
  on: plainDate,
  title,
  note: translatedWords(2000),
});
export type MilestoneForm = z.output<typeof milestoneForm>;

export const themeForm = z.object({ title });
export const dispositionForm = z.object({
  label: translatedLine(120),
  meaning: translatedWords(400),
  needsDestination: checkbox,
});
export type DispositionForm = z.output<typeof dispositionForm>;
export const materialForm = z.object({ title, note: translatedWords(1000), url: webAddress });
export type MaterialForm = z.output<typeof materialForm>;
export const partnersForm = z.object({ bodies: z.array(line(80)).max(50).default([]) });
export type PartnersForm = z.output<typeof partnersForm>;
export const commitmentsForm = z.object({ commitments: z.array(line(80)).max(200).default([]) });
export type CommitmentsForm = z.output<typeof commitmentsForm>;
/** What every form that edits a row carries, and all that one needs that takes it out. */
export const seen = z.object({ version });

export const extendForm = z.object({ closesOn: plainDate, reason: translatedWords(2000) });
export const cancelForm = z.object({ reason: translatedWords(2000) });

/** One verdict a commitment; where no outcome is chosen yet it is left out. */
export const outcomeForm = z.object({
  version,
  text: translatedWords(20_000),
  commitments: z
    .array(
      z.object({
        commitment: requiredLine(80),
        outcome: z.union([z.literal(""), z.enum(commitmentOutcomes)], { error: "not_listed" }).default(""),
        reason: translatedWords(4000),
      }),
    )
    .max(200)
    .default([]),
});
export type OutcomeForm = z.output<typeof outcomeForm>;
export const digestForm = z.object({ digest: requiredLine(64) });
