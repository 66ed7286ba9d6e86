import { afterEach, beforeEach, expect, it } from "vitest";
import { handleOf } from "~/domain/consultations/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { cancelMeeting } from "~/domain/meetings/commands/announce.server.ts";
import { addGroup, removeGroup } from "~/domain/meetings/commands/groups.server.ts";
import { addRegistration } from "~/domain/meetings/commands/register.server.ts";
import { listDutyTold } from "~/domain/meetings/group-staff.server.ts";
import { getMeeting, listGroups } from "~/domain/meetings/queries.server.ts";
import { readToday } from "~/domain/responses/whereabouts.server.ts";
import { both } from "../../support/meetings.ts";
import { openPost, type Post } from "../../support/post.ts";
import { type Registered, registeredOf } from "../../support/registered.ts";

/** Whoever leads a group in a meeting, or takes notes there, is told what becomes of it. */
let post: Post;
let registered: Registered;
const slug = "moete";
const leads = "medkoordinator@dome.example";
const writes = "godkjennar@dome.example";
beforeEach(async () => {
  post = await openPost();
  registered = await registeredOf(post);
  const { coordinatorTwo, approver } = post.world.staff;
  const staff = { facilitator: handleOf(coordinatorTwo.personId), scribe: handleOf(approver.personId) };
  const group = { title: both("Tal"), theme: "", seats: null };
  expectOk(await addGroup(post.world.as("coordinator"), slug, { ...group, ...staff }));
  await post.quiet();
});
afterEach(async () => {
  await post.close();
  expect(post.unexpected).toEqual([]);
});

const register = (email: string) => {
  const who = { name: "Godkjennar", organisation: "", kind: "public_authority", email } as const;
  const nothing = { attendAs: "room", group: "", accessNeeds: "", answers: [], asked: [] } as const;
  return addRegistration(post.world.as("coordinator"), slug, {
    ...{ ...who, ...nothing, answers: [], asked: [], language: "nn" },
  });
};
/** The newer of two mails waits until the older one has left a lane's hands. */
const drained = async () => {
  await post.drain();
  post.later(2);
  await post.drain();
};
const addresses = () => post.mailbox.mails.flatMap(({ to }) => to).sort();
const toldBesides = async () => {
  const { id } = await getMeeting(post.world.read, slug);
  return (await listDutyTold(post.world.read, id, null)).length;
};

it("once when it is moved, with the way to its page and no calendar; who is registered gets that mail alone", async () => {
  expect(await toldBesides()).toBe(2);
  expectOk(await register(writes));
  expect(await toldBesides()).toBe(1);
  await post.quiet();
  await registered.move();
  await post.drain();
  expect(addresses()).toEqual([writes, leads].sort());
  const [mail] = post.mailbox.to(leads);
  expect(mail?.header("subject")).toBe("Endra: Ope møte");
  expect(mail?.text).toMatch(/Grupper du leier: B\.[\s\S]*fredag 8\. mai[\s\S]*torsdag 7\. mai/i);
  expect(mail?.text).toContain("/desk/meetings/moete");
  expect(mail?.text).toContain("Salen er oppteken.");
  expect(mail?.calendar).toBe("");
  expect(post.mailbox.to(writes)[0]?.calendar).toContain("METHOD:REQUEST");
  post.mailbox.mails.length = 0;
  post.later(600);
  await post.drain();
  expect(addresses()).toEqual([]);
});

it("as it is and as it was when they were told last, however often it was moved; nothing where it is as it was", async () => {
  await registered.move("2026-05-08");
  await registered.move("2026-05-07");
  await drained();
  expect(addresses()).toEqual([]);
  await registered.move("2026-05-12");
  await post.quiet();
  await registered.move("2026-05-13");
  await registered.move("2026-05-14");
  await drained();
  expect(addresses()).toEqual([writes, leads].sort());
  const text = post.mailbox.to(leads)[0]?.text ?? "";
  expect(text).toMatch(/torsdag 14\. mai[\s\S]*tysdag 12\. mai/i);
  for (const day of ["7. mai", "13. mai"]) expect(text).not.toContain(day);
});

it("when it is called off; not whoever did it, nor whoever has the group no more", async () => {
  expectOk(await cancelMeeting(post.world.as("coordinatorTwo"), slug, both("Ingen kunne.")));
  await post.drain();
  expect(addresses()).toEqual([writes]);
  expect(post.mailbox.to(writes)[0]?.header("subject")).toBe("Avlyst: Ope møte");
  expect(post.mailbox.to(writes)[0]?.text).toMatch(/Grupper der du er referent: B\.[\s\S]*Ingen kunne\./);
});

it("and his day lists his groups of meetings to come, while he has them", async () => {
  const { read, clock, staff } = post.world;
  const own = async () =>
    (await readToday(read, staff.approver, clock.now, "2026-04-21", "Europe/Oslo")).ownMeetings;
  expect(await own()).toMatchObject([
    { slug, on: "2026-05-07", duties: [{ letter: "B", duty: "scribe" }], asked: null },
  ]);
  const { calendar } = await readToday(read, staff.approver, clock.now, "2026-04-21", "Europe/Oslo");
  expect(calendar.filter((entry) => entry.slug === slug)).toEqual([]);
  const group = (await listGroups(read, (await getMeeting(read, slug)).id)).at(-1);
  expectOk(await removeGroup(post.world.as("coordinator"), slug, "B", { version: group?.version ?? 0 }));
  await registered.move();
  await post.drain();
  expect(addresses()).toEqual([]);
  expect(await own()).toEqual([]);
});
