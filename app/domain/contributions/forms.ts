/** What the bench, the sorting lists and the assessment form may hold. Browser-safe. */
import { z } from "zod";
import { languages } from "~/i18n/languages.ts";
import { line, optionalPlainDate, plainDate, requiredLine, requiredWords, words } from "../kernel/input.ts";
import {
  delayKinds,
  kinds,
  setAsideGrounds,
  stages,
  titleLimit,
  visibilities,
  withholdingGrounds,
} from "./contribution.ts";
import { againGround, ownGround, usualGrounds } from "./redaction.ts";

const slug = line(80);

/** One passage: the number of the text, and UTF-16 offsets [start, end). Written `1:0-42` in a form field. */
export const passageField = z
  .string()
  .regex(/^\d{1,9}:\d{1,7}-\d{1,7}$/, { error: "not_listed" })
  .transform((raw) => {
    const [text, start, end] = raw.split(/[:-]/).map(Number) as [number, number, number];
    return { text, start, end };
  })
  .refine((p) => p.end > p.start, { error: "not_listed" });
export type PassageInput = z.output<typeof passageField>;
export const passageValue = (p: PassageInput) => `${p.text}:${p.start}-${p.end}`;

/** Left empty where nobody has chosen yet, which leaves it as it is. */
const choosableKind = z
  .union([z.literal("").transform(() => undefined), z.enum(kinds)], { error: "not_listed" })
  .optional();
export const describeForm = z.object({
  title: requiredLine(titleLimit),
  kind: choosableKind,
  /** that its words are written in; left out, it stays as it is */
  language: z.enum(languages, { error: "not_listed" }).optional(),
  theme: slug.default(""),
  owner: slug.default(""),
  commitments: z.array(slug).max(50).default([]),
});
export type DescribeInput = z.output<typeof describeForm>;

/** So many are sorted in one act, and can be carried in an address. */
export const pickLimit = 200;
export const refs = z.array(requiredLine(40)).min(1, { error: "required" }).max(pickLimit);
export const assignForm = z.object({ owner: requiredLine(80), dueOn: optionalPlainDate.default(null) });
export const dueForm = z.object({ day: plainDate });
/** The places of what looks personal and may be public all the same, as a person has said. */
const acceptedPlaces = line(20_000)
  .default("")
  .transform((places) => places.split(" ").filter(Boolean));
/**
 * A title as it was read before it becomes public, and the version that it was read at. */
export const readTitleForm = z.object({
  title: requiredLine(titleLimit),
  version: z.coerce.number({ error: "required" }).int().positive(),
  accepted: acceptedPlaces,
});
/** What the places of a title are called among those of the words: the title itself, since it may be written anew. */
export const titlePlace = (title: string) => `title:${title.replace(/[\s\p{C}]+/gu, "")}`;
export const acceptedValue = (title: string, findings: readonly PassageInput[]) =>
  [titlePlace(title), ...findings.map(passageValue)].join(" ");

/** Words to redact: passages, or words as they stand in these or anywhere; a usual ground, one in one's own words, or that of before. */
const groundLine = (max: number) => line(max).default("");
export const redactForm = z
  .object({
    passages: z.array(passageField).max(900).default([]),
    words: line(500).default(""),
    ground: z.enum([...usualGrounds, ownGround, againGround], { error: "required" }),
    statute: groundLine(160),
    section: groundLine(80),
    reason: groundLine(300),
  })
  .superRefine((input, ctx) => {
    if (input.ground !== ownGround) return;
    for (const path of ["statute", "section", "reason"] as const)
      if (!input[path]) ctx.addIssue({ code: "custom", path: [path], message: "required" });
  });
export type RedactFormInput = z.output<typeof redactForm>;
/** A redaction by its place and version, as the page names it. */
export const unredactForm = z.object({ at: requiredLine(60) });
export const withholdForm = z.object({
  ground: z.enum(withholdingGrounds, { error: "required" }),
  note: words(1000).default(""),
});
export const setAsideForm = z.object({
  ground: z.enum(setAsideGrounds, { error: "required" }),
  reason: requiredWords(2000),
});
export type SetAsideInput = z.output<typeof setAsideForm>;
/** `to` is a consultation and one of its themes, or none: `runde/soek`, `runde/`. */
export const moveForm = z.object({
  to: requiredLine(200).transform((raw) => {
    const [consultation = "", theme = ""] = raw.split("/");
    return { consultation, theme };
  }),
  reason: requiredWords(2000),
});
export type MoveInput = z.output<typeof moveForm>;
export const delayForm = z.object({
  kind: z.enum(delayKinds, { error: "required" }),
  dueOn: plainDate,
  reason: requiredWords(1000),
});
export type DelayInput = z.output<typeof delayForm>;
export const askForm = z.object({ question: requiredWords(1000), answerBy: plainDate });
export const answerForm = z.object({ answer: requiredWords(20_000) });
/** How much was done with advice on it when its page was read. */
export const seenAdvice = z.object({ seen: z.coerce.number().int().min(0).catch(0) });
export const adviceForm = z.object({ advice: requiredWords(10_000), disposition: requiredLine(40) });
export const notOursForm = z.object({ why: requiredWords(2000), whose: slug.default("") });

/** What the bench sends with a selection: passages, and the contribution that they are added to. */
export const selectionForm = z.object({
  passages: z.array(passageField).max(900).default([]),
  number: z.coerce.number({ error: "required" }).int().optional(),
});
/** A contribution's fields, and the version that they were read at; on the bench with its number. */
export const redescribeForm = describeForm.extend({
  version: z.coerce.number({ error: "required" }).int().positive(),
  accepted: acceptedPlaces,
});
export const benchDescribeForm = redescribeForm.extend({
  number: z.coerce.number({ error: "required" }).int().positive(),
});

/** Where a contribution stands for the desk's lists: its stage; of those being assessed, who has advised and who has not. */
export const worklistStages = [...stages, "at_owner", "advised", "reopened"] as const;
export type WorklistStage = (typeof worklistStages)[number];
/** late: its day has passed · soon: it is today or within two days */
export const worklistDues = ["late", "soon"] as const;

/** The filter of the desk's list, as it stands in the address. `none` asks for those without a theme, or an owner. */
export const worklistQuery = z.object({
  consultation: slug.optional(),
  theme: slug.optional(),
  owner: slug.optional(),
  commitment: slug.optional(),
  stage: z.enum(worklistStages).optional(),
  visibility: z.enum(visibilities).optional(),
  due: z.enum(worklistDues).optional(),
  question: z.enum(["answered"]).optional(),
  /** the reference of the last one on the page before */
  after: line(40).optional(),
});
export type WorklistFilter = z.output<typeof worklistQuery>;
