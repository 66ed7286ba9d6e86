/** What the desk pages of one consultation share: which one it is, its languages, the day, and its trail. */
import { mayRunConsultations } from "~/domain/consultations/policy.ts";
import { type ConsultationRow, findConsultation } from "~/domain/consultations/queries.server.ts";
import { getForum } from "~/domain/forum/queries.server.ts";
import type { Role } from "~/domain/kernel/actor.ts";
import { dateIn } from "~/domain/kernel/day.ts";
import type { Language } from "~/i18n/languages.ts";
import type { RequestContext } from "./context.ts";
import { notFound, requireStaff, type StaffCtx } from "./guard.server.ts";

export type ConsultingPage = {
  ctx: StaffCtx;
  row: ConsultationRow;
  timeZone: string;
  today: string;
  /** what the pages of one consultation all show */
  frame: ConsultingFrame;
};
export type ConsultingFrame = Pick<ConsultationRow, "slug" | "title" | "status" | "standing"> & {
  mainLanguage: Language;
  /** may write it; an approver only reads it and approves its outcome */
  mayWrite: boolean;
  /** that its texts are written in, the main one first */
  languages: Language[];
};

/** The consultation of an address, for staff in one of the roles; throws a Response where there is none. */
export async function consultingPage(
  context: RequestContext,
  slug: string | undefined,
  ...roles: Role[]
): Promise<ConsultingPage> {
  const ctx = await requireStaff(context, ...roles);
  const row = await findConsultation(ctx.db.read, slug ?? "");
  if (!row) throw notFound();
  const { languages, timeZone } = await getForum(ctx.db.read);
  const mainLanguage = row.mainLanguage as Language;
  return {
    ctx,
    row,
    timeZone,
    today: dateIn(ctx.now(), timeZone),
    frame: {
      slug: row.slug,
      title: row.title,
      status: row.status,
      standing: row.standing,
      mainLanguage,
      mayWrite: mayRunConsultations(ctx.actor),
      languages: [mainLanguage, ...languages.filter((code) => code !== mainLanguage)],
    },
  };
}
