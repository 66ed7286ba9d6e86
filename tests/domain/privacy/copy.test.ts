import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { and, eq } from "#db/kit.ts";
import { events } from "#db/schema/kernel.ts";
import { answerQuestion, askContributor } from "~/domain/contributions/commands/ask.server.ts";
import { assignContributions } from "~/domain/contributions/commands/assign.server.ts";
import { redact } from "~/domain/contributions/commands/redact.server.ts";
import type { ContributorActor } from "~/domain/kernel/actor.ts";
import type { Ctx } from "~/domain/kernel/context.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { askAddress, confirmAddress } from "~/domain/own/commands/address.server.ts";
import { confirmNarrowing } from "~/domain/own/commands/narrow.server.ts";
import { askWithdrawal, confirmWithdrawal } from "~/domain/own/commands/withdraw.server.ts";
import { endRole } from "~/domain/people/commands/staff.server.ts";
import { makeCopyFor } from "~/domain/privacy/commands.server.ts";
import { getOwnCopy } from "~/domain/privacy/copy.server.ts";
import { getOwnStaffCopy, makeStaffCopy } from "~/domain/privacy/staff-copy.server.ts";
import { recordAddress } from "~/domain/submissions/commands/address.server.ts";
import { recordNarrowing } from "~/domain/submissions/commands/narrow.server.ts";
import { markSpam } from "~/domain/submissions/commands/set-status.server.ts";
import { listFromAddress } from "~/domain/submissions/intake.server.ts";
import { getSubmission } from "~/domain/submissions/queries.server.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const came = { channel: "letter", receivedOn: "2026-04-21" } as const;
const submissionOf = (point: string) => point.split(".")[0] ?? "";

async function holding(ref: string): Promise<Ctx & { actor: ContributorActor }> {
  const actor: ContributorActor = {
    kind: "contributor",
    submissionIds: [(await getSubmission(world.read, ref)).id],
  };
  return { ...world.as(actor), actor };
}
const ownCopy = async (ref: string) => getOwnCopy(await holding(ref), ref);

