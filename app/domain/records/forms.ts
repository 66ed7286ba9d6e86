/** What the forms on a record may hold. Browser-safe. */
import { z } from "zod";
import { type ContactKind, contactKinds } from "../contacts/contact.ts";
import { optionalCount, optionalWebAddress, requiredLine, requiredWords, words } from "../kernel/input.ts";
import { translatedLine, translatedWords, version } from "../kernel/translated-input.ts";
import { addedKinds, linkKinds, recordLimits } from "./record.ts";

const title = translatedLine(200);

const count = optionalCount(0, 100_000).default(null);

/** References as people write them: by spaces, commas or lines. */
const references = words(20_000)
  .default("")
  .transform((text) => [...new Set(text.toUpperCase().split(/[\s,;]+/))].filter((one) => one !== ""))
  .refine((all) => all.length <= recordLimits.refs, { error: "too_long" });

/** Names of organisations, one a line. */
const names = words(50_000)
  .default("")
  .transform((text) => [...new Set(text.split("\n").map((one) => one.trim()))].filter((one) => one !== ""))
  .refine((all) => all.length <= recordLimits.named && all.every((one) => one.length <= 200), {
    error: "too_long",
  });

const blank = (link: { title: object; url: string | null }) =>
  link.url === null && Object.keys(link.title).length === 0;

/** Who compiled it, and what lies elsewhere. A link without an address, or without a name, is half of one. */
export const recordForm = z.object({
  version,
  compiledBy: translatedLine(300),
  links: z
    .array(
      z.object({
        kind: z.enum(linkKinds, { error: "not_listed" }).default("document"),
        title,
        url: optionalWebAddress,
      }),
    )
    .max(recordLimits.links)
    .default([])
    .transform((links) => links.filter((link) => !blank(link))),
});
export type RecordForm = z.output<typeof recordForm>;

export const newSectionForm = z.object({
  kind: z.enum(addedKinds, { error: "not_listed" }).default("text"),
  title,
  body: translatedWords(20_000),
});
export type NewSectionForm = z.output<typeof newSectionForm>;

/** A section's words, with what its kind holds beside them; what belongs to another kind is left. */
export const sectionForm = z.object({
  version,
  title,
  body: translatedWords(20_000),
  kinds: z
    .object(
      Object.fromEntries(contactKinds.map((kind) => [kind, count])) as Record<ContactKind, typeof count>,
    )
    .default({} as never),
  newcomers: count,
  /** organisations that were there */
  named: names,
  /** to each question of the part, by its place */
  questionRefs: z.array(references).max(100).default([]),
  /** under each of its themes, by its place */
  themeRefs: z.array(references).max(100).default([]),
  /** to none */
  refs: references,
});
export type SectionForm = z.output<typeof sectionForm>;

export const linkReasonForm = z.object({ url: requiredLine(2000), reason: requiredWords(500) });
export type LinkReasonForm = z.output<typeof linkReasonForm>;

export const publishRecordForm = z.object({
  digest: requiredLine(64),
  /** what this version changes; the first changes nothing */
  note: translatedWords(1000),
});
export type PublishRecordForm = z.output<typeof publishRecordForm>;
