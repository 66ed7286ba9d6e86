import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoDesk, openDemoDesk, type Who } from "../support/demo-desk.ts";
import { type Fields, formsIn, type PageForm } from "../support/forms.ts";

/** Meetings at the desk, without scripts: begun, filled in, announced, moved, called off; two who write at once. */
let desk: DemoDesk;
beforeAll(async () => {
  desk = await openDemoDesk();
}, 60_000);
afterAll(() => desk?.stop());

const at = (page = "", slug = "var-open-time") => `/desk/meetings/${slug}${page && `/${page}`}`;
const intentOf = ({ fields }: PageForm) => fields.find(([name]) => name === "intent")?.[1] ?? "";
/** What the page is about: the bar has a form of its own, to sign out. */
const read = async (path: string, who: Who = "coordinator") =>
  /<main[\s\S]*<\/main>/.exec(await desk.page(path, who))?.[0]?.replaceAll("<!-- -->", "") ?? "";

/** Sends the page's first form of that intent with some fields filled in, and gives the answer. */
async function send(path: string, intent: string, filled: Record<string, string> = {}, html?: string) {
  const form = formsIn(html ?? (await read(path))).find((one) => intentOf(one) === intent);
  if (!form) throw new Error(`no form '${intent}' at ${path}`);
  const kept = form.fields.filter(([name]) => !(name in filled));
  const answer = await desk.post(path, "coordinator", [...kept, ...Object.entries(filled)] as Fields);
  return { status: answer.status, to: answer.headers.get("location"), html: await answer.text() };
}
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const when = { on: day(40), starts: "09.30", ends: "11:30", "place.nn": "Storsalen" };

describe("a draft", () => {
  it("asks for a title, and keeps what was chosen", async () => {
    const answer = await send("/desk/meetings/new", "", { audience: "invited", "title.en": "Our open hour" });
    expect([answer.status, answer.html.includes('href="#new-title.nn"')]).toEqual([422, true]);
    expect(answer.html).toContain('value="Our open hour"');
    expect(answer.html).toMatch(/value="invited"[^>]*checked=""|checked=""[^>]*value="invited"/);
  });

  it("takes its address from its title, which nobody else may have then", async () => {
    const named = { "title.nn": "Vår open time", audience: "open", format: "hybrid" };
    expect(await send("/desk/meetings/new", "", named)).toMatchObject({ status: 303, to: at() });
    const twin = await send("/desk/meetings/new", "", named);
    expect(twin.status).toBe(422);
    expect(twin.html).toContain('href="#new-slug"');
    expect(twin.html).toContain('value="var-open-time"');
  });

  it("says what it lacks, each with the way to where it is written, and is not announced before", async () => {
    const html = await read(at());
    expect(html).toContain(`href="${at("edit")}#words"`);
    expect(html).toContain(`href="${at("schedule")}#when"`);
    expect(html).toContain(`href="${at("schedule")}#where"`);
    expect(formsIn(html).map(intentOf)).toEqual(["cancel"]);
    expect(await read("/desk/meetings")).toMatch(
      /Drafts[\s\S]*Vår open time[\s\S]*No day yet|No day yet[\s\S]*Vår open time/,
    );
  });

  it("has hours that there are; what was typed stays", async () => {
    const wrong = await send(at("schedule"), "", { ...when, starts: "ni" });
    expect([wrong.status, wrong.html.includes('href="#schedule-starts"')]).toEqual([422, true]);
    expect(wrong.html).toContain('value="Storsalen"');
    const skipped = await send(at("schedule"), "", { ...when, on: "2027-03-28", starts: "02:30" });
    expect(skipped.html).toMatch(/href="#schedule-starts"[\s\S]*clocks skip/);
    const backwards = await send(at("schedule"), "", { ...when, ends: "08:00" });
    expect(backwards.html).toContain("It would end before it begins.");
    expect(await send(at("schedule"), "", when)).toMatchObject({ status: 303 });
    expect(await read(at())).toMatch(/day \d+ \w+ \d{4}, 09:30–11:30, Oslo time/);
  });

  it("is not announced at an hour that has passed, and says so before", async () => {
    const passed = "the one at which it was to begin has passed";
    expect(await read(at())).not.toContain(passed);
    expect(await send(at("schedule"), "", { ...when, on: day(-1) })).toMatchObject({ status: 303 });
    const html = await read(at());
    expect(html).toContain(passed);
    expect(formsIn(html).map(intentOf)).toEqual(["cancel"]);
    expect(await send(at("schedule"), "", when)).toMatchObject({ status: 303 });
  });

  it("keeps whom it is for and its words by one button", async () => {
    const forms = formsIn(await read(at("edit"))).filter(({ fields }) =>
      fields.some(([name]) => name === "version"),
    );
    expect(forms).toHaveLength(1);
    const both = { audience: "invited", "background.nn": "Bakgrunnen" };
    expect(await send(at("edit"), "", both)).toMatchObject({ status: 303 });
    expect(await read(at("edit"))).toMatch(/value="invited"[^>]*checked=""|checked=""[^>]*value="invited"/);
    expect(await read(at("edit"))).toContain("Bakgrunnen");
    expect(await send(at("edit"), "", { audience: "open", "background.nn": "" })).toMatchObject({
      status: 303,
    });
  });

  it("is written in its main language, with seats that are numbers", async () => {
    const wrong = await send(at("edit"), "", { capacity: "mange", "purpose.nn": "Å lytte" });
    expect([wrong.status, wrong.html.includes('href="#edit-capacity"')]).toEqual([422, true]);
    expect(wrong.html).toContain("Å lytte");
    const nameless = await send(at("edit"), "", { "title.nn": "" });
    expect([nameless.status, nameless.html.includes('href="#edit-title.nn"')]).toEqual([422, true]);
    const late = await send(at("edit"), "", { registrationClosesOn: day(41) });
    expect(late.html).toContain("Registration would close after the day of the meeting.");
    const filled = { "purpose.nn": "Å lytte", capacity: "30", "listeners.1.nn": "Ein rådgivar" };
    expect(await send(at("edit"), "", filled)).toMatchObject({ status: 303 });
    expect(await read(at())).toMatch(/Å lytte[\s\S]*Ein rådgivar[\s\S]*30/);
  });
});

