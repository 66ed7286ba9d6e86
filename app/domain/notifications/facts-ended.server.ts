/** The facts of mail about points that are set aside, taken up again, moved, or answered later. Their words are quoted nowhere. */
import { findSetAside } from "../contributions/asides.server.ts";
import { isEndStage } from "../contributions/contribution.ts";
import { listDelays, listMoves } from "../contributions/queries.server.ts";
import { listTogether, readPoint } from "./about.server.ts";
import type { Reading, Truth } from "./facts.server.ts";
import { gone, reach } from "./facts-contributor.server.ts";
import { findConsultation, titleOf } from "./frame.server.ts";

/** That they are not answered: the ground, and the reason in words that are for their contributor alone. */
export async function setAside(reading: Reading): Promise<Truth> {
  const reached = await reach(reading, "unless_stopped");
  if ("not" in reached) return reached;
  const together = (await listTogether(reading)).filter(({ stage }) => stage === "set_aside");
  const [first] = together;
  const point = first && (await readPoint(reading, reached.frame, first.id));
  const asked = point && (await findSetAside(reading.db, first.id));
  if (!first || !point || asked?.standing !== "set_aside") return gone;
  return {
    to: reached.to,
    mail: {
      template: "set_aside",
      facts: {
        ...reached.frame,
        ...point.says,
        refs: together.map(({ ref }) => ref),
        ground: asked.ground,
        reason: { text: asked.reason, language: first.language },
        fourEyes: asked.fourEyes ?? true,
      },
    },
  };
}

/** That it is worked on again. */
export async function takenUp(reading: Reading): Promise<Truth> {
  const reached = await reach(reading, "unless_stopped");
  if ("not" in reached) return reached;
  const point = await readPoint(reading, reached.frame);
  const asked = point && (await findSetAside(reading.db, point.contribution.id));
  if (!point || asked?.verdict !== "approved" || asked.standing !== "ended") return gone;
  const { stage, language, ref } = point.contribution;
  if (stage === "withdrawn" || stage === "answered") return gone;
  return {
    to: reached.to,
    mail: {
      template: "taken_up",
      facts: {
        ...reached.frame,
        ...point.says,
        refs: [ref],
        ground: asked.ground,
        reason: { text: asked.reason, language },
        fourEyes: asked.fourEyes ?? true,
      },
    },
  };
}

/** That they go on in another consultation, while they do. */
export async function moved(reading: Reading): Promise<Truth> {
  const reached = await reach(reading, "unless_stopped");
  if ("not" in reached) return reached;
  const there = (await listTogether(reading)).filter(({ stage }) => stage !== "withdrawn");
  const [first] = there;
  const point = first && (await readPoint(reading, reached.frame, first.id));
  const move = point && (await listMoves(reading.db, first.id)).at(-1);
  const from = move && (await findConsultation(reading.db, move.fromConsultationId));
  if (!from) return gone;
  const days = there.map(({ responseDueOn }) => responseDueOn).sort();
  return {
    to: reached.to,
    mail: {
      template: "moved",
      facts: {
        ...reached.frame,
        ...point.says,
        refs: there.map(({ ref }) => ref),
        from: titleOf(from, reached.frame.language),
        reason: { text: move.reason, language: first.language },
        responseDueOn: days.at(-1) ?? point.says.responseDueOn,
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
