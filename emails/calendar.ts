/**
 * A meeting as an entry of a calendar (RFC 5545, 5546): props in, text out. One maker for the file that everybody may take and
 * for the parts of mails. What people wrote is a value and never a line of its own; times stand in the meeting's zone with its
 * rules beside them, so that the night on which clocks change moves nothing.
 */
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventStatus,
} from "ical-generator";
import { Temporal } from "temporal-polyfill";
import { tzlib_get_ical_block } from "timezones-ical-library";

export type CalendarMethod = "PUBLISH" | "REQUEST" | "CANCEL";

export type CalendarEntry = {
  /** the same for ever */
  uid: string;
  /** raised by what people have to act on */
  sequence: number;
  /** an instant: when what it says was changed last; in a mail, when it was written (RFC 5545, 3.8.7.2) */
  changedAt: string;
  cancelled: boolean;
  /** instants, and the zone that they are told in */
  startsAt: string;
  endsAt: string;
  timeZone: string;
  title: string;
  description: string;
  place: string;
  url: string | null;
  organizer: { name: string; email: string };
  /** to whom the mail goes, and nobody else; a file that everybody may take has none */
  attendee?: Attendee;
};

export type Attendee = {
  name: string;
  email: string;
  /** what he answered the forum; or that he has not yet */
  status: "ACCEPTED" | "TENTATIVE" | "DECLINED" | "NEEDS-ACTION";
  /** whether the organizer's address reads answers of calendars */
  rsvp: boolean;
};

/** The text of one entry, with lines as RFC 5545 asks for them. */
export function calendarText(method: CalendarMethod, entry: CalendarEntry): string {
  const { changedAt, organizer, attendee, ...same } = entry;
  const own = ownLines({ changedAt, organizer, attendee });
  return sharedText(method, same).replace(endOfEvent, () => `\r\n${own}${endOfEvent}`);
}

type Own = Pick<CalendarEntry, "changedAt" | "organizer" | "attendee">;
type Shared = Omit<CalendarEntry, keyof Own>;

/** With the break before it, since what people wrote begins no line. */
const endOfEvent = "\r\nEND:VEVENT";

/** What is the same for all who are invited in a language is put into lines once: folding looks at each sign of it. */
const shared = new Map<string, string>();
const mostShared = 40;
function sharedText(method: CalendarMethod, entry: Shared): string {
  const key = JSON.stringify([method, entry]);
  const known = shared.get(key);
  if (known !== undefined) return known;
  const { uid, sequence, cancelled, timeZone, url } = entry;
  const at = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  const [start, end] = [at(entry.startsAt), at(entry.endsAt)];
  const calendar = ical({
    prodId: { company: "Gensvar", product: "Gensvar", language: "EN" },
    method: ICalCalendarMethod[method],
    timezone: { name: null, generator: zoneRules },
  });
  calendar.createEvent({
    id: uid,
    sequence,
    start,
    end,
    // With its zone an hour that comes twice can only be the first of the two (RFC 5545, 3.3.5), and not all that read calendars
    // know it. In UTC (form #2 there) it comes once, and nothing has rules to look up: each reader's calendar tells it in his zone.
    timezone: comesTwice(start) || comesTwice(end) ? null : timeZone,
    summary: plain(entry.title).replaceAll("\n", " "),
    description: plain(entry.description) || null,
    location: plain(entry.place).replaceAll("\n", ", ") || null,
    url,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  const text = `${calendar.toString().replace(stampLine, "")}\r\n`;
  if (shared.size >= mostShared) shared.clear();
  shared.set(key, text);
  return text;
}

const stampLine = /^DTSTAMP:.*\r\n/m;

/** The lines of an event that are of one mail: when it was written, whom it is from, and who is asked. */
function ownLines({ changedAt, organizer, attendee }: Own): string {
  const calendar = ical();
  const event = calendar.createEvent({
    ...{ id: "-", start: new Date(0), stamp: new Date(changedAt), lastModified: new Date(changedAt) },
    organizer: { name: parameter(organizer.name), email: organizer.email },
  });
  if (attendee) {
    const { name, email, status, rsvp } = attendee;
    event.createAttendee({
      ...{ name: parameter(name) || email, email, rsvp, status: statuses[status] },
      ...{ role: ICalAttendeeRole.REQ, type: ICalAttendeeType.INDIVIDUAL },
    });
  }
  const lines = event.toString().split("\r\n");
  return lines
    .filter((line) => ownLine.test(line))
    .map(folded)
    .join("\r\n");
}

const ownLine = /^(?:DTSTAMP|LAST-MODIFIED|ORGANIZER|ATTENDEE)[:;]/;

/**
 * In lines of at most 75 octets, broken between signs (RFC 5545, 3.1). The library folds whole calendars alone, and measures each
 * sign, which took a tenth of what a mail costs: here a line of ASCII is measured by its length, and any other is taken to have
 * signs of four octets.
 */
const folded = (line: string) => (line.match(isAscii.test(line) ? fullLine : shortLine) ?? []).join("\r\n ");
const isAscii = /^[ -~]*$/;
const fullLine = /.{1,74}/gsu;
const shortLine = /.{1,18}/gsu;

const statuses: Record<Attendee["status"], ICalAttendeeStatus> = {
  ACCEPTED: ICalAttendeeStatus.ACCEPTED,
  TENTATIVE: ICalAttendeeStatus.TENTATIVE,
  DECLINED: ICalAttendeeStatus.DECLINED,
  "NEEDS-ACTION": ICalAttendeeStatus.NEEDSACTION,
};

const comesTwice = (time: Temporal.ZonedDateTime): boolean => {
  const wall = time.toPlainDateTime();
  const [first, last] = (["earlier", "later"] as const).map((disambiguation) =>
    wall.toZonedDateTime(time.timeZoneId, { disambiguation }),
  );
  return first?.epochMilliseconds !== last?.epochMilliseconds;
};

/** The rules of a zone under the name that the times name: the library keeps many zones under the name of one that is like it. */
function zoneRules(timeZone: string): string {
  const [block] = tzlib_get_ical_block(timeZone);
  if (!block) throw new Error(`no rules for the time zone ${timeZone}`);
  return block
    .replace(/^TZID:.*$/m, `TZID:${timeZone}`)
    .replace(/^X-LIC-LOCATION:.*$/m, `X-LIC-LOCATION:${timeZone}`)
    .trim()
    .replace(/\r?\n/g, "\r\n");
}

/** In a parameter a quotation mark ends the value, and few read it escaped (RFC 5545, 3.2); a circumflex escapes (RFC 6868). */
const parameter = (words: string) =>
  plain(words).replaceAll("\n", " ").replaceAll('"', "'").replaceAll("^", "^^");

/** Words in lines, without signs that a calendar can't hold. */
const plain = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\v\f\u0085]/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .toWellFormed()
    .trim();
