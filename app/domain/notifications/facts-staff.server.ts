/** The facts of mail to staff: only while they hold the role, and without words that are not public. */
import { and, asc, eq, gte, inArray, isNull, lt, lte, type Queryable } from "#db/kit.ts";
import { assessments, contributions } from "#db/schema/contributions.ts";
import { bodies } from "#db/schema/people.ts";
import { publishedContributions } from "#db/schema/published.ts";
import { pick } from "~/i18n/translated.ts";
import { isKept } from "../contributions/queries.server.ts";
import { bodiesOf, ownsFor, type Staff } from "../kernel/actor.ts";
import { addDays, dateIn } from "../kernel/day.ts";
import { factorEvents, factorKinds } from "../people/factor.ts";
import { getStaffActor } from "../people/queries.server.ts";
import { findTold } from "./about.server.ts";
import { minuteOf } from "./enqueue.server.ts";
import type { Reading, Recipient, Truth } from "./facts.server.ts";
import { findColleague, readFrame } from "./frame.server.ts";
import type { MailFrame } from "./mail.ts";
import type { AskedPoint } from "./mail-to-staff.ts";

export const gone: Truth = { not: "no_longer_applies" };

/** How many days ahead a digest looks. */
export const digestDays = 3;

export type Reached = { to: Recipient; frame: MailFrame; name: string; actor: Staff };

/** Who it goes to, while they work here. */
export async function reach({ db, row }: Reading): Promise<Reached | null> {
  const person = await findColleague(db, row.recipientId);
  const actor = person && (await getStaffActor(db, person.id));
  const frame = person && (await readFrame(db, person.language));
  return person && actor && frame
    ? { to: { name: person.name, address: person.email }, frame, name: person.name, actor }
    : null;
}

/** What waits for advice of these bodies and meets a condition, the oldest due first. */
async function listAsked(
  db: Queryable,
  bodyIds: readonly string[],
  condition: ReturnType<typeof and>,
  url: (ref: string) => string,
): Promise<AskedPoint[]> {
  if (bodyIds.length === 0) return [];
  const advised = and(
    eq(assessments.contributionId, contributions.id),
    eq(assessments.bodyId, contributions.ownerBodyId),
    isNull(assessments.takenBackAt),
    gte(assessments.at, contributions.assignedAt),
  );
  const rows = await db
    .select({
      ref: contributions.ref,
      dueOn: contributions.adviceDueOn,
      published: publishedContributions.data,
    })
    .from(contributions)
    .leftJoin(assessments, advised)
    .leftJoin(publishedContributions, eq(publishedContributions.id, contributions.id))
    .where(
      and(
        inArray(contributions.ownerBodyId, [...bodyIds]),
        eq(contributions.stage, "being_assessed"),
        isKept,
        isNull(assessments.id),
        condition,
      ),
    )
    .orderBy(asc(contributions.adviceDueOn), asc(contributions.ref));
  return rows.map(({ ref, dueOn, published }) => ({
    ref,
    dueOn,
    title: published?.title ? { text: published.title, language: published.language } : null,
    url: url(ref),
  }));
}

export async function contributionAssigned(reading: Reading): Promise<Truth> {
  const { db, row, addresses } = reading;
  const reached = await reach(reading);
  if (!reached || !ownsFor(reached.actor, row.subjectId)) return gone;
  const [body] = await db.select().from(bodies).where(eq(bodies.id, row.subjectId));
  const minute = minuteOf(row.onceKey);
  const inMinute = and(
    gte(contributions.assignedAt, `${minute}:`),
    lt(contributions.assignedAt, `${minute};`),
  );
  const points = await listAsked(db, [row.subjectId], inMinute, addresses.assess);
  if (!body || points.length === 0) return gone;
  const { language } = reached.frame;
  const name = pick(body.name, language, language);
  return {
    to: reached.to,
    mail: {
      template: "contribution_assigned",
      facts: { ...reached.frame, name: reached.name, body: name, points, url: addresses.assessList() },
    },
  };
}

/** What a person's bodies owe by a day: for the digest, and for who gets one. */
export const listDue = (
  db: Queryable,
  bodyIds: readonly string[],
  until: string,
  url: (ref: string) => string,
) => listAsked(db, bodyIds, lte(contributions.adviceDueOn, until), url);

export async function ownerDigest(reading: Reading): Promise<Truth> {
  const { db, addresses, now } = reading;
  const reached = await reach(reading);
  if (!reached) return gone;
  const today = dateIn(now, reached.frame.timeZone);
  const points = await listDue(db, bodiesOf(reached.actor), addDays(today, digestDays), addresses.assess);
  if (points.length === 0) return gone;
  const isOverdue = ({ dueOn }: AskedPoint) => dueOn !== null && dueOn < today;
  return {
    to: reached.to,
    mail: {
      template: "owner_digest",
      facts: {
        ...reached.frame,
        name: reached.name,
        overdue: points.filter(isOverdue),
        due: points.filter((point) => !isOverdue(point)),
        url: addresses.assessList(),
      },
    },
  };
}

export async function staffInvited(reading: Reading): Promise<Truth> {
  const { db, addresses } = reading;
  const reached = await reach(reading);
  if (!reached) return gone;
  const { language } = reached.frame;
  const held = [];
  for (const { role, bodyId } of reached.actor.roles) {
    const [body] = bodyId
      ? await db.select({ name: bodies.name }).from(bodies).where(eq(bodies.id, bodyId))
      : [];
    held.push({ role, body: body ? pick(body.name, language, language) : null });
  }
  return {
    to: reached.to,
    mail: {
      template: "staff_invited",
      facts: { ...reached.frame, name: reached.name, roles: held, url: addresses.signIn() },
    },
  };
}

/** Also to somebody who holds no role any more: the change was to his own way in. */
export async function factorChanged({ db, row, addresses }: Reading): Promise<Truth> {
  const person = await findColleague(db, row.recipientId);
  const frame = person && (await readFrame(db, person.language));
  const event = await findTold(db, row.onceKey);
  const change = factorEvents.find((type) => type === event?.type);
  if (!person || !frame || !event || !change) return gone;
  return {
    to: { name: person.name, address: person.email },
    mail: {
      template: "factor_changed",
      facts: {
        ...frame,
        name: person.name,
        change,
        kind: factorKinds.find((kind) => kind === event.data.kind) ?? null,
        left: typeof event.data.left === "number" ? event.data.left : null,
        at: event.at,
        url: addresses.signIn(),
      },
    },
  };
}
