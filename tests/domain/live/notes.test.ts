import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { liveDevices, notes, noteTexts } from "#db/schema/live.ts";
import { handleOf } from "~/domain/consultations/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { rewordNote, undoNote } from "~/domain/live/commands/capture.server.ts";
import { joinTable, leaveTable, openTables } from "~/domain/live/commands/join.server.ts";
import { objectToNote, settleObjection } from "~/domain/live/commands/object.server.ts";
import { closeTable, confirmNotes, moveOn } from "~/domain/live/commands/read-back.server.ts";
import type { NoteForm } from "~/domain/live/forms.ts";
import { liveLimits, showCode } from "~/domain/live/live.ts";
import { listNotes } from "~/domain/live/queries.server.ts";
import { removeQuestion } from "~/domain/meetings/commands/agenda.server.ts";
import { cancelMeeting } from "~/domain/meetings/commands/announce.server.ts";
import { getMeeting, listAgenda } from "~/domain/meetings/queries.server.ts";
import { begins, minute, sitDown, slug } from "../../support/table.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
let at: Awaited<ReturnType<typeof sitDown>>;
beforeEach(async () => {
  world = await openWorld();
  at = await sitDown(world);
});
afterEach(() => world.close());

describe("a table", () => {
  it("is opened once, with a code for its scribe and one for everybody else, by those who run meetings", async () => {
    expect(await openTables(world.as("approver"), slug)).toMatchObject({ code: "not_allowed" });
    const before = await at.tables();
    expect(expectOk(await openTables(world.as("coordinator"), slug))).toEqual({ opened: 0 });
    expect(await at.tables()).toEqual(before);
    const { scribeCode = "", joinCode = "" } = before[0]?.table ?? {};
    expect(scribeCode).toHaveLength(liveLimits.code);
    expect(joinCode).not.toBe(scribeCode);
    expect(
      expectOk(await joinTable(at.device(), { code: showCode(joinCode).toLowerCase(), calledAs: "" })).role,
    ).toBe("participant");
    expect(await joinTable(at.device(), { code: "AAAAAAA", calledAs: "" })).toMatchObject({
      code: "unknown_code",
    });
  });

  it("knows a device by its key, keeps only the key's digest, and knows none that left", async () => {
    const code = at.joinCode;
    const again = expectOk(await joinTable(at.device(), { code, calledAs: "Nabo" }, { key: at.guest }));
    expect(again.key).toBe(at.guest);
    const rows = await world.read.select().from(liveDevices);
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain(at.guest);
    expect(rows.map(({ calledAs }) => calledAs)).toContain("Nabo");
    expectOk(await leaveTable(at.device(), at.guest));
    expect(await undoNote(at.device(), at.guest, 1)).toMatchObject({ code: "not_joined" });
  });

  it("takes no more devices than its limit", async () => {
    const rows = Array.from({ length: liveLimits.devices - 1 }, (_, n) => ({
      ...{ id: randomUUID(), groupId: at.group, keyDigest: `digest-${n}`, role: "participant" as const },
      ...{ calledAs: null, joinedAt: begins, leftAt: null },
    }));
    await world.as("coordinator").db.write((db) => db.insert(liveDevices).values(rows));
    expect(await joinTable(at.device(), { code: at.joinCode, calledAs: "" })).toMatchObject({
      code: "table_full",
    });
    // Whoever fills the table by one of its codes keeps out nobody who holds the other.
    expectOk(await joinTable(at.device(), { code: at.scribeCode, calledAs: "" }));
  });

  it("is moved on by its scribe alone, to a question of its agenda", async () => {
    const [item] = await listAgenda(world.read, (await getMeeting(world.read, slug)).id);
    const question = handleOf(item?.questions[0]?.id ?? "");
    expect(await moveOn(at.device(), at.guest, question)).toMatchObject({ code: "not_allowed" });
    expect(await moveOn(at.device(), at.scribe, "no")).toMatchObject({ code: "unknown_question" });
    expectOk(await moveOn(at.device(), at.scribe, question));
    expect((await at.tables())[0]?.table.questionId).toBe(item?.questions[0]?.id);
    await at.capture(at.scribe, at.point("Søket er tregt", { question }));
    expect((await listNotes(world.read, at.group))[0]?.questionId).toBe(item?.questions[0]?.id);
    const { version = 0 } = item?.questions[0] ?? {};
    expectOk(
      await removeQuestion(world.as("coordinator"), slug, handleOf(item?.questions[0]?.id ?? ""), {
        version,
      }),
    );
    expect((await listNotes(world.read, at.group))[0]?.questionId).toBeNull();
  });
});

