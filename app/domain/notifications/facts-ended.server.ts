/** The facts of mail about a point that is set aside, taken up again, moved, or answered later. Its words are quoted nowhere. */

import { findSetAside } from "../contributions/asides.server.ts";
import { isEndStage } from "../contributions/contribution.ts";
import { listDelays, listMoves } from "../contributions/queries.server.ts";
import { readPoint } from "./about.server.ts";
import type { Reading, Truth } from "./facts.server.ts";
import { gone, reach } from "./facts-contributor.server.ts";
import { findConsultation, titleOf } from "./frame.server.ts";

/** That it is not answered: the ground, and the reason in words that are for its contributor alone. */
export const setAside = (reading: Reading) => tellSetAside(reading, "set_aside");
/** That it is worked on again. */
export const takenUp = (reading: Reading) => tellSetAside(reading, "taken_up");

async function tellSetAside(reading: Reading, template: "set_aside" | "taken_up"): Promise<Truth> {
  const reached = await reach(reading, "unless_stopped");
  if ("not" in reached) return reached;
  const point = await readPoint(reading, reached.frame);
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
  const point = await readPoint(reading, reached.frame);
  const move = point && (await listMoves(reading.db, point.contribution.id)).at(-1);
  const from = move && (await findConsultation(reading.db, move.fromConsultationId));
  if (!point || !move || !from || point.contribution.stage === "withdrawn") return gone;
  return {
    to: reached.to,
    mail: {
      template: "moved",
      facts: {
        ...reached.frame,
        ...point.says,
        from: titleOf(from, reached.frame.language),
        reason: { text: move.reason, language: point.contribution.language },
      },
    },
  };
}

/** That its answer comes later than was promised, while it does: a move ends that promise. */
export async function answerDelayed(reading: Reading): Promise<Truth> {
  const reached = await reach(reading, "unless_stopped");
  if ("not" in reached) return reached;
  const point = await readPoint(reading, reached.frame);
  const last = point && (await listDelays(reading.db, point.contribution.id)).at(-1);
  if (!point || last?.dueOn !== point.contribution.extendedTo || isEndStage(point.contribution.stage))
    return gone;
  return {
    to: reached.to,
    mail: {
      template: "answer_delayed",
      facts: {
        ...reached.frame,
        ...point.says,
        kind: last.kind,
        reason: { text: last.reason, language: point.contribution.language },
        fromOn: last.fromOn,
      },
    },
  };
}