describe("its lists", () => {
  it("number the questions through the whole agenda, in its order", async () => {
    const add = (title: string, kind: string) =>
      send(at("agenda"), "agenda_add", { "title.nn": title, kind, minutes: "20" });
    expect(await send(at("agenda"), "agenda_add", { "title.nn": "" })).toMatchObject({ status: 422 });
    for (const title of ["Søket", "Vegen vidare"]) expect((await add(title, "discussion")).status).toBe(303);
    const html = await read(at("agenda"));
    const asks = formsIn(html).filter((form) => intentOf(form) === "question_add");
    expect(asks).toHaveLength(2);
    for (const [form, words] of [
      [asks[1], "Kva no?"],
      [asks[0], "Kva er tregt?"],
    ] as const) {
      const fields = (form?.fields ?? []).map(([name, value]) => [name, name === "text.nn" ? words : value]);
      expect((await desk.post(at("agenda"), "coordinator", fields as Fields)).status).toBe(303);
    }
    expect(await read(at("agenda"))).toMatch(/1\. <span[^>]*>Kva er tregt\?[\s\S]*2\. <span[^>]*>Kva no\?/);
    expect(await send(at("agenda"), "agenda_move", { to: "down" })).toMatchObject({ status: 303 });
    expect(await read(at())).toMatch(/Kva no\?[\s\S]*Kva er tregt\?/);
    const asked = await send(at("agenda"), "agenda_change", { kind: "information" });
    expect(asked.html).toContain("It has questions, so it must be a discussion.");
  });

  it("keep a question whose part somebody took away meanwhile", async () => {
    const html = await read(at("agenda"));
    expect(await send(at("agenda"), "agenda_end", {}, html)).toMatchObject({ status: 303 });
    const late = await send(at("agenda"), "question_add", { "text.nn": "Kven ser det?" }, html);
    expect([late.status, late.html.includes("Kven ser det?")]).toEqual([409, true]);
  });

  it("give groups letters, and material a day", async () => {
    const group = { "title.nn": "Søk", seats: "0" };
    const none = await send(at("groups"), "group_add", group);
    expect([none.status, none.html.includes('href="#group_add-seats"')]).toEqual([422, true]);
    expect(await send(at("groups"), "group_add", { ...group, seats: "8" })).toMatchObject({ status: 303 });
    const material = { "title.nn": "Evalueringa", url: "ei adresse", dueOn: day(38) };
    const wrong = await send(at("material"), "material_add", material);
    expect([wrong.status, wrong.html.includes('href="#material_add-url"')]).toEqual([422, true]);
    expect(await send(at("material"), "material_add", { ...material, url: "" })).toMatchObject({
      status: 303,
    });
    const html = await read(at());
    expect(html).toMatch(/<b>A<\/b>[\s\S]*Søk[\s\S]*8 seats/);
    expect(html).toMatch(/Evalueringa[\s\S]*To come by \w+day/);
    expect(html).toContain("Some material is missing, or comes later than");
  });
});

