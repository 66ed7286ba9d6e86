/** What the forms of the invitation list may hold. Browser-safe. */
import { z } from "zod";
import { email, line, requiredLine } from "../kernel/input.ts";
import { checkbox, languageCode, slug, translatedLine, version } from "../kernel/translated-input.ts";
import { contactKinds } from "./contact.ts";
import { importFields, importLimits, twinChoices } from "./import.ts";

export const contactLimits = {
  name: 200,
  organisation: 200,
  position: 120,
  area: 120,
  note: 300,
  interests: 60,
} as const;

const kind = z.enum(contactKinds, { error: "not_listed" });
/** One line, or nothing. */
export const optionalLine = (max: number) =>
  line(max)
    .default("")
    .transform((text) => text || null);
const interests = z.array(line(80)).max(contactLimits.interests).default([]);
/** The languages that somebody reads beside the one that he is written to in; the same once more says nothing. */
const reads = z.array(languageCode).max(10).default([]);
type Who = { name: string | null; organisation: string | null };
/** Somebody, or a mailbox of some organisation: said together with what else is wrong. */
const isSomebody = ({ name, organisation }: Who) => Boolean(name || organisation);
const somebody = { error: "required", path: ["name"], when: () => true };

const who = {
  name: optionalLine(contactLimits.name),
  organisation: optionalLine(contactLimits.organisation),
  kind,
  language: languageCode,
  reads,
  interests,
};

/** What anybody may type of himself: nothing of it stands in the mail that follows. */
export const signUpForm = z.object({ email, ...who }).refine(isSomebody, somebody);
export type SignUpForm = z.output<typeof signUpForm>;

export const contactForm = z
  .object({
    /** 0 for a new one */
    version: version.default(0),
    email,
    ...who,
    position: optionalLine(contactLimits.position),
    area: optionalLine(contactLimits.area),
    note: optionalLine(contactLimits.note),
    wasBefore: checkbox,
  })
  .refine(isSomebody, somebody);
export type ContactForm = z.output<typeof contactForm>;

export const successorForm = z.object({
  version,
  email,
  name: optionalLine(contactLimits.name),
  position: optionalLine(contactLimits.position),
  language: languageCode,
});
export type SuccessorForm = z.output<typeof successorForm>;

/** Which meeting of one who has handed over goes to his successor. */
export const passOnForm = z.object({ meeting: requiredLine(120) });

/** What a contact chooses on his own page. */
export const ownChoicesForm = z.object({
  language: languageCode,
  reads,
  interests,
  area: optionalLine(contactLimits.area),
});
export type OwnChoicesForm = z.output<typeof ownChoicesForm>;

export const interestForm = z.object({
  /** of one that exists; empty for a new one */
  interest: z.union([z.literal(""), slug]).default(""),
  version: version.default(0),
  title: translatedLine(120),
  position: z.coerce.number({ error: "not_number" }).int().min(0).max(999).default(0),
});
export type InterestForm = z.output<typeof interestForm>;
export const slugForm = z.object({ interest: slug });
export const versionForm = z.object({ version });

/** Which column is what, and what holds for rows that don't say it. */
export const columnsForm = z.object({
  version,
  columns: z
    .array(z.union([z.literal("none").transform(() => null), z.enum(importFields)], { error: "not_listed" }))
    .max(importLimits.columns),
  kind,
  language: languageCode,
});
export type ColumnsForm = z.output<typeof columnsForm>;
export const importForm = z.object({ version, twins: z.enum(twinChoices, { error: "required" }) });
export type ImportForm = z.output<typeof importForm>;
