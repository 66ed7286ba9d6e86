/** Holds the texts against their digests: for `npm run log:verify`, and after a restore. */
import { asc, eq, gt, inArray, type Queryable } from "#db/kit.ts";
import { events } from "#db/schema/kernel.ts";
import { submissions, submissionTexts } from "#db/schema/submissions.ts";
import { saltedDigest } from "../kernel/event-log.server.ts";

export const textFaults = [
  /** it is not what was received: its words, its salt or its digest were changed in the database */
  "edited",
  /** its words are gone, and no erasure is in the log that took them */
  "not_erased",
  /** the log holds a text that is not there */
  "missing",
] as const;
export type TextFault = (typeof textFaults)[number];

export type VerifiedTexts = {
  texts: number;
  erased: number;
  /** received before the log held their digests: each is held to its own row alone */
  unheld: number;
  firstBad?: { ref: string; number: number; why: TextFault };
};

const pageSize = 1000;

/** Reads all texts in pages; stops at the first that is neither as it came nor erased by what the log tells of. */
export async function verifyTexts(db: Queryable): Promise<VerifiedTexts> {
  const { logged, unheld } = await readLogged(db);
  const forgotten = await readErased(db);
  const found: VerifiedTexts = { texts: 0, erased: 0, unheld: 0 };
  let last = "";
  for (;;) {
    const page = await db
      .select({ text: submissionTexts, ref: submissions.ref })
      .from(submissionTexts)
      .innerJoin(submissions, eq(submissions.id, submissionTexts.submissionId))
      .where(gt(submissionTexts.id, last))
      .orderBy(asc(submissionTexts.id))
      .limit(pageSize);
    for (const { text, ref } of page) {
      const bad = (why: TextFault) => ({ ...found, firstBad: { ref, number: text.number, why } });
      const wiped = text.salt === "" || text.erasedAt !== null;
      const gone = text.salt === "" && text.body === "";
      if (wiped && !forgotten.subjects.has(text.submissionId)) return bad("not_erased");
      if (gone && !forgotten.words.has(text.submissionId)) return bad("not_erased");
      const held = wiped ? forgotten.left.get(text.id) : text.digest;
      if (!gone && saltedDigest(text.salt, text.body) !== held) return bad("edited");
      const told = logged.get(text.id)?.digest;
      if (told ? told !== text.digest : text.number > 1 || !unheld.has(text.submissionId))
        return bad("edited");
      logged.delete(text.id);
      found.texts += 1;
      if (wiped) found.erased += 1;
      else if (!told) found.unheld += 1;
    }
    if (page.length < pageSize) break;
    last = page.at(-1)?.text.id ?? "";
  }
  const [missing] = logged.values();
  if (!missing) return found;
  const [of] = await db
    .select({ ref: submissions.ref })
    .from(submissions)
    .where(eq(submissions.id, missing.submissionId));
  return {
    ...found,
    firstBad: { ref: of?.ref ?? missing.submissionId, number: missing.number, why: "missing" },
  };
}

/** The digests that the log holds of texts, and the submissions of whose first text it holds none: they came before it did. */
async function readLogged(db: Queryable) {
  const told = await db
    .select({ type: events.type, id: events.subjectId, data: events.data })
    .from(events)
    .where(inArray(events.type, ["submission.received", "submission.transcribed", "submission.text_added"]));
  const logged = new Map<string, { digest: unknown; submissionId: string; number: number }>();
  const unheld = new Set<string>();
  for (const { type, id, data } of told) {
    const digest = data.textDigest ?? data.digest;
    const number = typeof data.number === "number" ? data.number : 1;
    if (typeof data.text === "string") logged.set(data.text, { digest, submissionId: id, number });
    else if (type === "submission.received") unheld.add(id);
  }
  return { logged, unheld };
}

/** What the log tells of erasures: of which submissions, whose words are gone, and the digests of what was left of texts last. */
async function readErased(db: Queryable) {
  const told = await db
    .select({ id: events.subjectId, data: events.data })
    .from(events)
    .where(eq(events.type, "submission.erased"))
    .orderBy(asc(events.seq));
  const texts = told.flatMap(({ data }) => (Array.isArray(data.texts) ? data.texts : []));
  return {
    subjects: new Set(told.map(({ id }) => id)),
    words: new Set(told.filter(({ data }) => data.scope === "words").map(({ id }) => id)),
    left: new Map(texts.map((one) => one.split(" ") as [string, string])),
  };
}
