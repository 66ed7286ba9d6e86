/** The past of one on the invitation list: the meetings that he was invited to or came to, and what became of it. */
import type { Translated } from "../people/person.ts";

/** What is known last of somebody and a meeting; of several, the later one here says more. */
export const pastOutcomes = ["invited", "bounced", "declined", "in_line", "registered", "came"] as const;
export type PastOutcome = (typeof pastOutcomes)[number];

export type PastMeeting = {
  meeting: {
    slug: string;
    title: Translated;
    mainLanguage: string;
    startsAt: string | null;
    timeZone: string;
  };
  /** null where he was not invited from the list */
  invitedAt: string | null;
  outcome: PastOutcome;
};

/** So many of the latest are shown of one contact. */
export const shownPast = 50;

/** One row a meeting, the latest first, with the outcome that says most. */
export function pastOf(known: readonly PastMeeting[]): PastMeeting[] {
  const meetings = new Map<string, PastMeeting>();
  for (const one of known) {
    const before = meetings.get(one.meeting.slug) ?? one;
    const rank = ({ outcome }: PastMeeting) => pastOutcomes.indexOf(outcome);
    meetings.set(one.meeting.slug, {
      ...(rank(one) > rank(before) ? one : before),
      invitedAt: before.invitedAt ?? one.invitedAt,
    });
  }
  const when = ({ meeting }: PastMeeting) => meeting.startsAt ?? "";
  return [...meetings.values()].sort((a, b) => (when(a) < when(b) ? 1 : when(a) > when(b) ? -1 : 0));
}
