import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { meetings } from "#db/schema/meetings.ts";
import { assignContributions } from "~/domain/contributions/commands/assign.server.ts";
import { completeSplit } from "~/domain/contributions/commands/complete-split.server.ts";
import { makeContribution, markPassages } from "~/domain/contributions/commands/split.server.ts";
import { undoLastStep } from "~/domain/contributions/commands/undo.server.ts";
import { removeContribution } from "~/domain/contributions/commands/unsplit.server.ts";
import type { Staff } from "~/domain/kernel/actor.ts";
import { expectOk, ok } from "~/domain/kernel/result.ts";
import { readSearch } from "~/domain/kernel/search.ts";
import { write } from "~/domain/kernel/write.server.ts";
import { forgetRegistered } from "~/domain/own/forget-registrations.server.ts";
import { addBody } from "~/domain/people/commands/bodies.server.ts";
import { rebuildProjection } from "~/domain/published/rebuild.server.ts";
import { removeMember } from "~/domain/responses/commands/members.server.ts";
import { findAtDesk } from "~/domain/responses/find.server.ts";
import { markSpam, takeBack } from "~/domain/submissions/commands/set-status.server.ts";
import { seatsOf } from "../../support/seats.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
let submission = "";
let ours = "";
let others = "";
let number = 0;
let administrator: Staff;

beforeAll(async () => {
  world = await openWorld();
  const text = "Hei frå Olga. Søket er tregt. Lesesalen er kald. Helsing Olga.";
  submission = await world.receive(text, {
    channel: "letter",
    caseNumber: "24/1187-3",
    choices: { text: false, organisation: false, person: false },
  });
  const coordinator = world.as("coordinator");
  const span = (words: string) => {
    const start = text.indexOf(words);
    return [{ text: 1, start, end: start + words.length }];
  };
  const make = async (words: string) =>
    expectOk(await makeContribution(coordinator, submission, span(words), {})).ref;
  ours = await make("Søket er tregt.");
  others = await make("Lesesalen er kald.");
  expectOk(await markPassages(coordinator, submission, "greeting", span("Hei frå Olga.")));
  expectOk(await markPassages(coordinator, submission, "signature", span("Helsing Olga.")));
  expectOk(await completeSplit(coordinator, submission));
  const { slug } = expectOk(
    await addBody(world.as("all"), { name: { nn: "Huseigaren" }, shortName: { nn: "Hus" } }),
  );
  expectOk(await assignContributions(coordinator, [ours], { owner: world.body, dueOn: null }));
  expectOk(await assignContributions(coordinator, [others], { owner: slug, dueOn: null }));
  const rest = await world.contributions("Pult og lampe. Stol og bord.");
  number = await world.draft(rest, {
    reason: "Vi kjøper pultar før hausten.",
    sentences: { [rest[1] ?? ""]: "Stolane er tinga." },
  });
  administrator = { ...world.staff.all, roles: [{ role: "administrator", bodyId: null }] };
});
afterAll(() => world.close());

const found = async (text: string, who: keyof World["staff"] | Staff = "coordinator") => {
  const actor = typeof who === "string" ? world.staff[who] : who;
  const { terms } = readSearch(text);
  const { hits } = await findAtDesk(world.read, actor, { terms, after: null, limit: 25, language: "nn" });
  return hits.map((hit) => `${hit.kind} ${hit.ref}`).sort();
};

