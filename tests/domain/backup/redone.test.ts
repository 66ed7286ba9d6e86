/** An erasure that is carried out again after a restore takes all that it took, whatever had not been done yet when the backup was made. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { events } from "#db/schema/kernel.ts";
import { accessNeeds, registrationAsks, registrations } from "#db/schema/registrations.ts";
import { attachments, erasures, submissionTexts } from "#db/schema/submissions.ts";
import { completeSplit } from "~/domain/contributions/commands/complete-split.server.ts";
import { describeContribution } from "~/domain/contributions/commands/sort.server.ts";
import { makeContribution, markPassages } from "~/domain/contributions/commands/split.server.ts";
import type { DescribeInput } from "~/domain/contributions/forms.ts";
import type { Staff } from "~/domain/kernel/actor.ts";
import type { Ctx } from "~/domain/kernel/context.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { askToRegister } from "~/domain/meetings/commands/register.server.ts";
import { eraseFile } from "~/domain/own/commands/erase-file.server.ts";
import { getStaffActor } from "~/domain/people/queries.server.ts";
import { listJobs } from "~/domain/responses/today.server.ts";
import { markNothingToAnswer } from "~/domain/submissions/commands/set-status.server.ts";
import { transcribeAttachment } from "~/domain/submissions/commands/transcribe.server.ts";
import { getSubmission, listTexts } from "~/domain/submissions/queries.server.ts";
import { verifyTexts } from "~/domain/submissions/verify-texts.server.ts";
import { erasureList, readErasureList, settleErasures } from "~/server/erasures.server.ts";
import { pathOf } from "~/server/files.server.ts";
import { erasePerson } from "../../support/erasing.ts";
import { meetingsOf } from "../../support/meetings.ts";
import { guro, register } from "../../support/registering.ts";
import { openRestoring, type Restoring, who } from "../../support/restoring.ts";
import { findMarks } from "../../support/rows.ts";

let forum: Restoring;
beforeEach(async () => {
  forum = await openRestoring();
});
afterEach(() => forum.close());

const coordinator = () => forum.world.as("coordinator");
const transcript = { attachment: 1, text: "Vedlegget seier granbar.", language: "nn" } as const;
const erase = async (ref: string, more: { meetings?: boolean } = {}) => {
  await erasePerson(forum.world, ref, { scope: "identity", ground: "objection", ...more });
  await forum.settle();
};
const restoreWithList = (name: string) => forum.restore(name, { file: erasureList(forum.place("files")) });

it("bars what was marked as signature after the backup, and tells no words of it beside the files", async () => {
  const text = "Gje oss tal. Helsing S. F.\ni Øydalen";
  const ref = await forum.world.receive(text, { who });
  await forum.backUp("monday");
  expectOk(await makeContribution(coordinator(), ref, [{ text: 1, start: 0, end: 12 }]));
  expectOk(await markPassages(coordinator(), ref, "signature", [{ text: 1, start: 13, end: 100 }]));
  expectOk(await completeSplit(coordinator(), ref));
  await erase(ref);
  const [line] = (await readErasureList(erasureList(forum.place("files")))) ?? [];
  const [{ id, body } = { id: "", body: "" }] = await forum.world.read.select().from(submissionTexts);
  expect(line?.texts).toEqual([{ id, barred: [{ start: 13, end: text.length }] }]);

  await restoreWithList("monday");
  const [restored] = await forum.target.db.read.select().from(submissionTexts);
  expect(restored?.body).toBe(body);
  expect(await findMarks(forum.target.db.read, ["helsing", "øydalen", "fjellstrand"])).toEqual([]);
  expect((await verifyTexts(forum.target.db.read)).firstBad).toBeUndefined();
});

it("bars the words of the name that were ticked, in titles too, by their order and not by name", async () => {
  const ref = await forum.world.receive("Fjellstrand seier. Signe òg.", { who });
  const [point = ""] = await forum.world.splitSubmission(ref);
  const title = { title: "Fjellstrand og Signe", kind: "question", theme: "", owner: "", commitments: [] };
  expectOk(await describeContribution(coordinator(), point, title as DescribeInput));
  await forum.backUp("monday");
  await erasePerson(forum.world, ref, { scope: "identity", parts: ["Fjellstrand"] });
  await forum.settle();
  const list = readFileSync(erasureList(forum.place("files")), "utf8");
  expect(list).toContain('"at":[1]');
  expect(list.toLowerCase()).not.toContain("fjellstrand");
  await restoreWithList("monday");
  const texts = await forum.target.db.read.select().from(submissionTexts);
  expect(texts.map(({ body }) => body)).toEqual(["▇▇▇▇▇▇▇▇▇▇▇ seier. Signe òg."]);
  const titles = await forum.target.db.read.select().from(contributions);
  expect(titles.map((row) => row.title)).toContain("▇▇▇▇▇▇▇▇▇▇▇ og Signe");
});

it("takes registrations for meetings once more, and what was asked and not confirmed", async () => {
  const ref = await forum.world.receive("Om stein.", { who });
  await meetingsOf(forum.world).announce("ope");
  await meetingsOf(forum.world).announce("neste");
  const signe = { ...guro, name: who.person, email: who.email, accessNeeds: "Tolk for Fjellstrand" };
  await register(forum.world, "ope", signe);
  expectOk(await askToRegister(forum.world.visitor(), "neste", signe));
  await forum.backUp("monday");
  await erase(ref, { meetings: true });
  await restoreWithList("monday");
  expect(await findMarks(forum.target.db.read, ["fjellstrand", "oyvann"])).toEqual([]);
  const { read } = forum.target.db;
  expect(await read.select().from(registrations)).toMatchObject([
    { email: null, name: "", status: "not_going", seat: null },
  ]);
  expect([await read.$count(registrationAsks), await read.$count(accessNeeds)]).toEqual([0, 0]);
});

it("a list that was written before it told of places is read as before", async () => {
  const ref = await forum.world.receive("Signe Fjellstrand om stein.", { who });
  await erase(ref);
  const list = erasureList(forum.place("files"));
  const { texts: _, parts: __, ...older } = JSON.parse(readFileSync(list, "utf8").trim());
  writeFileSync(list, `${JSON.stringify(older)}\n`);
  expect(await readErasureList(list)).toMatchObject([{ id: older.id, texts: [], parts: [] }]);
});

/** A backup of when a letter had not been typed in, of somebody who was erased after it had been. */
async function restoreUnread(): Promise<{ ref: string; ctx: Ctx; actor: Staff; path: string }> {
  const ref = await forum.receive("Sjå vedlegget. Signe Fjellstrand");
  await forum.backUp("monday");
  expectOk(await transcribeAttachment(coordinator(), ref, transcript));
  await erase(ref);
  await restoreWithList("monday");
  await settle();
  const actor = await getStaffActor(forum.target.db.read, forum.world.staff.coordinator.personId);
  const [file] = await forum.target.db.read.select().from(attachments);
  if (!actor) throw new Error("no coordinator was restored");
  const path = pathOf(forum.place("restored"), file?.storageKey ?? "");
  return { ref, actor, ctx: forum.target.ctx({ actor }), path };
}
const settle = () => settleErasures({ house: forum.target, config: forum.config("restored") });
const told = async (actor: Staff) =>
  (await listJobs(forum.target.db.read, actor, "2026-04-21", "2026-04-21T10:00:00.000Z")).filter(
    ({ kind }) => kind === "kept_file",
  );

