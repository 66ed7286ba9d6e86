/**
 * The event log: one row for each thing that a command did, append-only and hash-chained. Events hold ids
 * and salted digests, never names, addresses or text, so a person can be erased and the chain still verifies.
 * Neighbours: `write` appends; `verifyEventLog` reads; projectors and reactors listen.
 */
import { createHash } from "node:crypto";
import type { Actor } from "./actor.ts";

/** A value that may stand in an event: ids, words of a vocabulary, numbers, dates, digests. */
export type EventData = Record<string, string | number | boolean | null | string[]>;

export type NewEvent = {
  /** noun.past_tense */
  type: string;
  subjectKind: string;
  subjectId: string;
  /** the consultation that it belongs to, where there is one */
  consultationId?: string | null;
  data?: EventData;
};

export type RecordedEvent = Required<NewEvent> & {
  seq: number;
  id: string;
  at: string;
  actorKind: Actor["kind"];
  /** person of staff, name of a system part; null for outsiders */
  actorId: string | null;
};

/** The hash of an event over its canonical form and the hash before it. SHA-256, hexadecimal. */
export function hashEvent(event: RecordedEvent, previousHash: string): string {
  const canonical = JSON.stringify([
    event.seq,
    event.id,
    event.at,
    event.type,
    event.actorKind,
    event.actorId,
    event.subjectKind,
    event.subjectId,
    event.consultationId,
    Object.entries(event.data).sort(([a], [b]) => (a < b ? -1 : 1)),
    previousHash,
  ]);
  return createHash("sha256").update(canonical).digest("hex");
}

/** A digest that can't be guessed back once its salt is gone (rule 2, rule 11). SHA-256, hexadecimal. */
export function saltedDigest(salt: string, content: string): string {
  return createHash("sha256").update(salt).update("\0").update(content).digest("hex");
}

export const genesisHash = "0".repeat(64);
