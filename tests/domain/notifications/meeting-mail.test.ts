import { encode } from "uqr";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { consultations } from "#db/schema/consultations.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { shortRef } from "~/domain/meetings/attendance.ts";
import { cancelMeeting } from "~/domain/meetings/commands/announce.server.ts";
import { findMeeting, getMeeting } from "~/domain/meetings/queries.server.ts";
import { joinLinkFor } from "~/domain/meetings/registration.ts";
import { both, joinUrl } from "../../support/meetings.ts";
import { openPost, origin, type Post } from "../../support/post.ts";
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

describe("whoever has a seat", () => {
  it("is told when and where, with a calendar's part among the alternatives, for him alone", async () => {
    const { add, only } = registered;
    await add(1);
    const { mail, subject, calendar } = await only(1);
    expect(subject).toBe("Du er påmeld: Ope møte");
    expect(mail.text).toContain("Storsalen");
    expect(mail.text).toContain("kl. 09.30–11.30");
    expect(mail.text).toContain(`${origin}/registration/link/`);
    expect(mail.calendarType).toMatch(/method=REQUEST/);
    const alternatives = mail.raw.slice(mail.raw.indexOf("multipart/alternative"));
    expect(alternatives.indexOf("text/calendar")).toBeLessThan(alternatives.indexOf("application/ics"));
    const meeting = await getMeeting(post.world.read, "moete");
    expect(calendar?.method).toBe("REQUEST");
    expect(calendar?.attendees).toEqual(["deltakar-1@post.example"]);
    expect(calendar?.read("uid")).toBe(meeting.uid);
    expect(calendar?.read("organizer")).toBe("mailto:moete@dome.example");
    expect(calendar?.instant("dtstart")).toBe(meeting.startsAt);
    expect(calendar?.zone?.tzid).toBe("Europe/Oslo");
    expect(calendar?.read("url")).toBe(`${origin}/meetings/moete`);
  });

  it("gets the link to join only where he takes part digitally", async () => {
    const { add, mailTo, only } = registered;
    await add(1);
    await add(2, { attendAs: "remote" });
    expect((await mailTo(1))[0]?.mail.raw).not.toContain("join.example");
    const { mail, calendar } = await only(2);
    expect(mail.text).toContain(joinUrl);
    expect(calendar?.read("description")).toContain(joinUrl);
    // A building and its door are no use to him.
    expect(mail.text).not.toMatch(/Storsalen|Trappefritt/);
    expect(calendar?.read("location")).toBe(joinUrl);
  });

  it("waits for his organisation's sake, is told so, and on which ground he gets the mail", async () => {
    const { add, meetings, only } = registered;
    expectOk(await meetings.edit("moete", { capacity: 9, seatsPerOrganisation: 1 }));
    await add(1, { organisation: "Laget", group: "A" });
    const { mail } = await only(1);
    expect(mail.text).toMatch(/Gruppe:\s+Søk i arkivet/);
    await add(2, { organisation: "LAGET", group: "" });
    const waits = (await only(2)).mail.text;
    expect(waits).toContain("Organisasjonen din har alle plassane");
    expect(waits).not.toContain("Alle plassar er tekne");
    expect(waits.replaceAll("\n", " ")).toContain("denne adressa står på ventelista til møtet");
    expect(waits).not.toContain("adressa er påmeld");
    expect(waits).toMatch(/Gruppe:\s+Kva som helst/);
  });

  it("has what he shows at the door where he comes to the room, as a code of cells and as words", async () => {
    const { add, answer, only } = registered;
    const link = await add(1);
    const { mail } = await only(1);
    expect(mail.text).toContain(`I døra: sei ${shortRef(link.ref)}, eller vis koden.`);
    const { data } = encode(`${origin}/desk/meetings/moete/check-in/${link.ref}`, { ecc: "L", border: 0 });
    // Each row again from the widths of its cells, as a camera sees it.
    const rows = [...mail.html.matchAll(/<table[^>]* height="4"><tr>(.*?)<\/tr><\/table>/gs)].map(
      ([, row = ""]) =>
        [...row.matchAll(/width="(\d+)" height="4" bgcolor="(#\w+)"/g)].flatMap(([, width, colour]) =>
          Array<boolean>(Number(width) / 4).fill(colour === "#000000"),
        ),
    );
    expect(rows).toEqual(data);
    await add(2, { attendAs: "remote" });
    expect((await only(2)).mail.text).not.toContain("I døra");
    await answer(link, "not_going");
    expect((await only(1)).mail.text).not.toContain("I døra");
  });

  it.each(["going", "maybe", "waiting", "not_going"] as const)("who is %s", (status) => {
    const there = { format: "hybrid", joinUrl } as const;
    expect(joinLinkFor(there, { status, attendAs: "remote" })).toBe(status === "going" ? joinUrl : null);
    expect(joinLinkFor(there, { status, attendAs: "room" })).toBeNull();
    expect(joinLinkFor({ ...there, format: "room" }, { status, attendAs: "remote" })).toBeNull();
  });

  it("is told in his own language", async () => {
    const { add } = registered;
    for (const [n, language] of (["en", "nb", "nn", "sv"] as const).entries()) await add(n, { language });
    await post.drain();
    expect(post.mailbox.mails.map((mail) => mail.header("subject")).sort()).toEqual([
      "Du er påmeld: Ope møte",
      "Du er påmeldt: Ope møte",
      "Du är anmäld: Ope møte",
      "You are registered: Ope møte (en)",
    ]);
  });

  it("gives it up: it goes out of his calendar by a higher number, and the next is told that it is his", async () => {
    const { add, answer, mailTo, only, seats } = registered;
    await seats(1);
    const first = await add(1);
    await add(2);
    const asked = await only(1);
    await add(3);
    const waits = await only(3);
    expect(waits.subject).toBe("Du står på venteliste: Ope møte");
    expect(waits.mail.calendar).toBe("");
    await answer(first, "not_going");
    const [ended] = await mailTo(1);
    expect(ended?.subject).toBe("Svaret ditt er endra: Ope møte");
    expect([ended?.calendar?.method, ended?.calendar?.read("status")]).toEqual(["CANCEL", "CANCELLED"]);
    expect(ended?.calendar?.read("uid")).toBe(asked.calendar?.read("uid"));
    expect(ended?.calendar?.sequence).toBeGreaterThan(asked.calendar?.sequence ?? 99);
    const seated = await mailTo(2);
    expect(seated.map(({ subject }) => subject)).toEqual(["Ein plass til deg: Ope møte"]);
    expect(seated[0]?.calendar?.method).toBe("REQUEST");
    expect(await mailTo(3)).toEqual([]);
    post.mailbox.mails.length = 0;
    await seats(2);
    await only(3);
    await answer(first, "going");
    const again = await only(1);
    expect(again.calendar?.method).toBe("CANCEL");
    await seats(3);
    const back = await only(1);
    expect(back.calendar?.method).toBe("REQUEST");
    expect(back.calendar?.sequence).toBeGreaterThan(ended?.calendar?.sequence ?? 99);
  });

  it("is told of the newest answer alone where an earlier mail did not leave yet", async () => {
    const { add, answer, mailTo, only } = registered;
    post.mailbox.answer({ at: "rcpt", code: 451, text: "later" });
    const link = await add(1);
    await post.drain();
    await answer(link, "maybe");
    await answer(link, "not_going");
    post.later(2);
    const { calendar } = await only(1);
    expect(calendar?.method).toBe("CANCEL");
    post.later(600);
    expect(await mailTo(1)).toEqual([]);
  });

  it("hears nothing where he changed only what he needs", async () => {
    const { add, answer, mailTo, only } = registered;
    const link = await add(1);
    await only(1);
    await answer(link, "going");
    expect(await mailTo(1)).toEqual([]);
    await answer(link, "going", "remote");
    expect((await only(1)).mail.text).toContain(joinUrl);
  });
});

