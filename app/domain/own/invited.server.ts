/** What somebody may see of his invitation, by its link. */
import type { Queryable } from "#db/kit.ts";
import { foldName } from "../contacts/contact.ts";
import type { InvitationLink } from "../mailings/links.server.ts";
import { findInvited, findRegisteredOf } from "../mailings/queries.server.ts";
import type { RegistrationLink } from "../meetings/links.server.ts";
import { registrationState } from "../meetings/registration.ts";
import { findNoSeat } from "../meetings/seats.server.ts";
import { hintOf, type OwnInvitation } from "./invited.ts";
import { readOwnMeeting } from "./registered.server.ts";

/** One's own invitation while the link holds; null otherwise, and of a meeting that has no hours. */
export async function findOwnInvitation(
  db: Queryable,
  { ref, version }: InvitationLink,
  now: string,
): Promise<OwnInvitation | null> {
  const found = await findInvited(db, ref, version);
  const email = found?.contact.email;
  if (!found?.meeting.startsAt || !email) return null;
  const { invitation, contact, meeting, organisation } = found;
  const state = registrationState(meeting, now);
  return {
    ...{ ref, organisation, language: contact.language, emailHint: hintOf(email) },
    declined: invitation.declinedAt !== null,
    isOpen: state === "open" || state === "by_invitation",
    noSeat: await findNoSeat(db, meeting, organisation === null ? null : foldName(organisation)),
    meeting: await readOwnMeeting(db, meeting, now),
  };
}

/** The registration of whoever was invited, whichever way it came; null where he has none. */
export async function findRegistrationOf(
  db: Queryable,
  link: InvitationLink,
): Promise<RegistrationLink | null> {
  const found = await findInvited(db, link.ref, link.version);
  const row = found && (await findRegisteredOf(db, found));
  return row ? { ref: row.ref, version: row.linkVersion } : null;
}
