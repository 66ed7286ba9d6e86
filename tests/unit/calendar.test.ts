import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CalendarEntry, calendarText } from "#emails/calendar.ts";
import { readCalendar } from "../support/calendars.ts";

const entry: CalendarEntry = {
  uid: "018f2f7e-7b1a-7c1e-9f66-3a1c1d0f0001",
  sequence: 2,
  changedAt: "2026-04-21T08:02:00.000Z",
  cancelled: false,
  startsAt: "2026-05-07T07:30:00.000Z",
  endsAt: "2026-05-07T09:30:00.000Z",
  timeZone: "Europe/Oslo",
  title: "Ope møte; om søk, tal",
  description: "Å lytte.\n\nhttps://forum.example/meetings/vaarmoete",
  place: "Storsalen, 2. høgda",
  url: "https://forum.example/meetings/vaarmoete",
  organizer: { name: "Dømearkivet", email: "moete@dome.example" },
};

describe("a meeting in a calendar", () => {
  it("is read field by field as it was meant", () => {
    const text = calendarText("PUBLISH", entry);
    const { calendar, event, events, zones, zone, read, instant } = readCalendar(text);
    expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
    expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
    expect([events.length, zones.length, zone?.tzid]).toEqual([1, 1, "Europe/Oslo"]);
    expect(event.getFirstProperty("dtstart")?.getParameter("tzid")).toBe("Europe/Oslo");
    expect([read("dtstart"), read("dtend")]).toEqual(["2026-05-07T09:30:00", "2026-05-07T11:30:00"]);
    expect([instant("dtstart"), instant("dtend")]).toEqual([entry.startsAt, entry.endsAt]);
    expect(read("dtstamp")).toBe("2026-04-21T08:02:00Z");
    expect(read("last-modified")).toBe("2026-04-21T08:02:00Z");
    for (const name of ["uid", "sequence", "description", "url"] as const)
      expect(read(name)).toBe(String(entry[name]));
    expect([read("summary"), read("location")]).toEqual([entry.title, entry.place]);
    expect(read("status")).toBe("CONFIRMED");
    expect(read("organizer")).toBe("mailto:moete@dome.example");
    expect(event.getFirstProperty("organizer")?.getParameter("cn")).toBe("Dømearkivet");
    expect(event.getFirstProperty("attendee")).toBeNull();
  });

  it("asks the one to whom the mail goes, and answers to the address that reads answers", () => {
    const attendee = { name: "Åse Dømesen, leiar", email: "aase@dome.example", rsvp: true } as const;
    const { event } = readCalendar(
      calendarText("REQUEST", { ...entry, url: null, attendee: { ...attendee, status: "ACCEPTED" } }),
    );
    const [asked, ...others] = event.getAllProperties("attendee");
    expect(others).toEqual([]);
    expect(asked?.getFirstValue()?.toString().toLowerCase()).toBe("mailto:aase@dome.example");
    expect(asked?.toJSON()[1]).toEqual({
      ...{ cn: attendee.name, cutype: "INDIVIDUAL", role: "REQ-PARTICIPANT" },
      ...{ partstat: "ACCEPTED", rsvp: "TRUE" },
    });
    expect(event.getFirstProperty("url")).toBeNull();
  });

  it("says to each his own, however many have the same meeting", () => {
    const asked = (n: number) => {
      const attendee = {
        name: `N${n}`,
        email: `n${n}@dome.example`,
        rsvp: true,
        status: "NEEDS-ACTION",
      } as const;
      const organizer = { name: "Dømearkivet", email: `reply+${n}@dome.example` };
      const changedAt = `2026-04-21T08:0${n}:00.000Z`;
      return readCalendar(calendarText("REQUEST", { ...entry, organizer, changedAt, attendee }));
    };
    for (const n of [1, 2, 1]) {
      const { event, read } = asked(n);
      expect(
        event.getAllProperties("attendee").map((one) => one.getFirstValue()?.toString().toLowerCase()),
      ).toEqual([`mailto:n${n}@dome.example`]);
      expect(read("organizer")).toBe(`mailto:reply+${n}@dome.example`);
      expect([read("dtstamp"), read("last-modified")]).toEqual(Array(2).fill(`2026-04-21T08:0${n}:00Z`));
    }
    const moved = readCalendar(calendarText("REQUEST", { ...entry, startsAt: "2026-05-07T08:30:00.000Z" }));
    expect(moved.read("dtstart")).toBe("2026-05-07T10:30:00");
  });

  it("ends its lines as the standard has it, and none is longer than 75 bytes", () => {
    const lines = calendarText("PUBLISH", { ...entry, description: "å".repeat(500) }).split("\r\n");
    expect(lines.join("")).not.toMatch(/[\r\n]/);
    expect(lines.at(-1)).toBe("");
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  });
  it.each(["Dome ".repeat(40).trim(), "Åse ".repeat(40).trim(), "🌲".repeat(60)])(
    "asks %s in such lines",
    (name) => {
      const attendee = {
        name,
        email: `${"a".repeat(60)}@dome.example`,
        status: "ACCEPTED",
        rsvp: true,
      } as const;
      const text = calendarText("REQUEST", {
        ...entry,
        organizer: { name, email: "svar@dome.example" },
        attendee,
      });
      expect(text.split("\r\n").filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
      expect(text).not.toContain("\ufffd");
      const { event } = readCalendar(text);
      for (const property of ["attendee", "organizer"])
        expect(event.getFirstProperty(property)?.getParameter("cn")).toBe(name);
    },
  );

  it("says that it was called off", () => {
    const { read, calendar } = readCalendar(calendarText("CANCEL", { ...entry, cancelled: true }));
    expect([calendar.getFirstPropertyValue("method"), read("status")]).toEqual(["CANCEL", "CANCELLED"]);
  });

  it.each([
    ["Europe/Oslo", "the night that summer begins", "2026-03-29T00:30:00.000Z", "2026-03-29T01:30:00.000Z"],
    [
      "Europe/Stockholm",
      "the night that summer begins",
      "2026-03-29T00:30:00.000Z",
      "2026-03-29T01:30:00.000Z",
    ],
    ["Europe/Oslo", "the night that summer ends", "2026-10-25T00:30:00.000Z", "2026-10-25T02:30:00.000Z"],
    [
      "Europe/Stockholm",
      "the night that summer ends",
      "2026-10-25T00:30:00.000Z",
      "2026-10-25T02:30:00.000Z",
    ],
    ["Europe/Helsinki", "a day in another zone", "2026-12-01T08:00:00.000Z", "2026-12-01T09:00:00.000Z"],
    ["Atlantic/Azores", "a day far west", "2026-07-01T08:00:00.000Z", "2026-07-01T09:00:00.000Z"],
  ])("in %s keeps its instants through %s", (timeZone, night, startsAt, endsAt) => {
    const { zone, instant } = readCalendar(calendarText("PUBLISH", { ...entry, timeZone, startsAt, endsAt }));
    // A night on which an hour comes twice is told in UTC, where it does not.
    expect(zone?.tzid ?? "UTC").toBe(night.includes("ends") ? "UTC" : timeZone);
    expect([instant("dtstart"), instant("dtend")]).toEqual([startsAt, endsAt]);
  });

  it("has rules for every zone that a forum may choose", () => {
    for (const timeZone of Intl.supportedValuesOf("timeZone"))
      expect(readCalendar(calendarText("PUBLISH", { ...entry, timeZone })).zone?.tzid).toBe(timeZone);
  });

  const hostile = [
    "Møte\r\nATTENDEE:mailto:mallory@example.com\r\nX-A:b",
    "END:VEVENT\nEND:VCALENDAR\nBEGIN:VCALENDAR",
    'a;b,c:d"e\\f\\n',
    'x";ROLE=CHAIR:mailto:mallory@example.com',
    "\u2028BEGIN:VALARM\u2029\u0085\u0000\u000b",
    "=?utf-8?q?=0D=0A?=",
    "\ud800 alone",
  ];
  it.each(hostile)("takes %j for words", (words) => {
    const text = calendarText("REQUEST", {
      ...{ ...entry, title: words, description: words, place: words },
      organizer: { name: words, email: "moete@dome.example" },
      attendee: { name: words, email: "aase@dome.example", status: "ACCEPTED", rsvp: false },
    });
    const { events, zones, event, calendar, read } = readCalendar(text);
    expect([events.length, zones.length, calendar.getAllSubcomponents().length]).toEqual([1, 1, 2]);
    expect(event.getAllSubcomponents()).toEqual([]);
    expect(event.getAllProperties("attendee")).toHaveLength(1);
    expect(
      event
        .getAllProperties()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(
      [
        ...["uid", "sequence", "dtstamp", "dtstart", "dtend", "summary", "location", "description"],
        ...["organizer", "attendee", "url", "status", "last-modified"],
      ].sort(),
    );
    expect(read("organizer")).toBe("mailto:moete@dome.example");
    expect(Object.keys(event.getFirstProperty("organizer")?.toJSON()[1] ?? {})).toEqual(["cn"]);
    const asked = event.getFirstProperty("attendee");
    expect(asked?.getFirstValue()?.toString().toLowerCase()).toBe("mailto:aase@dome.example");
    expect(Object.keys(asked?.toJSON()[1] ?? {}).sort()).toEqual(
      ["cn", "cutype", "partstat", "role", "rsvp"].sort(),
    );
  });

  it("keeps any words whole, whatever signs are in them", () => {
    const signs = fc.string({ unit: fc.constantFrom(...'aæ,;:\\"\n\r n^&='.split("")), maxLength: 200 });
    fc.assert(
      fc.property(signs, (words) => {
        const { read } = readCalendar(calendarText("PUBLISH", { ...entry, description: words }));
        expect(read("description") ?? "").toBe(words.replace(/\r\n?/g, "\n").trim());
      }),
    );
  });
});
