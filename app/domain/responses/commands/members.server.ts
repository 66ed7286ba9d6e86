/** Which contributions a draft answers. */
import { and, eq, isNotNull } from "#db/kit.ts";
import { responseMembers } from "#db/schema/responses.ts";
import { findContributions } from "../../contributions/queries.server.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { listMembers } from "../queries.server.ts";
import {
  checkFree,
  type DraftRefusal,
  edited,
  isRefusal,
  join,
  keepSave,
  loadDraft,
  part,
} from "./drafting.server.ts";

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
    const leaving = await listLeaving(tx, response.id);
    const taken = await checkFree(tx, found, leaving);
    if (taken) return taken;
    const saved = await edited(tx, response, {});
    for (const contribution of found)
      if (leaving.has(contribution.id)) await stay(tx, contribution.id);
      else await join(tx, response.id, contribution);
    await keepSave(tx, saved);
    return ok();
  });
}

/** Members that the correction takes out: they may be put back. */
async function listLeaving(tx: Tx, responseId: string): Promise<Set<string>> {
  const rows = await tx.db
    .select({ id: responseMembers.contributionId })
    .from(responseMembers)
    .where(and(eq(responseMembers.responseId, responseId), isNotNull(responseMembers.leavingAt)));
  return new Set(rows.map((row) => row.id));
}

async function stay(tx: Tx, contributionId: string): Promise<void> {
  await tx.db
    .update(responseMembers)
    .set({ leavingAt: null })
    .where(and(eq(responseMembers.contributionId, contributionId), isNotNull(responseMembers.leavingAt)));
}

/** Takes a contribution out of a draft; it waits for another response. What is published stays answered until the correction is published. The last one stays: discard the draft instead. Events: contribution.parted. */
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
    await part(tx, response.id, member);
    await keepSave(tx, saved);
    return ok();
  });
}