describe("the desk's search", () => {
  it("finds a submission by reference, name, address, case number and text, public or not", async () => {
    const whole = `submission ${submission}`;
    for (const text of [
      '"Laget Døme" olga',
      "kari olga",
      "24/1187-3",
      "olga",
      "LAGET@dome-post.example olga",
    ])
      expect([text, await found(text)]).toEqual([text, [whole]]);
    expect(await found(submission)).toEqual([whole, `contribution ${ours}`, `contribution ${others}`].sort());
    expect(await found("tregt")).toEqual([whole, `contribution ${ours}`].sort());
  });

  it("finds responses as they are being written, with the sentences to single members, and consultations", async () => {
    expect(await found("pultar")).toEqual([`response ${number}`]);
    expect(await found("tinga")).toEqual([`response ${number}`]);
    expect(await found("føremål")).toEqual(["consultation runde"]);
    await world.save(number, { reason: "Vi leiger bordtennisbord." });
    expect([await found("pultar"), await found("bordtennisbord")]).toEqual([[], [`response ${number}`]]);
  });

  it("shows an approver contributions and responses, and nothing of who is behind a submission", async () => {
    expect(await found("tregt", "approver")).toEqual([`contribution ${ours}`]);
    expect(await found("bordtennisbord", "approver")).toEqual([`response ${number}`]);
    for (const text of ["olga", "kari", "24/1187-3", '"dome-post example"'])
      expect([text, await found(text, "approver")]).toEqual([text, []]);
  });

  it("shows an owner what is assigned to its body, and nothing else", async () => {
    expect(await found("tregt", "owner")).toEqual([`contribution ${ours}`]);
    expect(await found(submission, "owner")).toEqual([`contribution ${ours}`]);
    for (const text of ["kald", others, "olga", "kari", "laget", "24/1187-3", "bordtennisbord", "føremål"])
      expect([text, await found(text, "owner")]).toEqual([text, []]);
  });

  it("shows an administrator who is nothing else nothing", async () => {
    for (const text of ["tregt", submission, "olga", "føremål"])
      expect([text, await found(text, administrator)]).toEqual([text, []]);
  });

  it("follows an assignment that moves, what is taken back, and what is removed", async () => {
    const coordinator = world.as("coordinator");
    expectOk(await assignContributions(coordinator, [others], { owner: world.body, dueOn: null }));
    expect(await found("kald", "owner")).toEqual([`contribution ${others}`]);
    expectOk(await undoLastStep(coordinator));
    expect(await found("kald", "owner")).toEqual([]);
    const open = await world.receive("Ein ting. Ein annan.");
    const span = { text: 1, start: 0, end: 9 };
    const { ref } = expectOk(await makeContribution(coordinator, open, [span], { title: "Kattunge" }));
    expect(await found("kattunge")).toEqual([`contribution ${ref}`]);
    expectOk(await removeContribution(coordinator, open, 1));
    expect(await found("kattunge")).toEqual([]);
  });

  it("finds the sentence to a member no more when the member is taken out", async () => {
    const [member = ""] = (await found("stol", "approver")).map((hit) => hit.split(" ")[1] ?? "");
    expectOk(await removeMember(world.as("coordinator"), number, member));
    expect(await found("tinga")).toEqual([]);
  });

  it("hides what is made of spam from those who only assess and approve", async () => {
    const coordinator = world.as("coordinator");
    const [ref = ""] = await world.contributions("Kjøp lottosedlar.");
    expectOk(await assignContributions(coordinator, [ref], { owner: world.body, dueOn: null }));
    const [whole = ""] = ref.split(".");
    expectOk(await markSpam(coordinator, whole));
    expect(await found("lottosedlar")).toEqual([`submission ${whole}`]);
    expect([await found("lottosedlar", "owner"), await found("lottosedlar", "approver")]).toEqual([[], []]);
    expectOk(await takeBack(coordinator, whole));
    expect(await found("lottosedlar", "owner")).toEqual([`contribution ${ref}`]);
  });

  it("finds meetings, drafts too, and who is registered by name, organisation and address, for those who may see them", async () => {
    const kit = seatsOf(world);
    const slug = await kit.openMeeting("arkivkveld");
    const { ref } = await kit.add(slug, 1, {
      name: "Aud Ås",
      organisation: "Bibliotekvenene",
      email: "aud@vener.example",
    });
    const [meeting, registration] = ["meeting arkivkveld", `registration ${ref}`];
    expect(await found("arkivkveld")).toEqual([meeting]);
    for (const text of ['"Aud Ås"', "bibliotekvenene", "bibliotek*", "aud@vener.example"])
      expect([text, await found(text)]).toEqual([text, [registration]]);
    expect([await found("arkivkveld", "approver"), await found("arkivkveld", "owner")]).toEqual([
      [meeting],
      [],
    ]);
    for (const who of ["approver", "owner"] as const)
      for (const text of ["bibliotekvenene", "aud@vener.example"]) expect(await found(text, who)).toEqual([]);
    await world.db.write(
      async (db) =>
        void (await db.update(meetings).set({ title: { nn: "Arkivkveld", en: "Night of archives" } })),
    );
    const page = await findAtDesk(world.read, world.staff.coordinator, {
      ...{ terms: readSearch("bibliotekvenene").terms, after: null, limit: 1, language: "en" },
    });
    expect(page.hits[0]).toMatchObject({ of: slug, by: "Aud Ås · Bibliotekvenene · aud@vener.example" });
    // the title of its meeting as the reader reads it
    expect(page.hits[0]).toMatchObject({ title: [{ text: "Night of archives" }], titleLanguage: "en" });
    await kit.add(slug, 2, { name: "Gløymd Døme", email: "gloymd@vener.example" });
    expect(await found("gloymd@vener.example")).toHaveLength(1);
    const worker = world.ctx({ actor: { kind: "system", name: "worker" } });
    await write<undefined, never>(worker, async (tx) => {
      await forgetRegistered(tx, { emailKeys: ["gloymd@vener.example"] });
      return ok();
    });
    for (const text of ["gloymd@vener.example", '"Gløymd Døme"']) expect(await found(text)).toEqual([]);
  });

  it("is the same after a rebuild", async () => {
    const words = [
      "arkivkveld",
      "bibliotekvenene",
      "tregt",
      submission,
      "olga",
      "bordtennisbord",
      "tinga",
      "stol",
      "kattunge",
      "føremål",
    ];
    const all = () => Promise.all(words.flatMap((text) => [found(text), found(text, "owner")]));
    const before = await all();
    expectOk(await rebuildProjection(world.as({ kind: "system", name: "maintenance" })));
    expect(await all()).toEqual(before);
  });
});
