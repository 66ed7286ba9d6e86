/** What is proposed for the words of corrections on the bench: what was made of them in the text that each corrects. */
import type { Queryable } from "#db/kit.ts";
import { listLater, listTexts, type TextRow } from "../submissions/queries.server.ts";
import { carryOver } from "./carry-over.ts";
import { isEndStage, type Mark } from "./contribution.ts";
import type { ContributionRow, PassageInText } from "./queries.server.ts";
import type { Span } from "./sentences.ts";

export type Proposal = Span & { text: TextRow; mark: Mark; contribution: ContributionRow | null };

type OnBench = {
  submission: { id: string };
  texts: readonly TextRow[];
  contributions: readonly ContributionRow[];
  passages: readonly PassageInText[];
};

/**
 * In reading order. Nothing is put under what has ended, or under an answer that is being written: its words stand there
 * already, unchanged, so that here they are background.
 */
export async function listProposals(db: Queryable, bench: OnBench): Promise<Proposal[]> {
  const later = await listLater(db, bench.submission.id);
  const corrected = later.filter(
    (one) => one.correctsId && bench.texts.some((text) => text.id === one.textId),
  );
  if (corrected.length === 0) return [];
  const all = await listTexts(db, bench.submission.id);
  const passagesOf = (text: TextRow) => bench.passages.filter((passage) => passage.textId === text.id);
  return bench.texts.flatMap((text) => {
    const correctsId = corrected.find((one) => one.textId === text.id)?.correctsId;
    const before = all.find((one) => one.id === correctsId);
    if (!before) return [];
    return carryOver(before, passagesOf(before), text, passagesOf(text)).map(
      ({ start, end, mark, contributionId }): Proposal => {
        const contribution = bench.contributions.find((one) => one.id === contributionId) ?? null;
        const settled = contribution && !takesWords(contribution);
        return {
          text,
          start,
          end,
          ...(settled ? { mark: "background", contribution: null } : { mark, contribution }),
        };
      },
    );
  });
}

const takesWords = ({ stage, withdrawnAt }: ContributionRow) =>
  !withdrawnAt && !isEndStage(stage) && stage !== "response_being_prepared";
