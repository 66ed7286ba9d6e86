import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findAssignment, listToAssess } from "~/domain/contributions/assessing.server.ts";
import { sayNotOurs, takeBackAdvice } from "~/domain/contributions/commands/advise.server.ts";
import { assignContributions } from "~/domain/contributions/commands/assign.server.ts";
import { completeSplit } from "~/domain/contributions/commands/complete-split.server.ts";
import { makeContribution, markPassages } from "~/domain/contributions/commands/split.server.ts";
import type { WorklistFilter } from "~/domain/contributions/forms.ts";
import { readContributionPage } from "~/domain/contributions/sorting.server.ts";
import { countByTheme, countViews } from "~/domain/contributions/worklist-counts.server.ts";
import { listWorklist } from "~/domain/contributions/worklists.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { findBody } from "~/domain/people/queries.server.ts";
import { listJobs } from "~/domain/responses/today.server.ts";
import { openWorld, type World } from "../../support/world.ts";

const today = "2026-04-21";
let world: World;
let bodies: string[];
const found = async (filter: WorklistFilter) =>
  (await listWorklist(world.read, filter, today, 100)).rows.map((row) => row.ref);

beforeAll(async () => {
  world = await openWorld();
  bodies = [(await findBody(world.read, world.body))?.id ?? ""];
});
afterAll(() => world.close());

describe("the list of contributions", () => {
  let soek: string[];
  let anna: string[];
  let loose: string[];
  let waiting: string;
  beforeAll(async () => {
    anna = await world.contributions("Noko anna. Og enno noko.", { theme: "anna", commitments: ["plan-2"] });
    soek = await world.contributions("Søket er tregt. Gje oss tal.", {
      theme: "soek",
      owner: world.body,
      commitments: ["plan-1"],
    });
    loose = await world.splitSubmission(await world.receive("Utan tema."));
    waiting = await world.receive("Ikkje delt opp.");
    expectOk(await makeContribution(world.as("coordinator"), waiting, [{ text: 1, start: 0, end: 5 }]));
    await world.advise(soek[0] ?? "");
  });

  it("goes by theme, then by arrival, those without a theme last, and leaves out what is on the bench", async () => {
    expect(await found({})).toEqual([...soek, ...anna, ...loose]);
  });

  it("is narrowed by each word of its address", async () => {
    expect(await found({ theme: "anna" })).toEqual(anna);
    expect(await found({ theme: "none" })).toEqual(loose);
    expect(await found({ owner: world.body })).toEqual(soek);
    expect(await found({ owner: "none" })).toEqual([...anna, ...loose]);
    expect(await found({ commitment: "plan-2" })).toEqual(anna);
    expect(await found({ stage: "advised" })).toEqual([soek[0]]);
    expect(await found({ stage: "at_owner" })).toEqual([soek[1]]);
    expect(await found({ stage: "being_assessed" })).toEqual(soek);
    expect(await found({ visibility: "not_cleared" })).toEqual(loose);
    expect(await found({ consultation: "finst-ikkje" })).toEqual([]);
  });

  it("says what is late and what is soon by the forum's day", async () => {
    const late = async (day: string) =>
      (await listWorklist(world.read, { due: "late" }, day, 100)).rows.map((row) => row.ref);
    expect(await late("2026-05-05")).toEqual([]);
    expect(await late("2026-05-06")).toEqual([soek[1]]); // advice was asked for by 5 May, 14 days on
    const soon = (await listWorklist(world.read, { due: "soon" }, "2026-05-03", 100)).rows.map(
      (row) => row.ref,
    );
    expect(soon).toEqual([soek[1]]);
  });

  it("is paged by the reference of the last one, with none lost or shown twice", async () => {
    const all: string[] = [];
    let after: string | undefined;
    for (let page = 0; page < 10; page++) {
      const { rows, more } = await listWorklist(world.read, { after }, today, 2);
      all.push(...rows.map((row) => row.ref));
      after = rows.at(-1)?.ref;
      if (!more) break;
    }
    expect(all).toEqual(await found({}));
  });

  it("counts what each kept filter finds", async () => {
    const views = await countViews(world.read, today);
    expect(views).toMatchObject({
      all: 5,
      toClear: 1,
      noOwner: 3,
      atOwners: 1,
      advised: 1,
      answered: 0,
      withheld: 0,
    });
    const themes = await countByTheme(world.read, {}, today);
    expect(themes.reduce((sum, theme) => sum + theme.n, 0)).toBe(5);
  });

  it("is what Today asks for, the most pressing first", async () => {
    const kinds = async (day: string) =>
      (await listJobs(world.read, world.staff.coordinator, day, `${day}T10:00:00.000Z`)).map(
        (job) => job.kind,
      );
    expect(await kinds(today)).toEqual(["split", "answer", "clear", "no_owner"]);
    expect(await kinds("2026-05-06")).toEqual(["owners_late", "split", "answer", "clear", "no_owner"]);
    expect(
      (await listJobs(world.read, world.staff.owner, today, `${today}T10:00:00.000Z`)).map((job) => job.kind),
    ).toEqual(["assess", "report", "report"]);
  });
});

