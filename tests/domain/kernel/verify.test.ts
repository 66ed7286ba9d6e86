import { afterEach, beforeEach, expect, it } from "vitest";
import { expectOk } from "~/domain/kernel/result.ts";
import { verifyEventLog } from "~/domain/kernel/verify.server.ts";
import { addBody } from "~/domain/people/commands/bodies.server.ts";
import { openHouse } from "../../support/house.ts";
import { tamper as tamperWith } from "../../support/tamper.ts";

let house: Awaited<ReturnType<typeof openHouse>>;

beforeEach(async () => {
  house = await openHouse();
  const ctx = house.ctx({ actor: house.administrator });
  for (const name of ["Ein", "To", "Tre"])
    expectOk(await addBody(ctx, { name: { nn: name }, shortName: {} }));
});
afterEach(() => house.test.close());

const tamper = (statement: string) => tamperWith(house.test, "events", statement);
const verify = () => verifyEventLog(house.db.read);

it("a log as it was written verifies to its last row", async () => {
  const { ok, rows } = await verify();
  expect([ok, rows > 6]).toEqual([true, true]);
});

it("a row whose content was changed is named", async () => {
  await tamper("update events set actor_id = 'somebody' where seq = 3");
  expect(await verify()).toMatchObject({ ok: false, firstBad: { seq: 3, why: "content" } });
});

it("a row that was taken out is missed", async () => {
  await tamper("delete from events where seq = 4");
  expect(await verify()).toMatchObject({ ok: false, firstBad: { seq: 5, why: "gap" } });
});

it("a row that was rewritten with a hash of its own breaks the chain after it", async () => {
  await tamper(
    `update events set hash = '${"a".repeat(64)}', previous_hash = '${"b".repeat(64)}' where seq = 5`,
  );
  expect(await verify()).toMatchObject({ ok: false, firstBad: { seq: 5, why: "chain" } });
});

it("an end that was cut off is missed", async () => {
  const { rows } = await verify();
  await tamper(`delete from events where seq = ${rows}`);
  expect(await verify()).toMatchObject({ ok: false, firstBad: { seq: rows, why: "head" } });
});
