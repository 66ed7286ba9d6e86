import { afterAll, beforeAll, expect, it } from "vitest";
import { addDisposition } from "~/domain/consultations/commands/dispositions.server.ts";
import { addMaterial } from "~/domain/consultations/commands/material.server.ts";
import { addTheme, endTheme } from "~/domain/consultations/commands/themes.server.ts";
import { addMilestone } from "~/domain/consultations/commands/timeline.server.ts";
import {
  getConsultation,
  listDispositions,
  listMaterials,
  listMilestones,
  listThemes,
} from "~/domain/consultations/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { openWorld, type World } from "../../support/world.ts";

/** A double click, a reload, or the same form from yesterday: what stands there already is not added again. */
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const coordinator = () => world.as("coordinator");
const idOf = async () => (await getConsultation(world.read, "runde")).id;

it("a theme; one of the same title may come after it was ended", async () => {
  const add = async () =>
    expectOk(await addTheme(coordinator(), "runde", { title: { nn: "Tillit", en: "" } })).slug;
  const slugs = [await add(), await add()];
  expect(slugs).toEqual(["tillit", "tillit"]);
  expectOk(await endTheme(coordinator(), "runde", "tillit"));
  expect(await add()).toBe("tillit-2");
  expect((await listThemes(world.read, await idOf())).map(({ slug }) => slug)).toEqual([
    ...["soek", "anna", "tillit", "tillit-2"],
  ]);
});

it("an outcome, material, a milestone; anything else in them makes another", async () => {
  const words = { label: { nn: "Utsett" }, meaning: { nn: "Seinare." } };
  const material = { title: { nn: "Notat" }, note: {}, url: "https://dome.example/notat" };
  const milestone = {
    kind: "other",
    on: "2026-05-02",
    title: { nn: "Ope møte" },
    note: { nn: "På nett" },
  } as const;
  const before = (await listDispositions(world.read, await idOf())).length;
  for (const needsDestination of [false, false, true])
    expectOk(await addDisposition(coordinator(), "runde", { ...words, needsDestination }));
  for (const note of [{}, {}, { nn: "Kort" }])
    expectOk(await addMaterial(coordinator(), "runde", { ...material, note }));
  for (const on of ["2026-05-02", "2026-05-02", "2026-05-03"])
    expectOk(await addMilestone(coordinator(), "runde", { ...milestone, on }));
  const id = await idOf();
  expect((await listDispositions(world.read, id)).length - before).toBe(2);
  expect(await listMaterials(world.read, id)).toHaveLength(2);
  expect((await listMilestones(world.read, id)).filter(({ kind }) => kind === "other")).toHaveLength(2);
});
