/** Reads of erasures: what waits for a second person, and what a page says before anybody is forgotten. */
import { and, asc, desc, eq, isNotNull, isNull, type Queryable } from "#db/kit.ts";
import { consultations, outcomes } from "#db/schema/consultations.ts";
import { persons } from "#db/schema/people.ts";
import { erasureSubmissions, erasures } from "#db/schema/submissions.ts";
import type { Language } from "~/i18n/languages.ts";
import { saltedDigest } from "../kernel/event-log.server.ts";
import type { Translated } from "../people/person.ts";
import { findPerson } from "../people/queries.server.ts";
import { readAnswers } from "../responses/covering-erased.server.ts";
import { type Holding, listHolding } from "../responses/naming.server.ts";
import { listErasedBy } from "../submissions/erasure.server.ts";
import { listAttachments, listTexts, type SubmissionRow } from "../submissions/queries.server.ts";
import type { ErasureRow } from "./forget.server.ts";
import { listMailings } from "./forget-mail.server.ts";
import { type FoundPart, holdsName, type Name, placesOfName, withoutNames } from "./forgotten-words.ts";
import { listNames, listParts, namedBy } from "./names.server.ts";
import { listWrittenWords } from "./written.server.ts";

/** The last erasure that was asked for or carried out, however it stands. */
export async function findLastErasure(db: Queryable, submissionId: string): Promise<ErasureRow | null> {
  const [row] = await db
    .select({ erasure: erasures })
    .from(erasures)
    .innerJoin(erasureSubmissions, eq(erasureSubmissions.erasureId, erasures.id))
    .where(eq(erasureSubmissions.submissionId, submissionId))
    .orderBy(desc(erasures.id))
    .limit(1);
  return row?.erasure ?? null;
}

/** What a decision is bound to: how much, why, of whom, and all that is there to be forgotten now. */
export async function erasureDigest(db: Queryable, { id, scope, ground }: ErasureRow): Promise<string> {
  const what: unknown[] = [scope, ground];
  const them = await listErasedBy(db, id);
  for (const one of them) {
    const texts = await listTexts(db, one.id);
    const files = await listAttachments(db, one.id);
    what.push(one.ref, one.status, one.erasureId, await listNames(db, [one], true), one.onBehalfOf);
    what.push(texts.map((text) => [text.id, text.digest]));
    what.push(files.map((file) => file.id));
  }
  what.push(await readForgettable(db, them));
  return saltedDigest(id, JSON.stringify(what));
}

/**
 * What is there to be forgotten of some submissions, and what would tell it afterwards: for the page that asks. Whoever does not
 * read internal notes is told how often a word stands there.
 */
export async function readForgettable(db: Queryable, them: readonly SubmissionRow[], readsNotes = true) {
  const names = await listNames(db, them, true);
  const texts: string[] = [];
  const said: string[] = [];
  const notes: string[] = [];
  const parts = new Set<string>();
  const answers = new Map<number, { told: boolean; left: string[] }>();
  let files = 0;
  for (const one of them) {
    texts.push(...(await listTexts(db, one.id)).map(({ body }) => body));
    const written = await listWrittenWords(db, one);
    said.push(...written.words);
    notes.push(...written.notes);
    files += (await listAttachments(db, one.id)).length;
    for (const part of await listParts(db, one)) parts.add(part);
    // Those that repeat the words, or name the person, are covered with them.
    for (const { number, told, left } of await readAnswers(db, one.id, { words: true, ...namedBy(names) }))
      answers.set(number, { told: told || answers.get(number)?.told === true, left });
  }
  const mailings = await listMailings(
    db,
    them.map(({ id }) => id),
  );
  notes.push(...mailings.flatMap(({ reason, alone }) => (alone ? [] : reason)));
  const numbers = [...answers.keys()].sort((a, b) => a - b);
  const left = [...answers.values()].flatMap((answer) => answer.left);
  const found = [...parts].map((words): FoundPart => {
    const places = placesOfPart([...texts, ...said, ...left], words, names);
    const noted = placesOfPart(notes, words, names);
    const shown = readsNotes ? [...places, ...noted] : places;
    return { words, count: places.length + noted.length, places: shown.slice(0, shownPlaces) };
  });
  return {
    /** texts that hold a name or an address outside of what is marked as signature */
    named: texts.filter((body) => holdsName(body, names)).length,
    files,
    /** the numbers of published responses to them that repeat the words, or name the person */
    responses: numbers.filter((number) => answers.get(number)?.told),
    /** and of the others, in which a word of the name is covered only where it is ticked */
    otherAnswers: numbers.filter((number) => !answers.get(number)?.told),
    found: found.filter(({ count }) => count > 0),
  };
}

/** As many places of a word as one looks at, and so much around each. */
const [shownPlaces, around] = [8, 40];

const placesOfPart = (texts: readonly string[], words: string, names: readonly Name[]) =>
  texts.flatMap((text) =>
    placesOfName(withoutNames(text, names), { words, part: true }).map(({ start, end }) =>
      text.slice(Math.max(0, start - around), end + around).trim(),
    ),
  );

/** What else holds the name, a word of it or the address: an erasure leaves it as it is. */
export async function listTelling(db: Queryable, them: readonly SubmissionRow[]): Promise<Telling> {
  const names = await listNames(db, them, true);
  const parts = new Set<string>();
  for (const one of them) for (const part of await listParts(db, one)) parts.add(part);
  const all = [...names, ...[...parts].map((words) => ({ words, part: true }))];
  const holds = (text: string) => holdsName(text, all);
  const { slug, title, mainLanguage } = consultations;
  const said = await db
    .select({
      consultation: { slug, title, mainLanguage },
      text: outcomes.text,
      commitments: outcomes.commitments,
    })
    .from(outcomes)
    .innerJoin(consultations, eq(consultations.id, outcomes.consultationId))
    .orderBy(asc(slug));
  return {
    ...(await listHolding(db, holds)),
    outcomes: said.flatMap(({ consultation, text, commitments }) =>
      [text, ...commitments.map(({ reason }) => reason)].some((one) => Object.values(one).some(holds))
        ? { ...consultation, mainLanguage: consultation.mainLanguage as Language }
        : [],
    ),
  };
}
/** `outcomes`: of these consultations, also while they are written. */
export type Telling = Holding & { outcomes: { slug: string; title: Translated; mainLanguage: Language }[] };

/** Who of staff somebody has asked to erase, by whom and why, while nobody has decided. */
export async function listAskedStaff(db: Queryable) {
  const rows = await db
    .select({
      personId: erasures.personId,
      ground: erasures.ground,
      askedBy: erasures.askedBy,
      by: persons.name,
    })
    .from(erasures)
    .leftJoin(persons, eq(persons.id, erasures.askedBy))
    .where(and(isNotNull(erasures.personId), isNull(erasures.verdict), isNull(erasures.doneAt)));
  return rows.map((row) => ({ ...row, by: row.by ?? "–" }));
}

/** What was erased of a submission: when, how much, why, and by whom. For the desk. */
export async function findErased(db: Queryable, { erasureId }: Pick<SubmissionRow, "erasureId">) {
  const [row] = erasureId ? await db.select().from(erasures).where(eq(erasures.id, erasureId)) : [];
  if (!row?.doneAt || row.scope === "staff") return null;
  const { doneAt: at, scope, ground, askedBy, decidedBy } = row;
  const nameOf = async (id: string | null) => (id && (await findPerson(db, id))?.name) || "–";
  const by = askedBy && { name: await nameOf(askedBy), decider: await nameOf(decidedBy) };
  return { at, scope, ground, by: by || null };
}
