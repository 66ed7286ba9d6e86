import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDisposition, changeDisposition } from "~/domain/consultations/commands/dispositions.server.ts";
import {
  addMaterial,
  changeMaterial,
  removeMaterial,
} from "~/domain/consultations/commands/material.server.ts";
import { setCommitments, setPartners } from "~/domain/consultations/commands/relations.server.ts";
import { addTheme, renameTheme } from "~/domain/consultations/commands/themes.server.ts";
import {
  addMilestone,
  changeMilestone,
  removeMilestone,
} from "~/domain/consultations/commands/timeline.server.ts";
import {
  getConsultation,
  handleOf,
  listDispositions,
  listMaterials,
  listMilestones,
  listThemes,
} from "~/domain/consultations/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { addCommitment, createPlan } from "~/domain/plans/commands/keep.server.ts";
import { reportStatus } from "~/domain/plans/commands/report.server.ts";
import { type ConsultingForum, consultingForum, text } from "../../support/consulting.ts";

/** Two coordinators read the same row. The first save stands; the second is told, and nothing of it is written. */
let world: ConsultingForum;
const coordinator = () => world.as("coordinator");
const review = () => getConsultation(world.db.read, "review");
const changed = { ok: false, code: "changed_meanwhile" };
const removed = { ok: false, code: "removed_meanwhile" };

beforeAll(async () => {
  world = await consultingForum();
  await world.announcedConsultation("review");
});
afterAll(() => world.close());

describe("two editors", () => {
  it("of a milestone: the later is told; removed meanwhile, too", async () => {
    await world.draftConsultation("draft");
    const { id } = await getConsultation(world.db.read, "draft");
    const milestone = { kind: "meeting" as const, on: "2026-03-01", title: text("Møte"), note: {} };
    expectOk(await addMilestone(coordinator(), "draft", milestone));
    const all = () => listMilestones(world.db.read, id);
    const row = (await all()).find((one) => one.title.nn === "Møte");
    const handle = handleOf(row?.id ?? "");
    const theirs = { ...milestone, on: "2026-03-08", version: 1 };
    const mine = { ...milestone, title: text("Stort møte"), version: 1 };
    expectOk(await changeMilestone(coordinator(), "draft", handle, theirs));
    expect(await changeMilestone(coordinator(), "draft", handle, mine)).toMatchObject(changed);
    expect(await removeMilestone(coordinator(), "draft", handle, { version: 1 })).toMatchObject(changed);
    expect(await all()).toContainEqual(expect.objectContaining({ on: "2026-03-08", title: text("Møte") }));
    expectOk(await removeMilestone(coordinator(), "draft", handle, { version: 2 }));
    expect(await changeMilestone(coordinator(), "draft", handle, mine)).toMatchObject(removed);
    expect(await removeMilestone(coordinator(), "draft", handle, { version: 2 })).toMatchObject(removed);
  });

  it("of a theme", async () => {
    const { slug } = expectOk(await addTheme(coordinator(), "review", { title: text("Tillit") }));
    expectOk(await renameTheme(coordinator(), "review", slug, { title: text("Openheit"), version: 1 }));
    const late = { title: text("Klarspråk"), version: 1 };
    expect(await renameTheme(coordinator(), "review", slug, late)).toMatchObject(changed);
    expect((await listThemes(world.db.read, (await review()).id)).map((theme) => theme.title)).toContainEqual(
      text("Openheit"),
    );
    expectOk(await renameTheme(coordinator(), "review", slug, { ...late, version: 2 }));
  });

  it("of an outcome that responses can give", async () => {
    const words = { label: text("Kanskje"), meaning: text("Vi veit ikkje"), needsDestination: false };
    const { key } = expectOk(await addDisposition(coordinator(), "review", words));
    const theirs = { ...words, needsDestination: true, version: 1 };
    expectOk(await changeDisposition(coordinator(), "review", key, theirs));
    const late = { ...words, label: text("Truleg"), version: 1 };
    expect(await changeDisposition(coordinator(), "review", key, late)).toMatchObject(changed);
    const rows = await listDispositions(world.db.read, (await review()).id);
    expect(rows.find((row) => row.key === key)).toMatchObject({ label: words.label, needsDestination: true });
  });

  it("of material", async () => {
    const material = { title: text("Plan"), note: {}, url: "https://host.example/plan" };
    expectOk(await addMaterial(coordinator(), "review", material));
    const [row] = await listMaterials(world.db.read, (await review()).id);
    const handle = handleOf(row?.id ?? "");
    const at = (url: string, version: number) => ({ ...material, url, version });
    expectOk(await changeMaterial(coordinator(), "review", handle, at("https://host.example/ny", 1)));
    expect(
      await changeMaterial(coordinator(), "review", handle, at("https://host.example/min", 1)),
    ).toMatchObject(changed);
    expect(await removeMaterial(coordinator(), "review", handle, { version: 1 })).toMatchObject(changed);
    expectOk(await removeMaterial(coordinator(), "review", handle, { version: 2 }));
    expect(
      await changeMaterial(coordinator(), "review", handle, at("https://host.example/min", 2)),
    ).toMatchObject(removed);
  });

  it("of partners and of commitments, which belong to the consultation itself", async () => {
    const plan = { slug: "plan", mainLanguage: "nn" as const, title: text("Plan") };
    expectOk(await createPlan(coordinator(), { ...plan, startsOn: "2024-01-01", endsOn: "2027-12-31" }));
    const commitment = { number: 1, title: text("Opne data"), goal: text("Mål"), owners: ["host"] };
    expectOk(await addCommitment(coordinator(), "plan", commitment));
    const { version } = await review();
    expectOk(await setPartners(coordinator(), "review", { bodies: ["partner"], version }));
    expect(await setPartners(coordinator(), "review", { bodies: [], version })).toMatchObject(changed);
    const commitments = ["plan-1"];
    expect(await setCommitments(coordinator(), "review", { commitments, version })).toMatchObject(changed);
    expectOk(await setCommitments(coordinator(), "review", { commitments, version: version + 1 }));
  });

  it("of a report: nobody reports unseen by the other, and a double click reports once", async () => {
    const report = {
      body: "host",
      state: "under_way" as const,
      mainLanguage: "nn" as const,
      text: text("Vi held fram."),
      reportedOn: "2026-01-05",
      figures: [],
      links: [],
      nextExpectedOn: null,
    };
    expectOk(await reportStatus(world.as("owner"), "plan-1", report, 0));
    expect(await reportStatus(world.as("owner"), "plan-1", report, 0)).toMatchObject({
      code: "reported_meanwhile",
    });
    expectOk(await reportStatus(coordinator(), "plan-1", report, 1));
  });
});
