import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { attendances } from "#db/schema/attendance.ts";
import { setEvaluation } from "~/domain/evaluations/commands/ask.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { closeMeeting } from "~/domain/live/commands/close.server.ts";
import { createRegistrationLinks } from "~/domain/meetings/links.server.ts";
import { both } from "../support/meetings.ts";
import { openRoom, type Room, send } from "../support/room.ts";
import { begins, slug } from "../support/table.ts";

let at: Room;
beforeEach(async () => {
  at = await openRoom();
});
afterEach(() => at.close());

describe("those who came", () => {
  it("are asked how it was by questions that may be chosen after the close too, until the last day to answer", async () => {
    at.world.clock.now = "2026-05-08T08:00:00.000Z";
    expectOk(await closeMeeting(at.world.as("coordinator"), slug));
    const desk = await at.staff("coordinator");
    const page = `/desk/meetings/${slug}/evaluation`;
    const words = [0, 1, 2].map((n) => [`questions.${n}.text.nn`, `Spørsmål ${n}`] as const);
    expect(
      (await send(desk, page, (form) => form.includes('"questions"'), Object.fromEntries(words))).status,
    ).toBe(303);
    expect((await desk.get(`${page}?lang=en`)).text).toMatch(
      /Spørsmål 2[\s\S]*Nobody has been asked yet[\s\S]*Ask them now/,
    );
  });

  it("ask whoever left an address at the door how it was, by a link that opens that alone, and nothing once his name is gone", async () => {
    const three = (["scale", "scale", "text"] as const).map((kind, n) => ({
      kind,
      text: both(`Spørsmål ${n}`),
    }));
    expectOk(await setEvaluation(at.world.as("coordinator"), slug, { version: 0, questions: three }));
    at.world.clock.now = begins;
    const door = `/desk/meetings/${slug}/check-in`;
    const desk = await at.staff("coordinator");
    const who = {
      name: "Dagny Døme",
      email: "dagny@dome-post.example",
      kind: "individual",
      presence: "room",
    };
    expect((await send(desk, door, (form) => form.includes("walk-in"), who)).status).toBe(303);
    const [row] = await at.world.read.select().from(attendances);
    const links = createRegistrationLinks(at.served.config.secretKey, at.served.config.origin);
    const link = { ref: row?.ref ?? "", version: 1 };
    at.world.clock.now = "2026-05-08T08:00:00.000Z";
    const his = at.served.browser();
    const opened = await his.get(new URL(links.url("own", link)).pathname);
    const page = `/registration/${link.ref}/evaluation`;
    expect([opened.status, opened.headers.location]).toEqual([303, page]);
    expect((await his.get(`/registration/${link.ref}`)).status).toBe(404);
    expect((await at.served.browser().get(page)).status).toBe(404);
    const asked = await his.get(`${page}?lang=nn`);
    expect([asked.status, asked.headers["cache-control"]]).toEqual([200, "no-store"]);
    expect(asked.text).toContain("Spørsmål 2");
    expect(asked.text).not.toMatch(/Dagny|dagny@/);
    // Nothing of the meeting is sent along that the page does not show.
    const data = await his.get(`${page}?_data=${encodeURIComponent("registration/:ref/evaluation")}`);
    expect(Object.keys(JSON.parse(data.text).own.meeting).sort()).toEqual([
      ...["contactEmail", "endsAt", "format", "mainLanguage", "place", "startsAt", "timeZone", "title"],
    ]);
    const sent = await his.post(page, { "replies.0": "4", "replies.1": "", "replies.2": "Eg kom seint." });
    expect([sent.status, sent.headers.location]).toEqual([303, `${page}?done=answered`]);
    expect((await his.get(`${page}?done=answered&lang=nn`)).text).toMatch(
      /role="status"[\s\S]*Eg kom seint\./,
    );
    expect((await send(desk, door, (form) => form.includes('"forget"'))).status).toBe(303);
    expect((await his.get(page)).status).toBe(404);
  });
});