it("keeps a file that nobody had typed in yet, by no name, and leads a coordinator to it", async () => {
  const { ref, actor, path } = await restoreUnread();
  expect(await findMarks(forum.target.db.read, ["fjellstrand", "oyvann"])).toEqual([]);
  expect(await forum.target.db.read.select().from(attachments)).toMatchObject([
    { fileName: "1.pdf", erasedAt: null },
  ]);
  expect(existsSync(path)).toBe(true);
  expect(await told(actor)).toMatchObject([{ subject: ref }]);
});

it("removes such a file once it is typed in, and keeps the words", async () => {
  const { ref, ctx, actor, path } = await restoreUnread();
  expectOk(await transcribeAttachment(ctx, ref, transcript));
  expect(await settle()).toBe(1);
  expect(existsSync(path)).toBe(false);
  expect(await told(actor)).toEqual([]);
  const { id } = await getSubmission(forum.target.db.read, ref);
  expect((await listTexts(forum.target.db.read, id)).at(-1)?.body).toBe(transcript.text);
});

it("removes it as it is where a coordinator says so, once, and tells that in the log", async () => {
  const { ref, ctx, actor, path } = await restoreUnread();
  expect(await eraseFile(ctx, ref, 2)).toMatchObject({ code: "not_found" });
  expectOk(await eraseFile(ctx, ref, 1));
  expect(await eraseFile(ctx, ref, 1)).toMatchObject({ code: "not_found" });
  expect(await settle()).toBe(1);
  expect(existsSync(path)).toBe(false);
  expect(await told(actor)).toEqual([]);
  const logged = eq(events.type, "submission.file_erased");
  const [erasure] = await forum.target.db.read.select().from(erasures);
  expect(await forum.target.db.read.select().from(events).where(logged)).toMatchObject([
    { actorId: actor.personId, data: { erasure: erasure?.id } },
  ]);
});

it("keeps it where there is nothing to answer, since that can be undone and it is the only copy", async () => {
  const { ref, ctx, path } = await restoreUnread();
  expectOk(await markNothingToAnswer(ctx, ref, "Ikkje eit innspel."));
  await settle();
  expect(existsSync(path)).toBe(true);
});

it("is for nobody whose sender was not erased", async () => {
  const ref = await forum.receive("Sjå vedlegget.");
  expect(await eraseFile(coordinator(), ref, 1)).toMatchObject({ code: "not_found" });
  expect(await eraseFile(forum.world.as("approver"), ref, 1)).toMatchObject({ code: "not_allowed" });
});
