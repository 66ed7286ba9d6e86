/** Everyone and everything that the acts refer to by the keys of the texts. */
import type { House } from "../../app/domain/index.ts";
import type { Ctx } from "../../app/domain/kernel/context.server.ts";
import { findStaffByEmail, getStaffActor } from "../../app/domain/people/queries.server.ts";
import type { Schedule } from "./schedule.ts";
import type { DemoSeed } from "./texts/types.ts";

export type Cast = {
  house: House;
  demo: DemoSeed;
  schedule: Schedule;
  /** the context of a member of staff, by the key of the texts, with the roles held now */
  as: (key: string) => Promise<Ctx>;
  system: () => Ctx;
  visitor: () => Ctx;
  /** key of a body → its slug */
  bodies: Map<string, string>;
  /** key of a submission → its reference */
  submissions: Map<string, string>;
  /** "key.n" → the reference of the contribution */
  contributions: Map<string, string>;
};

export function makeCast(house: House, demo: DemoSeed, schedule: Schedule): Cast {
  return {
    house,
    demo,
    schedule,
    bodies: new Map(),
    submissions: new Map(),
    contributions: new Map(),
    system: () => house.ctx({ actor: { kind: "system", name: "demo" } }),
    visitor: () => house.ctx({ actor: { kind: "visitor" } }),
    async as(key) {
      const email = demo.staff.find((s) => s.key === key)?.email ?? "";
      const person = await findStaffByEmail(house.db.read, email);
      const actor = person && (await getStaffActor(house.db.read, person.id));
      if (!actor) throw new Error(`the demo has no staff ${key}`);
      return house.ctx({ actor });
    },
  };
}

/** What a key stands for; a missing one is a mistake in the texts. */
export function known<V>(map: Map<string, V>, key: string): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the demo's texts name ${key}, which is not there`);
  return value;
}

/** The member of staff who advises for a body. */
export function ownerOf(cast: Cast, body: string): string {
  const owner = cast.demo.staff.find((s) => s.roles.some((r) => r.role === "owner" && r.body === body));
  if (!owner) throw new Error(`the demo has no owner for ${body}`);
  return owner.key;
}

export const commitmentSlug = (cast: Cast, number: number) => `${cast.demo.plan.slug}-${number}`;
