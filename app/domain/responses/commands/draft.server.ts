/** Writing a response: begin, save, discard. Its members: members.server.ts; approval and publication: publish.server.ts. */
import { desc, eq } from "#db/kit.ts";
import { responseMembers, responses } from "#db/schema/responses.ts";
import type { Language } from "~/i18n/languages.ts";
import { findContributions } from "../../contributions/queries.server.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { mayMove, moved } from "../../kernel/transitions.ts";
import { write } from "../../kernel/write.server.ts";
import type { ResponseInput } from "../forms.ts";
import { findOwnSentences } from "../members.server.ts";
import { mayDraft } from "../policy.ts";
import { findResponse, listMembers, type ResponseRow } from "../queries.server.ts";
import { responseTransitions } from "../response.ts";
import {
  checkFree,
  type DraftRefusal,
  edited,
  findBody,
  findDisposition,
  isRefusal,
  join,
  keepSave,
  loadDraft,
  part,
  workingName,
} from "./drafting.server.ts";

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
      title: input.title || first.ref,
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
    const dispositionId = await findDisposition(tx, response.consultationId, input.disposition, response);
    const destinationBodyId = await findBody(tx, input.destinationBody);
    const promiseBodyId = await findBody(tx, input.promiseBody);
    if (dispositionId === undefined || destinationBodyId === undefined || promiseBodyId === undefined)
      return refuse("not_listed_here");
    // A promise says what, by whom and by when, or there is none: half of one would be lost without a word.
    const promised = [input.promiseWhat.trim() !== "", promiseBodyId !== null, input.promiseBy !== null];
    if (promised.includes(true) && promised.includes(false)) return refuse("promise_incomplete");
    const saved = await edited(tx, response, {
      title: input.title || (await workingName(tx, response)),
      language: input.language,
      dispositionId,
      reason: input.reason.trim(),
      destination: input.destination.trim(),
      destinationBodyId,
      promiseWhat: input.promiseWhat.trim() || null,
      promiseBodyId,
      promiseByOn: input.promiseBy,
      ...(response.correctionKind && {
        correctionKind: input.kind ?? response.correctionKind,
        correctionNote: input.note?.trim() ?? response.correctionNote,
      }),
    });
    // The page shows some of the members: a sentence that was not sent stays as it is.
    const stored = await findOwnSentences(tx.db, response.id, Object.keys(input.sentences));
    for (const [ref, { memberId, ownSentence }] of stored) {
      const sentence = input.sentences[ref]?.trim() || null;
      if (sentence === ownSentence) continue;
      await tx.db
        .update(responseMembers)
        .set({ ownSentence: sentence })
        .where(eq(responseMembers.id, memberId));
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

/** Discards a draft that was never published: its members wait for another response. The row stays as a discarded number. Events: response.discarded. */
export async function discardResponse(ctx: Ctx, number: number): Promise<Result<undefined, DraftRefusal>> {
  return write<undefined, DraftRefusal>(ctx, async (tx) => {
    const response = await loadDraft(tx, number);
    if (isRefusal(response)) return response;
    if (!mayMove(responseTransitions, response.status, "discarded") || response.publishedVersion > 0)
      return refuse("published");
    for (const member of await listMembers(tx.db, response.id)) await part(tx, response.id, member);
    await tx.db
      .update(responses)
      .set({
        status: moved(responseTransitions, response.status, "discarded"),
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
