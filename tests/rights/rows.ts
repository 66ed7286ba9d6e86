/**
 * What a row of the table of rights is made of.
 *
 * A row has a letter for each of `askers`, in their order:
 *   + is answered   - like what does not exist   s is sent to sign in   2 is sent to give the second factor
 * Where the state of the record counts, a row is given for each; `else` is any other.
 */
import type { Kind } from "./world.ts";

export const askers = [
  "visitor",
  /** holds the private link of the very record, and no other */
  "contributor",
  "otherContributor",
  /** signed in, but the last role was ended since */
  "former",
  /** holds three roles, signed in by the mailed code alone */
  "half",
  /** of the body that the record is assigned to */
  "owner",
  "otherOwner",
  "coordinator",
  "approver",
  "administrator",
  "facilitator",
] as const;
export type Asker = (typeof askers)[number];

export type Cells = string | Record<string, string>;
/** `at` is the state in which those who may are asked to, where it is not the first. */
export type Act = { cells: Cells; fields?: Record<string, string>; at?: string };
export type Row = { of?: Kind; get?: Cells; post?: Record<string, Cells | Act> };

export const everyone = "+++++++++++";
export const nobody = "-----------";
/** Of those who are signed in: owner, other owner, coordinator, approver, administrator; facilitator, where he may. */
export const desk = (staff: string) => `sss-2${staff.padEnd(6, "-")}`;
export const coordinator = desk("--+--");
export const sorters = desk("--++-");
export const approver = desk("---+-");
export const administrator = desk("----+");
export const keepers = desk("--+-+");
export const staff = desk("++++++");
/** Whoever has more to do than to run meetings in the room. */
export const others = desk("+++++");
/** Who runs a meeting in the room. */
export const runners = desk("--+--+");
/** What he reads of one: nothing while it is a draft. */
export const inRoom = { draft: coordinator, else: runners };
/** By the private link of the record. */
export const byLink = "-+---------";

/** Announced at some time, and not for staff only. */
export const meeting = { draft: nobody, internal: nobody, else: everyone };
export const consultation = { draft: nobody, else: everyone };
export const act = (cells: Cells, fields: Record<string, string>): Act => ({ cells, fields });
export const each = (acts: readonly string[], said: Cells | Act): Record<string, Cells | Act> =>
  Object.fromEntries(acts.map((name) => [name, said]));
export const came = { channel: "letter", receivedOn: "2026-04-20" };
export const reason = { reason: "Difor." };
export const digest = { digest: "x" };
export const comment = { comment: "Sjå ein gong til.", ...digest };

/** Owners, what is assigned to their body. */
export const assigned = {
  ...{ unassigned: desk("-----"), moved: desk("-----"), spam: desk("-----") },
  of_another: desk("-+---"),
  else: desk("+----"),
};
export const input = {
  ...{ key: "0198c1d2-7e3f-4a5b-8c6d-9e0f1a2b3c4d", text: "Søket er tregt." },
  ...{ who: "none", language: "nn", publishText: "on" },
};

export const listActs = ["add", "change", "end", "reopen", "move"];
