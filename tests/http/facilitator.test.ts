import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { expectOk } from "~/domain/kernel/result.ts";
import { addGroup } from "~/domain/meetings/commands/groups.server.ts";
import { createMeeting } from "~/domain/meetings/commands/prepare.server.ts";
import { register } from "../support/registering.ts";
import { type Browser, openRoom, type Room, room, send } from "../support/room.ts";
import { begins, slug } from "../support/table.ts";

let at: Room;
beforeEach(async () => {
  at = await openRoom();
});
afterEach(() => at.close());

describe("a facilitator", () => {
  it("is told of no draft, and of no consultation that he meets nobody in", async () => {
    const title = { nn: "Ikkje avgjort" };
    const draft = { consultation: "runde", slug: "utkast", title, audience: "open", format: "room" } as const;
    expectOk(await createMeeting(at.world.as("coordinator"), draft));
    await at.world.openConsultation("anna", "ANN26", { opensOn: "2026-04-01", closesOn: "2026-05-20" });
    const list = "/desk/meetings";
    const told = async (browser: Browser) => {
      const { text } = await browser.get(list);
      return [slug, "Ikkje avgjort", "consultation=anna"].map((one) => text.includes(one));
    };
    expect(await told(await at.staff("coordinator"))).toEqual([true, true, true]);
    const browser = await at.facilitator();
    expect(await told(browser)).toEqual([true, false, false]);
    const main = (text: string) => text.slice(text.indexOf("<main"));
    expect(main((await browser.get(`${list}?lang=en`)).text)).not.toMatch(/draft/i);
    expect((await browser.get(`${list}?consultation=anna`)).status).toBe(400);
    // Nor by its address.
    for (const page of ["", "/check-in", "/room", "/room/close", "/board", "/room/events"])
      expect([page, (await browser.get(`${list}/utkast${page}`)).status]).toEqual([page, 404]);
    const leads = at.world.as({
      ...at.world.staff.coordinator,
      roles: [{ role: "facilitator", bodyId: null }],
    });
    expect(await addGroup(leads, "utkast", { title: { nn: "Søk" }, theme: "", seats: null })).toMatchObject({
      code: "not_found",
    });
  });

  it("prints the list for the door from where people are checked in, without those who take part digitally", async () => {
    at.world.clock.now = "2026-04-20T08:00:00.000Z";
    await register(at.world, slug, { name: "Kari Sal", attendAs: "room" });
    await register(at.world, slug, { name: "Ola Fjern", email: "ola@laget.example", attendAs: "remote" });
    at.world.clock.now = begins;
    const browser = await at.facilitator();
    const door = `/desk/meetings/${slug}/registrations/door`;
    expect((await browser.get(`/desk/meetings/${slug}/check-in`)).text).toContain(`href="${door}"`);
    const { text } = await browser.get(door);
    expect(["Kari Sal", "Ola Fjern"].map((name) => text.includes(name))).toEqual([true, false]);
  });

  it("is led to his meetings, runs one in the room until it is closed, and opens nothing else", async () => {
    const browser = await at.facilitator();
    const meeting = `/desk/meetings/${slug}`;
    expect((await browser.get("/desk")).text).toContain(`href="${meeting}"`);
    const nav = /<ul class="views"[\s\S]*?<\/nav>/.exec((await browser.get(meeting)).text)?.[0] ?? "";
    expect([...nav.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
      meeting,
      ...["groups", "check-in", "room", "board"].map((page) => `${meeting}/${page}`),
    ]);
    expect((await browser.get("/desk/intake")).status).toBe(404);
    await at.table.capture(at.table.scribe, at.table.point("Søket er tregt."));
    await at.table.confirm(1);
    const closed = await send(browser, `${room}/close`, () => true);
    expect(closed.headers.location).toBe(`${room}?did=closed`);
    const after = (await browser.get(room)).text;
    expect(after).toMatch(/1 contribution/);
    expect(after).not.toContain("/desk/intake");
  });
});
