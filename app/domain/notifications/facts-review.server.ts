/** The facts of mail about a text that waits for a second person (rule 6): a response, or the outcome of a consultation. */
import { eq } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { responses } from "#db/schema/responses.ts";
import {
  findOutcome,
  getForumRules,
  listOutcomeReviews,
  listOutcomeSavers,
} from "../consultations/queries.server.ts";
import { findSetAside, listAskedTogether } from "../contributions/asides.server.ts";
import { isEndStage } from "../contributions/contribution.ts";
import { hasRole } from "../kernel/actor.ts";
import { listReviews, listSavers } from "../responses/queries.server.ts";
import type { Reading, Truth } from "./facts.server.ts";
import { gone, type Reached, reach } from "./facts-staff.server.ts";
import { type ConsultationRow, findColleague, findConsultation, titleOf } from "./frame.server.ts";
import type { ReviewMail } from "./mail-to-staff.ts";

type Reviewed = {
  status: string;
  submittedBy: string | null;
  about: ReviewMail["about"];
  consultation: ConsultationRow;
  /** who may not approve it, with four eyes */
  savers: string[];
  reviewedBy: string | null;
  urls: { review: string; write: string };
};

async function findReviewed({ db, row, addresses }: Reading): Promise<Reviewed | null> {
  if (row.subjectKind === "outcome") {
    const outcome = await findOutcome(db, row.subjectId);
    const consultation = outcome && (await findConsultation(db, outcome.consultationId));
    // It was closed or called off meanwhile: nothing about it is decided any more.
    if (!outcome || consultation?.status !== "announced") return null;
    const url = addresses.outcome(consultation.slug);
    const [last] = await listOutcomeReviews(db, consultation.id);
    return {
      ...outcome,
      about: { kind: "outcome" },
      consultation,
      savers: await listOutcomeSavers(db, consultation.id),
      reviewedBy: last?.personId ?? null,
      urls: { review: url, write: url },
    };
  }
  if (row.subjectKind === "contribution") return findSetAsideAsked({ db, row, addresses });
  const [response] = await db.select().from(responses).where(eq(responses.id, row.subjectId));
  const consultation = response && (await findConsultation(db, response.consultationId));
  if (!consultation) return null;
  const number = String(response.number);
  const urls = { review: addresses.review(response.number), write: addresses.response(response.number) };
  const { retractionAskedBy } = response;
  if (response.status === "published" && retractionAskedBy)
    return {
      ...{ status: "in_review", submittedBy: retractionAskedBy, savers: [retractionAskedBy] },
      ...{ about: { kind: "retraction", number }, consultation, reviewedBy: null, urls },
    };
  const [last] = await listReviews(db, response.id);
  return {
    ...response,
    about: { kind: "response", number },
    consultation,
    savers: await listSavers(db, response.id),
    reviewedBy: last?.personId ?? null,
    urls,
  };
}

/** A contribution that is to be set aside: while it is worked on, and nobody has decided. */
async function findSetAsideAsked({
  db,
  row,
  addresses,
}: Pick<Reading, "db" | "row" | "addresses">): Promise<Reviewed | null> {
  const named = await findSetAside(db, row.subjectId);
  // Of those that were asked for together, the mail names the first that still waits.
  const waits = row.template === "review_requested";
  const together = named ? await listAskedTogether(db, waits ? { ...named, decidedAt: null } : named) : [];
  const [next] = together;
  const asked = next ? await findSetAside(db, next.contribution.id) : named;
  const [contribution] = await db
    .select()
    .from(contributions)
    .where(eq(contributions.id, asked?.contributionId ?? ""));
  const consultation = contribution && (await findConsultation(db, contribution.consultationId));
  if (!consultation || !asked || isEndStage(contribution.stage)) return null;
  const status = { asked: "in_review", returned: "draft", set_aside: "approved", ended: "ended" }[
    asked.standing
  ];
  const url = addresses.setAside(contribution.ref);
  return {
    status,
    submittedBy: asked.askedBy,
    about: { kind: "set_aside", number: contribution.ref, others: Math.max(0, together.length - 1) },
    consultation,
    savers: [asked.askedBy],
    reviewedBy: asked.decidedBy,
    urls: { review: url, write: url },
  };
}

/** The two mails differ in who stands behind them and where they lead. */
async function tellOf(
  { db }: Reading,
  { to, frame, name }: Reached,
  found: Reviewed,
  { template, ...what }: { template: "review_requested" | "review_returned"; by: string | null; url: string },
): Promise<Truth> {
  const about = { about: found.about, consultation: titleOf(found.consultation, frame.language) };
  const by = (await findColleague(db, what.by))?.name ?? null;
  return { to, mail: { template, facts: { ...frame, name, ...about, by, url: what.url } } };
}

export async function reviewRequested(reading: Reading): Promise<Truth> {
  const reached = await reach(reading);
  const found = await findReviewed(reading);
  if (!reached || found?.status !== "in_review" || !hasRole(reached.actor, "approver")) return gone;
  // He has written in it since: then he can't approve it (rule 6).
  const { fourEyes } = await getForumRules(reading.db);
  if (fourEyes && found.savers.includes(reading.row.recipientId)) return gone;
  return tellOf(reading, reached, found, {
    template: "review_requested",
    by: found.submittedBy,
    url: found.urls.review,
  });
}

export async function reviewReturned(reading: Reading): Promise<Truth> {
  const reached = await reach(reading);
  const found = await findReviewed(reading);
  if (!reached || found?.status !== "draft") return gone;
  return tellOf(reading, reached, found, {
    template: "review_returned",
    by: found.reviewedBy,
    url: found.urls.write,
  });
}
