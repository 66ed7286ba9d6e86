/** The facts of what is told to whoever answered from his calendar in vain: why, and how it stands with him now. */
import { isSoAlready, type RefusedReason, type Said } from "../mailings/refused-reply.ts";
import { findTold } from "./about.server.ts";
import type { Reading, Truth } from "./facts.server.ts";
import { factsOf, readInvited } from "./facts-invited.server.ts";
import { readSeat } from "./facts-meetings.server.ts";

const gone = { not: "no_longer_applies" } as const;

/** Nothing where it is as he said meanwhile, or where the meeting was called off since, which he is told by itself. */
export async function replyRefused(reading: Reading): Promise<Truth> {
  const told = await findTold(reading.db, reading.row.onceKey);
  if (!told) return gone;
  const { reason, said } = told.data as { reason: RefusedReason; said: Said };
  const his = await readHis(reading);
  if ("not" in his) return his;
  const { meeting, to, facts } = his;
  if (meeting.status === "cancelled" && reason !== "cancelled") return gone;
  if (isSoAlready(said, reason, facts.standing)) return gone;
  return { to, mail: { template: "reply_refused", facts: { ...facts, reason } } };
}

async function readHis(reading: Reading) {
  if (reading.row.recipientKind === "registration") {
    const read = await readSeat(reading, reading.row.recipientId);
    if ("not" in read) return read;
    const { meeting, registration, facts } = read;
    return { meeting, to: facts.to, facts: { ...facts, standing: registration.status, registered: true } };
  }
  const invited = await readInvited(reading, { alsoEnded: true });
  if ("not" in invited) return invited;
  const read = await factsOf(reading, invited);
  if (!read) return gone;
  const standing = invited.his.invitation.declinedAt === null ? null : ("not_going" as const);
  return { meeting: invited.meeting, to: read.to, facts: { ...read.facts, standing, registered: false } };
}
