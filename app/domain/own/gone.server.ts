/**
 * Whose registration was forgotten, and which walk-ins: told outside of the database as left.server.ts tells who left, since a backup
 * that was made before would bring their names back. Ids alone: a row that the backup lacks can't come back.
 */
import { z } from "zod";
import {
  and,
  count,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  jsonText,
  max,
  not,
  placeholder,
  prepared,
  type Queryable,
  sql,
} from "#db/kit.ts";
import { attendances } from "#db/schema/attendance.ts";
import { events } from "#db/schema/kernel.ts";
import { registrations } from "#db/schema/registrations.ts";
import type { Tx } from "../kernel/context.server.ts";
import { isForgotten } from "../meetings/registration.ts";
import { findRegistrationById, isHeld } from "../meetings/registrations.server.ts";
import { wipeOurs } from "./forget-ours.server.ts";
import { forgetRegistrations } from "./forget-registrations.server.ts";
import { forgetThoseWhoWalkedIn } from "./forget-walk-ins.server.ts";
import { namesOfRegistered } from "./names.server.ts";

export const goneLine = z.object({
  id: z.string().min(1),
  at: z.string().min(1),
  status: z.enum(["registration_forgotten", "walk_in_forgotten", "walk_in_undone"]),
  /** he asked for it, by this registration: what was written of meetings names him no more either */
  asked: z.boolean().optional(),
});
export type GoneLine = z.output<typeof goneLine>;

/** What is recorded where a registration or a walk-in may have been forgotten. */
const tellingOfIt = [
  "registration.forgotten",
  "attendance.forgotten",
  "attendance.undone",
  "contact.forgotten",
  "submission.erased",
  "person.erased",
];
const recorded = prepared("forgotten_since", (db) =>
  db
    .select({
      last: max(events.seq),
      told: count(sql`case when ${inArray(events.type, tellingOfIt)} then 1 end`),
    })
    .from(events)
    .where(gt(events.seq, placeholder("after"))),
);

/** Whether somebody may have been forgotten since an event, by its number, and the number of the last one. */
export async function forgottenSince(db: Queryable, after: number): Promise<{ last: number; some: boolean }> {
  const [found] = await recorded(db, { after });
  return { last: found?.last ?? after, some: (found?.told ?? 0) > 0 };
}

/** Those of whom `known` does not tell. */
export async function listGone(
  db: Queryable,
  known: ReadonlyMap<string, { status: string }>,
): Promise<GoneLine[]> {
  const forgotten = await db
    .select({
      id: registrations.id,
      at: sql<string>`coalesce(${registrations.answeredAt}, ${registrations.registeredAt})`,
    })
    .from(registrations)
    .where(not(isHeld));
  const walkIns = await db
    .select({ id: attendances.id, at: attendances.forgottenAt, undoneAt: attendances.undoneAt })
    .from(attendances)
    .where(and(isNull(attendances.registrationId), isNotNull(attendances.forgottenAt)));
  const asked = await listAsked(db);
  const lines: GoneLine[] = [
    ...forgotten.map((one) => ({
      ...{ ...one, status: "registration_forgotten" as const },
      ...(asked.has(one.id) && { asked: true }),
    })),
    ...walkIns.map(({ id, at, undoneAt }) =>
      undoneAt
        ? { id, at: undoneAt, status: "walk_in_undone" as const }
        : { id, at: at ?? "", status: "walk_in_forgotten" as const },
    ),
  ];
  return lines.filter(({ id, status }) => known.get(id)?.status !== status);
}

/** The registrations by which somebody asked to be forgotten. */
async function listAsked(db: Queryable): Promise<Set<string>> {
  const { subjectKind, type, data } = events;
  const told = and(
    ...[eq(subjectKind, "registration"), eq(type, "registration.forgotten")],
    eq(jsonText(data, "why"), "asked"),
  );
  const rows = await db.select({ id: events.subjectId }).from(events).where(told);
  return new Set(rows.map(({ id }) => id));
}

/**
 * Part of a command: forgets them once more; whether there was anything to forget. Events: registration.forgotten, as wipeOurs where
 * he asked for it.
 */
export async function redoGone(tx: Tx, { id, at, status, asked }: GoneLine): Promise<boolean> {
  if (status === "registration_forgotten") {
    const registered = await findRegistrationById(tx.db, id);
    if (!registered || isForgotten(registered)) return false;
    await forgetRegistrations(tx, [id], asked ? id : undefined);
    if (asked) await wipeOurs(tx, namesOfRegistered(registered));
    return true;
  }
  const [row] = await tx.db.select().from(attendances).where(eq(attendances.id, id));
  const undone = status === "walk_in_undone" && row?.undoneAt === null;
  if (!row || row.registrationId !== null || (row.forgottenAt !== null && !undone)) return false;
  await forgetThoseWhoWalkedIn(tx, [id]);
  if (undone)
    await tx.db.update(attendances).set({ undoneAt: at, onceKey: null }).where(eq(attendances.id, id));
  return true;
}
