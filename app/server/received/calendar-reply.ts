/** The answer in a calendar's part: METHOD:REPLY with one attendee (RFC 5546, 3.2.3). */
import ICAL from "ical.js";
import type { CalendarReply } from "~/domain/meetings/commands/calendar-reply.server.ts";

const statuses: Readonly<Record<string, CalendarReply["status"]>> = {
  ACCEPTED: "going",
  TENTATIVE: "maybe",
  DECLINED: "not_going",
};
/** An answer is a few lines. */
const longest = 100_000;

/** What it says, and the address that it names as the organizer's; null for anything but one whole answer to one meeting. */
export function readReply(text: string): (CalendarReply & { organizer: string }) | null {
  if (text.length > longest) return null;
  try {
    const calendar = new ICAL.Component(ICAL.parse(text));
    if (String(calendar.getFirstPropertyValue("method")).toUpperCase() !== "REPLY") return null;
    const [event, ...events] = calendar.getAllSubcomponents("vevent");
    if (!event || events.length > 0 || event.getFirstProperty("recurrence-id")) return null;
    const [attendee, ...attendees] = event.getAllProperties("attendee");
    const status = statuses[String(attendee?.getFirstParameter("partstat")).toUpperCase()];
    if (!attendee || attendees.length > 0 || !status) return null;
    const sequence = Number(event.getFirstPropertyValue("sequence") ?? 0);
    if (!Number.isSafeInteger(sequence)) return null;
    return {
      uid: String(event.getFirstPropertyValue("uid")),
      ...{ sequence, status, attendee: mailbox(attendee.getFirstValue()), at: stampOf(event) },
      organizer: mailbox(event.getFirstPropertyValue("organizer")),
    };
  } catch {
    // no calendar
    return null;
  }
}

/** When the answer was written, an instant: DTSTAMP is in UTC (RFC 5545, 3.8.7.2), else it is not known. */
function stampOf(event: InstanceType<typeof ICAL.Component>): string | undefined {
  const stamp = event.getFirstPropertyValue("dtstamp");
  const known = stamp instanceof ICAL.Time && stamp.zone === ICAL.Timezone.utcTimezone;
  return known ? stamp.toJSDate().toISOString() : undefined;
}

const mailbox = (value: unknown) =>
  String(value ?? "")
    .replace(/^mailto:/i, "")
    .trim();
