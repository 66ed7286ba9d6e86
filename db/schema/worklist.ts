/** The desk's list of contributions, and its counts: derived from the working tables. */
import {
  type Visibility,
  type WorklistState,
  worklistStates,
} from "../../app/domain/contributions/contribution.ts";
import { bool, check, id, index, integer, oneOf, plainDate, primaryKey, sql, table, word } from "../kit.ts";

/** Where a contribution stands for the desk's list; '' where it has none, so that all can stand in a key. */
const place = () => ({
  consultationId: id("consultation_id").notNull(),
  /** '' for the contribution itself, and once more for each commitment that it is tied to */
  commitmentId: id("commitment_id").notNull(),
  themeId: id("theme_id").notNull(),
  ownerBodyId: id("owner_body_id").notNull(),
  state: word<WorklistState>("state").notNull(),
  visibility: word<Visibility>("visibility").notNull(),
  /** its contributor has answered our question, and it has no answer yet */
  toldMore: bool("told_more").notNull(),
  /** the day that it waits for: its owner's advice, else its response; '' once it is answered */
  dueOn: plainDate("due_on").notNull(),
});

/**
 * The desk's list, kept by a projector in the transaction of each command: what a filter asks for stands in the row and in
 * its indexes, which end in the other filters, so that the index alone tells which rows fit.
 */
export const worklist = table(
  "worklist",
  { contributionId: id("contribution_id").notNull(), ...place() },
  (t) => {
    const group = [t.consultationId, t.commitmentId, t.themeId] as const;
    const rest = [t.visibility, t.toldMore, t.dueOn] as const;
    return [
      primaryKey({ columns: [t.contributionId, t.commitmentId] }),
      oneOf("worklist_stands", t.state, worklistStates),
      index("worklist_group").on(...group, t.contributionId, t.state, t.ownerBodyId, ...rest),
      index("worklist_state").on(...group, t.state, t.contributionId, t.ownerBodyId, ...rest),
      index("worklist_owner").on(...group, t.ownerBodyId, t.contributionId, t.state, ...rest),
      index("worklist_visibility").on(...group, t.visibility, t.contributionId, t.state, t.ownerBodyId),
    ];
  },
);

/** How many stand in each place: every count of the desk's list is a sum of these. */
export const worklistCounts = table("worklist_counts", { ...place(), n: integer("n").notNull() }, (t) => [
  primaryKey({
    name: "worklist_counts_place",
    columns: [
      t.consultationId,
      t.commitmentId,
      t.themeId,
      t.state,
      t.ownerBodyId,
      t.visibility,
      t.toldMore,
      t.dueOn,
    ],
  }),
  check("worklist_counts_some", sql`${t.n} > 0`),
]);
