import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { eventHead, events, outbox } from "#db/schema/kernel.ts";
import { attachments, erasures } from "#db/schema/submissions.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { verifyEventLog } from "~/domain/kernel/verify.server.ts";
import type { ErasureLine } from "~/domain/own/erasure-line.ts";
import { listErasureLines } from "~/domain/own/settle.server.ts";
import { getSubmission } from "~/domain/submissions/queries.server.ts";
import { verifyTexts } from "~/domain/submissions/verify-texts.server.ts";
import { erasuresFile, readManifest } from "~/server/backup/manifest.ts";
import {
  addToErasureList,
  erasureList,
  holdToErasures,
  readErasureList,
  settleErasures,
} from "~/server/erasures.server.ts";
import { pathOf } from "~/server/files.server.ts";
import { approveToErase, askToErase, erasePerson } from "../../support/erasing.ts";
import type { TestHouse } from "../../support/house.ts";
import { openRestoring, type Restoring } from "../../support/restoring.ts";
import { findMarks } from "../../support/rows.ts";
import type { World } from "../../support/world.ts";

const marks = ["fjellstrand", "oyvann", "granbar"];
let forum: Restoring;
let world: World;
let target: TestHouse;
let ref: string;
const place = (name: string) => forum.place(name);
const config = (name: string) => forum.config(name);
const backUp = (name: string) => forum.backUp(name);
const restore = (...how: Parameters<Restoring["restore"]>) => forum.restore(...how);
const settle = () => forum.settle();
const receive = (text: string) => forum.receive(text);

const erase = (scope: "identity" | "words" = "words", one = ref) =>
  erasePerson(world, one, { scope, ground: "objection" });

beforeEach(async () => {
  forum = await openRestoring();
  ({ world, target } = forum);
  await world.contributions("Søket er tregt.");
  ref = await receive("Om granbar.");
});
afterEach(() => forum.close());

describe("what an erasure leaves in files", () => {
  it("goes after it was committed: the attached file, and mail that was written for want of a mail server", async () => {
    const [file] = await world.read.select().from(attachments);
    const path = pathOf(place("files"), file?.storageKey ?? "");
    const { id } = await getSubmission(world.read, ref);
    const [mail] = await world.read.select().from(outbox).where(eq(outbox.subjectId, id));
    const mailed = join(place("files-mail"), `2026-04-21T08-02-00.000Z-${mail?.messageId}.eml`);
    const told = join(place("files-mail"), "staff.eml");
    const other = join(place("files-mail"), "other.eml");
    mkdirSync(dirname(mailed), { recursive: true });
    writeFileSync(mailed, "To: signe@oyvann.example");
    writeFileSync(told, `Om ${ref.slice(0, 4)}=\r\n${ref.slice(4)}.1`);
    writeFileSync(other, "Om noko anna");
    await erase();
    expect([existsSync(path), existsSync(told)]).toEqual([true, true]);
    expect(await settle()).toBe(1);
    expect([path, mailed, told, other].map((name) => existsSync(name))).toEqual([false, false, false, true]);
    expect(await settle()).toBe(0);
  });

  it("leaves no byte in the file of a SQLite database, its log or its word indexes", async () => {
    if (!world.test.file) return;
    const held = () =>
      [world.test.file, `${world.test.file}-wal`]
        .filter((file) => existsSync(file ?? ""))
        .map((file) => readFileSync(file ?? "", "latin1").toLowerCase())
        .join("");
    expect(held()).toContain("granbar");
    await erase();
    await settle();
    for (const mark of marks) expect(held()).not.toContain(mark);
  });

  it("is a line of ids, and nothing that leads to anybody", async () => {
    await erase();
    await settle();
    const text = readFileSync(erasureList(place("files")), "utf8");
    expect(text.split("\n").filter(Boolean)).toHaveLength(1);
    for (const mark of [...marks, ref.toLowerCase()]) expect(text.toLowerCase()).not.toContain(mark);
    const [row] = await world.read.select().from(erasures);
    expect(await readErasureList(erasureList(place("files")))).toMatchObject([
      { id: row?.id, scope: "words" },
    ]);
  });

  it("is written once, however often the worker is stopped on its way, and with a line that was cut off", async () => {
    await erase();
    await settle();
    await world.db.write((tx) => tx.update(erasures).set({ settledAt: null }));
    await settle();
    appendFileSync(erasureList(place("files")), '{"id":"half');
    await erase("words", await receive("Meir granbar."));
    await settle();
    expect(await readErasureList(erasureList(place("files")))).toHaveLength(2);
  });

  it("keeps what a list of another process tells of, where its last line has no end", async () => {
    await erase();
    await settle();
    const list = erasureList(place("files"));
    writeFileSync(list, readFileSync(list, "utf8").trimEnd());
    expect(await readErasureList(list)).toHaveLength(1);
    await erase("words", await receive("Meir granbar."));
    await settle();
    expect(await readErasureList(list)).toHaveLength(2);
  });

  it("is written by several processes at once, and no line is lost", async () => {
    await erase();
    const [row] = await listErasureLines(world.read);
    const lines = Array.from({ length: 20 }, (_, n) => ({ ...row, id: `${n}` }) as ErasureLine);
    await Promise.all(lines.map((line) => addToErasureList(place("files"), [line])));
    expect((await readErasureList(erasureList(place("files"))))?.map(({ id }) => id).sort()).toEqual(
      lines.map(({ id }) => id).sort(),
    );
  });

  it("is not held up by another whose file can't be removed", async () => {
    const [file] = await world.read.select().from(attachments);
    // A folder with something in it stands where the file was.
    const path = pathOf(place("files"), file?.storageKey ?? "");
    rmSync(path);
    mkdirSync(join(path, "held"), { recursive: true });
    await erase();
    const other = await receive("Meir granbar.");
    await erase("words", other);
    await expect(settle()).rejects.toThrow("not settled");
    expect((await world.read.select().from(erasures)).filter((row) => row.settledAt === null)).toHaveLength(
      1,
    );
    rmSync(path, { recursive: true });
    expect(await settle()).toBe(1);
  });

  it("waits for a mail that is just leaving", async () => {
    await world.db.write((tx) => tx.update(outbox).set({ leasedUntil: "9999-01-01T00:00:00.000Z" }));
    await erase();
    expect(await settle()).toBe(0);
    await world.db.write((tx) => tx.update(outbox).set({ leasedUntil: null }));
    expect(await settle()).toBe(1);
  });
});

