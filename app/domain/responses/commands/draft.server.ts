/** Writing a response: draft, members, saving, sending to review. Approval and publication: publish.server.ts. */
import { and, desc, eq, isNull } from "#db/kit.ts";
import { dispositions } from "#db/schema/consultations.ts";
import { saves } from "#db/schema/kernel.ts";
import { bodies } from "#db/schema/people.ts";
import { responseMembers, responses } from "#db/schema/responses.ts";
import type { Language } from "~/i18n/languages.ts";
import { changeContribution } from "../../contributions/commands/change.server.ts";
import { type ContributionRow, findContributions, notSplit } from "../../contributions/queries.server.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Refusal, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import type { ResponseInput } from "../forms.ts";
import { mayDraft } from "../policy.ts";
import {
  findResponse,
  findResponseOf,
  listMembers,
  type ResponseRow,
  readContent,
} from "../queries.server.ts";

export type DraftRefusal =
  | "not_found"
  | "not_allowed"
  | "not_split"
  | "nothing_selected"
  | "several_consultations"
  /** details: ref, number */
  | "has_response"
  | "published"
  | "not_a_member"
  | "last_member"
  | "not_listed_here"
  /** somebody else saved since the page was read: both texts are shown */
  | "changed_meanwhile";

/** Begins a response for contributions of one consultation. Events: response.drafted, contribution.joined for each. */
export async function draftResponse(
  ctx: Ctx,
  refs: readonly string[],
  input: { title?: string; language?: Language; disposition?: string } = {},
): Promise<Result<{ number: number }, DraftRefusal>> {
  return write<{ number: number }, DraftRefusal>(ctx, async (tx) => {
    if (!mayDraft(tx.actor)) return refuse("not_allowed");
    const found = await findContributions(tx.db, refs);
    const [first] = found;
    if (!first) return refuse("nothing_selected");
    if (found.length !== new Set(refs).size) return refuse("not_found");
    if (found.some((c) => c.consultationId !== first.consultationId)) return refuse("several_consultations");
    const taken = await checkFree(tx, found);
    if (taken) return taken;
    const disposition = await findDisposition(tx, first.consultationId, input.disposition ?? "");
    if (disposition === undefined) return refuse("not_listed_here");
    const [last] = await tx.db
      .select({ number: responses.number })
      .from(responses)
      .orderBy(desc(responses.number))
      .limit(1);
    const now = tx.now();
    const id = tx.newId();
    const number = (last?.number ?? 0) + 1;
    await tx.db.insert(responses).values({
      id,
      number,
      consultationId: first.consultationId,
      status: "draft",
      title: input.title || first.title,
      language: input.language ?? first.language,
      dispositionId: disposition,
      reason: "",
      destination: "",
      publishedVersion: 0,
      createdAt: now,
      createdBy: personOf(tx.actor) ?? "system",
      updatedAt: now,
      version: 1,
    });
    for (const contribution of found) await join(tx, id, contribution);
    tx.record({
      type: "response.drafted",
      subjectKind: "response",
      subjectId: id,
      consultationId: first.consultationId,
      data: { members: found.length },
    });
    await keepSave(tx, (await findResponse(tx.db, number)) as ResponseRow);
    return ok({ number });
  });
}

async function checkFree(tx: Tx, found: readonly ContributionRow[]): Promise<Refusal<DraftRefusal> | null> {
  if (await notSplit(tx.db, found)) return refuse("not_split");
  for (const contribution of found) {
    const held = await findResponseOf(tx.db, contribution.id);
    if (held) return refuse("has_response", { ref: contribution.ref, number: held.number });
  }
  return null;
}

async function join(tx: Tx, responseId: string, contribution: ContributionRow): Promise<void> {
  await tx.db
    .insert(responseMembers)
    .values({ id: tx.newId(), responseId, contributionId: contribution.id, addedAt: tx.now() });
  await changeContribution(tx, contribution, { stage: "response_being_prepared" });
  tx.record({
    type: "contribution.joined",
    subjectKind: "contribution",
    subjectId: contribution.id,
    consultationId: contribution.consultationId,
    data: { response: responseId },
  });
}

