/** Tables of plans: numbered commitments, who owns them, and what their owners report. */
import type { Translated } from "../../app/domain/people/person.ts";
import {
  type CommitmentState,
  commitmentStates,
  type EvidenceLink,
  type Figure,
} from "../../app/domain/plans/commitment.ts";
import {
  id,
  index,
  instant,
  integer,
  json,
  oneOf,
  plainDate,
  primaryKey,
  table,
  text,
  uniqueIndex,
  word,
} from "../kit.ts";
import { bodies } from "./people.ts";

export const plans = table("plans", {
  id: id().primaryKey(),
  slug: text("slug").notNull().unique(),
  title: json<Translated>("title").notNull(),
  mainLanguage: text("main_language").notNull(),
  startsOn: plainDate("starts_on").notNull(),
  endsOn: plainDate("ends_on").notNull(),
  version: integer("version").notNull(),
});

export const commitments = table(
  "commitments",
  {
    id: id().primaryKey(),
    planId: id("plan_id")
      .notNull()
      .references(() => plans.id),
    number: integer("number").notNull(),
    /** the public name in /commitments/:id */
    slug: text("slug").notNull().unique(),
    title: json<Translated>("title").notNull(),
    goal: json<Translated>("goal").notNull(),
    endedAt: instant("ended_at"),
    version: integer("version").notNull(),
  },
  (t) => [uniqueIndex("commitments_number").on(t.planId, t.number)],
);

export const commitmentOwners = table(
  "commitment_owners",
  {
    commitmentId: id("commitment_id")
      .notNull()
      .references(() => commitments.id),
    bodyId: id("body_id")
      .notNull()
      .references(() => bodies.id),
  },
  (t) => [primaryKey({ columns: [t.commitmentId, t.bodyId] })],
);

/** What an owner says about its commitment on a day; never changed, the next one stands above it. */
export const statusUpdates = table(
  "status_updates",
  {
    id: id().primaryKey(),
    commitmentId: id("commitment_id")
      .notNull()
      .references(() => commitments.id),
    bodyId: id("body_id")
      .notNull()
      .references(() => bodies.id),
    state: word<CommitmentState>("state").notNull(),
    text: json<Translated>("text").notNull(),
    mainLanguage: text("main_language").notNull(),
    reportedOn: plainDate("reported_on").notNull(),
    figures: json<Figure[]>("figures").notNull(),
    links: json<EvidenceLink[]>("links").notNull(),
    nextExpectedOn: plainDate("next_expected_on"),
    recordedAt: instant("recorded_at").notNull(),
    recordedBy: id("recorded_by").notNull(),
  },
  (t) => [
    oneOf("status_updates_state", t.state, commitmentStates),
    index("status_updates_commitment").on(t.commitmentId, t.reportedOn),
  ],
);
