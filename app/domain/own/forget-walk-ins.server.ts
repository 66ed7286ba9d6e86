/** Part of forgetting: who came to a meeting without having registered. That somebody came is counted still. */
import { forgetAnswer } from "../evaluations/commands/forget.server.ts";
import type { Listener, Tx } from "../kernel/context.server.ts";
import { forgetWalkIns } from "../meetings/attendance.server.ts";
import { forgetMail } from "./forget-mail.server.ts";

/** Name and address go, the link ends, mail that waits does not leave, and what he wrote of the meeting goes. */
export async function forgetThoseWhoWalkedIn(tx: Tx, ids: readonly string[]): Promise<void> {
  await forgetWalkIns(tx, ids);
  for (const id of ids) await forgetWhatFollowed(tx, id);
}

async function forgetWhatFollowed(tx: Tx, id: string): Promise<void> {
  await forgetMail(tx, "walk_in", id);
  await forgetAnswer(tx, id);
}

/** The name went at the door, or a tap there went wrong. */
export const forgottenAtDoor: Listener = async (tx, { type, subjectId, data }) => {
  if (data.walkIn && (type === "attendance.forgotten" || type === "attendance.undone"))
    await forgetWhatFollowed(tx, subjectId);
};
