/** A consultation names the plan that it is about, and its pages, its meetings and the mail about them say which one it is. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { publishedConsultations } from "#db/schema/published.ts";
import { editConsultation } from "~/domain/consultations/commands/edit.server.ts";
import { setCommitments } from "~/domain/consultations/commands/relations.server.ts";
import { getConsultation as getRow } from "~/domain/consultations/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { copyMeeting } from "~/domain/meetings/commands/prepare.server.ts";
import { getMeeting, listMeetingPlans } from "~/domain/meetings/queries.server.ts";
import { composeMailing } from "~/domain/notifications/facts-mailing.server.ts";
import { addCommitment, createPlan } from "~/domain/plans/commands/keep.server.ts";
import { getConsultation, getMeetingRow } from "~/domain/published/queries.server.ts";
import { rebuildProjection } from "~/domain/published/rebuild.server.ts";
import { meetingsOf } from "../../support/meetings.ts";
import { openWorld, type World } from "../../support/world.ts";
import { projectionOf } from "../properties/derived.ts";

let world: World;
let meetings: ReturnType<typeof meetingsOf>;
beforeEach(async () => {
  world = await openWorld();
  meetings = meetingsOf(world);
});
afterEach(() => world.close());

const ctx = () => world.as("coordinator");
const versionOf = async (slug: string) => (await getRow(world.read, slug)).version;
const name = async (plan: string, slug = "runde") =>
  editConsultation(ctx(), slug, { version: await versionOf(slug), plan });
const concern = async (commitments: string[]) =>
  expectOk(await setCommitments(ctx(), "runde", { commitments, version: await versionOf("runde") }));
const ofMeeting = async (slug: string) =>
  (await listMeetingPlans(world.read, await getMeeting(world.read, slug))).map((plan) => plan.slug);
const inPublic = async () => (await getConsultation(world.read, "runde")).plans;

const older = {
  slug: "gammal",
  title: { nn: "Den gamle planen" },
  startsOn: "2019-01-01",
  endsOn: "2023-12-31",
};
const makeOlder = async () => expectOk(await createPlan(ctx(), { ...older, mainLanguage: "nn" }));
const promise = async () => {
  const words = { title: { nn: "Lovnad" }, goal: {} };
  expectOk(await addCommitment(ctx(), "gammal", { ...words, number: 1, owners: [world.body] }));
};
const point = { slug: "plan", title: { nn: "Planen" }, startsOn: "2024-01-01", endsOn: "2027-12-31" };

it("names a plan with its period, whichever commitments it concerns, and takes it off again", async () => {
  expect(await inPublic()).toBeUndefined();
  expectOk(await name("plan"));
  expect(await inPublic()).toEqual([point]);
  await concern(["plan-1"]);
  expect(await inPublic()).toEqual([point]);
  // what says nothing of the plan leaves it
  expectOk(await editConsultation(ctx(), "runde", { version: await versionOf("runde"), caseNumber: "26/1" }));
  expect(await inPublic()).toEqual([point]);
  await concern([]);
  expectOk(await name(""));
  expect(await inPublic()).toBeUndefined();
});

it("can't name one that nobody reads of yet, nor one that is not there: nothing of it comes out through a consultation", async () => {
  await makeOlder();
  for (const plan of ["gammal", "finst-ikkje"])
    expect(await name(plan)).toMatchObject({ ok: false, code: "unknown_plan" });
  const rows = JSON.stringify(await world.read.select().from(publishedConsultations));
  expect(rows).not.toContain("gamle");
  await promise();
  expectOk(await name("gammal"));
  expect(await inPublic()).toEqual([older]);
});

it("its meetings are about it, beside what their own commitments are part of, each plan once and the newest first", async () => {
  await makeOlder();
  await promise();
  await meetings.announce("moete");
  expectOk(await name("gammal"));
  expect(await ofMeeting("moete")).toEqual(["plan", "gammal"]);
  expectOk(await meetings.edit("moete", { commitments: ["plan-1", "plan-2", "gammal-1"] }));
  expect(await ofMeeting("moete")).toEqual(["plan", "gammal"]);
  expectOk(await meetings.edit("moete", { commitments: [] }));
  expect(await ofMeeting("moete")).toEqual(["gammal"]);
  expect((await getMeetingRow(world.read, "moete")).data.plans).toEqual([older]);
  // where it has chosen no commitment those of its consultation stand for it
  await concern(["plan-2"]);
  expect(await ofMeeting("moete")).toEqual(["plan", "gammal"]);
  await concern([]);
  expectOk(await copyMeeting(ctx(), "moete", "moete-2"));
  expect(await ofMeeting("moete-2")).toEqual(["gammal"]);
  expectOk(await name(""));
  expect(await ofMeeting("moete")).toEqual([]);
  expect((await getMeetingRow(world.read, "moete")).data).not.toHaveProperty("plans");
});

it("stands in public as a rebuild would make it", async () => {
  await meetings.announce("moete");
  expectOk(await meetings.edit("moete", { commitments: [] }));
  expectOk(await name("plan"));
  const kept = await projectionOf(world);
  expect(kept.meetings[0]?.data.plans).toEqual([point]);
  await rebuildProjection(world.as({ kind: "system", name: "maintenance" }));
  expect(await projectionOf(world)).toEqual(kept);
});

it("invitations to its meetings say which plan it is, and from when to when", async () => {
  await meetings.announce("moete");
  expectOk(await meetings.edit("moete", { commitments: [] }));
  expectOk(await name("plan"));
  const meeting = await getMeeting(world.read, "moete");
  const mail = await composeMailing(
    { db: world.read },
    { mailing: { kind: "invitation", subject: { nn: "Kom" }, body: { nn: "Velkomen" } }, meeting },
    {
      ...{ to: { name: "Ola Døme", organisation: null, address: "ola@dome-post.example" }, language: "nn" },
      ...{ url: "https://forum.dome.example/i", calendar: null, leaveUrl: undefined },
      page: "https://forum.dome.example/meetings/moete",
    },
  );
  expect(mail?.plans).toEqual([
    { text: "Planen", language: "nn", startsOn: "2024-01-01", endsOn: "2027-12-31" },
  ]);
});
