/** What one who has handed over has in a meeting to come goes to his successor. */
import { invitations, mailingRecipients } from "#db/schema/mailings.ts";
import { findContact, findOrganisation } from "../../contacts/queries.server.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { offerSeat } from "../../meetings/commands/pass-on-seat.server.ts";
import type { SubstituteForm } from "../../meetings/registration-forms.ts";
import { findRegistered, newRegistrationRef } from "../../meetings/registrations.server.ts";
import { type FoundBehind, findBehind, findInviting, findSuccessor } from "../left-behind.server.ts";
import type { PassOnToSuccessorRefusal } from "../left-behind.ts";
import { mayRunMailings } from "../policy.ts";

/**
 * Offers the seat to the successor, who has it once he confirms it by mail; or sends him the invitation that the one who leaves has
 * not answered, or the meeting has for others. Done twice it sends nothing more. `ref`: of the one who leaves. Refused as
 * PassOnToSuccessorRefusal says. Events: registration.asked, registration.passed_on; invitation.handed_on.
 */
export async function passOnToSuccessor(
  ctx: Ctx,
  ref: string,
  slug: string,
): Promise<Result<undefined, PassOnToSuccessorRefusal>> {
  return write<undefined, PassOnToSuccessorRefusal>(ctx, async (tx) => {
    if (!mayRunMailings(tx.actor)) return refuse("not_allowed");
    const contact = await findContact(tx.db, ref);
    if (!contact) return refuse("not_found");
    const successor = await findSuccessor(tx.db, contact);
    const found = (await findBehind(tx.db, contact, tx.now())).find((one) => one.meeting.slug === slug);
    if (!successor || !found?.by || found.by === "mailing") return refuse("nothing_left");
    if (found.offered) return ok();
    if (found.by === "invite") return invite(tx, found, successor);
    const { row, of } = found;
    if (!row) return refuse("nothing_left");
    const { name, kind, email, language, organisationId } = successor;
    const organisation = (await findOrganisation(tx.db, organisationId))?.name ?? "";
    const who = { name: name ?? organisation, organisation, kind, email: email ?? "" };
    const known = await findRegistered(tx.db, of.id, who.email);
    if (known && known.status !== "not_going") return refuse("already_registered");
    return offerSeat(tx, { row, meeting: of }, { ...who, language: language as SubstituteForm["language"] });
  });
}

type Invitee = { id: string; kind: (typeof invitations.$inferSelect)["kind"] };

/** As a recipient of the mailing that has invited the others, and at once. */
async function invite(
  tx: Tx,
  { of }: FoundBehind,
  { id: contactId, kind }: Invitee,
): Promise<Result<undefined, PassOnToSuccessorRefusal>> {
  const mailing = await findInviting(tx.db, of, tx.now());
  if (!mailing) return refuse("nothing_left");
  const invitation = {
    ...{ id: tx.newId(), ref: newRegistrationRef(), meetingId: of.id, contactId, kind },
    ...{ invitedAt: tx.now(), declinedAt: null, registrationId: null },
  };
  await tx.db.insert(invitations).values(invitation);
  const recipient = {
    ...{ id: tx.newId(), mailingId: mailing.id, invitationId: invitation.id, registrationId: null },
    ...{ madeAt: tx.now(), mailFate: null },
  };
  await tx.db.insert(mailingRecipients).values(recipient);
  tx.record({
    type: "invitation.handed_on",
    subjectKind: "invitation",
    subjectId: invitation.id,
    data: { meeting: of.id, recipient: recipient.id },
  });
  return ok();
}
