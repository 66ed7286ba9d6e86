/** Parts of the commands that write: what every edit of a draft does, and how contributions join and part. */
import { and, eq, isNull, sql } from "#db/kit.ts";
import { dispositions } from "#db/schema/consultations.ts";
import { contributions } from "#db/schema/contributions.ts";
import { saves } from "#db/schema/kernel.ts";
import { bodies } from "#db/schema/people.ts";
import { responseMembers, responses } from "#db/schema/responses.ts";
import {
  changeContribution,
  type Ended,
  refuseEnded,
  refuseUnsplit,
  type Unsplit,
} from "../../contributions/commands/change.server.ts";
import type { ContributionRow } from "../../contributions/queries.server.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Tx } from "../../kernel/context.server.ts";
import { recordOn } from "../../kernel/record.server.ts";
import { type Refusal, refuse } from "../../kernel/result.ts";
import { moved } from "../../kernel/transitions.ts";
import { mayDraft } from "../policy.ts";
import {
  findResponse,
  findResponseOf,
  listMembers,
  type Member,
  type ResponseRow,
  readContent,
} from "../queries.server.ts";
import { isWorkingName, responseTransitions } from "../response.ts";

export type DraftRefusal =
  | "not_found"
  | "not_allowed"
  | Unsplit
  | "nothing_selected"
  | "several_consultations"
  /** details: ref, number */
  | "has_response"
  /** its contributor took it back, or it is set aside; what is answered has a response */
  | Exclude<Ended, "answered">
  | "published"
  | "not_a_member"
  | "last_member"
  | "not_listed_here"
  /** what, by whom and by when belong together */
  | "promise_incomplete"
  /** somebody else saved since the page was read: both texts are shown */
  | "changed_meanwhile";

export async function checkFree(
  tx: Tx,
  found: readonly ContributionRow[],
  leaving: ReadonlySet<string> = new Set(),
): Promise<Refusal<DraftRefusal> | null> {
  const unsplit = await refuseUnsplit(tx, ...found);
  if (unsplit) return unsplit;
  const ended = refuseEnded(...found.filter(({ id }) => !leaving.has(id)));
  if (ended && ended.code !== "answered") return refuse(ended.code);
  for (const contribution of found) {
    if (leaving.has(contribution.id)) continue;
    const held = await findResponseOf(tx.db, contribution.id);
    if (held) return refuse("has_response", { ref: contribution.ref, number: held.number });
  }
  return null;
}

export async function join(tx: Tx, responseId: string, contribution: ContributionRow): Promise<void> {
  await tx.db
    .insert(responseMembers)
    .values({ id: tx.newId(), responseId, contributionId: contribution.id, addedAt: tx.now() });
  await changeContribution(tx, contribution, { stage: "response_being_prepared" });
  recordOn(tx, contribution, "contribution.joined", { response: responseId });
}

/** The name of a draft that has no title. */
export async function workingName(tx: Tx, response: ResponseRow): Promise<string> {
  if (isWorkingName(response.title)) return response.title;
  const [first] = await tx.db
    .select({ ref: sql<string>`min(${contributions.ref})` })
    .from(responseMembers)
    .innerJoin(contributions, eq(contributions.id, responseMembers.contributionId))
    .where(and(eq(responseMembers.responseId, response.id), isNull(responseMembers.removedAt)));
  return first?.ref ?? response.title;
}

/**
 * The id of a disposition of the consultation; null for none, undefined where it is not of it, or ended. A draft keeps
 * one that ended since it was chosen: it is refused when it is sent to review.
 */
export async function findDisposition(
  tx: Tx,
  consultationId: string,
  key: string,
  kept?: Pick<ResponseRow, "dispositionId">,
): Promise<string | null | undefined> {
  if (!key) return null;
  const [row] = await tx.db
    .select({ id: dispositions.id, endedAt: dispositions.endedAt })
    .from(dispositions)
    .where(and(eq(dispositions.consultationId, consultationId), eq(dispositions.key, key)));
  return row && (row.endedAt === null || row.id === kept?.dispositionId) ? row.id : undefined;
}

