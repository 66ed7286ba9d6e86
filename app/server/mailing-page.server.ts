/** What the desk pages of one mailing share: the meeting, the mailing, and whom it means. */

import { z } from "zod";
import { filterOf } from "~/domain/mailings/commands/run-mailing.server.ts";
import { fates, leftOut } from "~/domain/mailings/mailing.ts";
import type { MailingRow } from "~/domain/mailings/queries.server.ts";
import { findMailing } from "~/domain/mailings/queries.server.ts";
import { listMeant, type Meant, type MeantPage } from "~/domain/mailings/recipients.server.ts";
import { listTraced } from "~/domain/mailings/traced.server.ts";
import { listMeetingChanges, type MeetingRow } from "~/domain/meetings/queries.server.ts";
import { findSegmentById, listSegments } from "~/domain/segments/queries.server.ts";
import type { RequestContext } from "./context.ts";
import { readDeskQuery } from "./desk-query.server.ts";
import { notFound, type StaffCtx } from "./guard.server.ts";
import { type MeetingPage, meetingPage } from "./meeting-page.server.ts";

export type MailingPage = MeetingPage & { mailing: MailingRow; ref: { slug: string; number: number } };

/** The mailing of an address, for coordinators; throws a Response where there is none. */
export async function mailingPage(
  context: RequestContext,
  { slug, number: named }: { slug?: string; number?: string },
): Promise<MailingPage> {
  const page = await meetingPage(context, slug, "coordinator");
  const number = /^[1-9]\d{0,5}$/.test(named ?? "") ? Number(named) : 0;
  const mailing = await findMailing(page.ctx.db.read, page.row.id, number);
  if (!mailing) throw notFound();
  return { ...page, mailing, ref: { slug: page.row.slug, number } };
}

/** When what the meeting tells was last changed after a mailing had begun: what left before then told it as it was. Null where it was not. */
export async function changedSince(
  ctx: StaffCtx,
  { meetingId, startedAt }: Pick<MailingRow, "meetingId" | "startedAt">,
): Promise<string | null> {
  if (startedAt === null) return null;
  const [last] = await listMeetingChanges(ctx.db.read, meetingId);
  return last && last.at >= startedAt ? last.at : null;
}

/** Whom it means now, where it has not started: its segment as it is at this moment. */
export async function meantBy(ctx: StaffCtx, mailing: MailingRow): Promise<Meant> {
  const filter = mailing.startedAt ? mailing.filter : await filterOf({ db: ctx.db.read }, mailing);
  return { kind: mailing.kind, filter };
}

/** The segments that an invitation can be to. */
export async function segmentOptions(ctx: StaffCtx): Promise<{ ref: string; name: string }[]> {
  return (await listSegments(ctx.db.read)).map(({ ref, name }) => ({ ref, name }));
}

/** The segment that a mailing is to, also where it was ended; null where it is to the whole list. */
export async function segmentOf(
  ctx: StaffCtx,
  { segmentId }: MailingRow,
): Promise<{ ref: string; name: string; ended: boolean } | null> {
  if (segmentId === null) return null;
  const one = await findSegmentById(ctx.db.read, segmentId);
  if (!one) throw new Error("a mailing is to a segment that there is not");
  return { ref: one.ref, name: one.name, ended: one.endedAt !== null };
}

/** What became of it for the recipients that are listed. */
export const tracedQuery = z.object({ fate: z.enum(fates).optional() });
const oneQuery = tracedQuery.extend({
  show: z.enum(["recipients", "out"]).optional(),
  why: z.enum(leftOut).optional(),
  after: z.string().max(40).optional(),
});

/** What the address of its page asks for. Throws a 400 Response for anything else. */
export const readMailingQuery = (request: Request) => readDeskQuery(request, oneQuery);

/** So many recipients are on a page, or can be chosen from at a time. */
export const recipientsAPage = 200;

/** A page of those as whom it can be read: of whom it means now, or of those that are written down and not forgotten; or one alone. */
export async function listPreviewed(
  ctx: StaffCtx,
  meeting: MeetingRow,
  mailing: MailingRow,
  page: { after?: string; only?: string; limit: number },
): Promise<MeantPage> {
  const { read } = ctx.db;
  if (!mailing.startedAt)
    return listMeant(read, meeting, await meantBy(ctx, mailing), { now: ctx.now(), ...page });
  const { traced, next } = await listTraced(read, mailing, page);
  const recipients = traced.flatMap(({ ref, language, name, organisation, email }) =>
    ref && language ? [{ ref, language, name, organisation, email }] : [],
  );
  return { recipients, next };
}
