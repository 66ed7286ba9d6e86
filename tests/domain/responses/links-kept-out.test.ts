/** The link to join a meeting that is to come, in what is public and is no meeting's: responses, plans, reports and the forum's own texts. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { meetings as meetingsTable } from "#db/schema/meetings.ts";
import { changeForumText } from "~/domain/forum/commands.server.ts";
import { findForumText } from "~/domain/forum/queries.server.ts";
import type { Ctx } from "~/domain/kernel/context.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { announceMeeting } from "~/domain/meetings/commands/announce.server.ts";
import { addCommitment, changeCommitment, createPlan } from "~/domain/plans/commands/keep.server.ts";
import { reportStatus } from "~/domain/plans/commands/report.server.ts";
import { statusForm } from "~/domain/plans/forms.ts";
import { findCommitment } from "~/domain/plans/queries.server.ts";
import {
  approveResponse,
  publishResponse,
  returnResponse,
} from "~/domain/responses/commands/publish.server.ts";
import { submitResponse } from "~/domain/responses/commands/submit.server.ts";
import type { ResponseInput } from "~/domain/responses/forms.ts";
import { getResponse } from "~/domain/responses/queries.server.ts";
import { meetingsOf } from "../../support/meetings.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
let meetings: ReturnType<typeof meetingsOf>;
beforeEach(async () => {
  world = await openWorld();
  meetings = meetingsOf(world);
  await meetings.prepare("kjem");
  expectOk(await meetings.schedule("kjem", { joinUrl: link }));
});
afterEach(() => world.close());

const link = "https://join.example/einnsyn-forst";
const other = "https://join.example/eit-anna-rom";
const named = `Kom inn på ${link.toUpperCase()}?pwd=1.`;
const text = (nn: string) => ({ nn });
const ctx = () => world.as("coordinator");
const at = (field: string) => ({ code: "join_link", details: { field } });
/** It was written first, and became a link afterwards. */
const becomesLink = (joinUrl: string) =>
  world.db.write(
    async (tx) =>
      void (await tx.update(meetingsTable).set({ joinUrl }).where(eq(meetingsTable.slug, "kjem"))),
  );

it("is refused at its field when a response is sent to review, single members’ sentences too", async () => {
  const [ref = "", second = ""] = await world.contributions("Eitt punkt. Og eitt til.");
  const number = await world.draft([ref, second]);
  const send = async (parts: Partial<ResponseInput>) => {
    const plain = { title: "Svaret", reason: "Slik er det.", destination: "Arkivet." };
    await world.save(number, { ...plain, sentences: { [second]: "" }, ...parts });
    return submitResponse(ctx(), number);
  };
  expect(await send({ title: `Møt opp: ${link}` })).toMatchObject(at("title"));
  expect(await send({ reason: named })).toMatchObject(at("reason"));
  expect(await send({ destination: named })).toMatchObject(at("destination"));
  const promise = { promiseBody: world.body, promiseBy: "2027-01-01", promiseWhat: named };
  expect(await send(promise)).toMatchObject(at("promiseWhat"));
  const sentences = { [second]: named };
  expect(await send({ sentences })).toMatchObject(at(`sentences.${second.replaceAll(".", "_")}`));
  expect((await getResponse(world.read, number)).status).toBe("draft");
  expectOk(await send({ sentences: { [second]: `Sjå ${link}-open` } }));
});

it("that was set since is refused when a response is approved, and when it is published: it is given back", async () => {
  const [ref = ""] = await world.contributions("Eitt punkt.");
  const number = await world.draft([ref]);
  await world.save(number, { reason: `Sjå ${other}` });
  expectOk(await submitResponse(ctx(), number));
  const approver = world.as("approver");
  const input = { digest: await world.digestOf(number), comment: "" };
  await becomesLink(other);
  expect(await approveResponse(approver, number, input)).toMatchObject(at("reason"));
  await becomesLink(link);
  expectOk(await approveResponse(approver, number, input));
  await becomesLink(other);
  expect(await publishResponse(approver, number)).toMatchObject(at("reason"));
  expectOk(await returnResponse(approver, number, { ...input, comment: "Ta ut lenkja." }));
});