describe("whoever is erased stays erased", () => {
  it("after a restore of a backup that was made before, with the list of the running forum", async () => {
    await backUp("before");
    await erase();
    await settle();
    mkdirSync(place("restored"), { recursive: true });
    copyFileSync(erasureList(place("files")), erasureList(place("restored")));
    const { manifest, redone } = await restore("before");
    expect(redone).toBe(1);
    expect(await findMarks(target.db.read, marks)).toEqual([]);
    const [head] = await target.db.read.select().from(eventHead);
    expect(head?.seq).toBeGreaterThan(manifest.log.seq);
    expect(await verifyEventLog(target.db.read)).toMatchObject({ ok: true });
    expect((await verifyTexts(target.db.read)).firstBad).toBeUndefined();
    const [at] = await target.db.read.select().from(events).where(eq(events.seq, manifest.log.seq));
    expect(at?.hash).toBe(manifest.log.hash);
    const [was] = await world.read.select().from(erasures);
    expect(await target.db.read.select().from(erasures)).toMatchObject([
      { id: was?.id, doneAt: was?.doneAt, askedBy: was?.askedBy, decidedBy: was?.decidedBy },
    ]);
    await settleErasures({ house: target, config: config("restored") });
    const [file] = await world.read.select().from(attachments);
    expect(existsSync(pathOf(place("restored"), file?.storageKey ?? ""))).toBe(false);
  });

  it("also where it was asked for already when the backup was made", async () => {
    expectOk(await askToErase(world, ref));
    await backUp("before");
    expectOk(await approveToErase(world, ref));
    await settle();
    await restore("before", { file: erasureList(place("files")) });
    expect(await findMarks(target.db.read, marks)).toEqual([]);
    expect(await target.db.read.select().from(erasures)).toMatchObject([{ verdict: "approved" }]);
  });

  it("with the list that a later backup holds", async () => {
    await backUp("before");
    await erase();
    await backUp("after");
    expect((await readManifest(place("after"))).erasures?.count).toBe(1);
    await restore("before", { file: erasuresFile(place("after")) });
    expect(await findMarks(target.db.read, marks)).toEqual([]);
  });

  it("after a restore of one that was made since, whose rows are erased and whose files are gone", async () => {
    await erase();
    await settle();
    await backUp("after");
    expect(readFileSync(erasuresFile(place("after")), "utf8")).toContain('"words"');
    const { redone } = await restore("after", { file: erasureList(place("files")) });
    expect(redone).toBe(0);
    expect(await findMarks(target.db.read, marks)).toEqual([]);
    expect(await readErasureList(erasureList(place("restored")))).toHaveLength(1);
  });

  it("where rows came back by another way: a server that starts holds them to its list", async () => {
    await backUp("before");
    await erase();
    await settle();
    await restore("before", "none");
    expect(await findMarks(target.db.read, marks)).not.toEqual([]);
    copyFileSync(erasureList(place("files")), erasureList(place("restored")));
    expect(await holdToErasures({ house: target, config: config("restored") })).toBe(1);
    expect(await holdToErasures({ house: target, config: config("restored") })).toBe(0);
    expect(await findMarks(target.db.read, marks)).toEqual([]);
  });

  it("and what came in after the backup is not there to be erased", async () => {
    await backUp("before");
    await erase("words", await receive("Meir granbar."));
    await settle();
    expect((await restore("before", { file: erasureList(place("files")) })).redone).toBe(0);
    expect(await verifyEventLog(target.db.read)).toMatchObject({ ok: true });
  });
});

describe("a restore is refused, with everything left as it was", () => {
  const untouched = async () => expect(await target.db.read.$count(events)).toBe(0);

  it("without a list, unless it is said aloud that people may come back", async () => {
    await backUp("before");
    await expect(restore("before")).rejects.toThrow("--without-erasures");
    await untouched();
    expect((await restore("before", "none")).redone).toBe(0);
  });

  it("with a list that is older than the backup", async () => {
    await backUp("first");
    await erase();
    await backUp("second");
    await expect(restore("second", { file: erasuresFile(place("first")) })).rejects.toThrow(
      "knows of 1 erasures more",
    );
    await untouched();
  });

  it("with a list that is none", async () => {
    await backUp("before");
    writeFileSync(place("other.jsonl"), "hei\n");
    await expect(restore("before", { file: place("other.jsonl") })).rejects.toThrow(
      "line 1 tells of no erasure",
    );
    await untouched();
  });

  it("where the backup's own list was changed", async () => {
    await erase();
    await backUp("after");
    writeFileSync(erasuresFile(place("after")), "");
    await expect(restore("after", "none")).rejects.toThrow("list of erasures is not what was written");
    await untouched();
  });
});
