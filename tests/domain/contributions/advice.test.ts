import { afterEach, beforeEach, expect, it } from "vitest";
import { findAssignment } from "~/domain/contributions/assessing.server.ts";
import { giveAdvice, sayNotOurs, takeBackAdvice } from "~/domain/contributions/commands/advise.server.ts";
import { bodiesOf } from "~/domain/kernel/actor.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { openWorld, type World } from "../../support/world.ts";

/** Two of one body at once: neither writes over what the other advised, gives it back, or takes back what it has not read. */
let world: World;
let ref: string;
beforeEach(async () => {
  world = await openWorld();
  [ref = ""] = await world.contributions("Søket er tregt.", { owner: world.body });
});
afterEach(() => world.close());

const read = async () => (await findAssignment(world.read, ref, bodiesOf(world.staff.owner))) ?? { seen: -1 };
const advise = (advice: string, seen: number) =>
  giveAdvice(world.as("owner"), ref, { advice, disposition: "within" }, seen);

it("the later advice is refused until the earlier one has been read", async () => {
  const { seen } = await read();
  expectOk(await advise("Den første.", seen));
  expect(await advise("Den andre.", seen)).toMatchObject({ code: "changed_meanwhile" });
  expect(await read()).toMatchObject({ advice: { text: "Den første." } });
  expectOk(await advise("Dei to saman.", (await read()).seen));
  expect(await read()).toMatchObject({ advice: { text: "Dei to saman." } });
});

it("nothing is given back, or taken back, past advice that was not read", async () => {
  const { seen } = await read();
  expectOk(await advise("Den første.", seen));
  const first = await read();
  expectOk(await advise("Den andre.", first.seen));
  const owner = world.as("owner");
  expect(await sayNotOurs(owner, ref, { why: "Ikkje vårt.", whose: "" }, first.seen)).toMatchObject({
    code: "changed_meanwhile",
  });
  expect(await takeBackAdvice(owner, ref, first.seen)).toMatchObject({ code: "changed_meanwhile" });
  const second = await read();
  expectOk(await takeBackAdvice(owner, ref, second.seen));
  expect(await advise("Den tredje.", second.seen)).toMatchObject({ code: "changed_meanwhile" });
});
