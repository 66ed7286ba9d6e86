/** Whoever lost the link to his registration gets it by mail; where it came into wrong hands, a new one ends the old ones. */
import { and, desc, eq, gte } from "#db/kit.ts";
import { events } from "#db/schema/kernel.ts";
import { meetings } from "#db/schema/meetings.ts";
import { registrations } from "#db/schema/registrations.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { firstClickBefore } from "../../kernel/day.ts";
import { isMailedEnough } from "../../kernel/lately.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { emailKey } from "../../people/person.ts";
import type { RegistrationLink } from "../links.server.ts";
import { linksAtOnce } from "../registration.ts";
import { isAskedEnough } from "../registration-asks.server.ts";
import { findRegistration, recordRegistration } from "../registrations.server.ts";

/**
 * Has the links to an address's registrations mailed to it, for the latest meetings; the answer is the same where there are none.
 * Mail goes as often as `registrationMails` says. Events: registration.link_asked.
 */
export async function askForLinks(ctx: Ctx, email: string): Promise<Result<undefined, never>> {
  return write<undefined, never>(ctx, async (tx) => {
    const rows = await tx.db
      .select({ row: registrations })
      .from(registrations)
      .innerJoin(meetings, eq(meetings.id, registrations.meetingId))
      .where(eq(registrations.emailKey, emailKey(email)))
      .orderBy(desc(meetings.startsAt), desc(registrations.id))
      .limit(linksAtOnce);
    for (const { row } of rows)
      if (!(await isAskedEnough(tx, row))) recordRegistration(tx, "registration.link_asked", row);
    return ok();
  });
}

/**
 * Makes a new link to one's own registration: the older ones end at once, and the new one is mailed, so that whoever else got hold
 * of one loses it. Pressed twice it is done once. Refused as not_found where the link does not hold, asked_often where a few were
 * mailed lately. Events: registration.link_renewed.
 */
export async function renewRegistrationLink(
  ctx: Ctx,
  { ref, version }: RegistrationLink,
): Promise<Result<undefined, "not_found" | "asked_often">> {
  return write<undefined, "not_found" | "asked_often">(ctx, async (tx) => {
    const row = await findRegistration(tx.db, ref);
    if (!row?.email) return refuse("not_found");
    if (row.linkVersion === version + 1 && (await isRenewedJustNow(tx, row.id))) return ok();
    if (row.linkVersion !== version) return refuse("not_found");
    if (await isMailedEnough(tx, [row.id], { templates: ["registration_link"], ...renewals }))
      return refuse("asked_often");
    await tx.db
      .update(registrations)
      .set({ linkVersion: version + 1, version: row.version + 1 })
      .where(eq(registrations.id, row.id));
    recordRegistration(tx, "registration.link_renewed", row);
    return ok();
  });
}

/** So much mail with a link as goes to one registration where its owner asks for new ones. */
const renewals = { anHour: 3, aDay: 5 };

async function isRenewedJustNow(tx: Tx, id: string): Promise<boolean> {
  const lately = and(
    ...[eq(events.subjectKind, "registration"), eq(events.subjectId, id)],
    ...[eq(events.type, "registration.link_renewed"), gte(events.at, firstClickBefore(tx.now()))],
  );
  return (await tx.db.$count(events, lately)) > 0;
}
