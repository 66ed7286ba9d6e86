import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eq, isNotNull } from "#db/kit.ts";
import { attendances } from "#db/schema/attendance.ts";
import { evaluationAnswers } from "#db/schema/evaluations.ts";
import { events, outbox } from "#db/schema/kernel.ts";
import { registrations } from "#db/schema/registrations.ts";
import { handleOf } from "~/domain/consultations/queries.server.ts";
import { answerEvaluation } from "~/domain/evaluations/commands/answer.server.ts";
import { askEvaluation, setEvaluation } from "~/domain/evaluations/commands/ask.server.ts";
import { publishTakes, saveTakes } from "~/domain/evaluations/commands/takes.server.ts";
import { showTakes, withholdTakes } from "~/domain/evaluations/commands/withhold.server.ts";
import type { EvaluationForm } from "~/domain/evaluations/forms.ts";
import { countAsked, findAnswer, findEvaluation, readResults } from "~/domain/evaluations/queries.server.ts";
import { expectOk, ok } from "~/domain/kernel/result.ts";
import { write } from "~/domain/kernel/write.server.ts";
import { closeMeeting } from "~/domain/live/commands/close.server.ts";
import {
  checkIn,
  checkInWalkIn,
  forgetWalkIn,
  undoCheckIn,
} from "~/domain/meetings/commands/check-in.server.ts";
import { addRegistration } from "~/domain/meetings/commands/register.server.ts";
import { getMeeting } from "~/domain/meetings/queries.server.ts";
import { forgetRegistrations } from "~/domain/own/forget-registrations.server.ts";
import { findOwnRegistration } from "~/domain/own/registered.server.ts";
import { findOwnWalkIn } from "~/domain/own/walked-in.server.ts";
import { getMeetingRow } from "~/domain/published/queries.server.ts";
import { listMeetingClocks } from "~/domain/responses/today-meetings.server.ts";
import { both, joinUrl, meetingsOf } from "../../support/meetings.ts";
import { openPost, type Post } from "../../support/post.ts";
import { type Registered, registeredOf } from "../../support/registered.ts";

const over = "2026-05-07T10:00:00.000Z";
const questions: EvaluationForm["questions"] = [
  { kind: "scale", text: both("Var møtet nyttig?") },
  { kind: "scale", text: both("Var det tid nok?") },
  { kind: "text", text: both("Kva bør vere annleis neste gong?") },
];

let post: Post;
let registered: Registered;
beforeEach(async () => {
  post = await openPost();
  registered = await registeredOf(post);
});
afterEach(() => post.world.close());
const ctx = () => post.world.as("coordinator");
const read = async () => {
  const { id } = await getMeeting(post.world.read, "moete");
  const evaluation = await findEvaluation(post.world.read, id);
  if (!evaluation) throw new Error("nothing is asked");
  return readResults(post.world.read, evaluation);
};
const link = async (n: number) => ({ ref: (await registered.add(n)).ref, version: 1 });
const answer = (by: { ref: string; version: number }, ...replies: string[]) =>
  answerEvaluation(post.world.visitor(), by, { replies });

