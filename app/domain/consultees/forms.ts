/** What the forms of consultees may hold. Browser-safe. */
import { z } from "zod";
import {
  line,
  optionalEmail,
  optionalPlainDate,
  plainDate,
  requiredLine,
  requiredWords,
} from "../kernel/input.ts";
import { version } from "../kernel/translated-input.ts";
import { consulteeAnswers, consulteeDuties, consulteeMarks, consulteeWays } from "./consultee.ts";

export const consulteeLimits = {
  name: 200,
  /** at one time */
  lines: 300,
  /** in one consultation */
  all: 1000,
} as const;

const duty = z.enum(consulteeDuties, { error: "required" });
const way = z.enum(consulteeWays, { error: "required" });
const nothing = z.literal("").transform(() => null);
const optionalWay = z.union([nothing, z.enum(consulteeWays)], { error: "not_listed" }).default(null);
/** What is published is the name of a body, never an address. */
const isName = (name: string) => !name.includes("@");

/** Several names, one a line. */
export const addConsulteesForm = z.object({
  duty,
  names: requiredWords(consulteeLimits.lines * (consulteeLimits.name + 1))
    .transform((text) => [...new Set(text.split("\n").map((name) => name.replace(/\s+/g, " ").trim()))])
    .transform((names) => names.filter((name) => name !== ""))
    .refine((names) => names.length <= consulteeLimits.lines, { error: "too_long" })
    .refine((names) => names.every((name) => name.length <= consulteeLimits.name), { error: "too_long" })
    .refine((names) => names.every(isName), { error: "not_name" }),
});
export type AddConsulteesForm = z.output<typeof addConsulteesForm>;

/** What is written down of those that are ticked. */
export const markConsulteesForm = z.object({
  refs: z
    .array(requiredLine(40), { error: "not_listed" })
    .min(1, { error: "not_listed" })
    .max(consulteeLimits.all),
  mark: z.enum(consulteeMarks, { error: "required" }),
  on: plainDate,
  way,
});
export type MarkConsulteesForm = z.output<typeof markConsulteesForm>;

/** One of them, corrected. Days that have no way, or ways without a day, are sent back. */
export const consulteeForm = z
  .object({
    version,
    name: requiredLine(consulteeLimits.name).refine(isName, { error: "not_name" }),
    duty,
    /** as the invitation list has it */
    contact: optionalEmail.default(null),
    askedOn: optionalPlainDate.default(null),
    askedWay: optionalWay,
    remindedOn: optionalPlainDate.default(null),
    remindedWay: optionalWay,
    answer: z.union([nothing, z.enum(consulteeAnswers)], { error: "not_listed" }).default(null),
    answeredOn: optionalPlainDate.default(null),
    answeredWay: optionalWay,
    /** a reference */
    submission: line(40)
      .default("")
      .transform((ref) => ref.toUpperCase() || null),
  })
  .superRefine((one, ctx) => {
    const wants = (path: keyof typeof one) =>
      ctx.addIssue({ code: "custom", message: "required", path: [path] });
    const copy = one.duty === "copy";
    if (one.askedOn === null && (one.askedWay || one.remindedOn)) wants("askedOn");
    if (one.askedOn !== null && !one.askedWay) wants("askedWay");
    if (!copy && one.remindedOn === null && one.remindedWay) wants("remindedOn");
    if (!copy && one.remindedOn !== null && !one.remindedWay) wants("remindedWay");
    if (!copy && one.answer === null && (one.answeredOn || one.submission)) wants("answer");
    if (!copy && one.answer !== null && one.answeredOn === null && one.submission === null)
      wants("answeredOn");
  });
export type ConsulteeForm = z.output<typeof consulteeForm>;

/** Submissions that came from organisations of the same name become their answers. */
export const linkForm = z.object({ refs: markConsulteesForm.shape.refs });
