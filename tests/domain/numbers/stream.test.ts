import { afterAll, beforeAll, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { events } from "#db/schema/kernel.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { streamFollowersForm } from "~/domain/meetings/attendance-forms.ts";
import { noteStreamFollowers } from "~/domain/meetings/commands/stream.server.ts";
import { getMeeting } from "~/domain/meetings/queries.server.ts";
import { readNumbers } from "~/domain/numbers/queries.server.ts";
import { draftAttendance } from "~/domain/records/drafting.server.ts";
import { meetingsOf } from "../../support/meetings.ts";
import { begins } from "../../support/table.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const meetings = meetingsOf(world);
  await meetings.announce("moete");
  expectOk(await meetings.schedule("moete", { streamed: true }));
  await meetings.announce("utan");
});
afterAll(() => world.close());

it("about so many followed the stream, as staff write down once it has begun: they are told of, and are not among those who came", async () => {
  const note = (followers: number | null, slug = "moete") =>
    noteStreamFollowers(world.as("coordinator"), slug, { followers });
  expect(await note(40)).toMatchObject({ code: "too_early" });
  world.clock.now = begins;
  expect(await note(40, "utan")).toMatchObject({ code: "not_streamed" });
  const there = async () => {
    const row = await getMeeting(world.read, "moete");
    const numbers = (await readNumbers(world.read, [row], world.clock.now)).get(row.id);
    return [numbers?.streamFollowers, numbers?.came, await draftAttendance(world.read, row)];
  };
  const nobody = { counted: "checked_in", kinds: [], newcomers: null };
  for (const _ of [1, 2]) expectOk(await note(40));
  expect(await there()).toEqual([40, null, { ...nobody, streamFollowers: 40 }]);
  expect(await world.read.$count(events, eq(events.type, "meeting.stream_counted"))).toBe(1);
  expectOk(await note(null));
  expect(await there()).toEqual([null, null, nobody]);
});

it("takes a whole number, or nothing where nobody knows", () => {
  const said = (followers: string) => streamFollowersForm.safeParse({ followers }).data?.followers;
  expect(["", "0", "40", "-1", "1.5", "many"].map(said)).toEqual([
    ...[null, 0, 40],
    ...[undefined, undefined, undefined],
  ]);
});