describe("a table whose meeting nobody closes", () => {
  it("opens to nobody, and takes only what comes late, once its meeting is called off or has long been over", async () => {
    await at.capture(at.scribe, at.point("Ein", { voice: "person", name: "Nabo Døme" }));
    const shut = async () => {
      expect(await joinTable(at.device(), { code: at.joinCode, calledAs: "" })).toMatchObject({
        code: "ended",
      });
      expect(await undoNote(at.device(), at.scribe, 1)).toMatchObject({ code: "ended" });
      expect(await at.capture(at.scribe, at.point("To"))).toMatchObject([{ outcome: "late" }]);
    };
    world.clock.now = minute(120 + 12 * 60);
    await shut();
    world.clock.now = minute(10);
    expectOk(await cancelMeeting(world.as("coordinator"), slug, { nn: "Straumen gjekk" }));
    world.clock.now = minute(20);
    await shut();
    expect(await at.said()).toEqual(["Ein", "To", "To"]);
    world.clock.now = minute(10 + 24 * 60 + 1);
    expect(await at.capture(at.scribe, at.point("Tre"))).toMatchObject([{ outcome: "too_late" }]);
    const rows = [await world.read.select().from(notes), await world.read.select().from(liveDevices)];
    expect(JSON.stringify(rows)).not.toContain("Nabo Døme");
    expect((await at.tables())[0]?.table.status).toBe("closed");
  });
});

