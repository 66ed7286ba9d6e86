/** What the forum wrote of plans and consultations names nobody who was erased, wherever it is read. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { materials } from "#db/schema/consultations.ts";
import { events, outbox } from "#db/schema/kernel.ts";
import { statusUpdates } from "#db/schema/plans.ts";
import { publishedContributions, publishedMeetings } from "#db/schema/published.ts";
import { changeDisposition } from "~/domain/consultations/commands/dispositions.server.ts";
import { editConsultation } from "~/domain/consultations/commands/edit.server.ts";
import { addMaterial } from "~/domain/consultations/commands/material.server.ts";
import { setCommitments } from "~/domain/consultations/commands/relations.server.ts";
import { addTheme, renameTheme } from "~/domain/consultations/commands/themes.server.ts";
import { addMilestone } from "~/domain/consultations/commands/timeline.server.ts";
import {
  getConsultation as getRow,
  listDispositions,
  listThemes,
} from "~/domain/consultations/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { cancelConsultation } from "~/domain/meetings/commands/announce.server.ts";
import { addCommitment, changeCommitment, createPlan } from "~/domain/plans/commands/keep.server.ts";
import { reportStatus } from "~/domain/plans/commands/report.server.ts";
import { getCommitment } from "~/domain/plans/queries.server.ts";
import { getConsultation } from "~/domain/published/queries.server.ts";
import { rebuildProjection } from "~/domain/published/rebuild.server.ts";
import { erasePerson, forgotten } from "../../support/erasing.ts";
import { both, meetingsOf } from "../../support/meetings.ts";
import { findMarks } from "../../support/rows.ts";
import { openWorld, type World } from "../../support/world.ts";
import { projectionOf } from "../properties/derived.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const { person: name, email } = forgotten;
const said = both(`Ved ${name}, ${email}.`);
const barred = "Ved ▇▇▇▇▇ ▇▇▇▇▇▇▇▇▇▇▇, ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇.";
const left = { nn: barred, en: `${barred} (en)` };
const address = `https://dome.example/${email}`;
const good = "https://dome.example/status";
const who = { ...forgotten, kind: "person" as const, organisation: "" };
const ctx = () => world.as("coordinator");
const version = async () => (await getRow(world.read, "runde")).version;

/** Writes the name wherever staff write of a plan. */
async function nameInPlan() {
  const span = { mainLanguage: "nn" as const, startsOn: "2028-01-01", endsOn: "2031-12-31" };
  expectOk(await createPlan(ctx(), { slug: "ny", title: said, ...span }));
  const words = { title: said, goal: said, owners: [world.body] };
  expectOk(await addCommitment(ctx(), "ny", { ...words, number: 1 }));
  expectOk(
    await reportStatus(ctx(), "ny-1", {
      ...{ body: world.body, state: "under_way", mainLanguage: "nn", text: said, reportedOn: "2026-04-20" },
      figures: [{ label: said, value: `3 (${name})`, asOf: "2026-04-20" }],
      links: [
        { label: said, url: good },
        { label: both("Brevet"), url: address },
      ],
      nextExpectedOn: null,
    }),
  );
}

/** Writes the name wherever staff write of a consultation. */
async function nameInConsultation() {
  const texts = { purpose: said, background: said, summary: said, latePolicy: said, contactName: said };
  expectOk(
    await editConsultation(ctx(), "runde", {
      ...{
        version: await version(),
        title: said,
        ...texts,
        contactEmail: email,
        caseNumber: name,
        plan: "ny",
      },
      ...{ canInfluence: [said], cannotInfluence: [{ text: said, where: said }] },
    }),
  );
  const { id } = await getRow(world.read, "runde");
  const [theme] = await listThemes(world.read, id);
  expectOk(
    await renameTheme(ctx(), "runde", theme?.slug ?? "", { title: said, version: theme?.version ?? 0 }),
  );
  const [outcome] = await listDispositions(world.read, id);
  expectOk(
    await changeDisposition(ctx(), "runde", outcome?.key ?? "", {
      ...{ label: said, meaning: said, needsDestination: false, version: outcome?.version ?? 0 },
    }),
  );
  expectOk(await addMilestone(ctx(), "runde", { kind: "other", on: "2026-05-02", title: said, note: said }));
  for (const url of [good, address])
    expectOk(await addMaterial(ctx(), "runde", { title: said, note: said, url }));
  const commitments = { commitments: ["plan-1", "ny-1"], version: await version() };
  expectOk(await setCommitments(ctx(), "runde", commitments));
}

