import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publishedCommitments, publishedConsultations } from "#db/schema/published.ts";
import { announceConsultation, extendWindow } from "~/domain/consultations/commands/announce.server.ts";
import {
  publishOutcome,
  returnOutcome,
  saveOutcome,
  submitOutcome,
} from "~/domain/consultations/commands/outcome.server.ts";
import { setCommitments, setPartners } from "~/domain/consultations/commands/relations.server.ts";
import { getConsultation, listOutcomeReviews } from "~/domain/consultations/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { addCommitment, changeCommitment, createPlan } from "~/domain/plans/commands/keep.server.ts";
import { listJobs } from "~/domain/responses/today.server.ts";
import { type ConsultingForum, consultingForum, text } from "../../support/consulting.ts";

const plan = {
  slug: "plan",
  mainLanguage: "nn" as const,
  title: text("Plan"),
  startsOn: "2024-01-01",
  endsOn: "2027-12-31",
};
const commitment = (number: number) => ({
  number,
  title: text(`Forplikting ${number}`),
  goal: text("Mål"),
  owners: ["host"],
});
const verdict = (number: number, reason = text("Arbeidet held fram.")) => ({
  commitment: `plan-${number}`,
  outcome: "continued" as const,
  reason,
});

const versionOf = async (forum: ConsultingForum) => (await getConsultation(forum.db.read, "review")).version;
const concern = async (commitments: string[], forum = world) =>
  setCommitments(forum.as("coordinator"), "review", { commitments, version: await versionOf(forum) });
const partner = async (bodies: string[]) =>
  setPartners(world.as("coordinator"), "review", { bodies, version: await versionOf(world) });

async function reviewedForum(options?: { fourEyes: boolean }) {
  const world = await consultingForum(options);
  expectOk(await createPlan(world.as("coordinator"), plan));
  for (const number of [1, 2])
    expectOk(await addCommitment(world.as("coordinator"), "plan", commitment(number)));
  await world.announcedConsultation("review");
  expectOk(await concern(["plan-1", "plan-2"], world));
  return world;
}

let world: ConsultingForum;
const publishedOutcome = async (from = world) =>
  (await from.db.read.select().from(publishedConsultations)).find((row) => row.slug === "review")?.data
    .outcome;
const publishedCommitment = async (slug: string) =>
  (await world.db.read.select().from(publishedCommitments)).find((row) => row.slug === slug)?.data;

const idOf = async (slug: string) => (await getConsultation(world.db.read, slug)).id;
/** what Today says of outcomes */
const jobs = async (name: string) => {
  const person = world.people[name];
  if (!person) throw new Error(name);
  return (await listJobs(world.db.read, person, "2026-05-22", "2026-05-22T10:00:00.000Z"))
    .map((job) => job.kind)
    .filter((kind) => kind.endsWith("outcome"));
};

beforeAll(async () => {
  world = await reviewedForum();
});
afterAll(() => world.close());

describe("the commitments of a consultation", () => {
  it("name it on their pages, and stop when it no longer concerns them", async () => {
    expect((await publishedCommitment("plan-2"))?.consultations).toMatchObject([
      { slug: "review", outcome: null },
    ]);
    expectOk(await concern(["plan-1"]));
    expect((await publishedCommitment("plan-2"))?.consultations).toEqual([]);
    expectOk(await concern(["plan-1", "plan-2"]));
    expect(await concern(["plan-99"])).toMatchObject({
      code: "unknown_commitment",
    });
  });

  it("show there under their new title, once renamed", async () => {
    const input = { ...commitment(1), version: 1, title: text("Nytt namn") };
    expectOk(await changeCommitment(world.as("coordinator"), "plan-1", input));
    const [row] = await world.db.read.select().from(publishedConsultations);
    expect(row?.data.commitments[0]?.title).toEqual(text("Nytt namn"));
  });
});

describe("partners", () => {
  it("are bodies, and never the one that leads", async () => {
    expectOk(await partner(["partner"]));
    expect(await partner(["host"])).toMatchObject({
      code: "lead_is_partner",
    });
    const [row] = await world.db.read.select().from(publishedConsultations);
    expect(row?.data.partners.map((body) => body.slug)).toEqual(["partner"]);
  });
});