describe("a note", () => {
  it("arrives once, however often the line breaks and whatever is sent with it", async () => {
    const batch = ["Ein", "To", "Tre"].map((body) => at.point(body));
    await at.capture(at.scribe, ...batch.slice(0, 2));
    const others = [batch[0], batch[2]].map((one) => ({ ...(one as NoteForm), body: "Noko anna" }));
    const again = await at.capture(at.scribe, ...batch, ...others);
    expect(again.map(({ note, outcome }) => [note, outcome])).toEqual([
      [1, "repeated"],
      [2, "repeated"],
      [3, "received"],
      [1, "repeated"],
      [3, "repeated"],
    ]);
    expect(await at.said()).toEqual(["Ein", "To", "Tre"]);
    // Two tabs of the same browser send at the same time.
    await Promise.all([at.capture(at.scribe, ...batch), at.capture(at.scribe, ...batch, at.point("Fire"))]);
    expect(await at.said()).toEqual(["Ein", "To", "Tre", "Fire"]);
  });

  it("is taken back by its own device or the scribe, and its number is not used again", async () => {
    await at.capture(at.scribe, at.point("Ein"));
    await at.capture(at.guest, at.point("To"));
    expect(await undoNote(at.device(), at.guest, 1)).toMatchObject({ code: "unknown_note" });
    expectOk(await undoNote(at.device(), at.guest, 2));
    expectOk(await undoNote(at.device(), at.guest, 2));
    expect(await undoNote(at.device(), at.guest, 9)).toMatchObject({ code: "unknown_note" });
    await at.capture(at.guest, at.point("Tre"));
    expect((await listNotes(world.read, at.group)).map(({ number, body }) => [number, body])).toEqual([
      [1, "Ein"],
      [3, "Tre"],
    ]);
  });

  it("keeps what it said before, and has to be confirmed anew once it says something else", async () => {
    await at.capture(at.scribe, at.point("Ein"));
    await at.confirm(1);
    const reworded = { clientId: randomUUID(), note: 1, body: "Eit", claimedAt: world.clock.now };
    expect(await rewordNote(at.device(), at.guest, reworded)).toMatchObject({ code: "unknown_note" });
    expectOk(await rewordNote(at.device(), at.scribe, reworded));
    expectOk(await rewordNote(at.device(), at.scribe, reworded));
    expect((await listNotes(world.read, at.group))[0]).toMatchObject({
      ...{ body: "Eit", wording: 2, confirmedAt: null },
    });
    const kept = await world.read.select().from(noteTexts);
    expect(kept.map(({ body }) => body)).toEqual(["Ein", "Eit"]);
  });

  it("is not said in other words over words that nobody had read, and is where they were", async () => {
    await at.capture(at.guest, at.point("Ein"));
    const reword = (key: string, body: string, wording: number, clientId = randomUUID()) =>
      rewordNote(at.device(), key, { clientId, note: 1, body, wording, claimedAt: world.clock.now });
    const sent = randomUUID();
    expectOk(await reword(at.scribe, "Ein av skrivaren", 1, sent));
    expect(await reword(at.guest, "Ein av gjesten", 1)).toMatchObject({ code: "reworded_meanwhile" });
    expect(await at.said()).toEqual(["Ein av skrivaren"]);
    // Sent twice, or in the words that stand, nothing is written over.
    expectOk(await reword(at.scribe, "Ein av skrivaren", 1, sent));
    expectOk(await reword(at.guest, "Ein av skrivaren", 1));
    const meant = { clientId: randomUUID(), note: 1, body: "Meint", claimedAt: begins };
    expectOk(await objectToNote(at.device(), at.guest, meant));
    expectOk(await reword(at.guest, "Ein av begge", 2));
    const taken = { note: 1, objection: 1, settlement: "taken" as const, body: "Meint" };
    expect(await settleObjection(at.device(), at.scribe, { ...taken, wording: 2 })).toMatchObject({
      code: "reworded_meanwhile",
    });
    expectOk(await settleObjection(at.device(), at.scribe, { ...taken, wording: 3 }));
    expect(await at.said()).toEqual(["Meint"]);
  });

  it("is objected to at the table, and settled by the scribe: taken, kept beside it, or let be", async () => {
    await at.capture(at.scribe, at.point("Vanleg tid"), at.point("Store filer"), at.point("Grunngje"));
    const object = async (note: number, body: string) =>
      expectOk(
        await objectToNote(at.device(), at.guest, { clientId: randomUUID(), note, body, claimedAt: begins }),
      );
    await object(1, "Lengste tid");
    await object(2, "Små filer òg");
    await object(3, "Nei");
    const settle = (note: number, settlement: "taken" | "kept_both" | "let_be", key = at.scribe) =>
      settleObjection(at.device(), key, { note, objection: 1, settlement, body: "Lengste tid" });
    expect(await settle(1, "taken", at.guest)).toMatchObject({ code: "not_allowed" });
    await at.confirm(3);
    await object(3, "Nei, nei");
    expect((await listNotes(world.read, at.group))[2]).toMatchObject({ confirmedAt: null });
    expectOk(await settle(1, "taken"));
    expectOk(await settle(1, "kept_both"));
    expectOk(await settle(2, "kept_both"));
    expectOk(await settle(3, "let_be"));
    expect(await at.said()).toEqual(["Lengste tid", "Store filer", "Grunngje", "Små filer òg"]);
    const own = (await listNotes(world.read, at.group)).at(-1);
    expect(own?.role).toBe("participant");
  });

  it("is not confirmed in words that were not read out", async () => {
    await at.capture(at.scribe, at.point("Ein"));
    const other = { clientId: randomUUID(), note: 1, body: "Eit", claimedAt: world.clock.now };
    expectOk(await rewordNote(at.device(), at.scribe, other));
    const tick = (version: number) =>
      confirmNotes(at.device(), at.scribe, [{ note: 1, version, confirmed: true, agreed: false }]);
    expect(await tick(1)).toMatchObject({ code: "changed_meanwhile" });
    expectOk(await tick(2));
  });

  it("is not confirmed, nor its table closed, over an objection that the scribe had not seen", async () => {
    await at.capture(at.scribe, at.point("Ein"), at.point("To"));
    const read = await Promise.all([1, 2].map(at.versionOf));
    const ticks = read.map((version, i) => ({ note: i + 1, version, confirmed: true, agreed: false }));
    const clientId = randomUUID();
    expectOk(
      await objectToNote(at.device(), at.guest, { clientId, note: 2, body: "Nei", claimedAt: begins }),
    );
    expect(await closeTable(at.device(), at.scribe, ticks)).toMatchObject({ code: "changed_meanwhile" });
    // All of it or none: the first is not confirmed either.
    expect((await listNotes(world.read, at.group)).map(({ confirmedAt }) => confirmedAt)).toEqual([
      null,
      null,
    ]);
    expect((await at.tables())[0]?.table.status).toBe("open");
  });

  it("is objected to by one device no more often than a scribe can settle, and by others all the same", async () => {
    await at.capture(at.scribe, at.point("Ein"));
    const object = (key: string) => {
      const said = { clientId: randomUUID(), note: 1, body: "Nei", claimedAt: begins };
      return objectToNote(at.device(), key, said);
    };
    for (let n = 0; n < 3; n++) expectOk(await object(at.guest));
    expect(await object(at.guest)).toMatchObject({ code: "too_many" });
    expectOk(await object(await at.join(at.joinCode)));
    expectOk(
      await settleObjection(at.device(), at.scribe, {
        note: 1,
        objection: 1,
        settlement: "let_be",
        body: "",
      }),
    );
    expectOk(await object(at.guest));
  });

  it("finds room beside all that others at the table have written", async () => {
    for (let n = 0; n < 2; n++)
      await at.capture(at.guest, ...Array.from({ length: 30 }, (_, i) => at.point(`${n} ${i}`)));
    const guests = (await at.said()).length;
    expect(guests).toBe(liveLimits.guestNotesEach);
    expect((await at.capture(at.scribe, at.point("Skrivaren")))[0]).toMatchObject({ outcome: "received" });
  });

  it("is called by no name that the device gave something else", async () => {
    const one = at.point("Ein");
    await at.capture(at.guest, one);
    const other = { clientId: randomUUID(), note: 1, body: "Eit", claimedAt: world.clock.now };
    expectOk(await rewordNote(at.device(), at.guest, other));
    expect(await at.capture(at.guest, at.point("To", { clientId: other.clientId }))).toMatchObject([
      { note: 1, outcome: "repeated" },
    ]);
    await at.capture(at.scribe, at.point("Tre"));
    expectOk(await objectToNote(at.device(), at.guest, { ...other, clientId: one.clientId, note: 2 }));
    expectOk(
      await settleObjection(at.device(), at.scribe, {
        note: 2,
        objection: 1,
        settlement: "kept_both",
        body: "",
      }),
    );
    expect(await at.said()).toEqual(["Eit", "Tre", "Eit"]);
  });

  it("comes late within 24 hours of the close of its meeting, without a name, and is nothing that is changed any more", async () => {
    await at.capture(at.scribe, at.point("I tide"));
    world.clock.now = minute(110);
    expectOk(await closeTable(at.device(), at.scribe));
    // While nobody has closed the meeting it is taken, however late.
    world.clock.now = minute(3 * 24 * 60);
    const late = (body: string) =>
      at.capture(at.guest, at.point(body, { claimedAt: minute(100), voice: "person", name: "Nabo" }));
    expect(await late("Før")).toMatchObject([{ outcome: "late" }]);
    const [, seen] = await listNotes(world.read, at.group);
    expect(seen).toMatchObject({
      ...{ late: true, claimedAt: minute(100), receivedAt: world.clock.now, voiceName: null },
    });
    expect(await undoNote(at.device(), at.scribe, 1)).toMatchObject({ code: "ended" });
    await at.close();
    world.clock.now = minute(4 * 24 * 60);
    expect(await late("Seint")).toMatchObject([{ outcome: "late" }]);
    world.clock.now = minute(4 * 24 * 60 + 1);
    expect(await late("Så seint")).toMatchObject([{ outcome: "too_late" }]);
    expect(await joinTable(at.device(), { code: at.joinCode, calledAs: "" })).toMatchObject({
      code: "ended",
    });
  });

  it("arrives whatever its device takes the hour for, which is kept as it was claimed", async () => {
    // A telephone sits down, is a day fast or slow, and writes at once; or in the last minute, and finds a network an hour after the close.
    const skews = fc.sample(fc.integer({ min: -24 * 60, max: 24 * 60 }), { numRuns: 40, seed: 47 });
    const written = (skew: number, at: number) =>
      new Date(Date.parse(minute(at)) + skew * 60_000).toISOString();
    const early = skews.map((skew) => at.point("Med det same", { claimedAt: written(skew, 0) }));
    const last = skews.map((skew) => at.point("I siste minutt", { claimedAt: written(skew, 109) }));
    const outcomes = async (batch: NoteForm[]) => [
      ...new Set((await at.capture(at.scribe, ...batch)).map(({ outcome }) => outcome)),
    ];
    expect(await outcomes(early)).toEqual(["received"]);
    world.clock.now = minute(110);
    expectOk(await closeTable(at.device(), at.scribe));
    world.clock.now = minute(170);
    expect(await outcomes(last)).toEqual(["late"]);
    const all = await listNotes(world.read, at.group);
    expect(all.map(({ claimedAt }) => claimedAt)).toEqual([...early, ...last].map((one) => one.claimedAt));
    expect(all.map(({ late }) => late)).toEqual([...early.map(() => false), ...last.map(() => true)]);
  });
});
