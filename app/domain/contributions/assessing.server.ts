/**
 * What an owner sees: contributions assigned to its own body, the words in their context without what is redacted, the public
 * name, and nothing else about whoever wrote them. What is assigned elsewhere does not exist here (two doors within the house).
 */
import { and, asc, desc, eq, inArray, type Queryable, sql } from "#db/kit.ts";
import { consultations, themes } from "#db/schema/consultations.ts";
import { contributions } from "#db/schema/contributions.ts";
import { forum } from "#db/schema/forum.ts";
import { contributors } from "#db/schema/people.ts";
import { statusUpdates } from "#db/schema/plans.ts";
import { submissions } from "#db/schema/submissions.ts";
import { dateIn } from "../kernel/day.ts";
import { listTexts } from "../submissions/queries.server.ts";
import { chosenKind } from "./contribution.ts";
import { isAdvised, isUnadvised } from "./project-worklist.server.ts";
import { countAdviceSteps, findContribution, findQuestion, isKept, listPassages } from "./queries.server.ts";
import { piecesOfPassage, publicWords } from "./redaction.ts";
import { isRedacted, listRedactions, readPublicly, toSpan } from "./redactions.server.ts";
import { listAdvice, listCommitmentsOf } from "./sorting.server.ts";
import { readTextParts, type TextPart } from "./text-parts.server.ts";

const queued = {
  id: contributions.id,
  submissionId: contributions.submissionId,
  redacted: sql<unknown>`${isRedacted}`,
  ref: contributions.ref,
  title: contributions.title,
  language: contributions.language,
  dueOn: contributions.adviceDueOn,
};
export type QueueRow = { ref: string; title: string; language: string; dueOn: string | null };

/** What waits for the advice of these bodies, the most pressing first. */
export async function listToAssess(
  db: Queryable,
  bodyIds: readonly string[],
  limit = 200,
): Promise<QueueRow[]> {
  if (bodyIds.length === 0) return [];
  const rows = await db
    .select(queued)
    .from(contributions)
    .where(and(isKept, inArray(contributions.ownerBodyId, [...bodyIds]), isUnadvised))
    .orderBy(asc(contributions.adviceDueOn), asc(contributions.id))
    .limit(limit);
  return withTitles(db, rows);
}

/** What these bodies have advised on and no response is written for: it may still be taken back. */
export async function listAdvised(
  db: Queryable,
  bodyIds: readonly string[],
  limit = 50,
): Promise<QueueRow[]> {
  if (bodyIds.length === 0) return [];
  const rows = await db
    .select(queued)
    .from(contributions)
    .where(and(isKept, inArray(contributions.ownerBodyId, [...bodyIds]), isAdvised))
    .orderBy(asc(contributions.responseDueOn), asc(contributions.id))
    .limit(limit);
  return withTitles(db, rows);
}

type Titled = { id: string; submissionId: string; ref: string; title: string };

/** A title that would give redacted words away is not for owners either: the reference stands for it. */
async function titleFor(db: Queryable, row: Titled): Promise<string> {
  const { isGivenAwayBy } = await readPublicly(db, row);
  return isGivenAwayBy(row.title) ? row.ref : row.title;
}

async function withTitles<Row extends Titled & { redacted: unknown }>(db: Queryable, rows: Row[]) {
  const titled = [];
  for (const { id, submissionId, redacted, ...row } of rows)
    titled.push({ ...row, title: redacted ? await titleFor(db, { id, submissionId, ...row }) : row.title });
  return titled;
}

/** How much of the text around a passage is shown: characters on either side. */
const around = 400;

/** Words with what stands around them; greetings and signatures, which may name people, are left out. */
export type Excerpt = {
  /** of which text, where there are several; files have no name here, since it may be the sender's */
  part: TextPart | null;
  language: string;
  before: string;
  words: string;
  after: string;
};

export type Assignment = NonNullable<Awaited<ReturnType<typeof findAssignment>>>;

