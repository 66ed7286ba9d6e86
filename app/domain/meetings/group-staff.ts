/**
 * Who leads a group and who takes notes in it: somebody of the staff whose role fits, or written as a role, or both. What is written
 * as a role is public; who it is, is for the staff. Neighbours: people hold the roles; a scribe's code works for whoever has it.
 */
import type { Role } from "../kernel/actor.ts";
import type { Translated } from "../people/person.ts";
import { meetingReaders, roomRunners } from "./policy.ts";

export const groupDuties = ["facilitator", "scribe"] as const;
export type GroupDuty = (typeof groupDuties)[number];

/** Whose roles fit: who leads a group runs the room, who takes notes reads how the meeting stands. */
export const rolesFor: Record<GroupDuty, readonly Role[]> = {
  facilitator: roomRunners,
  scribe: meetingReaders,
};

/** Who has a duty: a name for the staff, and what everybody may read. */
export type OnDuty = { name: string | null; role: Translated };
export type GroupStaff = Record<GroupDuty, OnDuty>;

/** Somebody that may be chosen. */
export type Fitting = { handle: string; name: string };

export const isTaken = ({ name, role }: OnDuty): boolean =>
  name !== null || Object.values(role).some((words) => words.trim() !== "");

/** Whether it has both who leads it and who takes notes. */
export const isStaffed = (staff: GroupStaff): boolean => groupDuties.every((duty) => isTaken(staff[duty]));