describe("a meeting that is called off", () => {
  it("is told to all with the reason, and goes out of their calendars by a higher number", async () => {
    const { add, move, only } = registered;
    await add(1);
    const { calendar: asked } = await only(1);
    await move();
    const { calendar: moved } = await only(1);
    expectOk(await cancelMeeting(post.world.as("coordinator"), "moete", both("For få påmelde.")));
    const { mail, subject, calendar } = await only(1);
    expect(subject).toBe("Avlyst: Ope møte");
    expect(mail.text).toContain("For få påmelde.");
    // The meeting's page, where its consultation is written to still, and his own page, where he can be erased.
    for (const url of [`${origin}/meetings/moete`, "/consultations/runde/submit", "/registration/link/"])
      expect(mail.text).toContain(url);
    expect([calendar?.method, calendar?.read("status")]).toEqual(["CANCEL", "CANCELLED"]);
    const numbers = [asked, moved, calendar].map((one) => one?.sequence ?? -1);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    expect((await findMeeting(post.world.read, "moete"))?.status).toBe("cancelled");
  });

  it("names no way to write to a consultation that takes nothing any more", async () => {
    const { add, only } = registered;
    await add(1);
    await only(1);
    expectOk(await cancelMeeting(post.world.as("coordinator"), "moete", both("For få påmelde.")));
    await post.world.db.write(
      async (db) =>
        void (await db.update(consultations).set({ status: "closed", closedAt: post.world.clock.now })),
    );
    const { mail } = await only(1);
    expect(mail.text).toContain(`${origin}/meetings/moete`);
    expect(mail.text).not.toContain("/submit");
  });

  it("before anybody was told that it moved is told as called off alone", async () => {
    const { add, move, only } = registered;
    await add(1);
    await post.quiet();
    await move();
    expectOk(await cancelMeeting(post.world.as("coordinator"), "moete", both("For få påmelde.")));
    expect((await only(1)).subject).toBe("Avlyst: Ope møte");
  });
});