describe("an outcome", () => {
  const first = { version: 0, text: text("Planen held fram."), commitments: [verdict(1)] };
  let digest = "";

  it("is drafted by a coordinator, out of sight", async () => {
    expect(await saveOutcome(world.as("approver"), "review", first)).toMatchObject({ code: "not_allowed" });
    digest = expectOk(await saveOutcome(world.as("coordinator"), "review", first)).digest;
    expect(await publishedOutcome()).toBeNull();
  });

  it("is not asked approval for until every commitment has an outcome with its reason", async () => {
    expect(await submitOutcome(world.as("coordinator"), "review", { digest })).toMatchObject({
      code: "verdict_missing",
      details: { numbers: "2" },
    });
    const unreasoned = { version: 1, text: first.text, commitments: [verdict(1), verdict(2, {} as never)] };
    digest = expectOk(await saveOutcome(world.as("coordinator"), "review", unreasoned)).digest;
    expect(await submitOutcome(world.as("coordinator"), "review", { digest })).toMatchObject({
      code: "verdict_missing",
    });
  });

  it("is saved by whoever read the last version, and nobody else", async () => {
    const whole = { version: 2, text: first.text, commitments: [verdict(1), verdict(2)] };
    digest = expectOk(await saveOutcome(world.as("both"), "review", whole)).digest;
    expect(await saveOutcome(world.as("coordinator"), "review", whole)).toMatchObject({
      code: "changed_meanwhile",
      details: { version: 3 },
    });
  });

  it("is not published by someone who saved it, nor before approval is asked for", async () => {
    expect(await publishOutcome(world.as("approver"), "review", { digest })).toMatchObject({
      code: "not_in_review",
    });
    expectOk(await submitOutcome(world.as("coordinator"), "review", { digest }));
    expect(await publishOutcome(world.as("both"), "review", { digest })).toMatchObject({ code: "four_eyes" });
    expect(await publishOutcome(world.as("coordinator"), "review", { digest })).toMatchObject({
      code: "not_allowed",
    });
    expect(await publishedOutcome()).toBeNull();
  });

  it("is given back, saved again, and an approval of the older text is refused", async () => {
    const comment = "Sei kva som vart endra.";
    expect(
      await returnOutcome(world.as("approver"), "review", { digest: "ein annan tekst", comment }),
      "a comment on a text that the approver has not read",
    ).toMatchObject({ code: "text_changed" });
    expect(await jobs("coordinator")).toEqual([]);
    expect(await jobs("approver")).toEqual(["review_outcome"]);
    expectOk(await returnOutcome(world.as("approver"), "review", { digest, comment }));
    expect(await jobs("approver")).toEqual([]);
    expect(await jobs("coordinator")).toEqual(["returned_outcome"]);
    expect(await listOutcomeReviews(world.db.read, await idOf("review"))).toMatchObject([
      { verdict: "returned", comment, person: "approver" },
    ]);
    const old = digest;
    const better = {
      version: 3,
      text: text("Planen held fram, uendra."),
      commitments: [verdict(1), verdict(2)],
    };
    digest = expectOk(await saveOutcome(world.as("coordinator"), "review", better)).digest;
    expect(await submitOutcome(world.as("coordinator"), "review", { digest: old })).toMatchObject({
      code: "text_changed",
    });
    expectOk(await submitOutcome(world.as("coordinator"), "review", { digest }));
    expect(await publishOutcome(world.as("approver"), "review", { digest: old })).toMatchObject({
      code: "text_changed",
    });
  });

  it("that was edited in review is a draft again", async () => {
    const later = {
      version: 4,
      text: text("Planen held fram uendra."),
      commitments: [verdict(1), verdict(2)],
    };
    const saved = expectOk(await saveOutcome(world.as("coordinator"), "review", later));
    expect(await publishOutcome(world.as("approver"), "review", { digest })).toMatchObject({
      code: "not_in_review",
    });
    digest = saved.digest;
  });

  it("is not published while the window is open: what comes in may still change it, and it is final", async () => {
    expectOk(await submitOutcome(world.as("coordinator"), "review", { digest }));
    for (const instant of ["2026-01-20T10:00:00.000Z", "2026-04-15T21:59:59.000Z"]) {
      world.at(instant);
      expect(await publishOutcome(world.as("approver"), "review", { digest })).toMatchObject({
        code: "too_early",
      });
    }
    expect(await publishedOutcome()).toBeNull();
  });

  it("is published by a second person: on its page, and on each commitment's", async () => {
    world.at("2026-05-22T10:00:00.000Z");
    expectOk(await publishOutcome(world.as("approver"), "review", { digest }));
    expect(await jobs("coordinator")).toEqual([]);
    expect(await publishedOutcome()).toMatchObject({
      publishedOn: "2026-05-22",
      commitments: [
        { slug: "plan-1", outcome: "continued" },
        { slug: "plan-2", outcome: "continued" },
      ],
    });
    expect((await publishedCommitment("plan-2"))?.consultations[0]?.outcome?.outcome).toBe("continued");
  });

  it("that is published stands", async () => {
    const again = { version: 5, text: text("Noko anna"), commitments: [] };
    expect(await saveOutcome(world.as("coordinator"), "review", again)).toMatchObject({
      code: "already_published",
    });
    expect(await publishOutcome(world.as("approver"), "review", { digest })).toMatchObject({
      code: "not_in_review",
    });
  });

  it("that is published keeps the window shut", async () => {
    const input = { closesOn: "2026-06-30", reason: text("Fleire bad om tid."), title: text("Ny frist") };
    expect(await extendWindow(world.as("coordinator"), "review", input)).toMatchObject({
      code: "outcome_published",
    });
  });
});

describe("the outcome of a standing consultation", () => {
  it("has no last day to wait for", async () => {
    const forum = await consultingForum();
    await forum.draftConsultation("innspel", { closesOn: null }, true);
    const coordinator = forum.as("coordinator");
    expectOk(await announceConsultation(coordinator, "innspel"));
    forum.at("2026-02-10T10:00:00.000Z");
    const input = { version: 0, text: text("Ferdig."), commitments: [] };
    const { digest } = expectOk(await saveOutcome(coordinator, "innspel", input));
    expectOk(await submitOutcome(coordinator, "innspel", { digest }));
    expectOk(await publishOutcome(forum.as("approver"), "innspel", { digest }));
    await forum.close();
  });
});

describe("a forum that has switched four eyes off", () => {
  it("lets the one who wrote the outcome publish it, with the approver's role", async () => {
    const alone = await reviewedForum({ fourEyes: false });
    alone.at("2026-05-22T10:00:00.000Z");
    const input = { version: 0, text: text("Ferdig."), commitments: [verdict(1), verdict(2)] };
    const { digest } = expectOk(await saveOutcome(alone.as("both"), "review", input));
    expectOk(await submitOutcome(alone.as("both"), "review", { digest }));
    expectOk(await publishOutcome(alone.as("both"), "review", { digest }));
    expect(await publishedOutcome(alone)).not.toBeNull();
    await alone.close();
  });
});
