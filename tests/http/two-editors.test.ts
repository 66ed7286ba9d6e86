import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoDesk, openDemoDesk, type Who } from "../support/demo-desk.ts";
import { type Fields, formsIn, type PageForm } from "../support/forms.ts";

/**
 * Two editors at the desk. Every form that edits what is stored carries the version that it shows; where somebody else
 * saved first it answers 409 with both texts, and the later save is not written.
 */
let desk: DemoDesk;
beforeAll(async () => {
  desk = await openDemoDesk();
}, 60_000);
afterAll(() => desk?.stop());

const valueIn = (form: PageForm, name: string) => form.fields.find(([field]) => field === name)?.[1];
const signOf = (form: PageForm) => valueIn(form, "intent") ?? "(save)";
const changed = (form: PageForm, name: string, value: string): Fields => [
  ...form.fields.filter(([field]) => field !== name),
  [name, value],
];

/** A page of each kind on which something is edited, and whose it is. */
const pages: [path: string, who: Who][] = [
  ["/desk/consultations/einnsyn-evaluering/edit", "coordinator"],
  ["/desk/consultations/einnsyn-evaluering/timeline", "coordinator"],
  ["/desk/consultations/einnsyn-evaluering/lists", "coordinator"],
  ["/desk/consultations/einnsyn-evaluering/outcome", "coordinator"],
  ["/desk/plans/commitments/handlingsplan-2024-2027-1", "coordinator"],
  ["/desk/settings", "administrator"],
  ["/desk/settings/texts/about", "administrator"],
  ["/desk/people/bodies", "administrator"],
  ["/desk/people", "administrator"],
];
/** Forms with fields that only add, or act at once on what stands: nobody's words are written over. */
const addOrAct = ["add", "theme_add", "disposition_add", "material_add", "logo", "grant", "invite"];

describe("every form at the desk that edits something", () => {
  it.each(pages)("carries the version that it shows: %s", async (path, who) => {
    const forms = formsIn(await desk.page(path, who)).filter((form) => form.visible.length > 0);
    expect(forms).not.toEqual([]);
    for (const form of forms) {
      if (addOrAct.includes(signOf(form)) || isNewBody(form)) continue;
      expect(form.fields.map(([name]) => name).some((name) => name === "version" || name === "seen")).toBe(
        true,
      );
    }
  });

  it.each(pages)("answers 409 with both texts where somebody saved first: %s", async (path, who) => {
    const forms = formsIn(await desk.page(path, who)).filter(
      (form) => valueIn(form, "version") !== undefined,
    );
    const kinds = new Map(forms.filter((form) => textIn(form)).map((form) => [signOf(form), form]));
    expect(kinds.size).toBeGreaterThan(0);
    for (const form of kinds.values()) {
      const name = textIn(form) ?? "";
      const first = await desk.post(path, who, changed(form, name, "theirs-first@dome.example"));
      expect([signOf(form), first.status]).toEqual([signOf(form), 303]);
      const late = await desk.post(path, who, changed(form, name, "mine-later@dome.example"));
      const html = await late.text();
      expect([signOf(form), late.status]).toEqual([signOf(form), 409]);
      const kept = formsIn(html).find(
        (one) => signOf(one) === signOf(form) && valueIn(one, name) === "mine-later@dome.example",
      );
      expect(kept?.html).toMatch(/class="meanwhile"[\s\S]*theirs-first@dome\.example/);
      expect(kept?.html.match(/class="meanwhile"/g)).toHaveLength(1);
      const again = await desk.post(path, who, kept?.fields ?? []);
      expect([signOf(form), again.status]).toEqual([signOf(form), 303]);
    }
  });
});

/** Bodies are added and renamed by the same form. */
const isNewBody = (form: PageForm) =>
  form.visible.includes("shortName.nn") && valueIn(form, "body") === undefined;

/** A field that takes any words: the one that both editors write in. */
const textIn = (form: PageForm) =>
  ["contactEmail", "title.nn", "label.nn", "text.nn", "body", "name.nn", "name"].find((name) =>
    form.visible.includes(name),
  );

describe("what is no text", () => {
  const edit = "/desk/consultations/einnsyn-evaluering/edit";
  const saved = (html: string) => html.match(/class="meanwhile"[\s\S]*?<\/div>/g)?.join(" ") ?? "";

  it("is shown as it is called on the page: a channel, a number, a choice, a tick", async () => {
    const form = formsIn(await desk.page(edit, "coordinator")).find((one) =>
      one.visible.includes("channels"),
    );
    const without = (fields: Fields, name: string) => fields.filter(([field]) => field !== name);
    const fields = form?.fields ?? [];
    const theirs: Fields = [...without(fields, "channels"), ["channels", "phone"]];
    expect((await desk.post(edit, "coordinator", without(theirs, "allowUnnamed"))).status).toBe(303);
    const late = await desk.post(edit, "coordinator", [
      ...without(fields, "responseDays"),
      ["responseDays", "60"],
    ]);
    expect(late.status).toBe(409);
    const html = saved(await late.text());
    for (const words of ["By phone", "Not ticked", "84"]) expect(html).toContain(words);
  });

  it("a list's item that was removed meanwhile keeps what was typed in the form for a new one", async () => {
    const lists = "/desk/consultations/einnsyn-evaluering/lists";
    const html = await desk.page(lists, "coordinator");
    const form = formsIn(html).find((one) => signOf(one) === "material_change");
    const item = form && valueIn(form, "item");
    const remove = formsIn(html).find(
      (one) => signOf(one) === "material_end" && valueIn(one, "item") === item,
    );
    expect((await desk.post(lists, "coordinator", remove?.fields ?? [])).status).toBe(303);
    const late = await desk.post(
      lists,
      "coordinator",
      form ? changed(form, "title.nn", "Mitt materiale") : [],
    );
    expect(late.status).toBe(409);
    const answer = await late.text();
    expect(answer).toContain("took this away");
    const anew = formsIn(answer).find((one) => signOf(one) === "material_add");
    expect(anew && valueIn(anew, "title.nn")).toBe("Mitt materiale");
  });

  it("a report that was published meanwhile is told of before another one is", async () => {
    const path = "/desk/plans/commitments/handlingsplan-2024-2027-1";
    const form = formsIn(await desk.page(path, "coordinator")).find((one) => signOf(one) === "report");
    const report: Fields = [...(form?.fields ?? []), ["state", "under_way"]];
    const words = (text: string) =>
      [...report.filter(([name]) => name !== "text.nn"), ["text.nn", text]] as Fields;
    expect((await desk.post(path, "coordinator", words("Deira rapport"))).status).toBe(303);
    const late = await desk.post(path, "coordinator", words("Min rapport"));
    const answer = await late.text();
    expect([late.status, answer.includes("Deira rapport"), answer.includes("Min rapport")]).toEqual([
      409,
      true,
      true,
    ]);
  });
});
