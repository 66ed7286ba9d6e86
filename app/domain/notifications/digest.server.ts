/** The owners' digest: on a weekday morning, to those who have something due or overdue. */

import { Temporal } from "temporal-polyfill";
import { and, eq, inArray, isNull } from "#db/kit.ts";
import { outbox } from "#db/schema/kernel.ts";
import { persons, roles } from "#db/schema/people.ts";
import { findForum } from "../forum/queries.server.ts";
import type { Ctx } from "../kernel/context.server.ts";
import { addDays } from "../kernel/day.ts";
import { enqueue, onceKeys } from "./enqueue.server.ts";
import { digestDays, listDue } from "./facts-staff.server.ts";

/** In the forum's zone. A server that starts in the evening does not write 'good morning'. */
const hours = { from: 8, until: 12 };

/** Puts this morning's digests into the outbox, one a person and day; how many. */
export async function ownerDigests(ctx: Ctx): Promise<number> {
  const settings = await findForum(ctx.db.read);
  if (!settings) return 0;
  const local = Temporal.Instant.from(ctx.now()).toZonedDateTimeISO(settings.timeZone);
  if (local.dayOfWeek > 5 || local.hour < hours.from || local.hour >= hours.until) return 0;
  const today = local.toPlainDate().toString();
  const held = await ctx.db.read
    .select({ personId: roles.personId, bodyId: roles.bodyId })
    .from(roles)
    .innerJoin(persons, eq(persons.id, roles.personId))
    .where(and(eq(roles.role, "owner"), isNull(roles.endedAt), isNull(persons.endedAt)));
  const bodiesOf = new Map<string, string[]>();
  for (const { personId, bodyId } of held) {
    if (bodyId) bodiesOf.set(personId, [...(bodiesOf.get(personId) ?? []), bodyId]);
  }
  const keys = [...bodiesOf.keys()].map((id) => onceKeys.digest(id, today));
  if (keys.length === 0) return 0;
  const made = await ctx.db.read
    .select({ key: outbox.onceKey })
    .from(outbox)
    .where(inArray(outbox.onceKey, keys));
  const told = new Set(made.map((row) => row.key));
  const owing: string[] = [];
  for (const [personId, ids] of bodiesOf) {
    if (told.has(onceKeys.digest(personId, today))) continue;
    if ((await listDue(ctx.db.read, ids, addDays(today, digestDays), () => "")).length > 0)
      owing.push(personId);
  }
  if (owing.length === 0) return 0;
  await ctx.db.write((db) =>
    enqueue(
      { db, now: ctx.now, newId: ctx.newId },
      ...owing.map((id) => ({
        template: "owner_digest" as const,
        to: { kind: "person" as const, id },
        about: { kind: "person", id },
        onceKey: onceKeys.digest(id, today),
      })),
    ),
  );
  return owing.length;
}
