/** Who may do what with mailings and the outreach log, and which mailings fit the time of a meeting. Pure. */

import { type Actor, hasRole } from "../kernel/actor.ts";
import { bar } from "../kernel/bar.ts";
import { namesJoinLink } from "../kernel/join-link.ts";
import type { MeetingRow } from "../meetings/queries.server.ts";
import { registrationEnds, registrationState } from "../meetings/registration.ts";
import { type MailingKind, mailingKinds } from "./mailing.ts";
import type { MailingRow } from "./queries.server.ts";

/** Write a mailing, send it, hold it up; see what became of it for whom; keep the outreach log. */
export function mayRunMailings(actor: Actor): boolean {
  return hasRole(actor, "coordinator");
}

type Timed = Pick<
  MeetingRow,
  "status" | "audience" | "startsAt" | "endsAt" | "timeZone" | "registrationClosesOn"
>;

/** Whether a mailing of a kind still says something that can be acted on. */
export function isStillOf(kind: MailingKind, meeting: Timed, now: string): boolean {
  if (kind === "notice")
    return meeting.status === "announced" && meeting.endsAt !== null && now < meeting.endsAt;
  const state = registrationState(meeting, now);
  return state === "open" || state === "by_invitation";
}

/** The instant from which a mailing of a kind says nothing any more that can be acted on; null where the meeting has no hours. */
export const lastsUntil = (kind: MailingKind, meeting: Timed): string | null =>
  kind === "notice" ? meeting.endsAt : registrationEnds(meeting);

/** What may be begun at an instant: what can still be acted on, and of a draft whatever will be. Nothing of one for staff only. */
export function kindsOffered(meeting: Timed, now: string): MailingKind[] {
  if (meeting.audience === "internal") return [];
  return mailingKinds.filter((kind) => meeting.status === "draft" || isStillOf(kind, meeting, now));
}

/** Why the words of a mailing may not go out as they stand. */
export type WordsRefusal =
  /** they name a meeting's link to join, which is for whoever takes part digitally, by his own page and calendar */
  | "join_link"
  /** somebody was erased since, whose name stood there: bars are nothing to send */
  | "names_erased";

/** `links` are those that no text may name (`listKeptLinks`). */
export function wordsRefused(
  { subject, body }: Pick<MailingRow, "subject" | "body">,
  links: readonly string[],
): WordsRefusal | null {
  if (links.some((link) => namesJoinLink(link, [subject, body]))) return "join_link";
  const words = [subject, body].flatMap((text) => Object.values(text));
  return words.some((text) => text.includes(bar)) ? "names_erased" : null;
}
