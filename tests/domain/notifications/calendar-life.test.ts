/** A meeting's life in somebody's calendar, read field by field by a parser of somebody else's (ical.js). */
import { afterEach, beforeEach, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { events } from "#db/schema/kernel.ts";
import { calendarOf } from "#emails/meeting-mail.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { cancelMeeting } from "~/domain/meetings/commands/announce.server.ts";
import { readOwnEntry } from "~/domain/notifications/facts-meetings.server.ts";
import { readCalendar } from "../../support/calendars.ts";
import { both, joinUrl } from "../../support/meetings.ts";
import { openPost, type Post } from "../../support/post.ts";
import { type Registered, registeredOf } from "../../support/registered.ts";
import { tamper } from "../../support/tamper.ts";

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

const [oslo, stockholm] = ["Europe/Oslo", "Europe/Stockholm"] as const;
/** A night on which clocks are set, and a meeting over it: at first from half past midnight to half past four, which come once each. */
const spring = {
  on: "2027-03-28",
  first: { from: "2027-03-27T23:30:00.000Z", to: "2027-03-28T02:30:00.000Z" },
  /** from the hour before the one that is skipped to the hour after it: an hour later */
  next: { starts: "01:30", ends: "03:30" },
  nextly: { from: "2027-03-28T00:30:00.000Z", to: "2027-03-28T01:30:00.000Z" },
  told: { from: "2027-03-28T01:30:00", to: "2027-03-28T03:30:00" },
} as const;
const autumn = {
  on: "2026-10-25",
  first: { from: "2026-10-24T22:30:00.000Z", to: "2026-10-25T03:30:00.000Z" },
  /** to an hour that comes twice: told in UTC, where it does not */
  next: { starts: "00:30", ends: "02:30" },
  nextly: { from: "2026-10-24T22:30:00.000Z", to: "2026-10-25T00:30:00.000Z" },
  told: { from: "2026-10-24T22:30:00Z", to: "2026-10-25T00:30:00Z" },
} as const;

it.each([
  {
    night: "the Norwegian night in spring",
    timeZone: oslo,
    next: stockholm,
    ...{ at: spring, zone: stockholm },
  },
  { night: "the Swedish night in spring", timeZone: stockholm, next: oslo, ...{ at: spring, zone: oslo } },
  { night: "the Norwegian night in autumn", timeZone: oslo, next: stockholm, ...{ at: autumn, zone: null } },
  { night: "the Swedish night in autumn", timeZone: stockholm, next: oslo, ...{ at: autumn, zone: null } },
])("over $night is asked for, worded otherwise, moved into another zone, and called off", async (row) => {
  const { at, timeZone } = row;
  const { add, addressOf, meetings, only } = registered;
  const reason = both("Salen er oppteken.");
  expectOk(await meetings.schedule("moete", { on: at.on, starts: "00:30", ends: "04:30", timeZone, reason }));
  await post.quiet();
  const { ref } = await add(1, { attendAs: "remote" });
  const asked = (await only(1)).calendar as Calendar;
  const first = standing(asked);
  expect(first).toEqual({
    ...{ method: "REQUEST", sequence: expect.any(Number), uid: expect.any(String) },
    ...{ status: "CONFIRMED", summary: "Ope møte", place: joinUrl, zone: timeZone, ...at.first },
    attendees: [addressOf(1)],
  });
  expect([asked.read("dtstart"), asked.read("dtend")]).toEqual([`${at.on}T00:30:00`, `${at.on}T04:30:00`]);
  expect(asked.event.getFirstProperty("dtstart")?.getParameter("tzid")).toBe(timeZone);
  expect(asked.read("description")).toContain(joinUrl);
  expect([asked.events.length, asked.zones.length]).toEqual([1, 1]);

  // Worded otherwise: nobody is told, and the entry keeps its number.
  post.later(60);
  expectOk(await meetings.edit("moete", { title: both("Opnare møte"), capacity: 30 }));
  await post.drain();
  expect(post.mailbox.mails).toEqual([]);
  const { summary: _, ...kept } = first;
  expect(standing(await own(ref))).toEqual({ ...kept, summary: "Opnare møte" });

  post.later(60);
  expectOk(await meetings.schedule("moete", { on: at.on, ...at.next, timeZone: row.next, reason }));
  const moved = (await only(1)).calendar as Calendar;
  expect(standing(moved)).toEqual({
    ...{ method: "REQUEST", sequence: expect.any(Number), uid: first.uid, status: "CONFIRMED" },
    ...{ summary: "Opnare møte", place: joinUrl, zone: row.zone, ...at.nextly, attendees: first.attendees },
  });
  expect([moved.read("dtstart"), moved.read("dtend")]).toEqual([at.told.from, at.told.to]);
  expect(moved.zones).toHaveLength(row.zone === null ? 0 : 1);
  expect(moved.sequence).toBeGreaterThan(first.sequence);
  expect(standing(await own(ref))).toMatchObject({ uid: first.uid, sequence: moved.sequence, ...at.nextly });

  // Called off, after which nothing else is told.
  post.later(60);
  expectOk(await cancelMeeting(post.world.as("coordinator"), "moete", both("For få melde seg.")));
  const off = (await only(1)).calendar as Calendar;
  expect(standing(off)).toEqual({
    ...standing(moved),
    ...{ method: "CANCEL", status: "CANCELLED", sequence: off.sequence, place: off.read("location") },
  });
  expect(off.sequence).toBeGreaterThan(moved.sequence);
  post.later(600);
  await post.drain();
  expect(post.mailbox.mails).toEqual([]);
});

it("keeps its number whatever he answers: a CANCEL, what puts it back and another place of his have a higher one", async () => {
  const { add, answer, only } = registered;
  const next = async () => {
    const { calendar } = await only(1);
    post.later(60);
    const stamp = calendar?.instant("dtstamp") ?? "";
    return [calendar?.method, calendar?.attendeeSays, calendar?.sequence, stamp] as const;
  };
  const link = await add(1);
  const told = [await next()];
  for (const [status, attendAs] of [
    ["maybe", "room"],
    ["going", "room"],
    ["not_going", "room"],
    ["maybe", "room"],
    ["going", "room"],
    ["going", "remote"],
  ] as const) {
    await answer(link, status, attendAs);
    told.push(await next());
  }
  expect(told.map(([method, says, number]) => [method, says, number])).toEqual([
    ["REQUEST", "ACCEPTED", 0],
    ["REQUEST", "TENTATIVE", 0],
    ["REQUEST", "ACCEPTED", 0],
    ["CANCEL", expect.anything(), 1],
    ["REQUEST", "TENTATIVE", 2],
    ["REQUEST", "ACCEPTED", 2],
    ["REQUEST", "ACCEPTED", 3],
  ]);
  const stamps = told.map(([, , , stamp]) => stamp);
  expect(stamps).toEqual([...new Set(stamps)].sort());
});

it("never falls below a number that was sent while each answer still raised it", async () => {
  const { add, answer, only } = registered;
  const link = await add(1);
  await answer(link, "maybe");
  await answer(link, "going");
  await post.quiet();
  // As it stood in the log: registered, may come, comes, and each was a number of its own.
  const rows = await post.world.read.select().from(events).where(eq(events.subjectKind, "registration"));
  for (const { seq, data } of rows) {
    const { inCalendar: _, ...before } = data;
    const statement = `update events set data = '${JSON.stringify(before)}' where seq = ${seq}`;
    await tamper(post.world.test, "events", statement);
  }
  expect((await own(link.ref)).sequence).toBe(3);
  await answer(link, "maybe");
  expect((await only(1)).calendar?.sequence).toBe(3);
  await answer(link, "not_going");
  expect((await only(1)).calendar?.sequence).toBe(4);
});
