/** The link to join a meeting in what a response says: it is for the registered alone. */
import { and, eq, isNotNull } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { responseMembers } from "#db/schema/responses.ts";
import type { Tx } from "../kernel/context.server.ts";
import { refuseLinksIn } from "../kernel/join-link.server.ts";
import type { Refusal } from "../kernel/result.ts";
import { type ResponseRow, workingMembers } from "./queries.server.ts";

/** Refuses a text, or a single member's sentence, that names one; details: field, by its name in the form. */
export async function refuseLinksInResponse(
  tx: Tx,
  response: ResponseRow,
): Promise<Refusal<"join_link"> | null> {
  const { id, title, reason, destination, promiseWhat, correctionNote: note } = response;
  const { ownSentence } = responseMembers;
  const rows = await tx.db
    .select({ ref: contributions.ref, ownSentence })
    .from(responseMembers)
    .innerJoin(contributions, eq(contributions.id, responseMembers.contributionId))
    .where(and(workingMembers(id), isNotNull(ownSentence)));
  // Dots divide the names of fields, so a reference has none there.
  const sentences = Object.fromEntries(rows.map((row) => [row.ref.replaceAll(".", "_"), row.ownSentence]));
  return refuseLinksIn(tx, { title, reason, destination, promiseWhat, note, sentences });
}
