/** The read behind the splitting bench. */
import { and, asc, eq, gt, inArray, isNull, lt, or, type Queryable } from "#db/kit.ts";
import { consultations } from "#db/schema/consultations.ts";
import { contributionCommitments } from "#db/schema/contributions.ts";
import { passages } from "#db/schema/passages.ts";
import { attachments, submissions, submissionTexts } from "#db/schema/submissions.ts";
import type { Language } from "~/i18n/languages.ts";
import { listConsultedCommitments, listThemes } from "../consultations/queries.server.ts";
import { NotFound } from "../kernel/result.ts";
import { listBodies } from "../people/queries.server.ts";
import { listCommitments } from "../plans/queries.server.ts";
import {
  findSubmission,
  listAttachments,
  listLater,
  listOnBench,
  listTexts,
  type SubmissionRow,
} from "../submissions/queries.server.ts";
import type { Bench, BenchOption, BenchPassage } from "./bench.ts";
import { listedOf, markFree, partsOn, passagesOn } from "./bench-window.ts";
import { listProposals } from "./carry-over.server.ts";
import { chosenKind, type Mark } from "./contribution.ts";
import { coverageOf, sumCoverage } from "./coverage.ts";
import { type ContributionRow, listContributionsOf, listPassages } from "./queries.server.ts";
import { sentencesOf } from "./sentences.ts";

/** A page of what the bench shows of a submission, or null where there is none. For coordinators. */
export async function findBench(
  db: Queryable,
  ref: string,
  asked: { page?: number; open?: number | null } = {},
): Promise<Bench | null> {
  const submission = await findSubmission(db, ref);
  if (!submission) return null;
  const onBench = await listOnBench(db, submission);
  const [rows, made, files] = [
    onBench.length > 0 ? onBench : await listTexts(db, submission.id),
    await listContributionsOf(db, submission.id),
    await listAttachments(db, submission.id),
  ];
  const corrected = new Set((await listLater(db, submission.id)).map((later) => later.correctsId));
  const numbers = new Map(made.map((c) => [c.id, c.number]));
  const all = await listPassages(db, submission.id);
  const passed = all.filter((p) => rows.some((row) => row.id === p.textId));
  const proposed =
    onBench.length > 0
      ? await listProposals(db, { submission, texts: onBench, contributions: made, passages: all })
      : [];
  const placed: (BenchPassage & { mark: Mark })[] = passed.map((p) => ({
    text: p.textNumber,
    start: p.start,
    end: p.end,
    mark: p.mark,
    number: numbers.get(p.contributionId ?? "") ?? null,
  }));
  const texts = rows.map(({ number, body, language }) => {
    const coverage = coverageOf(
      body,
      placed.filter((p) => p.text === number),
    );
    return { number, body, coverage, sentences: markFree(sentencesOf(body, language), coverage.left) };
  });
  const later = submission.status === "split" && onBench.length > 0;
  const untranscribed = (later ? [] : files)
    .filter((f) => !rows.some((row) => row.attachmentId === f.id))
    .map((f) => f.number);
  const { page, parts } = partsOn(asked.page ?? 1, texts);
  const passages = passagesOn(parts, placed);
  const { listed, ...beyond } = listedOf(made, passages, asked.open ?? null);
  return {
    ref,
    // What came since the split lies on the bench like any text that waits.
    status: later ? "received" : submission.status,
    page,
    texts: parts.flatMap((part) => {
      const row = rows.find((one) => one.number === part.number);
      if (!row) return [];
      const { id, kind, language, body, attachmentId } = row;
      const fileName = files.find((f) => f.id === attachmentId)?.fileName ?? null;
      const facts = { kind, corrected: corrected.has(id), fileName, language: language as Language };
      return [{ ...part, ...facts, length: body.length }];
    }),
    passages,
    proposals: passagesOn(
      parts,
      proposed.map(({ text, contribution, ...place }) => ({
        ...place,
        text: text.number,
        number: contribution?.number ?? null,
        proposed: true,
      })),
    ),
    proposed: proposed.length,
    coverage: sumCoverage(
      texts.map(({ coverage, sentences }) => ({
        coverage,
        freeSentences: sentences.filter((s) => s.free).length,
      })),
      untranscribed.length,
    ),
    untranscribed,
    made: {
      count: made.length,
      last: made.at(-1)?.number ?? null,
      answered: made.some((c) => c.stage === "answered"),
      ...beyond,
    },
    ...(await neighbours(db, submission)),
    ...(await described(db, submission, listed, placed)),
  };
}

