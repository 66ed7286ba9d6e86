/** An invitation that was passed on to somebody else. */
import { eq } from "#db/kit.ts";
import { registrationAsks } from "#db/schema/registrations.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { askIn } from "../../meetings/commands/register.server.ts";
import type { RegisterForm } from "../../meetings/registration-forms.ts";
import { emailKey } from "../../people/person.ts";
import type { InvitationLink } from "../links.server.ts";
import { type PassOnRefusal, passedOnAtOnce } from "../mailing.ts";
import { findInvited } from "../queries.server.ts";
import { canAnswer, recordInvitation } from "./answer-invitation.server.ts";

/**
 * Somebody else opened the link: what he fills in is his word once his address is confirmed by mail, and he then has a link of his own.
 * It is recorded whose invitation was passed on. Refused as not_found, over, passed_on_enough where as many as may wait for their
 * confirmation, and as asking to register is. Events: registration.asked, invitation.passed_on.
 */
export async function askByInvitation(
  ctx: Ctx,
  link: InvitationLink,
  input: RegisterForm,
): Promise<Result<undefined, PassOnRefusal>> {
  return write<undefined, PassOnRefusal>(ctx, async (tx) => {
    const invited = await findInvited(tx.db, link.ref, link.version);
    if (!invited) return refuse("not_found");
    const { invitation, meeting, contact } = invited;
    if (!canAnswer(invited, tx.now())) return refuse("over");
    const others = await tx.db
      .select({ emailKey: registrationAsks.emailKey })
      .from(registrationAsks)
      .where(eq(registrationAsks.invitationId, invitation.id));
    const waiting = others.filter((one) => one.emailKey !== emailKey(input.email));
    if (waiting.length >= passedOnAtOnce) return refuse("passed_on_enough");
    const asked = await askIn(tx, meeting, input, { invitationId: invitation.id });
    if (!asked.ok) return asked;
    // Whoever was invited himself passes nothing on: once confirmed, he has answered his own invitation.
    if (emailKey(input.email) !== contact.emailKey) recordInvitation(tx, "invitation.passed_on", invitation);
    return ok();
  });
}