it("is refused in a plan, in a commitment and in what is reported of it, where evidence has an address too", async () => {
  const plan = { slug: "ny", mainLanguage: "nn" as const, startsOn: "2026-01-01", endsOn: "2027-12-31" };
  expect(await createPlan(ctx(), { ...plan, title: text(named) })).toMatchObject(at("title.nn"));
  expectOk(await createPlan(ctx(), { ...plan, title: text("Plan") }));
  const promised = { number: 1, title: text("Opne arkiv"), goal: text("Mål"), owners: [world.body] };
  expect(await addCommitment(ctx(), "ny", { ...promised, goal: text(named) })).toMatchObject(at("goal.nn"));
  const { slug } = expectOk(await addCommitment(ctx(), "ny", { ...promised, goal: text(`Sjå ${other}`) }));
  const change = (parts: object) => changeCommitment(ctx(), slug, { version: 1, ...promised, ...parts });
  expect(await change({ title: text(named) })).toMatchObject(at("title.nn"));
  const report = (parts: object) =>
    reportStatus(
      ctx(),
      slug,
      statusForm.parse({
        ...{ body: world.body, state: "under_way", mainLanguage: "nn", text: text("Vi er i gang.") },
        ...{ reportedOn: "2026-01-05", figures: [], links: [], nextExpectedOn: "", ...parts },
      }),
    );
  expect(await report({ text: text(named) })).toMatchObject(at("text.nn"));
  const figure = { label: text(named), value: "12", asOf: "2025-12-31" };
  expect(await report({ figures: [figure] })).toMatchObject(at("figures.0.label.nn"));
  const evidence = [{ label: text("Rommet"), url: `${link}/` }];
  expect(await report({ links: evidence })).toMatchObject(at("links.0.url"));
  expectOk(await report({}));
  // What stood there before it was a link keeps nobody from changing something else.
  await becomesLink(other);
  expectOk(await change({ goal: text(`Sjå ${other}`), title: text("Opnare arkiv") }));
  expect((await findCommitment(world.read, slug))?.title).toEqual(text("Opnare arkiv"));
});

it("is refused in the forum's own texts, and one that stood there keeps nobody from writing another language", async () => {
  const admin = world.as("all");
  const about = { key: "about", language: "nn", version: 0 } as const;
  expect(await changeForumText(admin, { ...about, body: named })).toMatchObject(at("body"));
  expect(await findForumText(world.read, "about", "nn")).toBeNull();
  expectOk(await changeForumText(admin, { ...about, body: `Sjå ${other}` }));
  await becomesLink(other);
  expectOk(await changeForumText(admin, { ...about, version: 1, body: `Sjå ${other}, kvar dag` }));
  expectOk(await changeForumText(admin, { ...about, language: "en", body: "Rules" }));
});

it("is told with its meeting's title, to whoever may know of that meeting", async () => {
  const privacy = { key: "privacy", language: "nn", version: 0, body: named } as const;
  const administrator = world.as({ ...world.staff.all, roles: [{ role: "administrator", bodyId: null }] });
  const told = async (who: Ctx) => {
    const result = await changeForumText(who, privacy);
    return result.ok ? "kept" : [result.code, result.details.of];
  };
  expect(await told(world.as("all"))).toEqual(["join_link", "Ope møte"]);
  expect(await told(administrator)).toEqual(["join_link", undefined]);
  expectOk(await announceMeeting(ctx(), "kjem"));
  expect(await told(administrator)).toEqual(["join_link", "Ope møte"]);
  await becomesLink(other);
  await meetings.announce("internt", "internal");
  expectOk(await meetings.schedule("internt", { joinUrl: link }));
  expect(await told(administrator)).toEqual(["join_link", undefined]);
});
