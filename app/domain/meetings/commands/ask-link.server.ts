/** Whoever lost the link to his registration gets it by mail. */
import { desc, eq } from "#db/kit.ts";
import { meetings } from "#db/schema/meetings.ts";
import { registrations } from "#db/schema/registrations.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import { ok, type Result } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { emailKey } from "../../people/person.ts";
import { linksAtOnce } from "../registration.ts";
import { isAskedEnough, recordRegistration } from "../registrations.server.ts";

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
