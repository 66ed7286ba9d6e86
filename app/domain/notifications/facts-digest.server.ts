/** The facts of a coordinator's digest: answers that were promised, and advice that has not come though its owner was reminded. */
import { and, asc, eq, gte, isNotNull, lt, lte, notInArray, type Queryable, type SQL } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { publishedContributions } from "#db/schema/published.ts";
import { endStages } from "../contributions/contribution.ts";
import { isUnadvised } from "../contributions/project-worklist.server.ts";
import { isKept } from "../contributions/queries.server.ts";
import { hasRole } from "../kernel/actor.ts";
import { addDays, dateIn } from "../kernel/day.ts";
import type { Reading, Truth } from "./facts.server.ts";
import { gone, reach } from "./facts-staff.server.ts";
import type { Pressing } from "./mail-to-staff.ts";

/** How many days ahead it looks for answers; so many days late advice becomes the coordinator's matter. */
export const promiseDays = 7;
export const adviceLateDays = 3;
/** As many of a kind are listed; the desk has them all. */
const listedEach = 20;

async function press(
  db: Queryable,
  dueOn: typeof contributions.responseDueOn | typeof contributions.adviceDueOn,
  condition: SQL | undefined,
  url: (ref: string) => string,
): Promise<Pressing> {
  const open = and(isKept, isNotNull(contributions.listedAt), condition);
  const rows = await db
    .select({ ref: contributions.ref, dueOn, published: publishedContributions.data })
    .from(contributions)
    .leftJoin(publishedContributions, eq(publishedContributions.id, contributions.id))
    .where(open)
    .orderBy(asc(dueOn), asc(contributions.ref))
    .limit(listedEach);
  return {
    count: await db.$count(contributions, open),
    points: rows.map(({ ref, dueOn, published }) => ({
      ref,
      dueOn,
      title: published?.title ? { text: published.title, language: published.language } : null,
      url: url(ref),
    })),
  };
}

/** What presses on a day: for the digest, and for whether there is one. */
export async function listPressing(db: Queryable, today: string, url: (ref: string) => string = () => "") {
  const { responseDueOn, adviceDueOn, stage } = contributions;
  const open = notInArray(stage, [...endStages]);
  const soon = and(open, lte(responseDueOn, addDays(today, promiseDays)));
  return {
    overdue: await press(db, responseDueOn, and(open, lt(responseDueOn, today)), url),
    due: await press(db, responseDueOn, and(soon, gte(responseDueOn, today)), url),
    advice: await press(
      db,
      adviceDueOn,
      and(isUnadvised, lte(adviceDueOn, addDays(today, -adviceLateDays))),
      url,
    ),
  };
}

export async function coordinatorDigest(reading: Reading): Promise<Truth> {
  const { db, addresses, now } = reading;
  const reached = await reach(reading);
  if (!reached || !hasRole(reached.actor, "coordinator")) return gone;
  const today = dateIn(now, reached.frame.timeZone);
  const pressing = await listPressing(db, today, addresses.contribution);
  if (Object.values(pressing).every(({ count }) => count === 0)) return gone;
  return {
    to: reached.to,
    mail: {
      template: "coordinator_digest",
      facts: { ...reached.frame, name: reached.name, ...pressing, url: addresses.today() },
    },
  };
}
