/** The mailings of a meeting as the desk lists them: each with what became of it so far. */
import type { Ctx } from "~/domain/kernel/context.server.ts";
import { countFates } from "~/domain/mailings/mailing.ts";
import { listMailings, listTraced } from "~/domain/mailings/queries.server.ts";
import type { ShownMailing } from "~/ui/mailings/mailing-table.tsx";

export async function readMailings(ctx: Ctx, meetingId: string): Promise<ShownMailing[]> {
  const shown: ShownMailing[] = [];
  for (const one of await listMailings(ctx.db.read, meetingId)) {
    const { number, kind, status, subject, sendAt, segment } = one;
    const traced = one.startedAt ? await listTraced(ctx.db.read, one) : [];
    shown.push({
      ...{ number, kind, status, subject, sendAt, segment },
      ...{ counts: countFates(traced), all: traced.length },
    });
  }
  return shown;
}
