import { afterAll, beforeAll, expect, it } from "vitest";
import { expectOk } from "~/domain/kernel/result.ts";
import { addGroup, changeGroup } from "~/domain/meetings/commands/groups.server.ts";
import { copyMeeting } from "~/domain/meetings/commands/prepare.server.ts";
import { listFitting, listOwnGroups, withStaff } from "~/domain/meetings/group-staff.server.ts";
import { isStaffed } from "~/domain/meetings/group-staff.ts";
import { getMeeting, listGroups, readClocked } from "~/domain/meetings/queries.server.ts";
import { endRole } from "~/domain/people/commands/staff.server.ts";
import { getStaffActor, listPeople } from "~/domain/people/queries.server.ts";
import { getMeetingRow } from "~/domain/published/queries.server.ts";
import { both, meetingsOf } from "../../support/meetings.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
const slug = "moete";
beforeAll(async () => {
  world = await openWorld();
  await meetingsOf(world).announce(slug);
});
afterAll(() => world.close());

const ctx = () => world.as("coordinator");
const group = { title: both("Tal"), theme: "", seats: null };
const groups = async (of = slug) =>
  withStaff(world.read, await listGroups(world.read, (await getMeeting(world.read, of)).id));
const handleOfPerson = async (personId: string) => {
  const fitting = await listFitting(world.read, "scribe");
  return fitting.find(({ id }) => id === personId)?.handle ?? "";
};

it("a group is led by somebody whose role fits, and in public by a role alone", async () => {
  const { coordinatorTwo, approver, owner } = world.staff;
  const fits = async (duty: "facilitator" | "scribe") =>
    (await listFitting(world.read, duty)).map(({ id }) => id);
  expect(await fits("facilitator")).toContain(coordinatorTwo.personId);
  expect(await fits("facilitator")).not.toContain(approver.personId);
  expect(await fits("scribe")).toContain(approver.personId);
  expect(await fits("scribe")).not.toContain(owner.personId);

  const facilitator = await handleOfPerson(coordinatorTwo.personId);
  const role = both("ein frå sekretariatet");
  for (const unfit of [{ facilitator: await handleOfPerson(approver.personId) }, { scribe: "finst-ikkje" }])
    expect(await addGroup(ctx(), slug, { ...group, ...unfit })).toMatchObject({ code: "unknown_person" });
  expectOk(await addGroup(ctx(), slug, { ...group, facilitator, facilitatorRole: role }));
  const added = (await groups()).at(-1);
  const { letter = "" } = added ?? {};
  const name = (await listPeople(world.read)).find(({ id }) => id === coordinatorTwo.personId)?.name ?? "";
  expect(added?.staff.facilitator).toEqual({ name, role });
  expect(added && isStaffed(added.staff)).toBe(false);
  const mine = await listOwnGroups(world.read, coordinatorTwo);
  expect(mine).toEqual([{ meetingId: added?.meetingId, letter, duty: "facilitator" }]);

  const { data } = await getMeetingRow(world.read, slug);
  expect(data.groups.at(-1)).toMatchObject({ letter, facilitator: role });
  expect(JSON.stringify(data)).not.toContain(name);
  // Another day asks for other people; what was written as a role stays.
  expectOk(await copyMeeting(ctx(), slug, "neste"));
  expect((await groups("neste")).at(-1)?.staff.facilitator).toEqual({ name: null, role });
});

it("warns of groups without anybody, of those too whose people have lost the role, and names none of them", async () => {
  const meeting = await getMeeting(world.read, slug);
  const unstaffed = async () => (await readClocked(world.read, [meeting]))[0]?.unstaffedGroups;
  const before = (await unstaffed()) ?? 0;
  const { letter, version } = (await groups())[0] ?? { letter: "", version: 0 };
  const person = world.staff.coordinatorTwo.personId;
  const handle = await handleOfPerson(person);
  const filled = { ...group, version, facilitator: handle, scribeRole: both("ein student") };
  expectOk(await changeGroup(ctx(), slug, letter, filled));
  expect(await unstaffed()).toBe(before - 1);
  const email = (await listPeople(world.read)).find(({ id }) => id === person)?.email ?? "";
  expectOk(await endRole(world.ctx({ actor: world.administrator }), { email, role: "coordinator" }));
  expect(await unstaffed()).toBe(before);
  expect((await groups())[0]?.staff.facilitator.name).toBeNull();
  expect(await getStaffActor(world.read, person)).toBeNull();
});
