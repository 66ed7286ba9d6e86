/**
 * What follows an erasure outside of the database, and what brings one back that a restored database does not know: each is
 * told as a line of ids, which outlives the rows (0022).
 */
import {
  and,
  asc,
  databaseInstant,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  prepared,
  type Queryable,
} from "#db/kit.ts";
import { events, outbox } from "#db/schema/kernel.ts";
import {
  attachments,
  erasureSubmissions,
  erasures,
  submissions,
  submissionTexts,
} from "#db/schema/submissions.ts";
import type { Ctx, Tx } from "../kernel/context.server.ts";
import { ok } from "../kernel/result.ts";
import { write } from "../kernel/write.server.ts";
import { findPerson } from "../people/queries.server.ts";
import type { ErasureLine } from "./erasure-line.ts";
import { carryOut, type ErasureRow } from "./forget.server.ts";
import { barredIn } from "./forgotten-words.ts";
import { listParts } from "./names.server.ts";

/** An erasure whose files lie about still, or that is not written where a restore finds it. */
export type Unsettled = {
  line: ErasureLine;
  /** places in the folder of attachments */
  files: string[];
  /** ids of messages that went to the person, and references of submissions whose words are gone */
  messages: string[];
  refs: string[];
};

async function toLine(db: Queryable, erasure: ErasureRow): Promise<ErasureLine> {
  const { id, scope, ground, personId, askedAt, askedBy, decidedAt, decidedBy } = erasure;
  const of = await db
    .select({ id: erasureSubmissions.submissionId })
    .from(erasureSubmissions)
    .where(eq(erasureSubmissions.erasureId, id))
    .orderBy(asc(erasureSubmissions.submissionId));
  const ids = of.map((one) => one.id);
  const doneAt = erasure.doneAt ?? "";
  return {
    id,
    scope,
    ground,
    personId,
    askedAt,
    askedBy,
    decidedAt,
    decidedBy,
    doneAt,
    submissions: ids,
    texts: await listBarred(db, ids),
    ...(await readSaid(db, id, ids)),
  };
}

/** Which words of the names were taken by themselves, and whether registrations for meetings went too. */
async function readSaid(
  db: Queryable,
  erasureId: string,
  ids: string[],
): Promise<Pick<ErasureLine, "parts" | "meetings">> {
  const told = await db
    .select({ id: events.subjectId, data: events.data })
    .from(events)
    .where(
      and(
        eq(events.subjectKind, "submission"),
        inArray(events.subjectId, ids),
        eq(events.type, "submission.erased"),
      ),
    );
  const own = told.filter(({ data }) => data.erasure === erasureId);
  return {
    parts: own.flatMap(({ id, data: { parts } }) =>
      Array.isArray(parts) ? { id, at: parts.map(Number) } : [],
    ),
    meetings: own.some(({ data }) => data.meetings === true),
  };
}

/** Where the texts of these submissions are barred now: by this erasure, or by one before it. */
async function listBarred(db: Queryable, submissionIds: string[]): Promise<ErasureLine["texts"]> {
  const { id, body, submissionId, erasedAt } = submissionTexts;
  const texts = await db
    .select({ id, body })
    .from(submissionTexts)
    .where(and(inArray(submissionId, submissionIds), isNotNull(erasedAt)))
    .orderBy(asc(id));
  return texts
    .map((text) => ({ id: text.id, barred: barredIn(text.body) }))
    .filter(({ barred }) => barred.length > 0);
}

/** Every erasure that was carried out and is not known yet, the first one first. */
export async function listErasureLines(
  db: Queryable,
  known: ReadonlySet<string> = new Set(),
): Promise<ErasureLine[]> {
  const rows = await db
    .select()
    .from(erasures)
    .where(isNotNull(erasures.doneAt))
    .orderBy(asc(erasures.doneAt), asc(erasures.id));
  return Promise.all(rows.filter(({ id }) => !known.has(id)).map((row) => toLine(db, row)));
}

