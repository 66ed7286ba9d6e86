/** A calendar's entry, read by a parser of somebody else's. */
import ICAL from "ical.js";

export function readCalendar(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents("vevent");
  const [event] = events;
  if (!event) throw new Error("no event");
  const zones = calendar.getAllSubcomponents("vtimezone");
  const zone = zones[0] && new ICAL.Timezone(zones[0]);
  const read = (name: string) => event.getFirstPropertyValue(name)?.toString();
  /** the instant, by the rules that the file itself brings */
  const instant = (name: string) => {
    const time = event.getFirstPropertyValue(name) as InstanceType<typeof ICAL.Time>;
    if (zone) time.zone = zone;
    return time.toJSDate().toISOString();
  };
  const attendees = event
    .getAllProperties("attendee")
    .map((one) => `${one.getFirstValue()}`.replace(/^mailto:/i, ""));
  const method = calendar.getFirstPropertyValue("method");
  return {
    calendar,
    method,
    event,
    events,
    zones,
    zone,
    read,
    instant,
    attendees,
    /** what the first of them has answered, as the entry says it */
    attendeeSays: event.getFirstProperty("attendee")?.getParameter("partstat"),
    sequence: Number(read("sequence")),
  };
}
