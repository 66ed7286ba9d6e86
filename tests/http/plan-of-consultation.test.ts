import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publishedMeetings } from "#db/schema/published.ts";
import { editConsultation } from "~/domain/consultations/commands/edit.server.ts";
import { setCommitments } from "~/domain/consultations/commands/relations.server.ts";
import { getConsultation } from "~/domain/consultations/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { type DemoDesk, openDemoDesk } from "../support/demo-desk.ts";
import { documentFiles } from "../support/documents.ts";
import { type Fields, formsIn } from "../support/forms.ts";
import { type Reading, readerOf } from "../support/reader.ts";
import { heldMeeting } from "../support/recording.ts";
import { openWorld, type World } from "../support/world.ts";

/** The plan that a consultation is about, where everybody reads of it and where a coordinator chooses it. */
describe("in public", () => {
  let world: World;
  let read: (address: string) => Promise<Reading>;
  const wordsAt = async (address: string) =>
    (await read(address)).html.replaceAll(/<!--.*?-->|<\/?(span|a|time)\b[^>]*>/g, "");
  const change = async (plan: string, commitments: string[]) => {
    const version = async () => (await getConsultation(world.read, "runde")).version;
    const ctx = world.as("coordinator");
    expectOk(await editConsultation(ctx, "runde", { version: await version(), plan }));
    expectOk(await setCommitments(ctx, "runde", { commitments, version: await version() }));
  };
  const period = "1. januar 2024 til 31. desember 2027";
  const link = /href="\/commitments#plan-plan"[^>]*>(<span[^>]*>)?Planen</;
  beforeAll(async () => {
    world = await openWorld();
    read = readerOf(world);
  });
  afterAll(() => world.close());

  it("stands with its period on the consultation's page, with and without commitments, and leads to where it is", async () => {
    expect((await read("/consultations/runde")).html).not.toMatch(link);
    await change("plan", []);
    const { html } = await read("/consultations/runde");
    expect(html).toMatch(link);
    expect(await wordsAt("/consultations/runde")).toContain(period);
    expect((await read("/commitments")).html).toContain('id="plan-plan"');
    await change("plan", ["plan-1"]);
    expect((await read("/consultations/runde")).html).toMatch(link);
    expect(await wordsAt("/consultations/runde")).toContain("Forplikting 1");
  });

  it("stands on its meetings' pages, and in the head of their record and of its document", async () => {
    const held = await heldMeeting(world, ["Søket er tregt."]);
    await held.draft();
    expectOk(await held.publish());
    for (const address of ["/meetings/moete", "/meetings/moete/record"]) {
      expect((await read(address)).html).toMatch(link);
      expect(await wordsAt(address)).toContain(period);
    }
    expect((await documentFiles(world, held.slug))["word/document.xml"]).toContain(`Planen (${period})`);
    // A row of before meetings named the plan of their consultation, until all are made anew.
    await world.db.write(async (db) => {
      const [row] = await db.select().from(publishedMeetings);
      if (!row) throw new Error("no meeting");
      const { plans: [plan] = [], ...data } = row.data;
      if (!plan) throw new Error("no plan");
      const title = { nn: "Ope arkiv" };
      const own = { slug: "plan-1", number: 1, title, mainLanguage: "nn", plan };
      await db.update(publishedMeetings).set({ data: { ...data, commitments: [own] } });
    });
    expect((await read("/meetings/moete")).html).toMatch(link);
    expect(await wordsAt("/meetings/moete")).toContain("Ope arkiv");
    await change("", []);
    expect((await read("/consultations/runde")).html).not.toMatch(link);
  });
});

describe("at the desk", () => {
  let desk: DemoDesk;
  beforeAll(async () => {
    desk = await openDemoDesk();
  }, 60_000);
  afterAll(() => desk?.stop());
  const path = async () => {
    const list = await desk.page("/desk/consultations", "coordinator");
    return `${/\/desk\/consultations\/(?!new)[a-z0-9-]+/.exec(list)?.[0]}/edit`;
  };

  it("is chosen among those that are public, and what is none of them is refused without losing a word", async () => {
    const at = await path();
    const form = formsIn(await desk.page(at, "coordinator")).find(({ fields }) =>
      fields.some(([name]) => name === "plan"),
    );
    if (!form) throw new Error("no form with a plan");
    const send = async (plan: string) => {
      const others = form.fields.filter(([name]) => name !== "plan" && name !== "caseNumber");
      return desk.post(at, "coordinator", [...others, ["plan", plan], ["caseNumber", "26/4711"]] as Fields);
    };
    const wrong = await send("finst-ikkje");
    const html = await wrong.text();
    expect([wrong.status, html.includes('href="#edit-plan"')]).toEqual([422, true]);
    expect(html).toContain('value="26/4711"');
    expect((await send("")).status).toBe(303);
    const again = formsIn(await desk.page(at, "coordinator")).flatMap(({ fields }) => fields);
    expect(again.find(([name]) => name === "plan")?.[1]).toBe("");
  });
});