describe("what an owner sees", () => {
  it("is the words in their context and the public name: no greeting, no signature, no person, no address", async () => {
    const text = "Kjære Per Døme. Vi har venta lenge. Gje oss tal. Elles er alt bra. Helsing Kari Døme";
    const ref = await world.receive(text);
    const ctx = world.as("coordinator");
    const span = (part: string) => [
      { text: 1, start: text.indexOf(part), end: text.indexOf(part) + part.length },
    ];
    const point = expectOk(await makeContribution(ctx, ref, span("Gje oss tal."), { owner: world.body })).ref;
    expectOk(await markPassages(ctx, ref, "greeting", span("Kjære Per Døme.")));
    expectOk(await markPassages(ctx, ref, "background", span("Vi har venta lenge.")));
    expectOk(await markPassages(ctx, ref, "background", span("Elles er alt bra.")));
    expectOk(await markPassages(ctx, ref, "signature", span("Helsing Kari Døme")));
    expectOk(await completeSplit(ctx, ref));

    const seen = await findAssignment(world.read, point, bodies);
    expect(seen?.excerpts).toMatchObject([{ words: "Gje oss tal." }]);
    expect(seen?.excerpts[0]?.before.trim()).toBe("… Vi har venta lenge.");
    expect(seen?.excerpts[0]?.after.trim()).toBe("Elles er alt bra. …");
    expect(seen?.by).toBe("Laget Døme");
    expect(JSON.stringify(seen)).not.toMatch(/Kari|Per Døme|@/);
  });

  it("ends where its own body's assignments end", async () => {
    const [point = ""] = await world.contributions("Eit punkt til.", { owner: world.body });
    expect(await findAssignment(world.read, point, ["another-body"])).toBeNull();
    expect(await findAssignment(world.read, point, [])).toBeNull();
    expect((await listToAssess(world.read, bodies)).map((row) => row.ref)).toContain(point);
    expect(await listToAssess(world.read, [])).toEqual([]);

    expectOk(await sayNotOurs(world.as("owner"), point, { why: "Det er ikkje vårt.", whose: "" }));
    expect(await findAssignment(world.read, point, bodies)).toBeNull();
    const [given] = (await readContributionPage(world.read, point)).advice;
    expect(given).toMatchObject({ notOurs: true, advice: "Det er ikkje vårt." });
    // asked again, the old word does not count as advice
    expectOk(await assignContributions(world.as("coordinator"), [point], { owner: world.body, dueOn: null }));
    expect((await listToAssess(world.read, bodies)).map((row) => row.ref)).toContain(point);
  });

  it("has advice to take back until a response is written", async () => {
    const [point = ""] = await world.contributions("Eit siste punkt.", { owner: world.body });
    await world.advise(point);
    expect(await findAssignment(world.read, point, bodies)).toMatchObject({
      mayTakeBack: true,
      advice: { text: "Kan gjerast." },
    });
    await world.draft([point]);
    expect(await findAssignment(world.read, point, bodies)).toMatchObject({ mayTakeBack: false });
    expect(await takeBackAdvice(world.as("owner"), point)).toMatchObject({ code: "already_used" });
  });
});
