import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { publishedContributions } from "#db/schema/published.ts";
import { findSetAside, listAskedTogether, togetherDigest } from "~/domain/contributions/asides.server.ts";
import { answerQuestion, askContributor } from "~/domain/contributions/commands/ask.server.ts";
import { assignContributions } from "~/domain/contributions/commands/assign.server.ts";
import { clearContributions, withholdContributions } from "~/domain/contributions/commands/sort.server.ts";
import { undoLastStep } from "~/domain/contributions/commands/undo.server.ts";
import { getContribution } from "~/domain/contributions/queries.server.ts";
import { countViews } from "~/domain/contributions/worklist-counts.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { askWithdrawal } from "~/domain/own/commands/withdraw.server.ts";
import { getOwnSubmission } from "~/domain/own/queries.server.ts";
import { readCounts } from "~/domain/published/counters.server.ts";
import { getContribution as getPublished } from "~/domain/published/queries/contribution.server.ts";
import { draftResponse } from "~/domain/responses/commands/draft.server.ts";
import {
  approveSetAside,
  askSetAside,
  returnSetAside,
  takeUp,
} from "~/domain/responses/commands/set-aside.server.ts";
import { getResponse, listMembers, listSavers } from "~/domain/responses/queries.server.ts";
import { reconcile } from "~/domain/responses/reconcile.server.ts";
import { listJobs } from "~/domain/responses/today.server.ts";
import { getSubmission } from "~/domain/submissions/queries.server.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const wish = { ground: "abuse", reason: "Teksten trugar ein tilsett." } as const;
const stageOf = async (ref: string) => (await getContribution(world.read, ref)).stage;
const jobsOf = async () =>
  (await listJobs(world.read, world.staff.approver, "2026-04-21", "2026-04-21T10:00:00.000Z")).map((job) => [
    job.kind,
    job.subject,
  ]);

describe("whoever decides that a point is set aside", () => {
  it("may still approve the response that it leaves: he wrote none of it", async () => {
    const refs = await world.contributions("Eg veit kvar du bur. Opne arkivet.", { owner: world.body });
    const number = expectOk(await draftResponse(world.as("coordinator"), refs)).number;
    expectOk(await askSetAside(world.as("coordinator"), refs[0] ?? "", wish));
    const digest = await world.asideDigestOf(refs[0] ?? "");
    expectOk(await approveSetAside(world.as("approver"), refs[0] ?? "", { digest }));
    const response = await getResponse(world.read, number);
    expect(await listSavers(world.read, response.id)).not.toContain(world.staff.approver.personId);
  });
});

