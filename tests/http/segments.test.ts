import { afterAll, beforeAll, expect, it } from "vitest";
import { type DemoDesk, openDemoDesk } from "../support/demo-desk.ts";

/** Segments at the desk, without scripts. */
let desk: DemoDesk;
beforeAll(async () => {
  desk = await openDemoDesk();
}, 60_000);
afterAll(() => desk?.stop());

const at = "/desk/people/invitation-list/segments";
const main = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0]?.replaceAll("<!-- -->", "") ?? "";
const read = async (path: string) => main(await desk.page(path, "coordinator"));
const numberOf = (html: string) => Number(/<b>(\d+) contacts?\./.exec(html)?.[1]);

it("a segment is counted by its address before it is saved, and means the same afterwards", async () => {
  expect(await read(`${at}/new`)).toContain("Choose, and count");
  const all = numberOf(await read(`${at}/new?area=`));
  const some = numberOf(await read(`${at}/new?kinds=civil_society&kinds=academia`));
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  expect((await desk.get(`${at}/new?kinds=witches`, "coordinator")).status).toBe(400);
  const nameless = await desk.post(`${at}/new`, "coordinator", [["kinds", "academia"]]);
  expect(nameless.status).toBe(422);
  expect(await nameless.text()).toContain('href="#segment-name"');
  const saved = await desk.post(`${at}/new`, "coordinator", [
    ...[
      ["name", "Two kinds"],
      ["kinds", "civil_society"],
      ["kinds", "academia"],
    ],
  ] as [string, string][]);
  const to = saved.headers.get("location") ?? "";
  expect(numberOf(await read(to))).toBe(some);
  expect(await read(at)).toContain("Two kinds");
  expect(await read(`${to.split("?")[0]}?show=excluded`)).toContain("Nobody fits this.");
});

it("a segment says its themes as they are called, not as their addresses are", async () => {
  const form = await read(`${at}/new`);
  const [, slug = ""] = /name="interests"[^>]*value="([^"]+)"/.exec(form) ?? [];
  const label = new RegExp(`value="${slug}"[\\s\\S]*?<label[^>]*>([\\s\\S]*?)</label>`).exec(form)?.[1];
  const title = label?.replaceAll(/<[^>]+>/g, "").trim() ?? "";
  expect([slug, title].every(Boolean)).toBe(true);
  const saved = await desk.post(`${at}/new`, "coordinator", [
    ["name", "By theme"],
    ["interests", slug],
  ]);
  for (const path of [at, saved.headers.get("location") ?? ""])
    expect(await read(path)).toContain(`Themes: ${title}`);
});

it("a segment by a part of a word of an area says that it means nobody, and how many it would by the whole word", async () => {
  const found = await read(`${at}/new?area=vestl`);
  expect(numberOf(found)).toBe(0);
  expect(found).toMatch(/No area has “vestl” as a word of its own/);
  expect(await read(`${at}/new?area=vestland`)).not.toContain("as a word of its own");
});

it("a form of the desk that was not taken is kept by the browser that typed it, and no other page of the desk is", async () => {
  const refused = await desk.post(`${at}/new`, "coordinator", [["kinds", "academia"]]);
  expect([refused.status, refused.headers.get("cache-control")]).toEqual([422, "private, no-cache"]);
  for (const page of [at, `${at}/new`])
    expect((await desk.get(page, "coordinator")).headers.get("cache-control")).toBe("no-store");
});
