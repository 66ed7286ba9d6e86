/** An erasure as it is written beside the attached files: ids, offsets and words of a vocabulary, and nothing that leads to anybody. */
import { z } from "zod";
import { erasureGrounds, erasureScopes } from "../submissions/erasure.ts";

const id = z.string().min(1);
const offset = z.int().min(0);
const place = z.object({ start: offset, end: offset }).refine(({ start, end }) => start < end);
export const erasureLine = z
  .object({
    id,
    scope: z.enum(erasureScopes),
    ground: z.enum(erasureGrounds),
    personId: id.nullable(),
    askedAt: z.string(),
    askedBy: id.nullable(),
    decidedAt: z.string().nullable(),
    decidedBy: id.nullable(),
    doneAt: z.string(),
    submissions: z.array(id),
    /** what was barred of texts that stay: a restored database may not know yet what was marked as signature */
    texts: z.array(z.object({ id, barred: z.array(place) })).default([]),
    /** which words of the name were taken by themselves: of each submission, by their order */
    parts: z.array(z.object({ id, at: z.array(offset) })).default([]),
    /** registrations for meetings with the address went too */
    meetings: z.boolean().default(false),
  })
  // Two people, or a period: what the database holds of its rows.
  .refine(({ ground, askedBy, decidedBy }) =>
    ground === "period_passed" ? askedBy === null : askedBy && decidedBy && askedBy !== decidedBy,
  );
export type ErasureLine = z.output<typeof erasureLine>;
