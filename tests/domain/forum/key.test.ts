import { afterAll, beforeAll, expect, it } from "vitest";
import { keepKey, setUpForum } from "~/domain/forum/commands.server.ts";
import { findKeyFingerprint } from "~/domain/forum/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { emptyHouse, forumInput, system, type TestHouse } from "../../support/house.ts";

/** One forum, one key for its private links: told by a fingerprint, which is noted once and changed on purpose only. */
let house: TestHouse;
beforeAll(async () => {
  house = await emptyHouse();
});
afterAll(() => house.test.close());
const ctx = () => house.ctx({ actor: system });
const noted = () => findKeyFingerprint(house.db.read);

it("the key that a forum is served with is noted once it is set up, and others are refused", async () => {
  expectOk(await keepKey(ctx(), "aaaa"));
  expect(await noted(), "there is nothing to sign yet").toBeNull();
  expectOk(await setUpForum(ctx(), forumInput));
  expectOk(await keepKey(ctx(), "aaaa"));
  expectOk(await keepKey(ctx(), "aaaa"));
  expect(await keepKey(ctx(), "bbbb")).toMatchObject({ code: "other_key" });
  expect(await keepKey(house.ctx({ actor: { kind: "visitor" } }), "aaaa")).toMatchObject({
    code: "not_allowed",
  });
  expect(await noted()).toBe("aaaa");
});

it("a key that is lost is replaced, and comes back no more by itself", async () => {
  expectOk(await keepKey(ctx(), "bbbb", { replace: true }));
  expect(await noted()).toBe("bbbb");
  expect(await keepKey(ctx(), "aaaa")).toMatchObject({ code: "other_key" });
});
