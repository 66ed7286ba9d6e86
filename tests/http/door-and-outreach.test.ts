/** Two lists that a coordinator keeps on paper and as evidence: who comes through the door, and what was done elsewhere. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { type DemoDesk, openDemoDesk, type Who } from "../support/demo-desk.ts";
import { type Fields, formsIn } from "../support/forms.ts";

let desk: DemoDesk;
beforeAll(async () => {
  desk = await openDemoDesk();
}, 60_000);
afterAll(() => desk?.stop());

const read = async (path: string, who: Who = "coordinator") =>
  /<main[\s\S]*<\/main>/.exec(await desk.page(path, who))?.[0]?.replaceAll("<!-- -->", "") ?? "";
/** Sends the form that has these fields, filled in so. */
async function send(path: string, filled: Record<string, string>) {
  const form = formsIn(await read(path)).find(({ fields }) =>
    Object.keys(filled).every((key) => fields.some(([name]) => name === key)),
  );
  const kept = form?.fields.filter(([name]) => !(name in filled)) ?? [];
  return desk.post(path.split("?")[0] ?? path, "coordinator", [...kept, ...Object.entries(filled)] as Fields);
}

it("the list for the door holds those who come to the room, and neither addresses nor needs", async () => {
  const door = "/desk/meetings/einnsyn-forst/registrations/door";
  const html = await read(door);
  expect(html).toContain("Leiar Døme");
  expect(html).not.toMatch(/@|Teleslynge/);
  expect((await desk.get(door, "coordinator")).headers.get("cache-control")).toBe("no-store");
  for (const who of ["approver", "owner"] as const) expect((await desk.get(door, who)).status).toBe(404);
});

it("what was done elsewhere for a consultation is noted, corrected, and taken out", async () => {
  const log = "/desk/consultations/einnsyn-evaluering/outreach";
  const done = { channel: "web", what: "Nettsaka vår", doneOn: "2026-01-05", reach: "40", url: "" };
  const wrong = await send(log, { ...done, doneOn: "2999-01-01" });
  expect([wrong.status, (await wrong.text()).includes("Nettsaka vår")]).toEqual([422, true]);
  expect((await send(log, done)).status).toBe(303);
  const change = /href="([^"]*outreach\?change=[^"]+)"/.exec(await read(log))?.[1] ?? "";
  expect((await send(change, { ...done, what: "Nettsaka vår, på nytt" })).status).toBe(303);
  expect(await read(log)).toContain("Nettsaka vår, på nytt");
  const ref = new URL(change, desk.origin).searchParams.get("change") ?? "";
  const removed = await desk.post(log, "coordinator", { intent: "remove", outreach: ref });
  expect(removed.status).toBe(303);
  expect(await read(log)).not.toContain("Nettsaka vår");
  for (const who of ["approver", "owner"] as const) expect((await desk.get(log, who)).status).toBe(404);
});
