import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { expectOk } from "~/domain/kernel/result.ts";
import { checkInWalkIn } from "~/domain/meetings/commands/check-in.server.ts";
import { getMeeting } from "~/domain/meetings/queries.server.ts";
import { total } from "~/domain/numbers/numbers.ts";
import { readNumbers } from "~/domain/numbers/queries.server.ts";
import { both } from "../../support/meetings.ts";
import { heldMeeting } from "../../support/recording.ts";
import { slug } from "../../support/table.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it("whoever counted by hand counted all who were there, and not only those who were tapped in", async () => {
  const held = await heldMeeting(world, ["Søket er tregt."]);
  const came = async () => {
    const meeting = await getMeeting(world.read, slug);
    const came = (await readNumbers(world.read, [meeting], world.clock.now)).get(meeting.id)?.came;
    return came && [total(came.byKind), came.counted];
  };
  const tapped = { key: randomUUID(), name: "Kari Døme", organisation: "", email: "", isNew: "" as const };
  expectOk(
    await checkInWalkIn(world.as("coordinator"), slug, { ...tapped, kind: "academia", presence: "room" }),
  );
  await held.draft();
  expect(await came()).toEqual([1, "checked_in"]);
  expectOk(await held.say("attendance", both("Mange."), { kinds: { academia: 31, media: 4 } as never }));
  expect(await came()).toEqual([35, "by_hand"]);
});