export async function findBody(tx: Tx, slug: string): Promise<string | null | undefined> {
  if (!slug) return null;
  const [row] = await tx.db
    .select({ id: bodies.id })
    .from(bodies)
    .where(and(eq(bodies.slug, slug), isNull(bodies.endedAt)));
  return row?.id;
}

export async function loadDraft(tx: Tx, number: number): Promise<ResponseRow | Refusal<DraftRefusal>> {
  if (!mayDraft(tx.actor)) return refuse("not_allowed");
  const response = await findResponse(tx.db, number);
  if (!response) return refuse("not_found");
  if (response.status === "published" || response.status === "retracted") return refuse("published");
  if (response.status === "discarded") return refuse("not_found");
  return response;
}
export const isRefusal = (value: object): value is Refusal<DraftRefusal> => "ok" in value;

/** Any edit makes it a draft again, without approval, and its saver someone who can't approve it (rule 6). */
export async function edited(
  tx: Tx,
  response: ResponseRow,
  columns: Partial<ResponseRow>,
): Promise<ResponseRow> {
  const changed = {
    ...columns,
    status: moved(responseTransitions, response.status, "draft"),
    submittedDigest: null,
    submittedBy: null,
    submittedAt: null,
    approvedDigest: null,
    approvedBy: null,
    approvedAt: null,
    updatedAt: tx.now(),
    version: response.version + 1,
  };
  await tx.db.update(responses).set(changed).where(eq(responses.id, response.id));
  return { ...response, ...changed };
}

export async function keepSave(
  tx: Tx,
  response: ResponseRow,
  personId = personOf(tx.actor) ?? "system",
): Promise<string> {
  const { digest } = await readContent(tx.db, response);
  await tx.db.insert(saves).values({
    id: tx.newId(),
    subjectKind: "response",
    subjectId: response.id,
    version: response.version,
    personId,
    digest,
    at: tx.now(),
  });
  return digest;
}

/** Where it waits while no response is written to it: one whose answer has ended waits for a new one. */
export const standsAt = ({ ownerBodyId, assignedAt, reopenedAt }: ContributionRow) =>
  reopenedAt || (ownerBodyId && assignedAt) ? ("being_assessed" as const) : ("received" as const);

/** Takes a member out: at once where nothing is published of it, else with the version that is being written. */
export async function part(
  tx: Tx,
  responseId: string,
  { memberId, contribution, firstVersion }: Member,
  /** where it goes; back to where it was before, unless it ends */
  to: Partial<ContributionRow> = { stage: standsAt(contribution) },
  at = tx.now(),
): Promise<void> {
  const when = firstVersion === null ? { removedAt: at } : { leavingAt: at };
  await tx.db.update(responseMembers).set(when).where(eq(responseMembers.id, memberId));
  if (firstVersion !== null) return;
  await changeContribution(tx, contribution, to);
  recordOn(tx, contribution, "contribution.parted", { response: responseId });
}

/** Takes contributions out of the drafts that they are in: a text that was written, or approved, for them is not the one that is left. */
export async function leaveDrafts(
  tx: Tx,
  found: readonly ContributionRow[],
  at: string,
  to: Partial<ContributionRow>,
  /** whose change of the draft it is; the actor's, where it is left out */
  by?: string,
): Promise<void> {
  const drafts = new Map<string, ResponseRow>();
  for (const { id } of found) {
    const response = await findResponseOf(tx.db, id);
    if (response) drafts.set(response.id, response);
  }
  for (const response of drafts.values()) {
    const saved = await edited(tx, response, {});
    for (const member of await listMembers(tx.db, response.id))
      if (found.some(({ id }) => id === member.contribution.id)) await part(tx, response.id, member, to, at);
    await keepSave(tx, saved, by);
  }
}