describe("the evaluation of a meeting", () => {
  it("asks three questions, chosen before the meeting is over by a coordinator", async () => {
    expect(await setEvaluation(post.world.as("approver"), "moete", { version: 0, questions })).toMatchObject({
      code: "not_allowed",
    });
    const two = questions.slice(0, 2);
    expect(await setEvaluation(ctx(), "moete", { version: 0, questions: two })).toMatchObject({
      ...{ code: "question_missing", details: { row: 2 } },
    });
    expectOk(await setEvaluation(ctx(), "moete", { version: 0, questions }));
    expect(await setEvaluation(ctx(), "moete", { version: 0, questions })).toMatchObject({
      code: "changed_meanwhile",
    });
    expect(await askEvaluation(ctx(), "moete")).toMatchObject({ code: "not_now" });
    post.world.clock.now = over;
    expect(await setEvaluation(ctx(), "moete", { version: 1, questions })).toMatchObject({ code: "over" });
  });

  it("is answered by one's own link after the meeting, once, and changed until its last day has passed", async () => {
    expectOk(await setEvaluation(ctx(), "moete", { version: 0, questions }));
    const one = await link(1);
    expect(await answer(one, "5")).toMatchObject({ code: "not_now" });
    post.world.clock.now = over;
    expect(await answer(one, "6")).toMatchObject({ code: "not_on_scale", details: { row: 0 } });
    expect(await answer(one, "", " ", "")).toMatchObject({ code: "nothing_answered" });
    expect(await answer({ ...one, version: 2 }, "5")).toMatchObject({ code: "not_found" });
    expectOk(await answer(one, "5", "", "Kortare innleiingar"));
    expectOk(await answer(one, "4", "3", "Kortare innleiingar"));
    const rows = await post.world.read.select().from(evaluationAnswers);
    expect(rows).toMatchObject([
      { isNew: true, replies: [4, 3, "Kortare innleiingar"], answeredOn: "2026-05-07" },
    ]);
    // the fourteenth day is the last one, in the meeting's zone
    post.world.clock.now = "2026-05-21T21:59:59.000Z";
    expectOk(await answer(one, "4"));
    post.world.clock.now = "2026-05-21T22:00:00.000Z";
    expect(await answer(one, "4")).toMatchObject({ code: "not_now" });
  });

  it("is told of on Today where nothing was chosen, and can be chosen then, once, while it can be answered", async () => {
    const one = await link(1);
    const told = async () =>
      (await listMeetingClocks(post.world.read, post.world.clock.now, post.world.clock.now.slice(0, 10)))
        .flatMap(({ duties }) => duties)
        .filter(({ rule }) => rule === "evaluation");
    expect(await told()).toEqual([]);
    post.world.clock.now = over;
    expect(await told()).toEqual([{ rule: "evaluation", wanted: 14, by: "2026-05-21" }]);
    post.world.clock.now = "2026-05-21T22:00:00.000Z";
    expect(await told()).toEqual([]);
    expect(await setEvaluation(ctx(), "moete", { version: 0, questions })).toMatchObject({ code: "over" });
    post.world.clock.now = over;
    expectOk(await setEvaluation(ctx(), "moete", { version: 0, questions }));
    expect(await told()).toEqual([]);
    expect(await setEvaluation(ctx(), "moete", { version: 1, questions })).toMatchObject({ code: "over" });
    expectOk(await askEvaluation(ctx(), "moete"));
    expectOk(await answer(one, "5"));
  });

  it("lies apart from who answered: no row and no event leads from an answer to a name", async () => {
    expectOk(await setEvaluation(ctx(), "moete", { version: 0, questions }));
    const one = await link(1);
    const [{ id } = { id: "" }] = await post.world.read.select().from(registrations);
    post.world.clock.now = over;
    expectOk(await answer(one, "2", "", "Eg sat bakarst."));
    const stored = JSON.stringify(await post.world.read.select().from(evaluationAnswers));
    for (const word of [id, one.ref, "Deltakar", "post.example"]) expect(stored).not.toContain(word);
    const told = (await post.world.read.select().from(events)).filter(
      ({ type }) => type === "evaluation.answered",
    );
    expect(told).toMatchObject([{ actorKind: "visitor", actorId: null, data: {} }]);
    expect(JSON.stringify(told)).not.toContain(id);
    await write(ctx(), async (tx) => {
      await forgetRegistrations(tx, [id]);
      return ok();
    });
    expect(await read()).toMatchObject({
      answered: 1,
      questions: [{ mean: 2 }, { all: 0 }, { replies: [] }],
    });
  });

  it("is asked by one mail, when the meeting is closed or the organiser says so, of those who have not answered", async () => {
    expectOk(await setEvaluation(ctx(), "moete", { version: 0, questions }));
    const [one] = [await link(1), await link(2)];
    await post.drain();
    post.mailbox.mails.length = 0;
    post.world.clock.now = over;
    expectOk(await answer(one, "5"));
    expectOk(await closeMeeting(ctx(), "moete"));
    expect(await askEvaluation(ctx(), "moete")).toMatchObject({ code: "asked_already" });
    expect(await registered.mailTo(1)).toEqual([]);
    const [mail, ...more] = await registered.mailTo(2);
    expect([mail?.subject, more]).toEqual(["Korleis var det? Ope møte", []]);
    expect(mail?.mail.text).toContain("/registration/link/");
    expect(mail?.mail.text).toContain("torsdag 21. mai 2026");
  });

  it("asks those who came where attendance was taken, and everybody with a seat where nobody was checked in", async () => {
    expectOk(await setEvaluation(ctx(), "moete", { version: 0, questions }));
    const [came, stayedAway, undecided] = [await link(1), await link(2), await link(3)];
    await registered.answer(undecided, "maybe");
    const { id } = await getMeeting(post.world.read, "moete");
    post.world.clock.now = over;
    expect(await countAsked(post.world.read, id)).toEqual({ by: "registered", of: 2, reached: 2 });
    expect(await answer(undecided, "5")).toMatchObject({ code: "not_there" });
    expectOk(await checkIn(ctx(), "moete", came.ref, { presence: "room" }));
    expectOk(await checkIn(ctx(), "moete", undecided.ref, { presence: "stream" }));
    const walkIn = { key: "walk-in", name: "Utan påmelding", organisation: "", kind: "individual" } as const;
    expectOk(await checkInWalkIn(ctx(), "moete", { ...walkIn, email: "", presence: "room", isNew: "" }));
    expect(await countAsked(post.world.read, id)).toEqual({ by: "came", of: 3, reached: 2 });
    await post.drain();
    post.mailbox.mails.length = 0;
    expectOk(await askEvaluation(ctx(), "moete"));
    const subjects = async (n: number) => (await registered.mailTo(n)).map(({ subject }) => subject);
    const how = ["Korleis var det? Ope møte"];
    expect([await subjects(1), await subjects(2), await subjects(3)]).toEqual([how, [], how]);
    expect(await answer(stayedAway, "5")).toMatchObject({ code: "not_there" });
    const own = await findOwnRegistration(post.world.read, stayedAway, over);
    expect(own).toMatchObject({ evaluation: "not_there" });
    expectOk(await answer(undecided, "5"));
    // written down from a list on paper, after the others were asked
    expectOk(await checkIn(ctx(), "moete", stayedAway.ref, { presence: "remote" }));
    expect(await subjects(2)).toEqual(how);
    expectOk(await answer(stayedAway, "4"));
    // a tap that went wrong
    const there = await post.world.read
      .select()
      .from(attendances)
      .where(isNotNull(attendances.registrationId));
    for (const { id: tapped } of there) expectOk(await undoCheckIn(ctx(), "moete", handleOf(tapped)));
    expect(await answer(came, "5")).toMatchObject({ code: "not_there" });
  });

  it("asks whoever left an address at the door by a link of his own, once an address, and forgets his words with his name", async () => {
    expectOk(await setEvaluation(ctx(), "moete", { version: 0, questions }));
    const came = await link(1);
    const { id } = await getMeeting(post.world.read, "moete");
    const { read: db, clock } = post.world;
    clock.now = over;
    const who = { organisation: "", kind: "individual", presence: "room", isNew: "" } as const;
    const walkIn = async (name: string, email: string) => {
      expectOk(await checkInWalkIn(ctx(), "moete", { ...who, key: randomUUID(), name, email }));
      const [row] = await db.select().from(attendances).where(eq(attendances.name, name));
      if (!row) throw new Error("nobody is written down");
      return row;
    };
    expectOk(await checkIn(ctx(), "moete", came.ref, { presence: "room" }));
    const [one, colleague] = [
      await walkIn("Dagny", "felles@post.example"),
      await walkIn("Eva", "felles@post.example"),
    ];
    // his address is asked as registered, whoever wrote his name so
    await walkIn("Ein annan", registered.addressOf(1));
    // was told at the door of the record alone
    const told = await walkIn("Frå før", "foer@post.example");
    await walkIn("Utan", "");
    await write(ctx(), async (tx) => {
      await tx.db.update(attendances).set({ ref: null }).where(eq(attendances.id, told.id));
      return ok();
    });
    expect(await countAsked(db, id)).toEqual({ by: "came", of: 6, reached: 2 });
    await post.drain();
    post.mailbox.mails.length = 0;
    expectOk(await askEvaluation(ctx(), "moete"));
    await post.drain();
    const to = post.mailbox.mails.map((mail) => mail.header("to"));
    expect(to.join()).toMatch(/felles@.*deltakar-1@|deltakar-1@.*felles@/);
    expect(to).toHaveLength(2);
    const [mail] = post.mailbox.to("felles@post.example");
    expect(mail?.text).toContain("/registration/link/");
    expect(mail?.text).toContain("Du får høgst to e-postar om møtet");
    const his = { ref: one.ref ?? "", version: 1 };
    const own = () => findOwnWalkIn(db, his, clock.now);
    expect(await own()).toMatchObject({ ref: one.ref, evaluation: { replies: null } });
    expect(await findOwnWalkIn(db, { ...his, version: 2 }, clock.now)).toBeNull();
    expect(await findOwnWalkIn(db, came, clock.now)).toBeNull();
    expect(await answer({ ...his, version: 2 }, "5")).toMatchObject({ code: "not_found" });
    expectOk(await answer(his, "4", "", "Eg kom seint."));
    expect(await own()).toMatchObject({ evaluation: { replies: [4, null, "Eg kom seint."] } });
    expect(await read()).toMatchObject({ answered: 1, questions: [{ mean: 4 }, { all: 0 }, {}] });
    const rows = JSON.stringify(await db.select().from(evaluationAnswers));
    for (const word of [one.id, one.ref ?? "-", "felles@"]) expect(rows).not.toContain(word);
    // written down from a list on paper, after the others were asked
    post.mailbox.mails.length = 0;
    await walkIn("Sein", "sein@post.example");
    await post.drain();
    expect(post.mailbox.mails.map((mail) => mail.header("to")).join()).toContain("sein@post.example");
    expectOk(await forgetWalkIn(ctx(), "moete", handleOf(one.id)));
    expectOk(await undoCheckIn(ctx(), "moete", handleOf(colleague.id)));
    expect(await own()).toBeNull();
    expect(await answer(his, "5")).toMatchObject({ code: "not_found" });
    expect(await read()).toMatchObject({ answered: 1, questions: [{ mean: 4 }, {}, { replies: [] }] });
  });

  it("keeps what a walk-in answered when he is found to be registered: it goes with that name", async () => {
    expectOk(await setEvaluation(ctx(), "moete", { version: 0, questions }));
    const { read: db, clock } = post.world;
    const email = registered.addressOf(3);
    clock.now = "2026-05-07T07:35:00.000Z";
    const who = { organisation: "", kind: "individual", presence: "room", isNew: "" } as const;
    expectOk(await checkInWalkIn(ctx(), "moete", { ...who, key: randomUUID(), name: "Deltakar 3", email }));
    const [row] = await db.select().from(attendances);
    const later = await registered.add(3);
    clock.now = over;
    expectOk(await askEvaluation(ctx(), "moete"));
    expectOk(await answer({ ref: row?.ref ?? "", version: 1 }, "4", "", "Eg kom seint."));
    expectOk(await checkIn(ctx(), "moete", later.ref, { presence: "room" }));
    const [there] = await db.select().from(attendances);
    const { registrationId } = there ?? {};
    expect(await findAnswer(db, registrationId ?? "")).toMatchObject({ replies: [4, null, "Eg kom seint."] });
    expect(await db.select().from(evaluationAnswers)).toHaveLength(1);
  });

  it("asks nobody by closing a meeting whose last day to answer has passed", async () => {
    expectOk(await setEvaluation(ctx(), "moete", { version: 0, questions }));
    await link(1);
    const { id } = await getMeeting(post.world.read, "moete");
    post.world.clock.now = "2026-05-22T08:00:00.000Z";
    expectOk(await closeMeeting(ctx(), "moete"));
    expect(await findEvaluation(post.world.read, id)).toMatchObject({ askedAt: null });
    const mails = await post.world.read.select().from(outbox);
    expect(mails.filter(({ template }) => template === "evaluation_asked")).toEqual([]);
  });

  it("publishes what is taken from it, and nothing of it before", async () => {
    expectOk(await setEvaluation(ctx(), "moete", { version: 0, questions }));
    expect(await saveTakes(ctx(), "moete", { version: 1, takes: both("x") })).toMatchObject({
      code: "not_now",
    });
    post.world.clock.now = over;
    expectOk(await saveTakes(ctx(), "moete", { version: 1, takes: both("Meir tid i gruppene.") }));
    const page = async () => (await getMeetingRow(post.world.read, "moete")).data.takes;
    expect(await page()).toBeUndefined();
    expect(await publishTakes(ctx(), "moete", { version: 1, takes: both("x") })).toMatchObject({
      code: "changed_meanwhile",
    });
    expect(await publishTakes(ctx(), "moete", { version: 2, takes: {} })).toMatchObject({
      code: "text_missing",
    });
    const leading = both(`Kom att på ${joinUrl.replace("https://", "")}`);
    expect(await publishTakes(ctx(), "moete", { version: 2, takes: leading })).toMatchObject({
      ...{ code: "join_link", details: { field: "takes.nn" } },
    });
    const coming = meetingsOf(post.world);
    await coming.prepare("kjem");
    const next = "https://join.example/neste";
    expectOk(await coming.schedule("kjem", { on: "2026-06-11", joinUrl: next }));
    expect(await publishTakes(ctx(), "moete", { version: 2, takes: both(`Neste: ${next}`) })).toMatchObject({
      code: "join_link",
      details: { field: "takes.nn" },
    });
    expectOk(await publishTakes(ctx(), "moete", { version: 2, takes: both("Meir tid i gruppene.") }));
    expect(await page()).toEqual({ text: both("Meir tid i gruppene."), on: "2026-05-07" });
    // its day is that of the text that stands there
    post.world.clock.now = "2026-05-09T10:00:00.000Z";
    expectOk(await publishTakes(ctx(), "moete", { version: 3, takes: both("Meir tid i gruppene.") }));
    expect(await page()).toMatchObject({ on: "2026-05-07" });
    expectOk(await publishTakes(ctx(), "moete", { version: 4, takes: both("Kortare innleiingar.") }));
    const earlier = [{ text: both("Meir tid i gruppene."), on: "2026-05-07" }];
    expect(await page()).toEqual({ text: both("Kortare innleiingar."), on: "2026-05-09", earlier });
    expectOk(await saveTakes(ctx(), "moete", { version: 5, takes: both("Berre lagra.") }));
    expect(await page()).toMatchObject({ text: both("Kortare innleiingar."), earlier });
  });

  it("withholds an earlier text on a ground, which everybody reads in its place, and shows it again", async () => {
    expectOk(await setEvaluation(ctx(), "moete", { version: 0, questions }));
    post.world.clock.now = over;
    const page = async () => (await getMeetingRow(post.world.read, "moete")).data.takes;
    for (const [at, said] of ["Det som Aud sa.", "Kortare innleiingar.", "Meir tid."].entries())
      expectOk(await publishTakes(ctx(), "moete", { version: at + 1, takes: both(said) }));
    const input = { version: 4, number: 1, ground: "personal_data" } as const;
    expect(await withholdTakes(post.world.as("approver"), "moete", input)).toMatchObject({
      code: "not_allowed",
    });
    // what stands there now is replaced first
    expect(await withholdTakes(ctx(), "moete", { ...input, number: 3 })).toMatchObject({ code: "not_found" });
    expect(await withholdTakes(ctx(), "moete", { ...input, version: 3 })).toMatchObject({
      code: "changed_meanwhile",
    });
    expectOk(await withholdTakes(ctx(), "moete", input));
    // a second click
    expectOk(await withholdTakes(ctx(), "moete", input));
    const on = "2026-05-07";
    const other = { text: both("Kortare innleiingar."), on };
    const withheld = { on, withheld: { ground: "personal_data", on } };
    expect((await page())?.earlier).toEqual([other, withheld]);
    const told = (await post.world.read.select().from(events)).filter(({ type }) => type.includes("takes_w"));
    expect(told).toMatchObject([{ data: { number: 1, ground: "personal_data" } }]);
    expectOk(await showTakes(ctx(), "moete", { version: 5, number: 1 }));
    expect((await page())?.earlier).toEqual([other, { text: both("Det som Aud sa."), on }]);
  });

  it("knows who was at a meeting before by his address", async () => {
    expectOk(await setEvaluation(ctx(), "moete", { version: 0, questions }));
    await registered.meetings.announce("foer");
    expectOk(await registered.meetings.edit("foer", { registrationClosesOn: null }));
    const reason = both("Tidlegare");
    expectOk(await registered.meetings.schedule("foer", { on: "2026-04-28", reason }));
    const who = {
      name: "Deltakar 1",
      organisation: "",
      kind: "individual",
      email: registered.addressOf(1),
    } as const;
    const nothing = { attendAs: "room", group: "", accessNeeds: "", answers: [], asked: [] } as const;
    expectOk(
      await addRegistration(ctx(), "foer", { ...who, ...nothing, language: "nn", answers: [], asked: [] }),
    );
    const one = await link(1);
    post.world.clock.now = over;
    expectOk(await answer(one, "5"));
    expect(await post.world.read.select().from(evaluationAnswers)).toMatchObject([{ isNew: false }]);
  });
});
