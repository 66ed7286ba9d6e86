import { and, gte, inArray, lte } from "#db/kit.ts";
import { outbox } from "#db/schema/kernel.ts";
import type { Tx } from "./context.server.ts";
import { aDayBefore, anHourBefore } from "./day.ts";
import type { Template } from "./outbox.ts";

/** Mail made within the hour before an instant; what is later was made before the clock was set back, and counts no more. */
export const madeWithinHourBefore = (instant: string) =>
  and(gte(outbox.createdAt, anHourBefore(instant)), lte(outbox.createdAt, instant));

/** So much mail that a stranger can ask for goes within a day; left out, `anHour` is one. */
export type MailLimit = { templates: Template[]; anHour?: number; aDay: number };

/** Whether as much mail of these kinds as may was made for these recipients within the hour or the day. */
export async function isMailedEnough(
  tx: Tx,
  recipients: readonly string[],
  { templates, anHour = 1, aDay }: MailLimit,
): Promise<boolean> {
  const asked = and(inArray(outbox.recipientId, [...recipients]), inArray(outbox.template, templates));
  if ((await tx.db.$count(outbox, and(asked, madeWithinHourBefore(tx.now())))) >= anHour) return true;
  return (await tx.db.$count(outbox, and(asked, gte(outbox.createdAt, aDayBefore(tx.now()))))) >= aDay;
}
