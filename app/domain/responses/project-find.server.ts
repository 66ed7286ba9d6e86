/**
 * Keeps the desk's search beside the working tables, in the transaction of each command: the words of a submission with who
 * stands behind it, of a contribution, of a response as it is being written, of a consultation, of a meeting and of who answered
 * whether he comes to it.
 */
import {
  and,
  asc,
  desc,
  eq,
  inArray,
  insertRow,
  isNull,
  placeholder,
  prepared,
  type Queryable,
} from "#db/kit.ts";
import { consultations } from "#db/schema/consultations.ts";
import { contributions } from "#db/schema/contributions.ts";
import { meetings } from "#db/schema/meetings.ts";
import { contributors } from "#db/schema/people.ts";
import { registrations } from "#db/schema/registrations.ts";
import { findIndex, findSubjects, responseMembers, responses } from "#db/schema/responses.ts";
import { submissions } from "#db/schema/submissions.ts";
import { madeTogether } from "../contributions/made-together.ts";
import { findQuestion, isKept, listWordsOf } from "../contributions/queries.server.ts";
import { listRedactions, readPublicly } from "../contributions/redactions.server.ts";
import type { Listener, Tx } from "../kernel/context.server.ts";
import { indexWords } from "../kernel/search.ts";
import { keyFor, putWords } from "../kernel/word-index.server.ts";
import { isForgotten } from "../meetings/registration.ts";
import { findRegistrationById } from "../meetings/registrations.server.ts";
import { listAttachments, listTexts } from "../submissions/queries.server.ts";
import { type FindKind, findKinds, ofFindKind, ofOwner } from "./find.ts";

type Findable = {
  /** the plain date that it is listed under; it never changes */
  on: string;
  owner?: string | null;
  texts: (string | null | undefined)[];
};

const submissionWithSender = prepared("find_submission", (db) =>
  db
    .select({ submission: submissions, contributor: contributors })
    .from(submissions)
    .innerJoin(contributors, eq(contributors.id, submissions.contributorId))
    .where(eq(submissions.id, placeholder("id"))),
);
const keyOf = prepared("find_key", (db) =>
  db
    .select({ key: findSubjects.key })
    .from(findSubjects)
    .where(and(eq(findSubjects.kind, placeholder("kind")), eq(findSubjects.subjectId, placeholder("id")))),
);
const contributionsOf = prepared("find_contributions", (db) =>
  db
    .select({ id: contributions.id })
    .from(contributions)
    .where(eq(contributions.submissionId, placeholder("submissionId"))),
);

/** How the words of each kind are read; null for what is not there, or no longer. */
const reading: Record<FindKind, (db: Queryable, id: string) => Promise<Findable | null>> = {
  async submission(db, id) {
    const [row] = await submissionWithSender(db, { id });
    if (!row) return null;
    const { ref, onBehalfOf, caseNumber, receivedOn } = row.submission;
    const { organisationName, personName, email } = row.contributor;
    const bodies = (await listTexts(db, id)).map((text) => text.body);
    const files = (await listAttachments(db, id)).map((file) => file.fileName);
    const who = [organisationName, personName, email, onBehalfOf];
    return { on: receivedOn, texts: [ref, caseNumber, ...who, ...bodies, ...files] };
  },
  async contribution(db, id) {
    const [row] = await db
      .select({ contribution: contributions, receivedOn: submissions.receivedOn })
      .from(contributions)
      .innerJoin(submissions, eq(submissions.id, contributions.submissionId))
      .where(and(eq(contributions.id, id), isKept));
    if (!row) return null;
    const { ref, title, ownerBodyId } = row.contribution;
    const question = await findQuestion(db, id);
    // Redacted words are found by those who receive, in the submission; owners don't see them.
    const { text, isGivenAwayBy } = await readPublicly(db, row.contribution);
    const said = [title, question?.question, question?.answer].filter((one) => one && !isGivenAwayBy(one));
    const texts = [ref, ...said, ...text];
    return { on: row.receivedOn, owner: ownerBodyId, texts };
  },
  async response(db, id) {
    const [row] = await db.select().from(responses).where(eq(responses.id, id));
    if (!row || row.status === "discarded") return null;
    const members = await db
      .select({ sentence: responseMembers.ownSentence })
      .from(responseMembers)
      .where(and(eq(responseMembers.responseId, id), isNull(responseMembers.removedAt)))
      .orderBy(asc(responseMembers.id));
    const sentences = members.map((member) => member.sentence);
    const texts = [String(row.number), row.title, row.reason, row.destination, row.promiseWhat];
    return { on: row.createdAt.slice(0, 10), texts: [...texts, ...sentences] };
  },
  async consultation(db, id) {
    const [row] = await db.select().from(consultations).where(eq(consultations.id, id));
    if (!row) return null;
    const { slug, caseNumber, referencePrefix, title, purpose, summary, background } = row;
    const translated = [title, purpose, summary, background].flatMap((text) => Object.values(text ?? {}));
    return { on: row.createdAt.slice(0, 10), texts: [slug, caseNumber, referencePrefix, ...translated] };
  },
  async meeting(db, id) {
    const [row] = await db.select().from(meetings).where(eq(meetings.id, id));
    if (!row) return null;
    const { slug, title, purpose, createdAt } = row;
    const translated = [title, purpose].flatMap((text) => Object.values(text));
    return { on: createdAt.slice(0, 10), texts: [slug, ...translated] };
  },
  async registration(db, id) {
    const row = await findRegistrationById(db, id);
    if (!row || isForgotten(row)) return null;
    const { name, organisation, email, registeredAt } = row;
    return { on: registeredAt.slice(0, 10), texts: [name, organisation, email] };
  },
};

