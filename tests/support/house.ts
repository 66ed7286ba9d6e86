/** A house over an empty database with a clock that tests set: for stories of people and of the forum itself. */

import { type SetUpInput, setUpForum } from "~/domain/forum/commands.server.ts";
import { createHouse, type House } from "~/domain/index.ts";
import type { Staff, System } from "~/domain/kernel/actor.ts";
import { growingIds } from "~/domain/kernel/ids.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { findStaffByEmail, getStaffActor } from "~/domain/people/queries.server.ts";
import { createTestDatabase, type TestDatabase } from "./database.ts";

export const system: System = { kind: "system", name: "setup" };

export const forumInput: SetUpInput = {
  name: { nn: "Forum for open forvalting", en: "Forum for open government" },
  hostName: { nn: "Dømedepartementet" },
  mainLanguage: "nn",
  languages: ["nn", "en"],
  timeZone: "Europe/Oslo",
  contactEmail: "forum@dome.example",
  contactPhone: null,
  colour: "fjord",
  administrator: { name: "Administrator Døme", email: "administrator@dome.example", language: "nn" },
};

export type TestHouse = House & {
  test: TestDatabase;
  clock: { now: string };
  /** who has this address, with the roles held now */
  staff: (email: string) => Promise<Staff>;
};

export async function emptyHouse(): Promise<TestHouse> {
  const test = await createTestDatabase();
  const clock = { now: "2026-04-21T08:02:00.000Z" };
  const newId = growingIds(() => Date.parse(clock.now));
  const house = createHouse({ db: test.db, responseMailDelay: 10, now: () => clock.now, newId });
  return {
    ...house,
    test,
    clock,
    async staff(email) {
      const person = await findStaffByEmail(test.db.read, email);
      const actor = person && (await getStaffActor(test.db.read, person.id));
      if (!actor) throw new Error(`${email} holds no role`);
      return actor;
    },
  };
}

/** The same, set up, with its first administrator. */
export async function openHouse(): Promise<TestHouse & { administrator: Staff }> {
  const house = await emptyHouse();
  expectOk(await setUpForum(house.ctx({ actor: system }), forumInput));
  return { ...house, administrator: await house.staff(forumInput.administrator.email) };
}
