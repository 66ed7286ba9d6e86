/** What this room does about changes in earlier rooms: the tables of a meeting that is called off close, and names go. */
import { and, eq, isNull } from "#db/kit.ts";
import { liveTables } from "#db/schema/live.ts";
import type { Listener } from "../kernel/context.server.ts";
import { forgetNames } from "./commands/taken.server.ts";

/** What was written stays with them: nothing of it is lost, and nobody's word is taken in from a meeting that did not end. */
export const closeTables: Listener = async (tx, { type, subjectId }) => {
  if (type !== "meeting.cancelled") return;
  const open = and(eq(liveTables.meetingId, subjectId), isNull(liveTables.closedAt));
  const tables = await tx.db.select().from(liveTables).where(open);
  if (tables.length === 0) return;
  await tx.db.update(liveTables).set({ status: "closed", closedAt: tx.now() }).where(open);
  for (const { groupId } of tables) await forgetNames(tx, groupId);
};
