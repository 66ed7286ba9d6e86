/** Members of staff as they are chosen for a meeting that is for them only. */
import type { Role } from "../kernel/actor.ts";
import type { Translated } from "../people/person.ts";
import type { Standing } from "./registration-list.ts";

export type StaffMember = {
  handle: string;
  name: string;
  roles: Role[];
  /** how he stands, where he was asked before */
  standing: Standing | null;
};
/** `name` is null of those who work with the forum itself. */
export type StaffOfBody = { slug: string; name: Translated | null; people: StaffMember[] };
