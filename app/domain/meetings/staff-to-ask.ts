/** Members of staff as they are chosen for a meeting that is for them only. */
import type { Role } from "../kernel/actor.ts";
import type { Translated } from "../people/person.ts";
import type { RegistrationStatus } from "./registration.ts";

export type StaffMember = {
  handle: string;
  name: string;
  roles: Role[];
  /** what he answered, where he was asked before */
  status: RegistrationStatus | null;
};
/** `name` is null of those who work with the forum itself. */
export type StaffOfBody = { slug: string; name: Translated | null; people: StaffMember[] };
