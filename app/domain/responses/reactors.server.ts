/** What this room does about changes in earlier rooms: words that are withheld may stand in a published response. */
import { eq } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { withheldRepeats } from "#db/schema/responses.ts";
import { listPassageTexts } from "../contributions/queries.server.ts";
import type { Listener } from "../kernel/context.server.ts";
import { findResponseOf } from "./queries.server.ts";
import { repeatsWords } from "./response.ts";

/** What is withheld or withdrawn has no public text or title: notes a published response that repeats its words, for a coordinator. */
export const noteRepeats: Listener = async (tx, event) => {
  if (event.type !== "contribution.withheld" && event.type !== "contribution.withdrawn") return;
  const response = await findResponseOf(tx.db, event.subjectId);
  if (response?.status !== "published") return;
  const [contribution] = await tx.db
    .select({ title: contributions.title })
    .from(contributions)
    .where(eq(contributions.id, event.subjectId));
  const words = (await listPassageTexts(tx.db, event.subjectId)).join("\n");
  const said = [response.title, response.reason, response.destination, response.promiseWhat ?? ""].join("\n");
  if (!contribution || !repeatsWords(said, { title: contribution.title, words })) return;
  const found = { foundAt: event.at, lookedAt: null, lookedBy: null };
  await tx.db
    .insert(withheldRepeats)
    .values({ responseId: response.id, contributionId: event.subjectId, ...found })
    .onConflictDoUpdate({
      target: [withheldRepeats.responseId, withheldRepeats.contributionId],
      set: found,
    });
};
