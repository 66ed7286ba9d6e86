import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { getConsultation } from "~/domain/consultations/queries.server.ts";
import { addConsultees, removeConsultee } from "~/domain/consultees/commands/add.server.ts";
import { changeConsultee } from "~/domain/consultees/commands/change.server.ts";
import { handOver } from "~/domain/consultees/commands/hand-over.server.ts";
import { linkProposed, markConsultees } from "~/domain/consultees/commands/mark.server.ts";
import type { ConsulteeMark } from "~/domain/consultees/consultee.ts";
import { addConsulteesForm, consulteeForm } from "~/domain/consultees/forms.ts";
import { findConsultee, listConsulteeActs, readConsultees } from "~/domain/consultees/queries.server.ts";
import { undoLastStep } from "~/domain/contributions/commands/undo.server.ts";
import { expectOk, ok } from "~/domain/kernel/result.ts";
import { write } from "~/domain/kernel/write.server.ts";
import { forgetContributor } from "~/domain/own/forget.server.ts";
import { copyListed } from "~/domain/privacy/listed-copy.server.ts";
import { getConsultees } from "~/domain/published/queries/consultees.server.ts";
import { rebuildProjection } from "~/domain/published/rebuild.server.ts";
import { listJobs } from "~/domain/responses/today.server.ts";
import { segmentFilter } from "~/domain/segments/forms.ts";
import { countSegment } from "~/domain/segments/queries.server.ts";
import { recordNarrowing } from "~/domain/submissions/commands/narrow.server.ts";
import { getSubmission } from "~/domain/submissions/queries.server.ts";
import { join, list } from "../../support/contacts.ts";
import { openWorld, type World } from "../../support/world.ts";
import { projectionOf } from "../properties/derived.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const coordinator = () => world.as("coordinator");
const add = (duty: "must" | "may" | "copy", ...names: string[]) =>
  addConsultees(coordinator(), "runde", { duty, names });
const all = async (today = "2026-04-21") =>
  readConsultees(world.read, await getConsultation(world.read, "runde"), today);
const refs = async (...names: string[]) =>
  (await all()).filter(({ name }) => names.includes(name)).map(({ ref }) => ref);
const mark = async (what: ConsulteeMark, on: string, ...names: string[]) =>
  markConsultees(coordinator(), "runde", { refs: await refs(...names), mark: what, on, way: "email" });
const stands = async (today?: string) =>
  Object.fromEntries((await all(today)).map(({ name, state }) => [name, state]));
const inPublic = async () => (await getConsultees(world.read, "runde")).consultees;
const counts = async () => (await getConsultees(world.read, "runde")).consultation.consultees;

