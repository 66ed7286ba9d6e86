import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { statusUpdates } from "#db/schema/plans.ts";
import { publishedCommitments } from "#db/schema/published.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import {
  addCommitment,
  changeCommitment,
  createPlan,
  endCommitment,
} from "~/domain/plans/commands/keep.server.ts";
import { reportStatus } from "~/domain/plans/commands/report.server.ts";
import { statusForm } from "~/domain/plans/forms.ts";
import { getCommitment } from "~/domain/plans/queries.server.ts";
import { type ConsultingForum, consultingForum, text } from "../../support/consulting.ts";

let world: ConsultingForum;
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
const report = {
  body: "host",
  state: "under_way" as const,
  mainLanguage: "nn" as const,
  text: text("Vi er i gang."),
  reportedOn: "2026-01-05",
  figures: [{ label: text("Saker"), value: "12 av 40", asOf: "2025-12-31" }],
  links: [{ label: text("Rapporten"), url: "https://host.example/report" }],
  nextExpectedOn: "2026-06-30",
};
const published = async (slug: string) =>
  (await world.db.read.select().from(publishedCommitments)).find((row) => row.slug === slug)?.data;

beforeAll(async () => {
  world = await consultingForum();
  expectOk(await createPlan(world.as("administrator"), plan));
  for (const number of [1, 2, 3])
    expectOk(await addCommitment(world.as("coordinator"), "plan", commitment(number)));
});
afterAll(() => world.close());

describe("a plan", () => {
  it("is made by a coordinator or an administrator, and by nobody else", async () => {
    for (const name of ["approver", "owner", "visitor"]) {
      expect(await createPlan(world.as(name), { ...plan, slug: "other" })).toMatchObject({
        code: "not_allowed",
      });
    }
  });

  it("has one address, and a commitment number once", async () => {
    expect(await createPlan(world.as("administrator"), plan)).toMatchObject({ code: "slug_taken" });
    expect(await addCommitment(world.as("coordinator"), "plan", commitment(2))).toMatchObject({
      code: "number_taken",
    });
  });

  it("takes as owners only bodies that there are", async () => {
    const input = { ...commitment(9), owners: ["host", "nobody"] };
    expect(await addCommitment(world.as("coordinator"), "plan", input)).toMatchObject({
      code: "unknown_body",
    });
    expect(await published("plan-9")).toBeUndefined();
  });
});

describe("a commitment", () => {
  it("is public at once, with nothing reported", async () => {
    expect(await published("plan-2")).toMatchObject({
      number: 2,
      statuses: [],
      owners: [{ slug: "host" }],
      plan: { slug: "plan" },
    });
  });

  it("is reported on by its owner, in the owner's words, above what stood before", async () => {
    expectOk(await reportStatus(world.as("owner"), "plan-1", { ...report, reportedOn: "2025-11-01" }));
    expectOk(await reportStatus(world.as("owner"), "plan-1", { ...report, state: "well_advanced" }));
    const data = await published("plan-1");
    expect(data?.statuses.map((status) => status.state)).toEqual(["well_advanced", "under_way"]);
    expect(data?.statuses[0]).toMatchObject({
      body: { slug: "host" },
      figures: report.figures,
      links: report.links,
      nextExpectedOn: "2026-06-30",
    });
    expect(JSON.stringify(data)).not.toContain(world.people.owner?.personId);
  });

  it("is reported on by a coordinator on behalf of its owner, who is named", async () => {
    expectOk(await reportStatus(world.as("coordinator"), "plan-3", report));
    expect((await getCommitment(world.db.read, "plan-3")).latest?.recordedBy).toBe(
      world.people.coordinator?.personId,
    );
  });

  it("is not reported on by another body, an approver, an administrator or a visitor", async () => {
    expect(await reportStatus(world.as("partnerOwner"), "plan-2", report)).toMatchObject({
      code: "not_allowed",
    });
    expect(
      await reportStatus(world.as("partnerOwner"), "plan-2", { ...report, body: "partner" }),
    ).toMatchObject({ code: "not_owner" });
    for (const name of ["approver", "administrator", "visitor"]) {
      expect(await reportStatus(world.as(name), "plan-2", report)).toMatchObject({ code: "not_allowed" });
    }
  });

  it("is never reported on for a day that has not come", async () => {
    world.at("2026-01-05T22:59:59.000Z");
    expect(
      await reportStatus(world.as("owner"), "plan-2", { ...report, reportedOn: "2026-01-06" }),
    ).toMatchObject({ code: "reported_in_future" });
    const figures = [{ ...report.figures[0], label: text("x"), value: "1", asOf: "2026-01-06" }];
    expect(await reportStatus(world.as("owner"), "plan-2", { ...report, figures })).toMatchObject({
      code: "figure_in_future",
    });
    expect(
      await reportStatus(world.as("owner"), "plan-2", { ...report, nextExpectedOn: "2026-01-05" }),
    ).toMatchObject({ code: "next_not_later" });
    // a second later it is the next day in the forum's zone
    world.at("2026-01-05T23:00:00.000Z");
    expectOk(await reportStatus(world.as("owner"), "plan-2", { ...report, reportedOn: "2026-01-06" }));
  });

  it("keeps each report as it was written: the database refuses a change", async () => {
    await expect(
      world.db.write((tx) => tx.update(statusUpdates).set({ state: "completed" })),
    ).rejects.toThrow();
  });

  it("is changed by the one who read it last, and keeps its address", async () => {
    const input = { ...commitment(7), version: 1, owners: ["host", "partner"] };
    expectOk(await changeCommitment(world.as("coordinator"), "plan-3", input));
    expect(await changeCommitment(world.as("administrator"), "plan-3", input)).toMatchObject({
      code: "changed_meanwhile",
      details: { version: 2 },
    });
    expect(await published("plan-3")).toMatchObject({
      number: 7,
      owners: [{ slug: "host" }, { slug: "partner" }],
    });
    expect(expectOk(await addCommitment(world.as("coordinator"), "plan", commitment(3))).slug).toBe(
      "plan-3-2",
    );
  });

  it("that has ended stays readable, and is not reported on", async () => {
    expectOk(await endCommitment(world.as("coordinator"), "plan-3-2"));
    expect(await endCommitment(world.as("coordinator"), "plan-3-2")).toMatchObject({ code: "ended" });
    expect(await reportStatus(world.as("owner"), "plan-3-2", report)).toMatchObject({ code: "ended" });
    expect(await published("plan-3-2")).toBeDefined();
  });
});

describe("a status form", () => {
  it.each(["javascript:alert(1)", "data:text/html,x", "ftp://host.example/a"])(
    "refuses %s as evidence",
    (url) => {
      const result = statusForm.safeParse({ ...report, links: [{ label: text("x"), url }] });
      expect(result.error?.issues.map((issue) => [issue.path.join("."), issue.message])).toEqual([
        ["links.0.url", "not_url"],
      ]);
    },
  );
});
