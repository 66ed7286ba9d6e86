import { getForumRules } from "~/domain/consultations/queries.server.ts";
import { dateIn } from "~/domain/kernel/day.ts";
import type { StaffCtx } from "./guard.server.ts";

/** The forum's day: its plain date now, and the zone that it is read in (rule 12). */
export async function forumDay(
  ctx: StaffCtx,
): Promise<{ today: string; timeZone: string; fourEyes: boolean }> {
  const { timeZone, fourEyes } = await getForumRules(ctx.db.read);
  return { today: dateIn(ctx.now(), timeZone), timeZone, fourEyes };
}
