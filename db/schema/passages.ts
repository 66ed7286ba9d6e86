/** Places in a submission's texts: what a contribution is made of, and what the public does not see. */
import { type Mark, marks } from "../../app/domain/contributions/contribution.ts";
import { check, id, index, instant, integer, oneOf, sql, table, text, word } from "../kit.ts";
import { contributions } from "./contributions.ts";
import { submissionTexts } from "./submissions.ts";

/** UTF-16 offsets into an immutable text: [start, end). A removed passage stays, so that undo and history work. */
export const passages = table(
  "passages",
  {
    id: id().primaryKey(),
    textId: id("text_id")
      .notNull()
      .references(() => submissionTexts.id),
    start: integer("start_offset").notNull(),
    end: integer("end_offset").notNull(),
    mark: word<Mark>("mark").notNull(),
    contributionId: id("contribution_id").references(() => contributions.id),
    createdAt: instant("created_at").notNull(),
    createdBy: id("created_by").notNull(),
    removedAt: instant("removed_at"),
    version: integer("version").notNull(),
  },
  (t) => [
    oneOf("passages_mark", t.mark, marks),
    check("passages_offsets", sql`${t.start} >= 0 and ${t.end} > ${t.start}`),
    check("passages_contribution", sql`(${t.mark} = 'contribution') = (${t.contributionId} is not null)`),
    index("passages_text").on(t.textId, t.start),
    index("passages_contribution_id").on(t.contributionId),
  ],
);

/** Words of a text that the public does not see, and on which ground. UTF-16 offsets [start, end); one that is taken back stays. */
export const redactions = table(
  "redactions",
  {
    id: id().primaryKey(),
    textId: id("text_id")
      .notNull()
      .references(() => submissionTexts.id),
    start: integer("start_offset").notNull(),
    end: integer("end_offset").notNull(),
    /** the ground is public, in the words of the coordinator */
    statute: text("statute").notNull(),
    section: text("section").notNull(),
    reason: text("reason").notNull(),
    createdAt: instant("created_at").notNull(),
    createdBy: id("created_by").notNull(),
    removedAt: instant("removed_at"),
    removedBy: id("removed_by"),
    version: integer("version").notNull(),
  },
  (t) => [
    check("redactions_offsets", sql`${t.start} >= 0 and ${t.end} > ${t.start}`),
    check(
      "redactions_ground",
      sql`length(trim(${t.statute})) > 0 and length(trim(${t.section})) > 0 and length(trim(${t.reason})) > 0`,
    ),
    check("redactions_removed", sql`(${t.removedAt} is null) = (${t.removedBy} is null)`),
    index("redactions_text").on(t.textId, t.start),
  ],
);
