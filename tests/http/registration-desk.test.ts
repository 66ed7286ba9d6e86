import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoDesk, openDemoDesk, type Who } from "../support/demo-desk.ts";
import { type Fields, formsIn } from "../support/forms.ts";

/** Those who answered to the example's coming meeting, at the desk, without scripts. */
let desk: DemoDesk;
beforeAll(async () => {
  desk = await openDemoDesk();
}, 60_000);
afterAll(() => desk?.stop());

const list = "/desk/meetings/einnsyn-forst/registrations";
const at = (page = "") => `${list}${page && `/${page}`}`;
const read = async (path: string, who: Who = "coordinator") =>
  /<main[\s\S]*<\/main>/.exec(await desk.page(path, who))?.[0]?.replaceAll("<!-- -->", "") ?? "";
async function send(path: string, filled: Record<string, string> = {}) {
  const [form] = formsIn(await read(path));
  if (!form) throw new Error(`no form at ${path}`);
  const kept = form.fields.filter(([name]) => !(name in filled));
  const answer = await desk.post(path, "coordinator", [...kept, ...Object.entries(filled)] as Fields);
  return { status: answer.status, to: answer.headers.get("location"), html: await answer.text() };
}
const refOf = (html: string, name: string) =>
  new RegExp(`registrations/(\\w+)">${name}</a>`).exec(html)?.[1] ?? "";

describe("the list of those who answered", () => {
  it("says how many come and who waits and why, narrowed by its address, for coordinators", async () => {
    const html = await read(at());
    expect(html).toContain("13 come");
    expect(html).toContain("13 of 20 taken");
    expect(html).toContain("Innsynslaget: 2, and 1 waiting");
    expect(html).toContain("the organisation has all its seats");
    const waiting = await read(`${list}?status=waiting`);
    expect([waiting.includes("Medlem Døme"), waiting.includes("Leiar Døme")]).toEqual([true, false]);
    const found = await read(`${list}?q=dataverk`);
    expect([found.includes("Rådgivar Døme"), found.includes("Medlem Døme")]).toEqual([true, false]);
    expect((await desk.get(`${list}?status=x`, "coordinator")).status).toBe(400);
    for (const who of ["approver", "owner"] as const)
      expect([who, (await desk.get(at(), who)).status]).toEqual([who, 404]);
    expect(await read("/desk/meetings/einnsyn-forst")).toMatch(/13 come[\s\S]*See who comes/);
    const calledOff = await read("/desk/meetings/digital-verkstad-2026");
    expect([calledOff.includes("See who was registered"), calledOff.includes("See who comes")]).toEqual([
      true,
      false,
    ]);
    expect(await read("/desk/meetings/einnsyn-forst", "approver")).not.toContain("13 come");
  });

  it("is a file that a spreadsheet runs nothing of, without what people need", async () => {
    const added = { name: "=HYPERLINK(1)", email: "skummel@post.example", kind: "media" };
    const typed = { ...added, attendAs: "room", accessNeeds: "Løynd behov" };
    expect(await send(at("new"), typed)).toMatchObject({ status: 303, to: `${at()}?did=added` });
    const answer = await desk.get(at("csv"), "coordinator");
    expect(answer.headers.get("content-disposition")).toContain("attachment");
    const csv = await answer.text();
    expect(csv).toContain(`"'=HYPERLINK(1)"`);
    expect(csv).toContain("Daglig, til nyhetssaker.");
    expect(csv).not.toContain("Løynd behov");
    // By the meeting's clocks, as a spreadsheet reads it.
    expect(csv).toMatch(/"\d{4}-\d\d-\d\d \d\d:\d\d"/);
    expect((await desk.get(at("csv"), "owner")).status).toBe(404);
  });
});