it("takes names and addresses out of all texts of a plan and of a consultation, in every language, and tells nobody", async () => {
  await nameInPlan();
  await nameInConsultation();
  const meetings = meetingsOf(world);
  await meetings.announce("moete");
  expectOk(await meetings.edit("moete", { commitments: ["ny-1"] }));
  const [theme] = await listThemes(world.read, (await getRow(world.read, "runde")).id);
  const sorted = { theme: theme?.slug ?? "", commitments: ["ny-1"] };
  const [point = ""] = await world.contributions("Søket er tregt.", sorted);
  const before = await getRow(world.read, "runde");
  const ref = await world.receive("Søket er tregt.", { who });
  const mails = await world.read.$count(outbox);
  await erasePerson(world, ref, { scope: "identity" });

  expect(await findMarks(world.read, ["fjellstrand", "oyvann-laget"])).toEqual([]);
  expect(await world.read.$count(outbox)).toBe(mails);
  // material and evidence whose address holds a name go, and the forum's own address takes the place of the contact's
  expect((await world.read.select().from(materials)).map(({ url }) => url)).toEqual([good]);
  expect((await world.read.select().from(statusUpdates))[0]?.links).toEqual([{ label: left, url: good }]);
  const open = await getConsultation(world.read, "runde");
  expect(open).toMatchObject({
    ...{ title: left, contactEmail: "forum@dome.example", plans: [{ slug: "ny", title: left }, {}] },
    ...{ milestones: [{ note: left }], cannotInfluence: [{ where: left }] },
  });
  const [meeting] = await world.read.select().from(publishedMeetings);
  expect(meeting?.data).toMatchObject({ consultation: { title: left }, plans: [{ title: left }] });
  const [row] = await world.read
    .select()
    .from(publishedContributions)
    .where(eq(publishedContributions.ref, point));
  expect(row?.data).toMatchObject({ theme: { title: left }, commitments: [{ title: left }] });
  const told = (await world.read.select().from(events)).filter(({ type }) => type.endsWith("names_erased"));
  expect(told.map(({ type }) => type).sort()).toEqual([
    ...["commitment.names_erased", "consultation.names_erased", "plan.names_erased"],
  ]);
  // whoever had a form open before does not write the name back
  const stale = await editConsultation(ctx(), "runde", { version: before.version, purpose: said });
  expect(stale).toMatchObject({ code: "changed_meanwhile" });
  const commitment = await getCommitment(world.read, "ny-1");
  const form = { ...commitment, version: commitment.version - 1, title: said, owners: [world.body] };
  expect(await changeCommitment(ctx(), "ny-1", form)).toMatchObject({ code: "changed_meanwhile" });

  const kept = await projectionOf(world);
  await rebuildProjection(world.as({ kind: "system", name: "test" }));
  expect(await projectionOf(world)).toEqual(kept);
});

/** Each alone, so that what shows it follows by itself. */
const alone = {
  "the title of a plan": async () => {
    const span = { mainLanguage: "nn" as const, startsOn: "2028-01-01", endsOn: "2031-12-31" };
    expectOk(await createPlan(ctx(), { slug: "ny", title: said, ...span }));
    const words = { title: both("Lovnad"), goal: {}, owners: [world.body] };
    expectOk(await addCommitment(ctx(), "ny", { ...words, number: 1 }));
    expectOk(await editConsultation(ctx(), "runde", { version: await version(), plan: "ny" }));
  },
  "the title of a commitment": async () => {
    const { version: read } = await getCommitment(world.read, "plan-1");
    const words = { title: said, goal: {}, owners: [world.body] };
    expectOk(await changeCommitment(ctx(), "plan-1", { ...words, number: 1, version: read }));
    const commitments = { commitments: ["plan-1"], version: await version() };
    expectOk(await setCommitments(ctx(), "runde", commitments));
    await world.contributions("Gje oss tal.", { commitments: ["plan-1"] });
  },
  "what was reported": async () => {
    expectOk(
      await reportStatus(ctx(), "plan-1", {
        ...{ body: world.body, state: "under_way", mainLanguage: "nn", text: said, reportedOn: "2026-04-20" },
        ...{ figures: [], links: [], nextExpectedOn: null },
      }),
    );
  },
  "the title of a consultation": async () => {
    expectOk(await editConsultation(ctx(), "runde", { version: await version(), title: said }));
  },
  "a theme": async () => {
    // its address is made of its title
    const { slug } = expectOk(await addTheme(ctx(), "runde", { title: said }));
    await world.contributions("Søket er tregt.", { theme: slug });
  },
};
it.each(Object.entries(alone))(
  "reaches all that shows it where %s alone names somebody",
  async (_, write) => {
    await meetingsOf(world).announce("moete");
    await write();
    const ref = await world.receive("Gje oss tal.", { who });
    await erasePerson(world, ref, { scope: "identity" });
    expect(await findMarks(world.read, ["fjellstrand", "oyvann-laget"])).toEqual([]);
  },
);

it("takes them out of why a consultation was cancelled too, and leaves what names nobody as it was", async () => {
  expectOk(await cancelConsultation(ctx(), "runde", said));
  const untouched = await world.openConsultation(
    "anna",
    "ANN26",
    { opensOn: "2026-04-01", closesOn: null },
    true,
  );
  const before = await getRow(world.read, untouched);
  const ref = await world.receive("Søket er tregt.", { who, consultation: untouched });
  await erasePerson(world, ref, { scope: "identity" });
  expect((await getRow(world.read, "runde")).cancelReason).toEqual(left);
  expect(await getRow(world.read, untouched)).toEqual(before);
});

it("the database lets nothing but bars into what was reported, and takes links out of it", async () => {
  await nameInPlan();
  const [told] = await world.read.select().from(statusUpdates);
  if (!told) throw new Error("nothing was reported");
  const change = (columns: Partial<typeof told>) =>
    world.db.write(async (tx) => {
      await tx.update(statusUpdates).set(columns).where(eq(statusUpdates.id, told.id));
    });
  const bars = both("▇▇");
  const [link] = told.links;
  for (const columns of [
    { text: both("Alt er gjort.") },
    { text: bars, state: "completed" as const },
    { figures: [] },
    { links: [...told.links, { label: bars, url: good }] },
    { text: both(`▇${"x".repeat(900)}`) },
  ])
    await expect(change(columns)).rejects.toSatisfy((error: Error) =>
      /never changed|append-only/.test(`${error.message} ${error.cause}`),
    );
  await change({ text: bars, figures: told.figures.map((one) => ({ ...one, label: bars })) });
  await change({ links: [{ label: bars, url: link?.url ?? "" }] });
});
