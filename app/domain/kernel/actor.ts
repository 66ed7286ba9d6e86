/**
 * Who acts. Staff hold roles; a contributor holds links to submissions; everyone else is a visitor.
 * The worker and the command line act as the system. Policies read as sentences over these helpers.
 */
export const roles = [
  /** invites staff, gives roles, sets the forum up */
  "administrator",
  /** runs consultations: intake, splitting, drafting responses */
  "coordinator",
  /** approves and publishes what somebody else wrote */
  "approver",
  /** runs meetings in the room: who came, the tables and their codes, closing */
  "facilitator",
  /** advises for one body and reports on its commitments */
  "owner",
] as const;
export type Role = (typeof roles)[number];

export type Visitor = { kind: "visitor" };
export type ContributorActor = { kind: "contributor"; submissionIds: readonly string[] };
export type Staff = {
  kind: "staff";
  personId: string;
  roles: readonly { role: Role; bodyId: string | null }[];
};
export type System = { kind: "system"; name: string };
export type Actor = Visitor | ContributorActor | Staff | System;

export const visitor: Visitor = { kind: "visitor" };

export function isStaff(actor: Actor): actor is Staff {
  return actor.kind === "staff" && actor.roles.length > 0;
}

export function hasRole(actor: Actor, ...wanted: Role[]): actor is Staff {
  return actor.kind === "staff" && actor.roles.some((held) => wanted.includes(held.role));
}

/** Whether the actor is an owner for that body. */
export function ownsFor(actor: Actor, bodyId: string | null): actor is Staff {
  return (
    bodyId !== null &&
    actor.kind === "staff" &&
    actor.roles.some((held) => held.role === "owner" && held.bodyId === bodyId)
  );
}

/** The bodies that the actor advises for. */
export function bodiesOf(actor: Actor): string[] {
  if (actor.kind !== "staff") return [];
  return actor.roles.flatMap((held) => (held.role === "owner" && held.bodyId ? [held.bodyId] : []));
}

/** The person behind the actor, where there is one: for columns `…_by`. */
export function personOf(actor: Actor): string | null {
  return actor.kind === "staff" ? actor.personId : null;
}