describe("bodies that must or may be heard", () => {
  it("are added by pasting their names, once each however they are written", async () => {
    const names = addConsulteesForm.parse({
      duty: "must",
      names: "Datatilsynet\r\n\r\n  Riksarkivet \nDatatilsynet",
    });
    expect(names.names).toEqual(["Datatilsynet", "Riksarkivet"]);
    expect(expectOk(await add("must", ...names.names))).toEqual({ added: 2, there: 0 });
    expect(expectOk(await add("may", "DATATILSYNET", "Laget Døme"))).toEqual({ added: 1, there: 1 });
    expect(await stands()).toEqual({
      Datatilsynet: "not_asked",
      "Laget Døme": "not_asked",
      Riksarkivet: "not_asked",
    });
  });

  it("are names of organisations, never an address", () => {
    expect(addConsulteesForm.safeParse({ duty: "may", names: "ola@vev.example" }).success).toBe(false);
  });

  it("are named to whoever is written to for them, with the mail that he got, in what is held of him", async () => {
    const box = { email: "post@laget.example", name: null, organisation: "Laget Døme" };
    await join(world, { ...box, kind: "civil_society" });
    expectOk(await add("must", "Laget Døme", "Riksarkivet"));
    const { consultees, mail } = await copyListed(world.read, box.email);
    expect(consultees).toMatchObject([
      { body: "Laget Døme", consultation: { slug: "runde" }, askedOn: null, remindedOn: null },
    ]);
    expect(mail.map(({ template }) => template)).toEqual(["list_joined"]);
    expect(await copyListed(world.read, "ingen@laget.example")).toEqual({ consultees: [], mail: [] });
  });

  it("are tied to their mailbox on the invitation list, and say when it has left", async () => {
    await list(world);
    await list(world, { email: "post@laget.example", name: null });
    expectOk(await add("may", "laget døme"));
    expect((await all())[0]?.contact).toMatchObject({ email: "post@laget.example", listed: true });
  });

  it("are written to at the successor once whoever was is handed over, which their history tells", async () => {
    const kari = await list(world);
    expectOk(await add("must", "Laget Døme"));
    expectOk(await mark("asked", "2026-04-02", "Laget Døme"));
    const successor = { email: "per@laget.example", name: "Per", position: null, language: "nn" as const };
    expectOk(await handOver(coordinator(), kari.ref, { version: 1, ...successor }));
    const filter = segmentFilter.parse({ consulteesOf: "runde" });
    expect((await countSegment(world.read, filter, world.clock.now)).included).toBe(1);
    const [one] = await all();
    expect(one?.contact).toMatchObject({ email: "per@laget.example", listed: true });
    const found = await findConsultee(world.read, one?.ref ?? "");
    const acts = await listConsulteeActs(world.read, found?.consultee.id ?? "");
    expect(acts[0]).toMatchObject({ type: "consultee.handed_over", data: {} });
    // What an undo would put back holds the one who left.
    expect(await undoLastStep(coordinator())).toMatchObject({ code: "gone_on" });
  });

  it("are asked, reminded and answer, each with its day, and nothing is written down twice", async () => {
    expectOk(await add("must", "A", "B", "C"));
    expect((await mark("reminded", "2026-04-10", "A")).ok).toBe(false);
    expect(expectOk(await mark("asked", "2026-04-02", "A", "B"))).toEqual({ count: 2, passed: 0 });
    expect(expectOk(await mark("asked", "2026-04-03", "A", "B", "C"))).toEqual({ count: 1, passed: 2 });
    expect(await mark("asked", "2026-04-03", "A")).toMatchObject({ code: "done_already" });
    expectOk(await mark("reminded", "2026-04-20", "A"));
    expectOk(await mark("declined", "2026-04-21", "B"));
    expectOk(await mark("no_view", "2026-04-21", "C"));
    expect(await mark("answered", "2026-04-21", "B")).toMatchObject({ code: "has_answered" });
    expect(await mark("answered", "2026-04-22", "A")).toMatchObject({ code: "day_to_come" });
    expect(await stands()).toEqual({ A: "asked", B: "declined", C: "no_view" });
    expect(await stands("2026-05-21")).toEqual({ A: "overdue", B: "declined", C: "no_view" });
    expect((await all())[0]).toMatchObject({ askedOn: "2026-04-02", remindedOn: "2026-04-20", reminders: 1 });
  });

  it("that get a copy are neither reminded nor answer", async () => {
    expectOk(await add("copy", "K"));
    expectOk(await mark("asked", "2026-04-02", "K"));
    expect(await mark("reminded", "2026-04-03", "K")).toMatchObject({ code: "is_copy" });
    expect(await mark("answered", "2026-04-03", "K")).toMatchObject({ code: "is_copy" });
    expect(await stands()).toEqual({ K: "copy_sent" });
    expect(await counts()).toMatchObject({ asked: 0, copies: 1 });
  });

  it("are undone as they were done", async () => {
    expectOk(await add("must", "A", "B"));
    expectOk(await mark("asked", "2026-04-02", "A", "B"));
    expect(expectOk(await undoLastStep(coordinator()))).toEqual({ kind: "consultees_marked" });
    expect(await stands()).toEqual({ A: "not_asked", B: "not_asked" });
    expect(await inPublic()).toEqual([]);
    expectOk(await undoLastStep(coordinator()));
    expect(await stands()).toEqual({});
    expectOk(await add("may", "A"));
    expect(await stands()).toEqual({ A: "not_asked" });
  });

  it("are taken out only where nothing was done", async () => {
    expectOk(await add("must", "A", "B"));
    expectOk(await mark("asked", "2026-04-02", "A"));
    const [a, b] = await all();
    const take = (one: typeof a) =>
      removeConsultee(coordinator(), { ref: one?.ref ?? "", version: one?.version ?? 0 });
    expect(await take(a)).toMatchObject({ code: "was_asked" });
    expectOk(await take(b));
    expect(await stands()).toEqual({ A: "asked" });
  });

  it("are corrected from the version that was seen", async () => {
    expectOk(await add("must", "A", "B"));
    const [a] = await all();
    const form = consulteeForm.parse({
      version: a?.version,
      name: "Aa",
      duty: "may",
      askedOn: "2026-04-02",
      askedWay: "letter",
    });
    expectOk(await changeConsultee(coordinator(), a?.ref ?? "", form));
    expect(await changeConsultee(coordinator(), a?.ref ?? "", form)).toMatchObject({
      code: "changed_meanwhile",
    });
    const again = { ...form, version: form.version + 1 };
    const change = (more: object) => changeConsultee(coordinator(), a?.ref ?? "", { ...again, ...more });
    expect(await change({ name: "b" })).toMatchObject({ code: "name_taken" });
    expect(await change({ contact: "nobody@vev.example" })).toMatchObject({ code: "not_on_list" });
    expect(await change({ submission: "RND26-XXXX" })).toMatchObject({ code: "no_such_submission" });
    expect(await change({ askedOn: "2026-04-22" })).toMatchObject({
      code: "day_to_come",
      details: { field: "askedOn" },
    });
  });

  it("wait on Today: those that must be heard and are not asked, and those that say nothing near the last day", async () => {
    expectOk(await add("must", "A", "B"));
    expectOk(await add("may", "C"));
    expectOk(await mark("asked", "2026-04-02", "B", "C"));
    const jobs = async (today: string) =>
      (await listJobs(world.read, world.staff.coordinator, today, `${today}T10:00:00.000Z`))
        .filter(({ kind }) => kind.startsWith("consultees"))
        .map(({ kind, count, dueOn, late }) => ({ kind, count, dueOn, late }));
    const unasked = { kind: "consultees_unasked", count: 1, dueOn: "2026-05-20", late: 0 };
    expect(await jobs("2026-04-21")).toEqual([unasked]);
    expect(await jobs("2026-05-07")).toEqual([unasked, { ...unasked, kind: "consultees_silent", count: 2 }]);
    expect(await jobs("2026-05-21")).toMatchObject([{ late: 1 }, { late: 2 }]);
  });
});

