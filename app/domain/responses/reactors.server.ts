/** What this room does about changes in earlier rooms: words that are withheld may stand in a published response. */
import { eq } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { withheldRepeats } from "#db/schema/responses.ts";
import { listContributionsOf, listPassageTexts } from "../contributions/queries.server.ts";
import type { Listener, Tx } from "../kernel/context.server.ts";
import { findResponseOf } from "./queries.server.ts";
import { repeatsWords } from "./response.ts";

/**
 * What is withheld or withdrawn, or whose contributor lets its text be published no longer, has no public text or title: notes
 * a published response that repeats its words, for a coordinator.
 */
export const noteRepeats: Listener = async (tx, event) => {
  if (event.type === "contribution.withheld" || event.type === "contribution.withdrawn")
    await noteRepeat(tx, event.subjectId, event.at);
  const { off } = event.data;
  if (event.type === "submission.choices_narrowed" && Array.isArray(off) && off.includes("text"))
    for (const { id } of await listContributionsOf(tx.db, event.subjectId))
      await noteRepeat(tx, id, event.at);
};

async function noteRepeat(tx: Tx, contributionId: string, at: string): Promise<void> {
  const response = await findResponseOf(tx.db, contributionId);
  if (response?.status !== "published") return;
  const [contribution] = await tx.db
    .select({ title: contributions.title })
    .from(contributions)
    .where(eq(contributions.id, contributionId));
  const words = (await listPassageTexts(tx.db, contributionId)).join("\n");
  const said = [response.title, response.reason, response.destination, response.promiseWhat ?? ""].join("\n");
  if (!contribution || !repeatsWords(said, { title: contribution.title, words })) return;
  const found = { foundAt: at, lookedAt: null, lookedBy: null };
  await tx.db
    .insert(withheldRepeats)
    .values({ responseId: response.id, contributionId, ...found })
    .onConflictDoUpdate({
      target: [withheldRepeats.responseId, withheldRepeats.contributionId],
      set: found,
    });
}
