/** What the forms of segments may hold. Browser-safe. */
import { z } from "zod";
import { contactKinds, contactSources } from "../contacts/contact.ts";
import { line, requiredLine } from "../kernel/input.ts";
import { languageCode, version } from "../kernel/translated-input.ts";
import { type SegmentFilter, segmentConsultees, segmentHistories } from "./segment.ts";

const nothing = z.literal("").transform(() => null);
const wrong = { error: "not_listed" };

/** As it comes from a form or an address, and as it is kept. */
export const segmentFilter = z.object({
  kinds: z.array(z.enum(contactKinds, wrong)).max(20).default([]),
  interests: z.array(line(80)).max(60).default([]),
  languages: z.array(languageCode).max(10).default([]),
  sources: z.array(z.enum(contactSources, wrong)).max(20).default([]),
  area: line(120).default(""),
  history: z.array(z.enum(segmentHistories, wrong)).max(10).default([]),
  consulteesOf: z.union([nothing, z.null(), line(80)], wrong).default(null),
  consultees: z.enum(segmentConsultees, wrong).default("all"),
});

/** A filter as it is kept: one of before could name one history, and of consultees those alone that were silent. */
export function keptFilter(stored: object): SegmentFilter {
  const { history, silentIn, ...filter } = stored as { history?: unknown; silentIn?: string | null };
  return segmentFilter.parse({
    ...filter,
    history: [history ?? []].flat(),
    ...(silentIn && { consulteesOf: silentIn, consultees: "silent" }),
  });
}

export const segmentForm = segmentFilter.extend({
  /** 0 for a new one */
  version: version.default(0),
  name: requiredLine(120),
});
export type SegmentForm = z.output<typeof segmentForm>;