/** A contribution for the owner it is assigned to; null for all others, for spam, and where there is none. */
export async function findAssignment(db: Queryable, ref: string, bodyIds: readonly string[]) {
  const contribution = await findContribution(db, ref);
  if (!contribution?.ownerBodyId || !bodyIds.includes(contribution.ownerBodyId)) return null;
  const [found] = await db
    .select({
      consultation: consultations,
      submission: submissions,
      contributor: contributors,
      theme: themes.title,
    })
    .from(contributions)
    .innerJoin(submissions, eq(submissions.id, contributions.submissionId))
    .innerJoin(contributors, eq(contributors.id, submissions.contributorId))
    .innerJoin(consultations, eq(consultations.id, contributions.consultationId))
    .leftJoin(themes, eq(themes.id, contributions.themeId))
    .where(eq(contributions.id, contribution.id));
  if (!found || found.submission.status === "spam") return null;
  const { consultation, submission, contributor, theme } = found;
  const [settings] = await db.select({ timeZone: forum.timeZone }).from(forum);
  const question = await findQuestion(db, contribution.id);
  const advice = (await listAdvice(db, contribution.id)).find(
    (given) => !given.notOurs && given.at >= (contribution.assignedAt ?? ""),
  );
  return {
    ref,
    title: await titleFor(db, contribution),
    language: contribution.language,
    kind: chosenKind(contribution),
    stage: contribution.stage,
    theme,
    consultation: {
      id: consultation.id,
      slug: consultation.slug,
      title: consultation.title,
      mainLanguage: consultation.mainLanguage,
    },
    channel: submission.channel,
    receivedOn: submission.receivedOn,
    /** only as far as it will be public */
    by:
      contributor.kind === "organisation" && submission.publishOrganisation
        ? contributor.organisationName
        : contributor.kind === "person" && submission.publishPerson
          ? contributor.personName
          : null,
    assignedOn: contribution.assignedAt ? dateIn(contribution.assignedAt, settings?.timeZone ?? "UTC") : null,
    adviceDueOn: contribution.adviceDueOn,
    responseDueOn: contribution.responseDueOn,
    excerpts: await excerptsOf(db, submission, contribution.id),
    commitments: await knownCommitments(db, contribution.id),
    question: question && {
      question: question.question,
      language: question.language,
      answer: question.answer,
    },
    advice: advice
      ? { text: advice.advice, disposition: advice.disposition, person: advice.person, at: advice.at }
      : null,
    /** what was done with advice on it so far: two of one body must not write over each other */
    seen: await countAdviceSteps(db, contribution.id),
    /** until a response is written, advice may be taken back */
    mayTakeBack: advice !== undefined && contribution.stage === "being_assessed",
  };
}

async function excerptsOf(
  db: Queryable,
  submission: typeof submissions.$inferSelect,
  contributionId: string,
): Promise<Excerpt[]> {
  const submissionId = submission.id;
  const passages = await listPassages(db, submissionId);
  const texts = await listTexts(db, submissionId);
  const redactions = await listRedactions(db, submissionId);
  const own = new Set(passages.flatMap((one) => (one.contributionId === contributionId ? one.textId : [])));
  const parts = await readTextParts(db, submission, own);
  return texts.flatMap((text) => {
    const part = parts.get(text.id);
    const held = redactions.filter((one) => one.textId === text.id).map(toSpan);
    const seen = (start: number, end: number) =>
      publicWords([piecesOfPassage(text.body, { start, end }, held)]).text.join("");
    const inText = passages.filter((passage) => passage.textId === text.id);
    const personal = inText.filter((passage) => passage.mark === "greeting" || passage.mark === "signature");
    return inText
      .filter((passage) => passage.contributionId === contributionId)
      .map((passage) => {
        const from = Math.max(
          passage.start - around,
          ...personal.filter((p) => p.end <= passage.start).map((p) => p.end),
          0,
        );
        const to = Math.min(
          passage.end + around,
          ...personal.filter((p) => p.start >= passage.end).map((p) => p.start),
          text.body.length,
        );
        return {
          part: part ? { ...part, fileName: null } : null,
          language: text.language,
          before: atWord(seen(from, passage.start), "start", from > 0),
          words: seen(passage.start, passage.end),
          after: atWord(seen(passage.end, to), "end", to < text.body.length),
        };
      });
  });
}

/** Cuts at a space rather than within a word. */
function atWord(text: string, side: "start" | "end", cut: boolean): string {
  if (!cut || text.trim() === "") return text;
  return side === "start" ? text.replace(/^\S*/, "…") : text.replace(/\S*$/, "…");
}

async function knownCommitments(db: Queryable, contributionId: string) {
  const tied = await listCommitmentsOf(db, contributionId);
  if (tied.length === 0) return [];
  const reports = await db
    .select()
    .from(statusUpdates)
    .where(
      inArray(
        statusUpdates.commitmentId,
        tied.map((commitment) => commitment.id),
      ),
    )
    .orderBy(desc(statusUpdates.reportedOn), desc(statusUpdates.id));
  return tied.map(({ id, slug, number, title }) => {
    const latest = reports.find((report) => report.commitmentId === id);
    return {
      slug,
      number,
      title,
      latest: latest
        ? {
            state: latest.state,
            text: latest.text,
            mainLanguage: latest.mainLanguage,
            reportedOn: latest.reportedOn,
            nextExpectedOn: latest.nextExpectedOn,
          }
        : null,
    };
  });
}