describe("the numbers of meetings", () => {
  const rowOf = (html: string, slug: string) =>
    new RegExp(`<tr>(?:(?!</tr>)[\\s\\S])*meetings/${slug}/numbers[\\s\\S]*?</tr>`).exec(html)?.[0] ?? "";
  const cellsOf = (row: string) =>
    [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = ""]) => cell.replace(/<[^>]+>/g, ""));

  it("say who came by kind and what became of what was said, and call unknown what nobody counted", async () => {
    const html = await read("/desk/meetings/andre-mote-2026/numbers");
    expect(html).toMatch(/<b>36<\/b> registered/);
    expect(html).toMatch(/<b>33<\/b> came/);
    expect(html).toMatch(/New to the forum<\/th>[\s\S]*>16<[\s\S]*>14</);
    expect(html).toContain("Of those who came: 33 in the room.");
    expect(html).toContain("13 contributions were made");
    expect(html).toMatch(/In all<\/th><td class="n">13</);
    expect(await read("/desk/meetings/einnsyn-forst")).toMatch(/From invitation to meeting[\s\S]*that day/);
    // Of it no mailing has gone out yet.
    expect(await read("/desk/meetings/tala-om-innsyn/numbers")).toMatch(/<b>–<\/b> invited<small>not known/);
  });

  it("stand over time a row a meeting, and in a file with each kind beside their sum, for coordinators", async () => {
    const html = await read("/desk/meetings/numbers");
    expect(cellsOf(rowOf(html, "andre-mote-2026"))).toEqual([
      "8",
      // the body that the example tells of has a mail server, and handed it over
      "8",
      "36",
      "33",
      "14 of 33",
      "13",
      "13",
    ]);
    expect(cellsOf(rowOf(html, "digital-verkstad-2026")).slice(2)).toEqual([
      "0",
      "not held",
      "not held",
      "not held",
      "not held",
    ]);
    expect(cellsOf(rowOf(await read("/desk/meetings/numbers?step=came"), "andre-mote-2026"))).toEqual([
      "16",
      "9",
      "0",
      "4",
      "0",
      "3",
      "1",
      "33",
    ]);
    const csv = (await (await desk.get("/desk/meetings/numbers/csv", "coordinator")).text()).split("\r\n");
    const second = csv.filter((line) => line.startsWith('"2026-03-19"')).map((line) => line.split('","'));
    const cells = csv.filter(Boolean).map((line) => line.split('","'));
    expect(new Set(cells.map(({ length }) => length)).size).toBe(1);
    expect(cells[0]?.slice(3, 5)).toEqual(["Invited", "Reached"]);
    // Cells from the day on: meeting, kind, invited, reached, four answers, who came.
    const [all = [], ...kinds] = second;
    expect([all[3], all[4], all[9]]).toEqual(["8", "8", "33"]);
    // in the room, digitally, on the stream, and about how many followed that
    expect(all.slice(10, 14)).toEqual(["33", "0", "0", ""]);
    expect(kinds.reduce((sum, cells) => sum + Number.parseInt(cells[9] ?? "", 10), 0)).toBe(33);
    for (const path of ["andre-mote-2026/numbers", "numbers", "numbers/csv"])
      for (const who of ["approver", "owner"] as const)
        expect([path, who, (await desk.get(`/desk/meetings/${path}`, who)).status]).toEqual([path, who, 404]);
  });
});

describe("a meeting that was called off", () => {
  const workshop = "/desk/meetings/digital-verkstad-2026";
  it("was not held, wherever its numbers stand, and asks nobody how it was", async () => {
    for (const page of [workshop, `${workshop}/numbers`]) {
      const html = await read(page);
      expect(html).toMatch(/<b>–<\/b> came<small>not held/);
      expect(html).not.toMatch(/that day|once the meeting has begun|Nobody knows/);
    }
    expect(await read(`${workshop}/evaluation`)).toContain(
      "Nobody is asked after a meeting that was called off, or that is for staff only.",
    );
  });
});

describe("about how many followed the stream", () => {
  const numbers = "/desk/meetings/forste-mote-2026/numbers";
  it("is asked of whoever runs a meeting that was streamed, and is told beside those who came", async () => {
    expect(await read(numbers)).toContain("Followed the stream, about");
    expect(await read("/desk/meetings/andre-mote-2026/numbers")).not.toContain("Followed the stream");
    const wrong = await send(numbers, { followers: "mange" });
    expect([wrong.status, wrong.html.includes('value="mange"')]).toEqual([422, true]);
    expect(await send(numbers, { followers: "40" })).toMatchObject({ status: 303, to: numbers });
    const html = await read(numbers);
    expect(html).toMatch(/<b>33<\/b> came/);
    expect(html).toContain("About 40 people followed the stream, and are not among those who came.");
    expect(await read("/desk/meetings/numbers")).toContain("stream: about 40");
    expect((await send(numbers, { followers: "" })).status).toBe(303);
    expect(await read(numbers)).not.toContain("followed the stream, and");
  });

  it("stands apart from the way in which each of the registered came", async () => {
    const csv = await (
      await desk.get("/desk/meetings/andre-mote-2026/registrations/csv", "coordinator")
    ).text();
    expect(csv.split("\r\n")[0]).toContain('"Sat at","Came"');
    expect(csv.match(/"in the room"/g)).toHaveLength(33);
  });
});