/** Where it stands in the list of what waits, oldest first, and which comes next. */
async function neighbours(
  db: Queryable,
  { recordedAt, ref, status }: SubmissionRow,
): Promise<Pick<Bench, "place" | "next">> {
  const waits = eq(submissions.status, "received");
  const later = or(
    gt(submissions.recordedAt, recordedAt),
    and(eq(submissions.recordedAt, recordedAt), gt(submissions.ref, ref)),
  );
  const earlier = or(
    lt(submissions.recordedAt, recordedAt),
    and(eq(submissions.recordedAt, recordedAt), lt(submissions.ref, ref)),
  );
  const first = async (side: typeof later) => {
    const [row] = await db
      .select({ ref: submissions.ref })
      .from(submissions)
      .where(and(waits, side))
      .orderBy(asc(submissions.recordedAt), asc(submissions.ref))
      .limit(1);
    return row?.ref ?? null;
  };
  const next = (await first(later)) ?? (await first(earlier));
  if (status !== "received") return { place: null, next };
  const before = await db.$count(submissions, and(waits, earlier));
  return { place: { at: before + 1, of: await db.$count(submissions, waits) }, next };
}

/** The contributions in the words of the page, and what each may be given. */
async function described(
  db: Queryable,
  submission: SubmissionRow,
  listed: ContributionRow[],
  placed: readonly BenchPassage[],
): Promise<Pick<Bench, "contributions" | "themes" | "owners" | "commitments">> {
  const [consultation] = await db
    .select({ mainLanguage: consultations.mainLanguage })
    .from(consultations)
    .where(eq(consultations.id, submission.consultationId));
  if (!consultation) throw new NotFound("consultation");
  const mainLanguage = consultation.mainLanguage as Language;
  const themes = await listThemes(db, submission.consultationId);
  const owners = await listBodies(db, { all: true });
  const consulted = await listConsultedCommitments(db, submission.consultationId);
  const all =
    consulted.length > 0
      ? consulted
      : (await listCommitments(db)).map((c) => ({ ...c, mainLanguage: c.plan.mainLanguage }));
  const tied = listed.length
    ? await db
        .select()
        .from(contributionCommitments)
        .where(
          inArray(
            contributionCommitments.contributionId,
            listed.map((c) => c.id),
          ),
        )
    : [];
  const option = (
    row: { slug: string; title: BenchOption["title"] },
    language = mainLanguage,
  ): BenchOption => ({
    slug: row.slug,
    title: row.title,
    mainLanguage: language,
  });
  return {
    themes: themes
      .filter((t) => t.endedAt === null || listed.some((c) => c.themeId === t.id))
      .map((t) => option(t)),
    owners: owners
      .filter((b) => b.endedAt === null || listed.some((c) => c.ownerBodyId === b.id))
      .map((b) => option({ slug: b.slug, title: b.name })),
    commitments: all.map((c) => ({ ...option(c, c.mainLanguage as Language), number: c.number })),
    contributions: listed.map((c) => ({
      number: c.number,
      ref: c.ref,
      title: c.title,
      titleProposed: c.titleProposed,
      language: c.language as Language,
      kind: chosenKind(c),
      theme: themes.find((t) => t.id === c.themeId)?.slug ?? "",
      owner: owners.find((b) => b.id === c.ownerBodyId)?.slug ?? "",
      commitments: all
        .filter((one) => tied.some((t) => t.contributionId === c.id && t.commitmentId === one.id))
        .map((one) => one.slug),
      version: c.version,
      listed: c.listedAt !== null,
      answered: c.stage === "answered",
      passages: placed.filter((p) => p.number === c.number).length,
    })),
  };
}

/** The submission that waits to be split after this one, or null where it is the last. */
export async function findNextToSplit(db: Queryable, ref: string): Promise<string | null> {
  const submission = await findSubmission(db, ref);
  return submission ? (await neighbours(db, submission)).next : null;
}

/** Coverage in per cent of those submissions that have passages; the others stand at nothing. */
export async function listStarted(
  db: Queryable,
  submissionIds: readonly string[],
): Promise<Map<string, number>> {
  const started = new Map<string, number>();
  if (submissionIds.length === 0) return started;
  const rows = await db
    .select({
      id: submissionTexts.submissionId,
      textId: passages.textId,
      start: passages.start,
      end: passages.end,
      mark: passages.mark,
    })
    .from(passages)
    .innerJoin(submissionTexts, eq(submissionTexts.id, passages.textId))
    .where(and(inArray(submissionTexts.submissionId, [...submissionIds]), isNull(passages.removedAt)));
  const ids = [...new Set(rows.map((row) => row.id))];
  if (ids.length === 0) return started;
  const texts = await db.select().from(submissionTexts).where(inArray(submissionTexts.submissionId, ids));
  const files = await db
    .select({ id: attachments.id, submissionId: attachments.submissionId })
    .from(attachments)
    .where(inArray(attachments.submissionId, ids));
  for (const id of ids) {
    const sum = sumCoverage(
      texts
        .filter((text) => text.submissionId === id)
        .map((text) => ({
          coverage: coverageOf(
            text.body,
            rows.filter((row) => row.textId === text.id),
          ),
          freeSentences: 0,
        })),
      files.filter((f) => f.submissionId === id && !texts.some((text) => text.attachmentId === f.id)).length,
    );
    if (sum.percent !== null) started.set(id, sum.percent);
  }
  return started;
}