/** As many at once: periods may pass for thousands on one day. */
const settledEach = 100;
const unsettled = prepared("erasures_unsettled", (db) =>
  db
    .select()
    .from(erasures)
    .where(and(isNotNull(erasures.doneAt), isNull(erasures.settledAt)))
    .orderBy(asc(erasures.doneAt))
    .limit(settledEach),
);

/** What the worker is to do next. A mail that is just leaving is waited for: it would be written after its erasure. */
export async function listUnsettled(db: Queryable): Promise<Unsettled[]> {
  const rows = await unsettled(db);
  const found: Unsettled[] = [];
  for (const row of rows) {
    const line = await toLine(db, row);
    const of = await db.select().from(submissions).where(inArray(submissions.id, line.submissions));
    const recipients = [...of.map((one) => one.contributorId), ...(line.personId ? [line.personId] : [])];
    const sent = inArray(outbox.recipientId, recipients);
    if ((await db.$count(outbox, and(sent, gt(outbox.leasedUntil, databaseInstant())))) > 0) continue;
    const files = await db
      .select({ key: attachments.storageKey })
      .from(attachments)
      .where(and(inArray(attachments.submissionId, line.submissions), isNotNull(attachments.erasedAt)));
    const messages = await db.select({ id: outbox.messageId }).from(outbox).where(sent);
    found.push({
      line,
      files: files.map(({ key }) => key),
      messages: messages.map(({ id }) => id),
      refs: row.scope === "words" ? of.map((one) => one.ref) : [],
    });
  }
  return found;
}

/** Notes that nothing of an erasure is left to be done. */
export async function markSettled(ctx: Ctx, erasureId: string): Promise<void> {
  await ctx.db.write(async (db) => {
    await db.update(erasures).set({ settledAt: ctx.now() }).where(eq(erasures.id, erasureId));
  });
}

/**
 * Carries out again what lines tell of and the rows do not know: they come from a backup that was made before. What they tell
 * of that came in after the backup is not there to be erased. Answers how many. Events: as `forgetContributor`.
 */
export async function redoErasures(ctx: Ctx, lines: readonly ErasureLine[]): Promise<number> {
  const done = await ctx.db.read.select({ id: erasures.id }).from(erasures).where(isNotNull(erasures.doneAt));
  const known = new Set(done.map(({ id }) => id));
  let redone = 0;
  for (const line of [...lines].sort((a, b) => (a.doneAt < b.doneAt ? -1 : 1))) {
    if (known.has(line.id)) continue;
    await write<undefined, never>(ctx, async (tx) => {
      if (await redo(tx, line)) redone += 1;
      return ok();
    });
  }
  return redone;
}

async function redo(
  tx: Tx,
  { submissions: ids, texts, parts: said, meetings, ...line }: ErasureLine,
): Promise<boolean> {
  const [before] = await tx.db.select().from(erasures).where(eq(erasures.id, line.id));
  if (before?.doneAt) return false;
  const there = await tx.db.select().from(submissions).where(inArray(submissions.id, ids));
  const left = line.personId && (await findPerson(tx.db, line.personId));
  if (there.length === 0 && !left) return false;
  const { id, doneAt, ...columns } = line;
  const verdict = line.askedBy === null ? null : ("approved" as const);
  const [row] = await tx.db
    .insert(erasures)
    .values({ id, ...columns, verdict })
    .onConflictDoUpdate({ target: erasures.id, set: { ...columns, verdict, comment: "" } })
    .returning();
  for (const one of there)
    await tx.db
      .insert(erasureSubmissions)
      .values({ erasureId: id, submissionId: one.id })
      .onConflictDoNothing();
  const barred = new Map(texts.map((text) => [text.id, text.barred]));
  const parts: string[] = [];
  for (const one of there) {
    const own = await listParts(tx.db, one);
    const at = said.find(({ id: of }) => of === one.id)?.at ?? [];
    parts.push(...at.flatMap((place) => own[place] ?? []));
  }
  if (row) await carryOut(tx, row, { parts, meetings, again: { doneAt, barred } });
  return true;
}
