import { afterAll, beforeAll, expect, it } from "vitest";
import { type DemoDesk, openDemoDesk } from "../support/demo-desk.ts";
import { type Fields, formsIn, type PageForm } from "../support/forms.ts";

/** Consultees at the desk, without scripts, and what everybody reads of them. */
let desk: DemoDesk;
let slug: string;
beforeAll(async () => {
  desk = await openDemoDesk();
  const list = await desk.page("/desk/consultations", "coordinator");
  const slugs = [...list.matchAll(/href="\/desk\/consultations\/([a-z0-9-]+)"/g)].map(([, one = ""]) => one);
  for (const one of slugs)
    if (
      !slug &&
      one !== "new" &&
      (await desk.page(`/desk/consultations/${one}/consultees`, "coordinator")).includes('name="names"')
    )
      slug = one;
}, 60_000);
afterAll(() => desk?.stop());

const at = (query = "") => `/desk/consultations/${slug}/consultees${query}`;
const main = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0]?.replaceAll("<!-- -->", "") ?? "";
const read = async (path = at()) => main(await desk.page(path, "coordinator"));
const has = ({ fields }: PageForm, name: string) => fields.some(([field]) => field === name);

async function send(path: string, html: string, field: string, filled: [string, string][]) {
  const form = formsIn(html).find((one) => has(one, field));
  if (!form) throw new Error(`no form with '${field}' at ${path}`);
  const names = new Set(filled.map(([name]) => name));
  const kept = form.fields.filter(([name]) => !names.has(name) && name !== "refs");
  const answer = await desk.post(path, "coordinator", [...kept, ...filled] as Fields);
  return { status: answer.status, to: answer.headers.get("location") ?? "", html: main(await answer.text()) };
}
const refsIn = (html: string) =>
  [...html.matchAll(/name="refs"[^>]*value="(\w+)"/g)].map(([, ref = ""]) => ref);

it("names are pasted, an address is sent back with what was typed", async () => {
  const wrong = await send(at(), await read(), "names", [["names", "ola@vev.example"]]);
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain("without an address");
  expect(wrong.html).toContain("ola@vev.example");
  const added = await send(at(), await read(), "names", [
    ["names", "Etaten Éin\nEtaten To\nEtaten Tre"],
    ["duty", "must"],
  ]);
  expect([added.status, added.to]).toEqual([303, at("?added=3")]);
  expect(await read(added.to)).toContain("3 added.");
  expect(refsIn(await read(at("?show=not_asked&pick=all")))).toHaveLength(3);
});

it("those ticked are marked at once, those that it does not fit are counted, and the public reads what came of it", async () => {
  const html = await read(at("?show=not_asked"));
  const [one = "", two = "", three = ""] = refsIn(html);
  const day: [string, string][] = [
    ["intent", "mark"],
    ["on", "2026-04-02"],
    ["way", "letter"],
  ];
  const nobody = await send(at(), html, "mark", [...day, ["mark", "asked"]]);
  expect(nobody.status).toBe(422);
  expect(nobody.html).toMatch(/href="#mark-refs"[\s\S]*id="mark-refs"/);
  const asked = await send(at(), html, "mark", [...day, ["mark", "asked"], ["refs", one], ["refs", two]]);
  expect(asked.to).toBe(at("?marked=2"));
  const again = await send(at(), html, "mark", [
    ...day,
    ["mark", "asked"],
    ...[one, two, three].map((ref): [string, string] => ["refs", ref]),
  ]);
  expect(await read(again.to)).toContain("Written down for 1. 2 were left as they are");
  await send(at(), html, "mark", [...day, ["mark", "declined"], ["refs", two]]);
  const page = main(await desk.page(`/consultations/${slug}/consultees`, "stranger"));
  expect(page).toMatch(/Etaten Tre[\s\S]*Declined to answer/);
  expect(main(await desk.page(`/consultations/${slug}`, "stranger"))).toContain(
    `/consultations/${slug}/consultees`,
  );
  const csv = await desk.page(`/consultations/${slug}/consultees.csv`, "stranger");
  expect(csv).toContain('"Etaten Tre","Must be heard","2026-04-02","Declined to answer","2026-04-02",""');
});

it("one is corrected on its own page, from the version that was seen", async () => {
  const [ref = ""] = refsIn(await read());
  const path = `/desk/consultees/${ref}`;
  const html = await read(path);
  const future = await send(path, html, "askedOn", [
    ["askedOn", "2999-01-01"],
    ["askedWay", "phone"],
  ]);
  expect(future.html).toContain('href="#change-askedOn"');
  expect((await send(path, html, "askedOn", [["name", "Etaten Ein"]])).status).toBe(303);
  const late = await send(path, html, "askedOn", [["name", "Etaten 1"]]);
  expect(late.status).toBe(409);
  expect(late.html).toContain("Etaten 1");
  expect(await read(path)).toMatch(/What was done[\s\S]*Changed/);
});
