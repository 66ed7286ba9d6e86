/** A meeting as schema.org's Event, for search engines: what its page says and no more. Data, which no browser runs. */
import { Temporal } from "temporal-polyfill";
import { type Format, type Hours, inRoom, isRemote } from "~/domain/meetings/meeting.ts";
import { type PublishedMeeting, takesRegistrations } from "~/domain/published/meetings.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick, type Translated } from "~/i18n/translated.ts";
import { paths } from "~/paths.ts";

const attendance: Record<Format, string> = {
  room: "Offline",
  digital: "Online",
  hybrid: "Mixed",
};

type Given = { language: Language; origin: string; today: string };

export function meetingEvent(meeting: PublishedMeeting, { language, origin, today }: Given) {
  const words = (text: Translated) => pick(text, language, meeting.mainLanguage as Language).text;
  const url = origin + paths.meeting(meeting.slug);
  const moved = meeting.changes.find(
    ({ kind, before }) => kind === "moved" && before.startsAt !== meeting.startsAt,
  );
  const rescheduled = meeting.status !== "cancelled" && moved;
  const status = meeting.status === "cancelled" ? "Cancelled" : moved ? "Rescheduled" : "Scheduled";
  const { format, place } = meeting;
  const streamUrl = meeting.status === "cancelled" ? null : meeting.streamUrl;
  const location = [
    ...(inRoom(format) ? [{ "@type": "Place", name: words(place), address: words(place) }] : []),
    // Where one takes part is told to those who take part: everybody is led to the stream or to this page.
    ...(isRemote(format) ? [{ "@type": "VirtualLocation", url: streamUrl ?? url }] : []),
  ];
  return {
    "@context": "https://schema.org",
    "@type": "Event",
    name: words(meeting.title),
    description: words(meeting.purpose),
    url,
    startDate: withOffset(meeting.startsAt, meeting),
    endDate: withOffset(meeting.endsAt, meeting),
    ...(rescheduled ? { previousStartDate: withOffset(moved.before.startsAt, moved.before) } : {}),
    eventStatus: `https://schema.org/Event${status}`,
    eventAttendanceMode: `https://schema.org/${attendance[format]}EventAttendanceMode`,
    location,
    organizer: { "@type": "Organization", name: words(meeting.host.name), url: origin },
    inLanguage: meeting.mainLanguage,
    ...(takesRegistrations(meeting, today) ? { offers: offerOf(meeting, origin) } : {}),
  };
}

/** Where one registers, and whether there is a seat. */
const offerOf = ({ slug, isFull }: PublishedMeeting, origin: string) => ({
  "@type": "Offer",
  url: origin + paths.register(slug),
  availability: `https://schema.org/${isFull ? "SoldOut" : "InStock"}`,
});

/** As a clock on the wall there tells it: 2026-05-07T09:30:00+02:00. */
const withOffset = (instant: string, { timeZone }: Hours) =>
  Temporal.Instant.from(instant).toString({ timeZone, smallestUnit: "second" });