describe("setting a contribution aside (rules 4 and 6)", () => {
  it("waits for a second person, who decides on exactly the ground and the words that were read", async () => {
    const [ref = ""] = await world.contributions("Eg veit kvar du bur.", { owner: world.body });
    expectOk(await askSetAside(world.as("coordinator"), ref, wish));
    expect(await stageOf(ref)).toBe("being_assessed");
    expect((await getPublished(world.read, ref)).contribution.text).not.toBeNull();
    expect(await jobsOf()).toContainEqual(["review_set_aside", ref]);
    expect(await askSetAside(world.as("coordinatorTwo"), ref, wish)).toMatchObject({
      code: "set_aside_asked",
    });
    expect(await approveSetAside(world.as("coordinatorTwo"), ref, { digest: "" })).toMatchObject({
      code: "not_allowed",
    });
    expect(await approveSetAside(world.as("approver"), ref, { digest: "another" })).toMatchObject({
      code: "text_changed",
    });
    expectOk(await approveSetAside(world.as("approver"), ref, { digest: await world.asideDigestOf(ref) }));
    expect(await stageOf(ref)).toBe("set_aside");
    expect(await jobsOf()).not.toContainEqual(["review_set_aside", ref]);
  });

  it("is refused to whoever asked for it", async () => {
    const [ref = ""] = await world.contributions("Kjøp piller.");
    expectOk(await askSetAside(world.as("all"), ref, { ...wish, ground: "not_a_contribution" }));
    const digest = await world.asideDigestOf(ref);
    expect(await approveSetAside(world.as("all"), ref, { digest })).toMatchObject({ code: "four_eyes" });
    expectOk(await approveSetAside(world.as("approver"), ref, { digest }));
  });

  it("may be given back with a comment, and asked for again", async () => {
    const [ref = ""] = await world.contributions("Søket er eit skjemt.");
    expectOk(await askSetAside(world.as("coordinator"), ref, wish));
    const digest = await world.asideDigestOf(ref);
    expectOk(await returnSetAside(world.as("approver"), ref, { digest, comment: "Det er kritikk. Svar." }));
    const { id } = await getContribution(world.read, ref);
    expect(await findSetAside(world.read, id)).toMatchObject({
      standing: "returned",
      comment: "Det er kritikk. Svar.",
    });
    expect(await approveSetAside(world.as("approver"), ref, { digest })).toMatchObject({
      code: "not_in_review",
    });
    await world.setAside(ref);
    expect(await stageOf(ref)).toBe("set_aside");
  });

  it("takes words, title and names off every public page, and leaves the ground and the count", async () => {
    const before = await readCounts(world.read, "all");
    const [ref = ""] = await world.contributions("Naboen min, Særmerkt, er sjuk.", { title: "Særmerkt" });
    expectOk(
      await askContributor(world.as("coordinator"), ref, {
        question: "Særmerkt korleis?",
        answerBy: "2026-05-01",
      }),
    );
    await world.setAside(ref);
    const [row] = await world.read
      .select()
      .from(publishedContributions)
      .where(eq(publishedContributions.ref, ref));
    expect(JSON.stringify(row)).not.toContain("Særmerkt");
    expect(JSON.stringify(row)).not.toContain("naboen");
    const { contribution } = await getPublished(world.read, ref);
    expect(contribution).toMatchObject({
      stage: "set_aside",
      visibility: "withheld",
      withheldGround: null,
      by: null,
      setAside: { ground: "private_matter", on: "2026-04-21", fourEyes: true },
    });
    expect(contribution.history.map(({ kind }) => kind)).toContain("set_aside");
    const after = await readCounts(world.read, "all");
    expect((after["stage:set_aside"] ?? 0) - (before["stage:set_aside"] ?? 0)).toBe(1);
  });

  it("tells its contributor the reason, and lets him withdraw it still", async () => {
    const nobody = { kind: "none", organisation: "", person: "", email: null } as const;
    const [ref = ""] = await world.contributions("Naboen er sjuk.", {}, { who: nobody });
    await world.setAside(ref);
    const { id, ref: whole } = await getSubmission(world.read, ref.split(".")[0] ?? "");
    const link = world.as({ kind: "contributor", submissionIds: [id] });
    const own = await getOwnSubmission(world.read, link.actor, whole);
    expect(own.contributions[0]).toMatchObject({
      stage: "set_aside",
      text: ["Naboen er sjuk."],
      setAside: { ground: "private_matter", reason: "Det handlar om naboen.", fourEyes: true },
    });
    expectOk(await askWithdrawal(link, ref));
    expect(await stageOf(ref)).toBe("withdrawn");
    expect((await getPublished(world.read, ref)).contribution.setAside).toBeNull();
  });

  it("ends all work on it: nothing is assigned, asked, cleared or answered", async () => {
    const [ref = ""] = await world.contributions("Eg veit kvar du bur.");
    expectOk(
      await askContributor(world.as("coordinator"), ref, { question: "Kva?", answerBy: "2026-05-01" }),
    );
    await world.setAside(ref);
    const { submissionId } = await getContribution(world.read, ref);
    const coordinator = world.as("coordinator");
    for (const refused of [
      await assignContributions(coordinator, [ref], { owner: world.body, dueOn: null }),
      await clearContributions(coordinator, [ref]),
      await withholdContributions(coordinator, [ref], { ground: "unlawful", note: "" }),
      await draftResponse(coordinator, [ref]),
      await askSetAside(coordinator, ref, wish),
      await answerQuestion(world.as({ kind: "contributor", submissionIds: [submissionId] }), ref, "Dette."),
    ])
      expect(refused).toMatchObject({ ok: false, code: "set_aside" });
    expect((await undoLastStep(coordinator)).ok).toBe(false);
  });

  it("takes it out of the draft that was to answer it, and that one is a draft again", async () => {
    const [ref = "", other = ""] = await world.contributions("Eg veit kvar du bur. Søket er tregt.");
    const number = await world.draft([ref, other]);
    await world.setAside(ref);
    const response = await getResponse(world.read, number);
    expect((await listMembers(world.read, response.id)).map((m) => m.contribution.ref)).toEqual([other]);
  });

  it("is taken up again by one person: it stands where it did, and is promised an answer", async () => {
    const [ref = ""] = await world.contributions("Eg veit kvar du bur.", { owner: world.body });
    await world.setAside(ref);
    expect(await takeUp(world.as("approver"), ref)).toMatchObject({ code: "not_allowed" });
    expectOk(await takeUp(world.as("coordinator"), ref));
    expect(await getContribution(world.read, ref)).toMatchObject({
      stage: "being_assessed",
      setAsideAt: null,
      responseDueOn: "2026-08-12",
    });
    const { contribution } = await getPublished(world.read, ref);
    expect(contribution).toMatchObject({ setAside: null, text: ["Eg veit kvar du bur."] });
    expect(contribution.history.map(({ kind }) => kind)).toContain("taken_up");
    expect(await takeUp(world.as("coordinator"), ref)).toMatchObject({ code: "not_set_aside" });
  });

  it("that was only asked for is taken back by whoever sorts; what is answered meanwhile stays answered", async () => {
    const [ref = "", other = ""] = await world.contributions("Eg veit kvar du bur. Søket er tregt.");
    expectOk(await askSetAside(world.as("coordinator"), ref, wish));
    expectOk(await takeUp(world.as("coordinatorTwo"), ref));
    expect(await approveSetAside(world.as("approver"), ref, { digest: "" })).toMatchObject({
      code: "not_in_review",
    });
    expectOk(await askSetAside(world.as("coordinator"), other, wish));
    await world.publish(await world.draft([other]));
    expect(
      await approveSetAside(world.as("approver"), other, { digest: await world.asideDigestOf(other) }),
    ).toMatchObject({ code: "answered" });
  });

  it("is counted as ended, by the desk's list too, and the totals reconcile", async () => {
    const { consultationId } = await getContribution(
      world.read,
      (await world.contributions("Eit poeng."))[0] ?? "",
    );
    const totals = await reconcile(world.read, consultationId);
    expect(totals.reconciles).toBe(true);
    expect(totals.contributions.set_aside).toBeGreaterThan(0);
    expect((await countViews(world.read, "2026-04-21")).setAside).toBe(totals.contributions.set_aside);
  });
});

