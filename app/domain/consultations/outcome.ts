/**
 * The outcome of a consultation: what came of it, and for each commitment whether it continues, is changed, added or
 * ended, with the reason. Draft → in review → published; any save makes it a draft again. Four eyes (rule 6): published
 * by someone who saved none of it, bound to the exact text. Published once; a later correction comes with reports.
 */
import type { Transitions } from "../kernel/transitions.ts";
import type { Translated } from "../people/person.ts";
import type { CommitmentOutcome, OutcomeStatus } from "./consultation.ts";

/** Saving makes it a draft, also of what is in review; an approver's approval publishes. */
export const outcomeTransitions: Transitions<OutcomeStatus> = {
  draft: ["in_review"],
  in_review: ["draft", "published"],
  published: [],
};

export type CommitmentVerdict = { commitmentId: string; outcome: CommitmentOutcome; reason: Translated };
export type OutcomeContent = { text: Translated; commitments: readonly CommitmentVerdict[] };

const inOrder = (text: Translated) => Object.entries(text).sort(([a], [b]) => (a < b ? -1 : 1));

/** The content in one canonical form, for the digest that an approval is bound to. */
export function canonicalOutcome(content: OutcomeContent): string {
  return JSON.stringify([
    inOrder(content.text),
    [...content.commitments]
      .sort((a, b) => (a.commitmentId < b.commitmentId ? -1 : 1))
      .map((verdict) => [verdict.commitmentId, verdict.outcome, inOrder(verdict.reason)]),
  ]);
}
