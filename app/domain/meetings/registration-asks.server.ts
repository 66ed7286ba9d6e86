/** Reads of what was asked for and waits to be confirmed by mail, and how often a stranger's asking is answered by mail. */
import { and, eq, gte, type Queryable } from "#db/kit.ts";
import { attendances } from "#db/schema/attendance.ts";
import { registrationAsks, registrations } from "#db/schema/registrations.ts";
import type { Tx } from "../kernel/context.server.ts";
import { aDayBefore } from "../kernel/day.ts";
import { isMailedEnough } from "../kernel/lately.server.ts";
import type { Template } from "../kernel/outbox.ts";
import { emailKey, mailboxOf } from "../people/person.ts";
import { registrationMails } from "./registration.ts";

export type RegistrationAskRow = typeof registrationAsks.$inferSelect;

export async function findRegistrationAsk(db: Queryable, ref: string): Promise<RegistrationAskRow | null> {
  const [row] = await db.select().from(registrationAsks).where(eq(registrationAsks.ref, ref));
  return row ?? null;
}

/** How many are registered for meetings with an address, asked to be and may confirm it still, or came without. */
export async function countWithAddress(db: Queryable, email: string): Promise<number> {
  const key = emailKey(email);
  const made = await db.$count(registrations, eq(registrations.emailKey, key));
  const came = await db.$count(attendances, eq(attendances.emailKey, key));
  return made + came + (await db.$count(registrationAsks, eq(registrationAsks.emailKey, key)));
}

/** How many asked to come and may still confirm it. */
export const countAsked = (db: Queryable, meetingId: string): Promise<number> =>
  db.$count(registrationAsks, eq(registrationAsks.meetingId, meetingId));

const asked: Template[] = ["registration_confirm", "registration_link"];

/** Whether as much mail of a stranger's asking as may goes to this ask or registration, and to its mailbox for all meetings. */
export async function isAskedEnough(
  tx: Tx,
  { id, emailKey: key }: { id: string; emailKey: string | null },
): Promise<boolean> {
  const { anHour, aDay, aDayInAll } = registrationMails;
  if (await isMailedEnough(tx, [id], { templates: asked, anHour, aDay })) return true;
  if (key === null) return true;
  // At most `aDayInAll` of what is asked has had mail within the day, however many wait. Whoever is registered has confirmed his address.
  const mailed = and(
    eq(registrationAsks.mailboxKey, mailboxOf(key)),
    gte(registrationAsks.mailedAt, aDayBefore(tx.now())),
  );
  const asks = await tx.db.select({ id: registrationAsks.id }).from(registrationAsks).where(mailed);
  const made = tx.db
    .select({ id: registrations.id })
    .from(registrations)
    .where(eq(registrations.emailKey, key));
  const all = [...asks, ...(await made)].map((row) => row.id);
  return isMailedEnough(tx, all, { templates: asked, anHour: aDayInAll, aDay: aDayInAll });
}
