import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { leaveTable } from "~/domain/live/commands/join.server.ts";
import { readLiveVersion } from "~/domain/live/queries.server.ts";
import { findMeeting } from "~/domain/meetings/queries.server.ts";
import { createLiveChanges } from "~/server/live-changes.server.ts";
import { listenTo } from "../support/listening.ts";
import { openRoom, type Room, room } from "../support/room.ts";
import { slug } from "../support/table.ts";

let at: Room;
beforeEach(async () => {
  at = await openRoom();
});
afterEach(() => at.close());

const cookieOf = ({ cookies }: Awaited<ReturnType<Room["staff"]>>) =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");

describe("what happens at the tables", () => {
  it("is told to whoever sits there and to whoever runs it, as a number; one who left hears no more", async () => {
    const device = await listenTo(at.served.port, "/live/events", { cookie: `gs_table=${at.table.guest}` });
    const desk = await listenTo(at.served.port, `${room}/events`, {
      cookie: cookieOf(await at.staff("coordinator")),
    });
    expect([device.status, device.headers["content-type"], device.headers["content-encoding"]]).toEqual([
      200,
      "text/event-stream; charset=utf-8",
      undefined,
    ]);
    await device.until((text) => text.includes("data:"));
    const [first = 0] = device.changes();
    await at.table.capture(at.table.scribe, at.table.point("Søket er tregt."));
    await Promise.all([device, desk].map((one) => one.until(() => (one.changes().at(-1) ?? 0) > first)));
    expect(device.text()).not.toContain("tregt");
    expect(device.changes().at(-1)).toBe(desk.changes().at(-1));
    await leaveTable(at.table.device(), at.table.guest);
    await device.ended;
    await desk.until((text) => text.split("here").length > 2);
    desk.close();
  });

  it("begins where one was, is nothing for a browser that sits nowhere, and ends with the right to it", async () => {
    const { id = "" } = (await findMeeting(at.world.read, slug)) ?? {};
    const since = await readLiveVersion(at.world.read, id);
    const known = await listenTo(at.served.port, `/live/events?since=${since}`, {
      cookie: `gs_table=${at.table.guest}`,
    });
    await known.until((text) => text.includes("here"));
    expect(known.changes()).toEqual([]);
    known.close();
    expect(
      (await listenTo(at.served.port, "/live/events", { cookie: "gs_table=ukjendukjendukjenduk99" })).status,
    ).toBe(204);
    expect((await (await at.staff("approver")).get(`${room}/events`)).status).toBe(404);
    const browser = await at.staff("coordinator");
    const desk = await listenTo(at.served.port, `${room}/events`, { cookie: cookieOf(browser) });
    await desk.until((text) => text.includes("here"));
    await at.served.sessions.endAllFor(at.world.staff.coordinator.personId);
    await desk.ended;
  });

  it("is asked once a turn for all who listen, who are no more than a meeting takes", async () => {
    const { id: meetingId = "" } = (await findMeeting(at.world.read, slug)) ?? {};
    let asked = 0;
    const changes = createLiveChanges(at.world, {
      ...{ pollMs: 20, perMeeting: 200 },
      readVersion: async () => ++asked,
    });
    const readers = await Promise.all(
      Array.from({ length: 201 }, (_, n) =>
        changes.listen({ meetingId, since: 0, who: { key: `key ${n}` } }),
      ),
    );
    expect([readers.filter(Boolean).length, changes.count()]).toEqual([200, 200]);
    const begun = asked;
    const told = await Promise.all(
      readers.flatMap((stream) => (stream ? [readTo(stream, String(begun + 3))] : [])),
    );
    expect(told).toHaveLength(200);
    expect(asked - begun).toBeLessThan(10);
    changes.stop();
    expect(changes.count()).toBe(0);
  });
});

async function readTo(stream: ReadableStream<Uint8Array>, number: string): Promise<string> {
  let text = "";
  const reader = stream.getReader();
  while (!text.includes(`data: ${number}\n`)) {
    const { value, done } = await reader.read();
    if (done) break;
    text += new TextDecoder().decode(value);
  }
  return text;
}
