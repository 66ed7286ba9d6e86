import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { registrations } from "#db/schema/registrations.ts";
import { register } from "../support/registering.ts";
import { openRoom, type Room, send } from "../support/room.ts";
import { slug } from "../support/table.ts";

let at: Room;
beforeEach(async () => {
  at = await openRoom();
});
afterEach(() => at.close());

describe("those at the door", () => {
  it("check people in by name, by a short reference and by the code on their own page, which opens nothing for others", async () => {
    at.world.clock.now = "2026-04-20T08:00:00.000Z";
    const { ref } = await register(at.world, slug, { group: "A" });
    const door = `/desk/meetings/${slug}/check-in`;
    const early = (await (await at.staff("coordinator")).get(door)).text;
    expect(early).toContain("Check-in opens 12 hours before the meeting.");
    expect([early.includes("walk-in"), early.includes('name="presence"')]).toEqual([false, false]);
    at.world.clock.now = "2026-05-07T07:30:00.000Z";
    const browser = await at.staff("coordinator");
    expect((await browser.get(door)).text).toContain("0 of 1 registered here");
    expect((await browser.get(`${door}?q=${ref.slice(0, 4)}`)).text).toContain("Guro Døme");
    expect((await browser.get(`${door}?q=ingen`)).text).not.toContain("Guro Døme");
    expect((await (await at.staff("approver")).get(`${door}/${ref}`)).status).toBe(404);
    expect((await at.served.browser().get(`${door}/${ref}`)).headers.location).toMatch(/sign-in/);
    expect((await browser.get(`${door}/ukjendt`)).status).toBe(404);
    for (const _ of [1, 2])
      expect((await browser.post(`${door}/${ref}`, { ref, presence: "remote" })).headers.location).toBe(
        `${door}?did=here`,
      );
    // Whoever sits in the room without a telephone is noted at his table, and his own page tells it; it is taken back alike.
    const sat = async () =>
      (await at.world.read.select().from(registrations)).map(({ satGroupId }) => satGroupId);
    expect((await browser.get(door)).text).not.toContain("Note where they sit");
    await browser.post(door, { ref, presence: "room" });
    expect((await browser.get(`${door}/${ref}`)).text).toContain("Note where they sit");
    const noted = await send(browser, door, (form) => form.includes('"sits"'), { group: "A" });
    expect([noted.status, noted.headers.location, await sat()]).toEqual([
      303,
      `${door}?did=sits`,
      [at.table.group],
    ]);
    expect((await browser.get(door)).text).toContain("Sits at A");
    expect((await browser.post(door, { intent: "sits", ref, group: "Q" })).status).toBe(422);
    expect((await send(browser, door, (form) => form.includes('"sits"'), { group: "" })).status).toBe(303);
    expect(await sat()).toEqual([null]);
    const markup = `"'><img src=x onerror=alert(1)>`;
    const written = { name: "=Ola <b>", organisation: markup, email: "", kind: "media", presence: "room" };
    const refused = await send(browser, door, (form) => form.includes("walk-in"), { ...written, name: "" });
    expect([refused.status, /href="#[^"]*name"/.test(refused.text)]).toEqual([422, true]);
    expect([refused.text.includes("onerror=alert"), refused.text.includes("<img src=x")]).toEqual([
      true,
      false,
    ]);
    expect((await send(browser, door, (form) => form.includes("walk-in"), written)).status).toBe(303);
    const full = (await browser.get(door)).text;
    expect(full).toContain("1 of 1 registered here, and 1 walk-in");
    expect(full).toContain("=Ola &lt;b&gt;");
    expect([full.includes("onerror=alert"), full.includes("<img src=x")]).toEqual([true, false]);
    // Whoever asks for it is counted and not named; one who was never there is neither.
    await browser.post(door, {
      intent: "walk-in",
      key: "0198c1d2-7e3f-4a5b-8c6d-9e0f1a2b3c4d",
      ...written,
      name: "Kari Døme",
    });
    const forgotten = await send(browser, door, (form) => form.includes('"forget"'));
    expect(forgotten.headers.location).toBe(`${door}?did=forgotten`);
    const named = (await browser.get(`${door}?did=forgotten`)).text;
    expect(named).toContain("1 of 1 registered here, and 2 walk-ins");
    expect(named.includes("Kari Døme") && named.includes("=Ola")).toBe(false);
    expect((await send(browser, door, (form) => form.includes('"undo"'))).status).toBe(303);
    expect((await browser.get(door)).text).toContain("0 of 1 registered here, and 2 walk-ins");
  });
});
