/**
 * The digests of a weekday morning: to owners, what they owe, before its day and after; to coordinators, the answers that were
 * promised, and the advice that has not come though its owner was reminded.
 */
import { Temporal } from "temporal-polyfill";
import { and, eq, inArray, isNull } from "#db/kit.ts";
import { outbox } from "#db/schema/kernel.ts";
import { persons, roles } from "#db/schema/people.ts";
import { findForum } from "../forum/queries.server.ts";
import type { Role } from "../kernel/actor.ts";
import type { Ctx } from "../kernel/context.server.ts";
import { addDays } from "../kernel/day.ts";
import { enqueue, onceKeys } from "./enqueue.server.ts";
import { listPressing } from "./facts-digest.server.ts";
import { digestDays, listDue } from "./facts-staff.server.ts";

/** In the forum's zone. A server that starts in the evening does not write 'good morning'. */
const hours = { from: 8, until: 12 };

/** Puts this morning's digests into the outbox, one of each kind a person and day; how many. */
export async function morningDigests(ctx: Ctx): Promise<number> {
  const settings = await findForum(ctx.db.read);
  if (!settings) return 0;
  const local = Temporal.Instant.from(ctx.now()).toZonedDateTimeISO(settings.timeZone);
  if (local.dayOfWeek > 5 || local.hour < hours.from || local.hour >= hours.until) return 0;
  const today = local.toPlainDate().toString();
  return (await ownerDigests(ctx, today)) + (await coordinatorDigests(ctx, today));
}

async function ownerDigests(ctx: Ctx, today: string): Promise<number> {
  const bodiesOf = new Map<string, string[]>();
  for (const { personId, bodyId } of await listHolders(ctx, "owner")) {
    if (bodyId) bodiesOf.set(personId, [...(bodiesOf.get(personId) ?? []), bodyId]);
  }
  const owing: string[] = [];
  for (const personId of await listUntold(ctx, "owner_digest", [...bodiesOf.keys()], today)) {
    const until = addDays(today, digestDays);
    if ((await listDue(ctx.db.read, bodiesOf.get(personId) ?? [], until, () => "")).length > 0)
      owing.push(personId);
  }
  return tell(ctx, "owner_digest", owing, today);
}

async function coordinatorDigests(ctx: Ctx, today: string): Promise<number> {
  const holders = (await listHolders(ctx, "coordinator")).map((held) => held.personId);
  const untold = await listUntold(ctx, "coordinator_digest", [...new Set(holders)], today);
  if (untold.length === 0) return 0;
  const pressing = Object.values(await listPressing(ctx.db.read, today));
  return pressing.some(({ count }) => count > 0) ? tell(ctx, "coordinator_digest", untold, today) : 0;
}

type Digest = "owner_digest" | "coordinator_digest";

async function listHolders(ctx: Ctx, role: Role) {
  return ctx.db.read
    .select({ personId: roles.personId, bodyId: roles.bodyId })
    .from(roles)
    .innerJoin(persons, eq(persons.id, roles.personId))
    .where(and(eq(roles.role, role), isNull(roles.endedAt), isNull(persons.endedAt)));
}

/** Those who have not got this morning's. */
async function listUntold(ctx: Ctx, template: Digest, personIds: string[], today: string): Promise<string[]> {
  const keys = personIds.map((id) => onceKeys.digest(template, id, today));
  if (keys.length === 0) return [];
  const made = await ctx.db.read
    .select({ key: outbox.onceKey })
    .from(outbox)
    .where(inArray(outbox.onceKey, keys));
  const told = new Set(made.map((row) => row.key));
  return personIds.filter((id) => !told.has(onceKeys.digest(template, id, today)));
}

async function tell(ctx: Ctx, template: Digest, personIds: string[], today: string): Promise<number> {
  if (personIds.length === 0) return 0;
  await ctx.db.write((db) =>
    enqueue(
      { db, now: ctx.now, newId: ctx.newId },
      ...personIds.map((id) => ({
        template,
        to: { kind: "person" as const, id },
        about: { kind: "person", id },
        onceKey: onceKeys.digest(template, id, today),
      })),
    ),
  );
  return personIds.length;
}