describe("what came of it, in public", () => {
  it("names who was asked, and nobody before that", async () => {
    expectOk(await add("must", "A", "B"));
    expect(await inPublic()).toEqual([]);
    expectOk(await mark("asked", "2026-04-02", "A"));
    expect(await inPublic()).toEqual([
      { name: "A", duty: "must", askedOn: "2026-04-02", answer: null, answeredOn: null, points: [] },
    ]);
    expect(await counts()).toEqual({ asked: 1, answered: 0, declined: 0, noView: 0, silent: 1, copies: 0 });
  });

  it("leads to what an organisation said while that is public under its name", async () => {
    expectOk(await add("must", "Laget Døme"));
    const [point = ""] = await world.contributions("Lov oss svar.");
    const submission = point.replace(".1", "");
    expect((await all())[0]?.proposed).toBe(submission);
    expect(expectOk(await linkProposed(coordinator(), "runde", await refs("Laget Døme")))).toEqual({
      count: 1,
      passed: 0,
    });
    expect((await all())[0]).toMatchObject({ state: "answered", submission, proposed: null });
    expect((await inPublic())[0]?.points).toEqual([point]);
    expectOk(
      await recordNarrowing(coordinator(), submission, {
        off: ["organisation"],
        channel: "phone",
        receivedOn: "2026-04-21",
      }),
    );
    expect((await inPublic())[0]).toMatchObject({ answer: "answered", points: [] });
  });

  it("is made anew as it was kept, and follows what is said of an answer", async () => {
    expectOk(await add("must", "Laget Døme", "B"));
    expectOk(await add("copy", "K"));
    expectOk(await mark("asked", "2026-04-02", "Laget Døme", "B", "K"));
    const [point = ""] = await world.contributions("Lov oss svar.");
    expectOk(await linkProposed(coordinator(), "runde", await refs("Laget Døme")));
    await world.setAside(point);
    const kept = await projectionOf(world);
    expectOk(await rebuildProjection(world.as({ kind: "system", name: "test" })));
    expect(await projectionOf(world)).toEqual(kept);
    expect((await inPublic())[2]).toMatchObject({ name: "Laget Døme", answer: "answered", points: [] });
  });

  it("leads nowhere any more where whoever answered was erased", async () => {
    expectOk(await add("must", "Laget Døme"));
    await world.contributions("Lov oss svar.");
    expectOk(await linkProposed(coordinator(), "runde", await refs("Laget Døme")));
    const { id } = await getSubmission(world.read, (await all())[0]?.submission ?? "");
    await write(world.as({ kind: "system", name: "test" }), async (tx) => {
      await forgetContributor(tx, id, { scope: "identity", ground: "period_passed" });
      return ok();
    });
    expect((await all())[0]).toMatchObject({ state: "answered", submission: null });
    expect((await inPublic())[0]).toMatchObject({ answer: "answered", points: [] });
    expect((await undoLastStep(coordinator())).ok && (await all())[0]?.submission).toBeFalsy();
  });
});