/** Brings what is found of one thing in line with the working tables. */
async function keep(tx: Tx, kind: FindKind, id: string): Promise<void> {
  await put(tx, kind, id, await reading[kind](tx.db, id));
}

async function put(tx: Tx, kind: FindKind, id: string, findable: Findable | null): Promise<void> {
  const [old] = await keyOf(tx.db, { kind, id });
  if (!findable) {
    if (!old) return;
    await tx.db.delete(findSubjects).where(eq(findSubjects.key, old.key));
    return putWords(tx, findIndex, old.key, null);
  }
  const key = old?.key ?? (await keyFor(tx, findIndex, findable.on, `${kind} ${id}`));
  if (!old) await insertRow(tx.db, findSubjects, { key, kind, subjectId: id });
  const labels = [ofFindKind(kind), ...(findable.owner ? [ofOwner(findable.owner)] : [])];
  await putWords(tx, findIndex, key, [...labels, ...indexWords(findable.texts)]);
}

/** Those of one submission that were made at once: their words are read together, unless something of it is redacted. */
async function keepMade(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx.db
    .select({ contribution: contributions, receivedOn: submissions.receivedOn })
    .from(contributions)
    .innerJoin(submissions, eq(submissions.id, contributions.submissionId))
    .where(and(inArray(contributions.id, [...ids]), isKept));
  const [first] = rows;
  if (!first || (await listRedactions(tx.db, first.contribution.submissionId)).length > 0) {
    for (const id of ids) await keep(tx, "contribution", id);
    return;
  }
  const words = await listWordsOf(tx.db, [...ids]);
  // Nobody has been asked anything about what was made just now.
  for (const { contribution, receivedOn } of rows)
    await put(tx, "contribution", contribution.id, {
      ...{ on: receivedOn, owner: contribution.ownerBodyId },
      texts: [contribution.ref, contribution.title, ...(words.get(contribution.id) ?? [])],
    });
}

/** A mark moves words, spam hides all that was made of it: there are some tens at most. */
async function keepContributionsOf(tx: Tx, submissionId: string): Promise<void> {
  for (const { id } of await contributionsOf(tx.db, { submissionId })) await keep(tx, "contribution", id);
}

const movesMember = new Set(["contribution.joined", "contribution.parted"]);

/** Follows whatever changes a word or a name that staff may look for, and whose it is. */
export const findProjector: Listener = async (tx, event, appended) => {
  const { subjectKind, subjectId, type } = event;
  if (subjectKind === "submission") {
    await keep(tx, "submission", subjectId);
    // What is made of one as it arrives, as of what a table said, tells of itself.
    if (type !== "submission.received") await keepContributionsOf(tx, subjectId);
  } else if (type === "contribution.made") {
    await keepMade(tx, madeTogether(event, appended));
  } else if (subjectKind === "contribution") {
    await keep(tx, "contribution", subjectId);
    if (movesMember.has(type)) await keepLastResponseOf(tx, subjectId);
  } else if (subjectKind === "response") await keep(tx, "response", subjectId);
  else if (subjectKind === "consultation" || subjectKind === "meeting" || subjectKind === "registration")
    await keep(tx, subjectKind, subjectId);
};

async function keepLastResponseOf(tx: Tx, contributionId: string): Promise<void> {
  const [last] = await tx.db
    .select({ id: responseMembers.responseId })
    .from(responseMembers)
    .where(eq(responseMembers.contributionId, contributionId))
    .orderBy(desc(responseMembers.id))
    .limit(1);
  if (last) await keep(tx, "response", last.id);
}

/** Empties the desk's search and fills it again from the working tables. */
export async function rebuildFind(tx: Tx): Promise<void> {
  await tx.db.delete(findSubjects);
  await tx.db.delete(findIndex);
  const tables = {
    submission: submissions,
    contribution: contributions,
    response: responses,
    consultation: consultations,
    meeting: meetings,
    registration: registrations,
  } satisfies Record<FindKind, unknown>;
  for (const kind of findKinds) {
    const { id } = tables[kind];
    for (const row of await tx.db.select({ id }).from(tables[kind]).orderBy(asc(id)))
      await keep(tx, kind, row.id);
  }
}
