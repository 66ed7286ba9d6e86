import { afterAll, beforeAll, expect, it } from "vitest";
import { type DemoDesk, openDemoDesk, type Who } from "../support/demo-desk.ts";
import { type Fields, formsIn } from "../support/forms.ts";

/** A meeting for staff only, of which an owner in another body reads what he is asked to; without scripts. */
let desk: DemoDesk;
const slug = "nytt-formote";
const at = (page = "") => `/desk/meetings/${slug}${page && `/${page}`}`;
const page = async (path: string, who: Who = "coordinator") =>
  (await desk.page(path, who)).replaceAll("<!-- -->", "");
const main = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";

/** Sends the first form of that intent on a page. */
async function send(path: string, intent: string, filled: Record<string, string> = {}) {
  const form = formsIn(main(await page(path))).find(
    ({ fields }) => (fields.find(([name]) => name === "intent")?.[1] ?? "") === intent,
  );
  if (!form) throw new Error(`no form '${intent}' at ${path}`);
  const kept = form.fields.filter(([name]) => !(name in filled));
  const answer = await desk.post(path, "coordinator", [...kept, ...Object.entries(filled)] as Fields);
  return { status: answer.status, to: answer.headers.get("location"), html: await answer.text() };
}

beforeAll(async () => {
  desk = await openDemoDesk();
  const on = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
  const joinUrl = "https://join.example/nytt-formote";
  const when = { on, starts: "09:30", ends: "11:30", format: "digital", joinUrl };
  const from = "/desk/meetings/einnsyn-forst/copy";
  expect(await send(from, "", { slug })).toMatchObject({ status: 303, to: at() });
  expect(await send(at("edit"), "", { audience: "internal" })).toMatchObject({ status: 303 });
  expect(await send(at("schedule"), "", when)).toMatchObject({ status: 303 });
  expect(await send(at(), "announce")).toMatchObject({ status: 303 });
}, 240_000);
afterAll(() => desk?.stop());

/** The handle of somebody in the list, whose box can be ticked. */
const handleOf = (html: string, name: string) =>
  new RegExp(`value="([\\w-]+)"[^>]*/?>\\s*<label[^>]*>${name}<`).exec(html)?.[1] ?? "";

it("is found by nobody who is not asked, and has no board", async () => {
  for (const who of ["owner", "stranger"] as const) {
    expect([who, (await desk.get(at(), who)).status]).toEqual([who, 404]);
    expect(await page("/desk/meetings", who)).not.toContain(slug);
  }
  expect(await page(at("room"))).not.toContain(`href="${at("board")}"`);
  expect(await page("/desk/meetings/einnsyn-forst/room")).toContain(
    'href="/desk/meetings/einnsyn-forst/board"',
  );
});

it("asks those who are ticked, and shows them as asked; where nobody is, it says so", async () => {
  const cover = main(await page(at()));
  for (const seen of [`href="${at("registrations/staff")}"`, "Days to keep"]) expect(cover).toContain(seen);
  // No mailing goes out for it, which is not to come.
  for (const html of [cover, main(await page(at("numbers")))])
    expect(
      ["none: for staff only", "nobody asked yet", "none sent yet"].map((said) => html.includes(said)),
    ).toEqual([...[true, true, false]]);
  const html = main(await page(at("registrations/staff")));
  expect(html).toMatch(/<legend>The forum&#x27;s own<\/legend>[\s\S]*Coordinator[\s\S]*<legend>/);
  const none = await desk.post(at("registrations/staff"), "coordinator", []);
  const said = await none.text();
  expect([none.status, said.includes('href="#ask-people"')]).toEqual([422, true]);
  const people = handleOf(html, "Digitalrådgivar Døme");
  const asked = { status: 303, location: `${at("registrations")}?did=asked` };
  for (const _ of ["once", "twice"]) {
    const answer = await desk.post(at("registrations/staff"), "coordinator", { people });
    expect({ status: answer.status, location: answer.headers.get("location") }).toEqual(asked);
  }
  const list = main(await page(asked.location));
  expect([list.includes("each gets one mail"), list.includes("0 come")]).toEqual([true, true]);
  // His seat is kept, and that he comes is for him to say.
  for (const seen of ["1 has a seat and has not answered", "Has a seat, has not answered"])
    expect(list).toContain(seen);
  expect(list).not.toMatch(/>Comes</);
  expect(main(await page(at("registrations/staff")))).toMatch(
    /disabled=""[\s\S]*Asked already: Has a seat, has not answered/,
  );
  expect((await desk.get("/desk/meetings/einnsyn-forst/registrations/staff", "coordinator")).status).toBe(
    404,
  );
});

it("is read by an owner who is asked: what, when and how to get in, and nothing of others", async () => {
  const today = await page("/desk", "owner");
  expect(main(today)).toMatch(new RegExp(`Your meetings[\\s\\S]*href="${at()}"[\\s\\S]*You have a seat`));
  expect(main(await page("/desk/meetings", "owner"))).not.toContain("einnsyn-forst");
  const html = main(await page(at(), "owner"));
  expect(html).toMatch(
    /You have a seat[\s\S]*https:\/\/join\.example\/nytt-formote[\s\S]*registration\/link/,
  );
  expect(formsIn(html)).toEqual([]);
  for (const other of ["1 comes", "registrations", "schedule", "Days to keep"])
    expect(html).not.toContain(other);
  for (const below of ["registrations", "registrations/staff", "registrations/needs", "groups", "room"])
    expect([below, (await desk.get(at(below), "owner")).status]).toEqual([below, 404]);
  const link = /registration\/link\/[^"]+/.exec(html)?.[0] ?? "";
  expect((await desk.get(`/${link}`, "owner")).status).toBe(303);
  expect((await desk.get(at(), "stranger")).status).toBe(404);
});
