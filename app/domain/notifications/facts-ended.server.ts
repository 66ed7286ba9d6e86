/** The facts of mail about a point that is set aside, taken up again, moved, or answered later. Its words are quoted nowhere. */
import { eq } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { isEndStage } from "../contributions/contribution.ts";
import { findSetAside, listDelays, listMoves } from "../contributions/queries.server.ts";
import { getSubmissionById } from "../submissions/queries.server.ts";
import type { Reading, Truth } from "./facts.server.ts";
import { gone, reach } from "./facts-contributor.server.ts";
import { findConsultation, titleOf } from "./frame.server.ts";

/** The point as it stands, and what every mail about it says; null where nothing is to be told of it any more. */
async function findPoint({ db, row, addresses }: Reading) {
  const [contribution] = await db.select().from(contributions).where(eq(contributions.id, row.subjectId));
  const consultation = contribution && (await findConsultation(db, contribution.consultationId));
  if (!contribution || !consultation) return null;
  const submission = await getSubmissionById(db, contribution.submissionId);
  // Spam is told to nobody.
  if (submission.status === "spam") return null;
  return {
    contribution,
    consultation,
    says: {
      contactEmail: consultation.contactEmail,
      ref: contribution.ref,
      submissionRef: submission.ref,
      receivedOn: submission.receivedOn,
      responseDueOn: contribution.responseDueOn,
      url: addresses.submission(submission.ref, submission.linkVersion),
    },
  };
}

/** That it is not answered: the ground, and the reason in words that are for its contributor alone. */
export const setAside = (reading: Reading) => tellSetAside(reading, "set_aside");
/** That it is worked on again. */
export const takenUp = (reading: Reading) => tellSetAside(reading, "taken_up");

async function tellSetAside(reading: Reading, template: "set_aside" | "taken_up"): Promise<Truth> {
  const reached = await reach(reading, "unless_stopped");
  if ("not" in reached) return reached;
  const point = await findPoint(reading);
  const asked = point && (await findSetAside(reading.db, point.contribution.id));
  if (!point || !asked || asked.verdict !== "approved") return gone;
  const { stage, language } = point.contribution;
  const ended = asked.standing === "ended" && stage !== "withdrawn" && stage !== "answered";
  if (template === "set_aside" ? stage !== "set_aside" : !ended) return gone;
  return {
    to: reached.to,
    mail: {
      template,
      facts: {
        ...reached.frame,
        ...point.says,
        consultation: titleOf(point.consultation, reached.frame.language),
        ground: asked.ground,
        reason: { text: asked.reason, language },
        fourEyes: asked.fourEyes ?? true,
      },
    },
  };
}

/** That it goes on in another consultation, while it does. */
export async function moved(reading: Reading): Promise<Truth> {
  const reached = await reach(reading, "unless_stopped");
  if ("not" in reached) return reached;
  const point = await findPoint(reading);
  const move = point && (await listMoves(reading.db, point.contribution.id)).at(-1);
  const from = move && (await findConsultation(reading.db, move.fromConsultationId));
  if (!point || !move || !from || point.contribution.stage === "withdrawn") return gone;
  const { language } = reached.frame;
  return {
    to: reached.to,
    mail: {
      template: "moved",
      facts: {
        ...reached.frame,
        ...point.says,
        consultation: titleOf(point.consultation, language),
        from: titleOf(from, language),
        reason: { text: move.reason, language: point.contribution.language },
      },
    },
  };
}

/** That its answer comes later than was promised, while it does. */
export async function answerDelayed(reading: Reading): Promise<Truth> {
  const reached = await reach(reading, "unless_stopped");
  if ("not" in reached) return reached;
  const point = await findPoint(reading);
  const last = point && (await listDelays(reading.db, point.contribution.id)).at(-1);
  if (!point || !last || isEndStage(point.contribution.stage)) return gone;
  return {
    to: reached.to,
    mail: {
      template: "answer_delayed",
      facts: {
        ...reached.frame,
        ...point.says,
        consultation: titleOf(point.consultation, reached.frame.language),
        kind: last.kind,
        reason: { text: last.reason, language: point.contribution.language },
        fromOn: last.fromOn,
      },
    },
  };
}
