import { coverageOf } from "~/domain/contributions/coverage.ts";
import type { OwnSubmission, Withdrawal } from "~/domain/own/own.ts";
import { getOwnSubmission } from "~/domain/own/queries.server.ts";
import { listWithdrawals } from "~/domain/own/withdrawals.server.ts";
import type { OwnData } from "~/ui/track/own-data.ts";
import type { RequestContext } from "./context.ts";
import { found, todayOf } from "./reading.server.ts";
import { linksOf, requireTracked } from "./tracked.server.ts";

/** One's own submission as its pages show it, with its private link. Throws what does not exist without the link. */
export async function readOwn(
  context: RequestContext,
  request: Request,
  ref: string,
): Promise<{ own: OwnData; url: string }> {
  const ctx = await requireTracked(context, request, ref);
  const { linkVersion, texts, ...rest } = await found(getOwnSubmission(ctx.db.read, ctx.actor, ref));
  const isWaiting = (number: number) => rest.later.some((one) => one.number === number && !one.placed);
  const own = {
    ...rest,
    texts: texts.map((text) => ({
      ...text,
      covered: rest.status === "split" && !isWaiting(text.number) ? coveredOf(text) : null,
    })),
    today: await todayOf(context),
    sendsMail: context.config.smtpUrl !== undefined,
  };
  return { own, url: linksOf(context).submissionUrl(ref, linkVersion) };
}

/** The same for its receipt, with what was taken back since. */
export async function readReceipt(
  context: RequestContext,
  request: Request,
  ref: string,
): Promise<{ own: OwnData; url: string; withdrawals: Withdrawal[] }> {
  const { db, actor } = await requireTracked(context, request, ref);
  const [id = ""] = actor.submissionIds;
  const withdrawals = await listWithdrawals(db.read, { id, ref });
  return { ...(await readOwn(context, request, ref)), withdrawals };
}

function coveredOf({ body, passages }: OwnSubmission["texts"][number]): number {
  const { total, covered } = coverageOf(body, passages);
  return total === 0 ? 1 : covered / total;
}