/** The id of a disposition of the consultation; null for none, undefined where it is not of it. */
async function findDisposition(
  tx: Tx,
  consultationId: string,
  key: string,
): Promise<string | null | undefined> {
  if (!key) return null;
  const [row] = await tx.db
    .select({ id: dispositions.id })
    .from(dispositions)
    .where(
      and(
        eq(dispositions.consultationId, consultationId),
        eq(dispositions.key, key),
        isNull(dispositions.endedAt),
      ),
    );
  return row?.id;
}

async function findBody(tx: Tx, slug: string): Promise<string | null | undefined> {
  if (!slug) return null;
  const [row] = await tx.db
    .select({ id: bodies.id })
    .from(bodies)
    .where(and(eq(bodies.slug, slug), isNull(bodies.endedAt)));
  return row?.id;
}

async function loadDraft(tx: Tx, number: number): Promise<ResponseRow | Refusal<DraftRefusal>> {
  if (!mayDraft(tx.actor)) return refuse("not_allowed");
  const response = await findResponse(tx.db, number);
  if (!response) return refuse("not_found");
  if (response.status === "published") return refuse("published");
  if (response.status === "discarded") return refuse("not_found");
  return response;
}
const isRefusal = (value: object): value is Refusal<DraftRefusal> => "ok" in value;

