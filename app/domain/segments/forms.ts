/** What the forms of segments may hold. Browser-safe. */
import { z } from "zod";
import { contactKinds, contactSources } from "../contacts/contact.ts";
import { line, requiredLine } from "../kernel/input.ts";
import { languageCode, version } from "../kernel/translated-input.ts";
import { segmentHistories } from "./segment.ts";

const nothing = z.literal("").transform(() => null);
const wrong = { error: "not_listed" };

/** As it comes from a form or an address, and as it is kept. */
export const segmentFilter = z.object({
  kinds: z.array(z.enum(contactKinds, wrong)).max(20).default([]),
  interests: z.array(line(80)).max(60).default([]),
  languages: z.array(languageCode).max(10).default([]),
  sources: z.array(z.enum(contactSources, wrong)).max(20).default([]),
  area: line(120).default(""),
  history: z.union([nothing, z.null(), z.enum(segmentHistories)], wrong).default(null),
  silentIn: z.union([nothing, z.null(), line(80)], wrong).default(null),
});

export const segmentForm = segmentFilter.extend({
  /** 0 for a new one */
  version: version.default(0),
  name: requiredLine(120),
});
export type SegmentForm = z.output<typeof segmentForm>;
