/** Which contributions a draft answers. */
import { findContributions } from "../../contributions/queries.server.ts";
import type { Ctx } from "../../kernel/context.server.ts";
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