describe("a copy by the private link", () => {
  it("holds what the submission's contributor said, decided and was told, and what became of it", async () => {
    const [point = "", other = ""] = await world.contributions("Hei. Søket er tregt.");
    const ref = submissionOf(point);
    expectOk(
      await askContributor(world.as("coordinator"), other, { question: "Kvar?", answerBy: "2026-05-01" }),
    );
    expectOk(await answerQuestion(await holding(ref), other, "I byen."));
    expectOk(await recordNarrowing(world.as("coordinator"), ref, { ...came, off: ["organisation"] }));
    expectOk(await askAddress(await holding(ref), ref, "ny@dome-post.example"));
    await world.publish(await world.draft([point, other]));
    const { submissions, madeBy } = await ownCopy(ref);
    expect([madeBy, submissions.length]).toEqual(["link", 1]);
    const [copied] = submissions;
    expect(copied).toMatchObject({
      ref,
      who: { organisation: "Laget Døme", person: "Kari Døme", email: "l•••@•••.example" },
      choices: {
        atFirst: { text: true, organisation: true, person: false },
        now: { text: true, organisation: false, person: false },
        narrowed: [{ off: ["organisation"], channel: "letter" }],
      },
      texts: [{ kind: "original", body: "Hei. Søket er tregt." }],
      addressChanges: [{ to: "n•••@•••.example", became: "waits" }],
    });
    expect(copied?.contributions[1]).toMatchObject({
      ref: other,
      stage: "answered",
      question: { question: "Kvar?", answer: "I byen." },
      answer: { response: { title: "Svaret" } },
    });
    expect(copied?.mail.map(({ template }) => template)).toContain("receipt");
    expect(copied?.log.map(({ type, by }) => `${type} ${by}`)).toEqual(
      expect.arrayContaining([
        "submission.received contributor",
        "submission.choices_narrowed staff",
        "contribution.question_answered contributor",
        "submission.address_asked contributor",
      ]),
    );
  });

  it("holds no advice, no draft, no request to set aside, nobody of the staff, and nobody else's input", async () => {
    const ref = await world.receive("Kanarifugl.", {
      who: { kind: "person", organisation: "", person: "Annan Døme", email: "annan@dome-post.example" },
    });
    const [point = ""] = await world.contributions("Gje oss tal.");
    expectOk(await assignContributions(world.as("coordinator"), [point], { owner: world.body, dueOn: null }));
    await world.advise(point);
    await world.draft([point], { reason: "Utkastet ingen skal sjå enno." });
    const copy = JSON.stringify(await ownCopy(submissionOf(point)));
    for (const word of [
      "Kan gjerast",
      "Utkastet",
      "Kanarifugl",
      "Annan Døme",
      ref,
      "koordinator@dome.example",
    ])
      expect(copy).not.toContain(word);
    const ids = Object.values(world.staff).map((staff) => staff.personId);
    for (const id of [...ids, (await getSubmission(world.read, submissionOf(point))).id])
      expect(copy).not.toContain(id);
    expect(copy).not.toMatch(/salt|recordedBy|idempotency|advice|ownerBody|note"/i);
  });

  it("shows words that the public does not see, and on which ground", async () => {
    const ref = await world.receive("Ring Kari på 22 22 22 22 no.");
    const ground = { statute: "forvaltningsloven", section: "§ 13", reason: "telefonnummer" };
    const passages = [{ text: 1, start: 0, end: 27 }];
    expectOk(await redact(world.as("coordinator"), ref, { passages, words: "22 22 22 22", ground }));
    const [copied] = (await ownCopy(ref)).submissions;
    expect(copied?.texts[0]?.redacted).toEqual([{ words: "22 22 22 22", ground }]);
  });

  it("is made for nobody without the link", async () => {
    const [ref, others] = [await world.receive("Ein."), await world.receive("To.")];
    await expect(getOwnCopy(await holding(others), ref)).rejects.toThrow();
  });
});

describe("a copy for somebody who asked by letter", () => {
  const who = (email: string | null) => ({
    who: { kind: "organisation", organisation: "Brevlaget", person: "", email } as const,
  });

  it("holds of what came from the address what was ticked, twins by case and composition too, with the address whole", async () => {
    const one = await world.receive("Eitt.", who("brev@dome-post.example"));
    const two = await world.receive("To.", who("BREV@Dome-Post.example"));
    const left = await world.receive("Tre.", who("brev@dome-post.example"));
    const stranger = await world.receive("Fire.", who("brev2@dome-post.example"));
    const copied = async (also: string[]) =>
      expectOk(await makeCopyFor(world.as("coordinator"), two, { also })).submissions.map(({ ref, who }) => [
        ref,
        who.email,
      ]);
    expect(await copied([])).toEqual([[two, "BREV@Dome-Post.example"]]);
    expect(await copied([one, stranger])).toEqual([
      [one, "brev@dome-post.example"],
      [two, "BREV@Dome-Post.example"],
    ]);
    expect(await copied([one, left])).toHaveLength(3);
  });

  it("tells whose name each from the address bears, and which address somebody has confirmed", async () => {
    const one = await world.receive("Eitt.", who("gamal@dome-post.example"));
    const two = await world.receive("To.", { who: { ...who("ny@dome-post.example").who, person: "Kari" } });
    expectOk(await recordAddress(world.as("coordinator"), one, "ny@dome-post.example"));
    const until = "2026-12-01T00:00:00.000Z";
    const agree = { purpose: "new_address", ref: one, version: 1, until } as const;
    expectOk(await confirmAddress(world.visitor(), agree));
    expect(await listFromAddress(world.read, await getSubmission(world.read, two))).toEqual([
      { ref: one, name: "Brevlaget", confirmed: true },
      { ref: two, name: "Kari, Brevlaget", confirmed: false },
    ]);
  });

  it.each(["an address that was left", "taking a point back", "less publication"])(
    "tells that somebody has confirmed the address, where it was %s",
    async (what) => {
      const [point = ""] = await world.contributions(
        "Søket er tregt.",
        {},
        who("stadfest@dome-post.example"),
      );
      const ref = submissionOf(point);
      const confirmed = async () =>
        (await listFromAddress(world.read, await getSubmission(world.read, ref))).find(
          (one) => one.ref === ref,
        )?.confirmed;
      const own = await holding(ref);
      const mailed = { ref, version: 1, until: "2026-12-01T00:00:00.000Z" } as const;
      if (what === "an address that was left") {
        expectOk(await askAddress(own, ref, "neste@dome-post.example"));
        expect(await confirmed()).toBe(false);
        expectOk(await confirmAddress(world.visitor(), { ...mailed, purpose: "old_address" }));
      } else if (what === "taking a point back") {
        expectOk(await askWithdrawal(own, point));
        expect(await confirmed()).toBe(false);
        expectOk(await confirmWithdrawal(world.visitor(), { ...mailed, purpose: "withdrawal", ref: point }));
      } else {
        expectOk(await recordNarrowing(world.as("coordinator"), ref, { off: ["organisation"], ...came }));
        expect(await confirmed()).toBe(false);
        const purpose = { purpose: "narrowing", detail: "text" } as const;
        expectOk(await confirmNarrowing(world.visitor(), { ...mailed, ...purpose }));
      }
      expect(await confirmed()).toBe(true);
    },
  );

  it("holds the one submission where there is no address", async () => {
    const one = await world.receive("Eitt.", who(null));
    await world.receive("To.", who(null));
    const { submissions } = expectOk(await makeCopyFor(world.as("coordinator"), one, { also: [] }));
    expect(submissions.map(({ ref }) => ref)).toEqual([one]);
  });

  it("is written down in the log by ids alone, for each submission; its contributor is told there", async () => {
    const ref = await world.receive("Eitt.", who("logg@dome-post.example"));
    expectOk(await makeCopyFor(world.as("coordinator"), ref, { also: [] }));
    const { contributorId } = await getSubmission(world.read, ref);
    const made = await world.read
      .select()
      .from(events)
      .where(and(eq(events.type, "contributor.copy_made"), eq(events.subjectId, contributorId)));
    expect(made).toMatchObject([{ data: {}, actorId: world.staff.coordinator.personId }]);
    const [copied] = (await ownCopy(ref)).submissions;
    expect(copied?.log.at(-1)).toMatchObject({ type: "contributor.copy_made", by: "staff" });
  });

  it("tells that it is held to be spam, which a copy by the link does not", async () => {
    const ref = await world.receive("Kjøp no.", who("kjop@dome-post.example"));
    expectOk(await markSpam(world.as("coordinator"), ref));
    const { submissions } = expectOk(await makeCopyFor(world.as("coordinator"), ref, { also: [] }));
    expect(submissions.map(({ status }) => status)).toEqual(["spam"]);
    expect((await ownCopy(ref)).submissions.map(({ status }) => status)).toEqual(["received"]);
  });

  it("is made by coordinators and administrators only", async () => {
    const ref = await world.receive("Eitt.");
    expectOk(await makeCopyFor(world.as("all"), ref, { also: [] }));
    for (const role of ["approver", "owner"] as const)
      expect(await makeCopyFor(world.as(role), ref, { also: [] })).toMatchObject({ code: "not_allowed" });
    expect(await makeCopyFor(world.visitor(), ref, { also: [] })).toMatchObject({ code: "not_allowed" });
    expect(await makeCopyFor(world.as("coordinator"), "RND26-0000", { also: [] })).toMatchObject({
      code: "not_found",
    });
  });
});

describe("a copy for somebody of the staff", () => {
  it("holds account, roles, mail, what was done and what was done about them, and no secret", async () => {
    await world.receive("Eitt.");
    const { personId } = world.staff.coordinator;
    const copy = await getOwnStaffCopy(world.as("coordinator"), personId);
    expect(copy.person).toMatchObject({ name: "koordinator", email: "koordinator@dome.example" });
    expect(copy.roles).toMatchObject([{ role: "coordinator", endedAt: null }]);
    expect(copy.about.map(({ type }) => type)).toEqual(["person.invited", "role.granted"]);
    expect(copy.done.find(({ type }) => type === "consultation.announced")).toMatchObject({ count: 1 });
    expect(JSON.stringify(copy)).not.toMatch(/hash|key|credential|counter/i);
  });

  it("is one's own, or made by an administrator, which the log keeps", async () => {
    const email = "eigar@dome.example";
    await expect(getOwnStaffCopy(world.as("coordinator"), world.staff.owner.personId)).rejects.toThrow();
    expect(await makeStaffCopy(world.as("coordinator"), email)).toMatchObject({ code: "not_allowed" });
    expect(await makeStaffCopy(world.as("all"), "ingen@dome.example")).toMatchObject({ code: "not_found" });
    expectOk(await endRole(world.as("all"), { email, role: "owner", body: world.body }));
    const { copy, personId } = expectOk(await makeStaffCopy(world.as("all"), email));
    expect(copy.roles).toMatchObject([
      { role: "owner", body: { nn: "Dømearkivet" }, endedAt: world.clock.now },
    ]);
    const made = await world.read.select().from(events).where(eq(events.type, "person.copy_made"));
    expect(made).toMatchObject([{ subjectId: personId, data: {} }]);
  });
});
