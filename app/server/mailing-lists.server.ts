/** The mailings of a meeting as the desk lists them: each with what became of it so far. */
import type { Ctx } from "~/domain/kernel/context.server.ts";
import { listMailings } from "~/domain/mailings/queries.server.ts";
import { countFates } from "~/domain/mailings/traced.server.ts";
import type { ShownMailing } from "~/ui/mailings/mailing-table.tsx";

export async function readMailings({ db }: Ctx, meetingId: string): Promise<ShownMailing[]> {
  const all = await listMailings(db.read, meetingId);
  const counts = await countFates(
    db.read,
    all.flatMap(({ id, startedAt }) => (startedAt ? [id] : [])),
  );
  return all.map(({ id, number, kind, status, subject, startedAt, sendAt, segment }) => ({
    ...{ number, kind, status, subject, startedAt, sendAt, segment },
    counts: counts.get(id) ?? null,
  }));
}