describe("somebody who called", () => {
  it("is registered by hand; what is wrong keeps what was typed", async () => {
    const empty = await send(at("new"), { name: "Ole Prøve", email: "ole" });
    expect([empty.status, empty.html.includes('value="Ole Prøve"')]).toEqual([422, true]);
    for (const field of ["email", "kind"]) expect(empty.html).toContain(`href="#register-${field}"`);
    const who = { name: "Ole Prøve", kind: "individual", attendAs: "room" };
    const typed = { ...who, email: "leiar@innsynslaget.example" };
    expect((await send(at("new"), typed)).html).toContain("This address is registered already");
    // With what the organiser asks, in his own words.
    const replies = { ...who, email: "ole@prove.example", answers: "Sjeldan." };
    expect((await send(at("new"), replies)).status).toBe(303);
    expect(await read(at("replies"))).toMatch(/Sjeldan\.[\s\S]*Ole Prøve|Ole Prøve[\s\S]*Sjeldan\./);
  });

  it("gives up a seat, which a colleague gets; whoever saved first is not overwritten", async () => {
    const html = await read(at());
    const ref = refOf(html, "Sekretær Døme");
    const [form] = formsIn(await read(at(ref)));
    expect(await send(at(ref), { status: "not_going" })).toMatchObject({ status: 303 });
    const late = await desk.post(at(ref), "coordinator", form?.fields ?? []);
    expect(late.status).toBe(409);
    expect(await late.text()).toContain("Somebody else has saved this meanwhile");
    const colleague = await read(at(refOf(html, "Medlem Døme")));
    expect(colleague).toMatch(/Answer<\/dt><dd>Comes<\/dd>/);
  });

  it("may have no address: he stands in the list, is told by hand when he gets a seat, and can be given one", async () => {
    const form = await read(at("new"));
    expect(form).toMatch(/Leave it empty for somebody who has none/);
    const kari = { name: "Kari Prøve", organisation: "Innsynslaget", kind: "individual", attendAs: "room" };
    expect(await send(at("new"), kari)).toMatchObject({ status: 303, to: `${at()}?did=untold` });
    const twice = await send(at("new"), { ...kari, name: "kari prøve" });
    expect([twice.status, twice.html.includes('value="kari prøve"')]).toEqual([422, true]);
    expect(twice.html).toContain("Somebody of that name and organisation is registered already");
    const listed = await read(`${list}?did=untold`);
    expect(listed).toContain("Registered without an address.");
    expect(listed).toMatch(/Kari Prøve<\/a><div class="m">[\s\S]{0,80}no address: tell them yourself/);
    expect(listed).not.toContain("Not told: no address");
    expect(await (await desk.get(at("csv"), "coordinator")).text()).toContain(
      '"Kari Prøve","Innsynslaget",""',
    );
    expect(await read(at("door"))).toContain("Kari Prøve");

    // Her organisation has all its seats, until a colleague gives hers up.
    const ref = refOf(listed, "Kari Prøve");
    expect(await read(at(ref))).toMatch(/Waits: the organisation has all its seats/);
    expect((await send(at(refOf(listed, "Leiar Døme")), { status: "not_going" })).status).toBe(303);
    const untold = await read(at());
    expect(untold).toMatch(/Not told: no address[\s\S]*Kari Prøve[\s\S]*has got a seat/);
    const [told = []] = formsIn(untold).map(({ fields }) => fields);
    expect(told.map(([name]) => name)).toEqual(["ref", "upTo"]);
    expect((await desk.post(at(), "approver", told)).status).toBe(404);
    expect((await desk.post(at(), "coordinator", told)).status).toBe(303);
    expect(await read(at())).not.toContain("Not told: no address");

    const own = await read(at(ref));
    expect(own).toContain("They have none. If you write one");
    expect(own).toContain("Without an address we do not know");
    const taken = await send(at(ref), { email: "leiar@innsynslaget.example" });
    expect([taken.status, taken.html.includes("This address is registered already")]).toEqual([422, true]);
    expect((await send(at(ref), { email: "kari@innsynslaget.example" })).status).toBe(303);
    expect(await read(at(ref))).toMatch(/<dd>kari@innsynslaget\.example<\/dd>/);
  });
});

it("what people need is shown when it is asked for, and replies are gathered by question", async () => {
  const before = await read(at("needs"));
  expect([before.includes("have written what they need"), before.includes("Teleslynge")]).toEqual([
    true,
    false,
  ]);
  const shown = await send(at("needs"));
  expect([shown.status, shown.html.includes("Teleslynge.")]).toEqual([200, true]);
  expect((await desk.post(at("needs"), "approver", [])).status).toBe(404);
  expect(await read(at("replies"))).toMatch(/What do you use eInnsyn for[\s\S]*Vi jämför diarier i Norden/);
});