/** Any edit makes it a draft again, without approval, and its saver someone who can't approve it (rule 6). */
async function edited(tx: Tx, response: ResponseRow, columns: Partial<ResponseRow>): Promise<ResponseRow> {
  const changed = {
    ...columns,
    status: "draft" as const,
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

async function keepSave(tx: Tx, response: ResponseRow): Promise<string> {
  const { digest } = await readContent(tx.db, response);
  await tx.db.insert(saves).values({
    id: tx.newId(),
    subjectKind: "response",
    subjectId: response.id,
    version: response.version,
    personId: personOf(tx.actor) ?? "system",
    digest,
    at: tx.now(),
  });
  return digest;
}

/** Saves a draft. Two editors: the later is refused as `changed_meanwhile` and keeps its text. Events: response.saved. */
export async function saveResponse(
  ctx: Ctx,
  number: number,
  input: ResponseInput,
): Promise<Result<{ version: number }, DraftRefusal>> {
  return write<{ version: number }, DraftRefusal>(ctx, async (tx) => {
    const response = await loadDraft(tx, number);
    if (isRefusal(response)) return response;
    if (response.version !== input.version) return refuse("changed_meanwhile", { version: response.version });
    const dispositionId = await findDisposition(tx, response.consultationId, input.disposition);
    const destinationBodyId = await findBody(tx, input.destinationBody);
    const promiseBodyId = await findBody(tx, input.promiseBody);
    if (dispositionId === undefined || destinationBodyId === undefined || promiseBodyId === undefined)
      return refuse("not_listed_here");
    const promised = input.promiseWhat.trim() !== "" && promiseBodyId !== null && input.promiseBy !== null;
    const saved = await edited(tx, response, {
      title: input.title,
      language: input.language,
      dispositionId,
      reason: input.reason.trim(),
      destination: input.destination.trim(),
      destinationBodyId,
      promiseWhat: promised ? input.promiseWhat.trim() : null,
      promiseBodyId: promised ? promiseBodyId : null,
      promiseByOn: promised ? input.promiseBy : null,
    });
    for (const member of await listMembers(tx.db, response.id)) {
      const sentence = input.sentences[member.contribution.ref];
      if (sentence !== undefined && (sentence.trim() || null) !== member.ownSentence) {
        await tx.db
          .update(responseMembers)
          .set({ ownSentence: sentence.trim() || null })
          .where(eq(responseMembers.id, member.memberId));
      }
    }
    const digest = await keepSave(tx, saved);
    tx.record({
      type: "response.saved",
      subjectKind: "response",
      subjectId: response.id,
      consultationId: response.consultationId,
      data: { version: saved.version, digest },
    });
    return ok({ version: saved.version });
  });
}

/** Adds contributions to a draft. Events: contribution.joined for each. */
export async function addMembers(
  ctx: Ctx,
  number: number,
  refs: readonly string[],
): Promise<Result<undefined, DraftRefusal>> {
  return write<undefined, DraftRefusal>(ctx, async (tx) => {
    const response = await loadDraft(tx, number);
    if (isRefusal(response)) return response;
    const found = await findContributions(tx.db, refs);
    if (found.length === 0) return refuse("nothing_selected");
    if (found.length !== new Set(refs).size) return refuse("not_found");
    if (found.some((c) => c.consultationId !== response.consultationId))
      return refuse("several_consultations");
    const taken = await checkFree(tx, found);
    if (taken) return taken;
    const saved = await edited(tx, response, {});
    for (const contribution of found) await join(tx, response.id, contribution);
    await keepSave(tx, saved);
    return ok();
  });
}

/** Takes a contribution out of a draft; it waits for another response. The last one stays: discard the draft instead. Events: contribution.parted. */
export async function removeMember(
  ctx: Ctx,
  number: number,
  ref: string,
): Promise<Result<undefined, DraftRefusal>> {
  return write<undefined, DraftRefusal>(ctx, async (tx) => {
    const response = await loadDraft(tx, number);
    if (isRefusal(response)) return response;
    const members = await listMembers(tx.db, response.id);
    const member = members.find((m) => m.contribution.ref === ref);
    if (!member) return refuse("not_a_member");
    if (members.length === 1) return refuse("last_member");
    const saved = await edited(tx, response, {});
    await part(tx, response.id, member.memberId, member.contribution);
    await keepSave(tx, saved);
    return ok();
  });
}

async function part(
  tx: Tx,
  responseId: string,
  memberId: string,
  contribution: ContributionRow,
): Promise<void> {
  await tx.db.update(responseMembers).set({ removedAt: tx.now() }).where(eq(responseMembers.id, memberId));
  const stage = contribution.ownerBodyId && contribution.assignedAt ? "being_assessed" : "received";
  await changeContribution(tx, contribution, { stage });
  tx.record({
    type: "contribution.parted",
    subjectKind: "contribution",
    subjectId: contribution.id,
    consultationId: contribution.consultationId,
    data: { response: responseId },
  });
}

export type SubmitRefusal =
  | "not_found"
  | "not_allowed"
  | "not_a_draft"
  | "changed_meanwhile"
  /** rule 5 */
  | "reason_missing"
  | "disposition_missing"
  /** the disposition moves work on: name the body or process */
  | "destination_missing";

/** Sends a draft to review, as it stands. Rule 5: no outcome without a reason and, where work moves on, its destination. Events: response.submitted. */
export async function submitResponse(
  ctx: Ctx,
  number: number,
  version?: number,
): Promise<Result<undefined, SubmitRefusal>> {
  return write<undefined, SubmitRefusal>(ctx, async (tx) => {
    if (!mayDraft(tx.actor)) return refuse("not_allowed");
    const response = await findResponse(tx.db, number);
    if (!response) return refuse("not_found");
    if (response.status !== "draft") return refuse("not_a_draft");
    if (version !== undefined && version !== response.version) return refuse("changed_meanwhile");
    if (!response.dispositionId) return refuse("disposition_missing");
    if (response.reason.trim() === "") return refuse("reason_missing");
    const [disposition] = await tx.db
      .select()
      .from(dispositions)
      .where(eq(dispositions.id, response.dispositionId));
    if (disposition?.needsDestination && response.destination.trim() === "")
      return refuse("destination_missing");
    const { digest } = await readContent(tx.db, response);
    await tx.db
      .update(responses)
      .set({
        status: "in_review",
        submittedDigest: digest,
        submittedBy: personOf(tx.actor),
        submittedAt: tx.now(),
        version: response.version + 1,
      })
      .where(eq(responses.id, response.id));
    tx.record({
      type: "response.submitted",
      subjectKind: "response",
      subjectId: response.id,
      consultationId: response.consultationId,
      data: { digest },
    });
    return ok();
  });
}

/** Discards a draft that was never published: its members wait for another response. The row stays as a discarded number. Events: response.discarded. */
export async function discardResponse(ctx: Ctx, number: number): Promise<Result<undefined, DraftRefusal>> {
  return write<undefined, DraftRefusal>(ctx, async (tx) => {
    const response = await loadDraft(tx, number);
    if (isRefusal(response)) return response;
    for (const member of await listMembers(tx.db, response.id))
      await part(tx, response.id, member.memberId, member.contribution);
    await tx.db
      .update(responses)
      .set({
        status: "discarded",
        updatedAt: tx.now(),
        version: response.version + 1,
        approvedBy: null,
        approvedDigest: null,
        approvedAt: null,
      })
      .where(eq(responses.id, response.id));
    tx.record({
      type: "response.discarded",
      subjectKind: "response",
      subjectId: response.id,
      consultationId: response.consultationId,
    });
    return ok();
  });
}