describe("two who write at once", () => {
  const forms: [page: string, intent: string, field: string][] = [
    ["edit", "", "purpose.nn"],
    ["schedule", "", "place.nn"],
    ["agenda", "agenda_change", "title.nn"],
    ["agenda", "question_change", "text.nn"],
    ["groups", "group_change", "title.nn"],
    ["material", "material_change", "title.nn"],
  ];
  it.each(forms)("are told, with both texts in sight: %s %s", async (page, intent, field) => {
    const html = await read(at(page));
    expect(await send(at(page), intent, { [field]: "Deira ord" }, html)).toMatchObject({ status: 303 });
    const late = await send(at(page), intent, { [field]: "Mine ord" }, html);
    expect(late.status).toBe(409);
    expect(late.html).toMatch(/class="meanwhile"[\s\S]*Deira ord/);
    const kept = formsIn(late.html).find((one) =>
      one.fields.some(([name, value]) => name === field && value === "Mine ord"),
    );
    expect(kept && intentOf(kept)).toBe(intent);
    expect((await desk.post(at(page), "coordinator", kept?.fields ?? [])).status).toBe(303);
  });
});

describe("announced", () => {
  it("it stands among those to come, and an approver reads it without any form", async () => {
    expect(await send(at(), "announce")).toMatchObject({ status: 303, to: at() });
    expect(await read("/desk/meetings")).toMatch(/To come[\s\S]*Vår open time/);
    const html = await read(at(), "approver");
    expect(html).toContain("Mine ord");
    expect(formsIn(html)).toEqual([]);
    expect(html).toContain('href="/meetings/var-open-time"');
    for (const page of ["edit", "schedule", "agenda", "groups", "material", "copy"])
      expect((await desk.get(at(page), "approver")).status).toBe(404);
    for (const who of ["owner", "stranger"] as const) expect((await desk.get(at(), who)).status).toBe(404);
  });

  it("it keeps what readers need, field by field", async () => {
    const answer = await send(at("edit"), "", { contactEmail: "" });
    expect([answer.status, answer.html.includes('href="#edit-contactEmail"')]).toEqual([422, true]);
    const nowhere = await send(at("schedule"), "", { "place.nn": "" });
    expect([nowhere.status, nowhere.html.includes('href="#schedule-place.nn"')]).toEqual([422, true]);
  });

  it("it is moved for a reason, which stands beside what it was; what nobody must know needs none", async () => {
    const quiet = await send(at("schedule"), "", { "access.nn": "Trappefritt." });
    expect(quiet.status).toBe(303);
    const moved = { on: day(45), starts: "10:00" };
    const bare = await send(at("schedule"), "", moved);
    expect([bare.status, bare.html.includes('href="#schedule-reason.nn"')]).toEqual([422, true]);
    expect(bare.html).toContain('value="10:00"');
    const past = await send(at("schedule"), "", { ...moved, on: day(-3), "reason.nn": "Difor" });
    expect([past.status, past.html.includes('href="#schedule-on"')]).toEqual([422, true]);
    const reason = { "reason.nn": "Salen var oppteken." };
    expect(await send(at("schedule"), "", { ...moved, ...reason })).toMatchObject({ status: 303 });
    expect(await read(at())).toMatch(/Moved<\/b>[\s\S]*Salen var oppteken\.[\s\S]*Before:[\s\S]*09:30–11:30/);
  });

  it("a place that is written anew in one language alone is asked about in the others, with a tick that they hold", async () => {
    expect(await read(at("schedule"))).not.toContain('name="placeHolds"');
    const reason = { "reason.nn": "Salen er stengd." };
    const both = { "place.nn": "Rådhuset", "place.sv": "Rådhuset, rum 2" };
    expect(await send(at("schedule"), "", { ...both, ...reason })).toMatchObject({ status: 303 });
    const left = await send(at("schedule"), "", { "place.nn": "Biblioteket", ...reason });
    expect([left.status, left.html.includes('href="#schedule-place.sv"')]).toEqual([422, true]);
    for (const said of ['value="Biblioteket"', 'name="placeHolds"', "tick below that they still hold"])
      expect(left.html).toContain(said);
    const holds = { "place.nn": "Biblioteket", placeHolds: "on", ...reason };
    expect(await send(at("schedule"), "", holds)).toMatchObject({ status: 303 });
  });

  it("its join link is told of, and shown on no page that is only read", async () => {
    const joinUrl = "https://join.example/var-open-time";
    const why = { joinUrl, "reason.nn": "Her er lenkja." };
    expect(await send(at("schedule"), "", why)).toMatchObject({ status: 303 });
    for (const who of ["coordinator", "approver"] as const) {
      const html = await read(at(), who);
      expect([html.includes("Is there; never public"), html.includes("join.example")]).toEqual([true, false]);
    }
  });

  it("its join link is told at the field where others would read it, with what was typed; where it stood before, it is said where", async () => {
    const joinUrl = "https://join.example/var-open-time";
    const typed = { "practical.nn": `Kom inn på ${joinUrl}`, "purpose.nn": "Nye ord" };
    const answer = await send(at("edit"), "", typed);
    expect([answer.status, answer.html.includes('href="#edit-practical.nn"')]).toEqual([422, true]);
    expect(answer.html).toContain("It is for the registered alone: take it out");
    for (const words of Object.values(typed)) expect(answer.html).toContain(words);
    const other = "https://join.example/eit-anna-rom";
    const agenda = { "title.nn": "Innleiing", "detail.nn": `Sjå ${other}`, kind: "information" };
    expect(await send(at("agenda"), "agenda_add", agenda)).toMatchObject({ status: 303 });
    const set = await send(at("schedule"), "", { joinUrl: other });
    expect([set.status, set.html.includes('href="#schedule-joinUrl"')]).toEqual([422, true]);
    for (const said of [
      "It stands in the agenda.",
      "Others than the registered can read",
      `value="${other}"`,
    ])
      expect(set.html).toContain(said);
  });

  it("it is copied as a draft without its day, at an address that is free", async () => {
    const copied = await send(at("copy"), "");
    expect(copied).toMatchObject({ status: 303, to: at("", "var-open-time-2") });
    const html = await read(at("", "var-open-time-2"));
    expect([html.includes("No day yet"), html.includes("Mine ord"), html.includes("Evalueringa")]).toEqual([
      true,
      true,
      false,
    ]);
    expect(await send(at("copy"), "", { slug: "var-open-time-2" })).toMatchObject({ status: 422 });
  });

  it("it is called off for a reason, and nothing of it changes any more", async () => {
    const page = await read(at("edit"));
    const bare = await send(at(), "cancel");
    expect([bare.status, bare.html.includes('href="#cancel-reason.nn"')]).toEqual([422, true]);
    expect(await send(at(), "cancel", { "reason.nn": "Ingen melde seg på." })).toMatchObject({ status: 303 });
    const html = await read(at());
    expect(html).toMatch(/Called off[\s\S]*Ingen melde seg på\./);
    expect(formsIn(html)).toEqual([]);
    const late = await send(at("edit"), "", { "purpose.nn": "For seint" }, page);
    expect([late.status, late.html.includes("nothing about it changes any more")]).toEqual([422, true]);
    expect(await read("/desk/meetings")).toMatch(/Over or called off[\s\S]*Vår open time/);
  });
});
