/** An erasure as it is written beside the attached files: ids and words of a vocabulary, and nothing that leads to anybody. */
import { z } from "zod";
import { erasureGrounds, erasureScopes } from "../submissions/erasure.ts";

const id = z.string().min(1);
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
  })
  // Two people, or a period: what the database holds of its rows.
  .refine(({ ground, askedBy, decidedBy }) =>
    ground === "period_passed" ? askedBy === null : askedBy && decidedBy && askedBy !== decidedBy,
  );
export type ErasureLine = z.output<typeof erasureLine>;
