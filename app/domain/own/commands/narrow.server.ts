/** A contributor lets less be published. As with a withdrawal, whoever gave an address confirms by it (0014). */

import type { Ctx } from "../../kernel/context.server.ts";
import { recordOn } from "../../kernel/record.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { narrow } from "../../submissions/commands/narrow.server.ts";
import { mayFollow } from "../../submissions/policy.ts";
import { findSubmission, getContributor, listOpen } from "../../submissions/queries.server.ts";
import type { PublicationChoice } from "../../submissions/submission.ts";
import { type Confirmation, choicesOf, confirmationHolds } from "../links.server.ts";
import { isAskedJustNow, isAskedOften } from "./limit.server.ts";

export type NarrowRefusal = "not_found" | "nothing_narrowed" | "asked_often";

/**
 * Switches choices off, or, where there is an address, asks there first (`asked`). What is off already is left out.
 * Events: submission.narrowing_asked; else as `narrow`.
 */
export async function askNarrowing(
  ctx: Ctx,
  ref: string,
  named: readonly PublicationChoice[],
): Promise<Result<"asked" | "narrowed", NarrowRefusal>> {
  return write<"asked" | "narrowed", NarrowRefusal>(ctx, async (tx) => {
    const submission = await findSubmission(tx.db, ref);
    if (!submission || !mayFollow(tx.actor, submission.id)) return refuse("not_found");
    const off = (await listOpen(tx.db, submission)).filter((choice) => named.includes(choice));
    if (off.length === 0) return refuse("nothing_narrowed");
    const { id, email } = await getContributor(tx.db, submission.contributorId);
    if (email === null) {
      await narrow(tx, submission, off, null);
      return ok("narrowed");
    }
    if (await isAskedJustNow(tx, "submission.narrowing_asked", submission.id, { off })) return ok("asked");
    if (await isAskedOften(tx, id, "narrowing_asked")) return refuse("asked_often");
    recordOn(tx, submission, "submission.narrowing_asked", { off });
    return ok("asked");
  });
}

/** Switches off what the mailed link names. Events: as `narrow`. */
export async function confirmNarrowing(
  ctx: Ctx,
  confirmation: Confirmation,
): Promise<Result<undefined, "not_found" | "nothing_narrowed">> {
  return write<undefined, "not_found" | "nothing_narrowed">(ctx, async (tx) => {
    const submission = await findSubmission(tx.db, confirmation.ref);
    if (!submission || !confirmationHolds(confirmation, submission.linkVersion, tx.now()))
      return refuse("not_found");
    const off = await narrow(tx, submission, choicesOf(confirmation), null);
    return off.length === 0 ? refuse("nothing_narrowed") : ok();
  });
}
