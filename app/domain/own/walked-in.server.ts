/** What somebody who came to a meeting without having registered may see by the link that was mailed to him: what is asked of him. */
import type { Queryable } from "#db/kit.ts";
import { findAnswerer } from "../evaluations/queries.server.ts";
import type { RegistrationLink } from "../meetings/links.server.ts";
import { readMeeting, readOwnEvaluation, readOwnMeeting } from "./registered.server.ts";
import type { OwnWalkIn } from "./registration.ts";

/** Null where the link does not hold, or is that of a registration. */
export async function findOwnWalkIn(
  db: Queryable,
  link: RegistrationLink,
  now: string,
): Promise<OwnWalkIn | null> {
  const who = await findAnswerer(db, link);
  if (!who?.walkedIn) return null;
  const meeting = await readMeeting(db, who.meetingId);
  return {
    ...{ ref: link.ref, language: meeting.mainLanguage },
    meeting: await readOwnMeeting(db, meeting, now),
    evaluation: await readOwnEvaluation(db, who, meeting, now),
  };
}