describe("setting several aside in one act", () => {
  const digestOfAll = async (ref: string) => {
    const asked = await findSetAside(world.read, (await getContribution(world.read, ref)).id);
    return asked ? togetherDigest(await listAskedTogether(world.read, asked)) : "";
  };

  it("asks for all of them or for none, and names each that stood in the way with its reason", async () => {
    const [one = "", two = ""] = await world.contributions("Eg veit kvar du bur. Ver redd.");
    const [answered = ""] = await world.contributions("Opne arkivet.");
    await world.publish(await world.draft([answered]));
    const coordinator = world.as("coordinator");
    expect(await askSetAside(coordinator, [one, answered, "OGP26-INGEN.1"], wish)).toMatchObject({
      code: "some_cannot",
      details: { [answered]: "answered", "OGP26-INGEN.1": "not_found" },
    });
    expect(await jobsOf()).not.toContainEqual(["review_set_aside", one]);
    const [english = ""] = await world.contributions("I know where you live.", {}, { language: "en" });
    expect(await askSetAside(coordinator, [one, english], wish)).toMatchObject({ code: "several_languages" });
    expect(expectOk(await askSetAside(coordinator, [one, two, one], wish)).count).toBe(2);
    expect(await jobsOf()).toContainEqual(["review_set_aside", two]);
  });

  it("is decided one by one, or for all that still wait as they were read", async () => {
    const refs = await world.contributions("Eg veit kvar du bur. Ver redd. Pass deg.");
    const [one = "", two = "", three = ""] = refs;
    expectOk(await askSetAside(world.as("all"), refs, wish));
    const all = await digestOfAll(one);
    expect(await approveSetAside(world.as("all"), one, { digest: all })).toMatchObject({ code: "four_eyes" });
    const digest = await world.asideDigestOf(two);
    expectOk(await returnSetAside(world.as("approver"), two, { digest, comment: "Svar heller." }));
    expect(await approveSetAside(world.as("approver"), one, { digest: all })).toMatchObject({
      code: "text_changed",
    });
    expectOk(await approveSetAside(world.as("approver"), one, { digest: await digestOfAll(one) }));
    expect(await Promise.all([one, two, three].map(stageOf))).toEqual(["set_aside", "received", "set_aside"]);
  });
});
