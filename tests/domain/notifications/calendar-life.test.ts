/** A meeting's life in somebody's calendar, read field by field by a parser of somebody else's (ical.js). */
import { afterEach, beforeEach, expect, it } from "vitest";
import { calendarOf } from "#emails/meeting-mail.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { cancelMeeting } from "~/domain/meetings/commands/announce.server.ts";
import { readOwnEntry } from "~/domain/notifications/facts-meetings.server.ts";
import { readCalendar } from "../../support/calendars.ts";
import { both, joinUrl } from "../../support/meetings.ts";
import { openPost, type Post } from "../../support/post.ts";
import { type Registered, registeredOf } from "../../support/registered.ts";

let post: Post;
let registered: Registered;
beforeEach(async () => {
  post = await openPost();
  registered = await registeredOf(post);
});
afterEach(async () => {
  await post.close();
  expect(post.unexpected).toEqual([]);
});

type Calendar = ReturnType<typeof readCalendar>;
const standing = (calendar: Calendar) => ({
  method: calendar.method ?? null,
  sequence: calendar.sequence,
  uid: calendar.read("uid"),
  status: calendar.read("status"),
  summary: calendar.read("summary"),
  from: calendar.instant("dtstart"),
  to: calendar.instant("dtend"),
  place: calendar.read("location"),
  attendees: calendar.attendees,
  zone: calendar.zone?.tzid ?? null,
});

/** The entry that one's own page gives, as it is now. */
async function own(ref: string): Promise<Calendar> {
  const { world, addresses } = post;
  const facts = await readOwnEntry({ db: world.read, addresses, now: world.clock.now }, ref);
  return readCalendar((facts && calendarOf(facts).calendar?.text) ?? "");
}

it("is asked for, worded otherwise, moved over the night that clocks go back, and called off", async () => {
  const { add, addressOf, meetings, only } = registered;
  const { ref } = await add(1, { attendAs: "remote" });
  const asked = (await only(1)).calendar as Calendar;
  const first = standing(asked);
  expect(first).toEqual({
    ...{ method: "REQUEST", sequence: expect.any(Number), uid: expect.any(String) },
    ...{ status: "CONFIRMED", summary: "Ope møte", place: joinUrl, zone: "Europe/Oslo" },
    ...{ from: "2026-05-07T07:30:00.000Z", to: "2026-05-07T09:30:00.000Z" },
    attendees: [addressOf(1)],
  });
  expect(asked.read("description")).toContain(joinUrl);
  expect(asked.events).toHaveLength(1);

  // Worded otherwise: nobody is told, and the entry keeps its number.
  post.later(60);
  expectOk(await registered.meetings.edit("moete", { title: both("Opnare møte"), capacity: 30 }));
  await post.drain();
  expect(post.mailbox.mails).toEqual([]);
  expect(standing(await own(ref))).toMatchObject({ summary: "Opnare møte", sequence: first.sequence });

  // Over the night of 25 October, on which an hour comes twice: told in UTC, where it does not.
  post.later(60);
  const night = { on: "2026-10-25", starts: "00:30", ends: "02:30", reason: both("Salen er oppteken.") };
  expectOk(await meetings.schedule("moete", night));
  const moved = (await only(1)).calendar as Calendar;
  expect(standing(moved)).toMatchObject({
    ...{ method: "REQUEST", uid: first.uid, status: "CONFIRMED", attendees: first.attendees },
    ...{ from: "2026-10-24T22:30:00.000Z", to: "2026-10-25T00:30:00.000Z", zone: null },
  });
  expect(moved.sequence).toBeGreaterThan(first.sequence);

  // The same night as another zone tells it, a day later: the hours of that zone.
  post.later(60);
  const swedish = { on: "2026-10-26", timeZone: "Europe/Stockholm", reason: both("I Stockholm i staden.") };
  expectOk(await meetings.schedule("moete", swedish));
  const again = (await only(1)).calendar as Calendar;
  expect(standing(again)).toMatchObject({
    ...{ method: "REQUEST", uid: first.uid, zone: "Europe/Stockholm" },
    ...{ from: "2026-10-26T08:30:00.000Z", to: "2026-10-26T10:30:00.000Z" },
  });
  expect(again.sequence).toBeGreaterThan(moved.sequence);
  expect(standing(await own(ref))).toMatchObject({ uid: first.uid, sequence: again.sequence });

  // Called off, before and after which nothing else is told.
  post.later(60);
  expectOk(await cancelMeeting(post.world.as("coordinator"), "moete", both("For få melde seg.")));
  const off = (await only(1)).calendar as Calendar;
  expect(standing(off)).toMatchObject({
    ...{ method: "CANCEL", uid: first.uid, status: "CANCELLED", attendees: first.attendees },
  });
  expect(off.sequence).toBeGreaterThan(again.sequence);
  post.later(600);
  await post.drain();
  expect(post.mailbox.mails).toEqual([]);
});
