/** What everybody reads of a consultation: where the link to join a meeting may not stand. */
import type { Queryable } from "#db/kit.ts";
import type { Texts } from "../kernel/join-link.server.ts";
import {
  type ConsultationRow,
  findOutcome,
  listDispositions,
  listMaterials,
  listMilestones,
  listThemes,
  type OutcomeRow,
} from "./queries.server.ts";

/** All that everybody reads of a consultation, or will once it is announced. */
export async function readConsultationTexts(db: Queryable, consultation: ConsultationRow): Promise<Texts[]> {
  const { id, title, purpose, summary, background, canInfluence, cannotInfluence } = consultation;
  const { contactName, caseNumber, latePolicy, cancelReason } = consultation;
  const outcome = await findOutcome(db, id);
  const part = "consultation" as const;
  return [
    { part, texts: { title, purpose, summary, background, canInfluence, cannotInfluence } },
    { part, texts: { contactName, caseNumber, latePolicy, reason: cancelReason } },
    ...(await listMilestones(db, id)).map(({ id, title, note }) => ({
      ...{ part: "timeline" as const, id, texts: { title, note } },
    })),
    ...(await listThemes(db, id)).map(({ id, title }) => ({ part, id, texts: { title } })),
    ...(await listDispositions(db, id)).map(({ id, label, meaning }) => ({
      ...{ part, id, texts: { label, meaning } },
    })),
    ...(await listMaterials(db, id)).map(({ id, title, note, url }) => ({
      ...{ part, id, texts: { title, note, url } },
    })),
    ...(outcome ? [textsOfOutcome(outcome)] : []),
  ];
}

export const textsOfOutcome = ({ text, commitments }: Pick<OutcomeRow, "text" | "commitments">): Texts => ({
  ...{ part: "consultation", id: "outcome" },
  texts: { text, commitments: commitments.map(({ reason }) => ({ reason })) },
});
