import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { handleOf } from "~/domain/consultations/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { listAskedTo } from "~/domain/meetings/asked.server.ts";
import { cancelMeeting } from "~/domain/meetings/commands/announce.server.ts";
import { answerRegistration } from "~/domain/meetings/commands/answer-registration.server.ts";
import { askStaff } from "~/domain/meetings/commands/ask-staff.server.ts";
import { mayReadMeeting } from "~/domain/meetings/policy.ts";
import { getMeeting } from "~/domain/meetings/queries.server.ts";
import { listRegistrations } from "~/domain/meetings/registrations.server.ts";
import { listStaffToAsk } from "~/domain/meetings/staff-to-ask.server.ts";
import { endRole, invitePerson } from "~/domain/people/commands/staff.server.ts";
import { readToday } from "~/domain/responses/whereabouts.server.ts";
import { readCalendar } from "../../support/calendars.ts";
import { both, meetingsOf } from "../../support/meetings.ts";
import { openPost, type Post } from "../../support/post.ts";

/** Members of staff who are asked to a meeting for them only, in one act. */
let post: Post;
const slug = "formote";
beforeAll(async () => {
  post = await openPost();
  await meetingsOf(post.world).announce(slug, "internal");
  await meetingsOf(post.world).announce("ope");
  const admin = post.world.ctx({ actor: post.world.administrator });
  for (const name of ["svensk", "slutta"]) {
    const roles = [{ role: "owner" as const, body: post.world.body }];
    expectOk(await invitePerson(admin, { name, email: `${name}@dome.example`, language: "sv", roles }));
  }
  await post.quiet();
});
afterAll(() => post.close());
beforeEach(() => {
  post.mailbox.mails.length = 0;
});

const meetingId = async () => (await getMeeting(post.world.read, slug)).id;
const member = async (name: string) => {
  const staff = await listStaffToAsk(post.world.read, await meetingId());
  const found = staff.flatMap(({ people }) => people).find((person) => person.name === name);
  if (!found) throw new Error(`nobody of the staff is called ${name}`);
  return found;
};
const ask = async (...names: string[]) => {
  const people = [];
  for (const name of names) people.push((await member(name)).handle);
  return askStaff(post.world.as("coordinator"), slug, { people });
};

it("shows everybody who holds a role, by where he works", async () => {
  const staff = await listStaffToAsk(post.world.read, await meetingId());
  expect(staff.map(({ slug: body }) => body)).toEqual(["", post.world.body]);
  expect(staff[1]?.people.map(({ name, roles, standing }) => [name, roles, standing])).toEqual([
    ["eigar", ["owner"], null],
    ["slutta", ["owner"], null],
    ["svensk", ["owner"], null],
  ]);
});

it("keeps a seat for each and mails him once, in his language and for his calendar, however often it is sent", async () => {
  expect(expectOk(await ask("eigar", "svensk"))).toEqual({ asked: 2 });
  expect(expectOk(await ask("eigar", "svensk"))).toEqual({ asked: 0 });
  expect(expectOk(await ask("eigar", "godkjennar"))).toEqual({ asked: 1 });
  await post.drain();
  expect(post.mailbox.mails.flatMap(({ to }) => to).sort()).toEqual(
    ["eigar", "godkjennar", "svensk"].map((name) => `${name}@dome.example`),
  );
  const [own] = post.mailbox.to("eigar@dome.example");
  expect(own?.header("subject")).toBe("Du er kalla inn: Ope møte");
  expect(post.mailbox.to("svensk@dome.example")[0]?.header("subject")).toBe("Du är kallad: Ope møte");
  expect(own?.calendar).toContain("PARTSTAT=NEEDS-ACTION");
  expect(own?.calendar).not.toContain("URL:");
  expect(readCalendar(own?.calendar ?? "").method).toBe("REQUEST");
  const rows = await listRegistrations(post.world.read, await meetingId());
  expect(rows.map((row) => [row.name, row.organisation, row.status, row.source])).toEqual([
    ["eigar", "Dømearkivet", "going", "staff"],
    ["godkjennar", null, "going", "staff"],
    ["svensk", "Dømearkivet", "going", "staff"],
  ]);
  // That he comes is for him to say.
  expect((await member("eigar")).standing).toBe("kept");
});

it("leaves whoever said that he does not come as he answered", async () => {
  const [row] = [...(await listAskedTo(post.world.read, post.world.staff.approver.personId)).values()];
  const nothing = { attendAs: "room" as const, group: "", accessNeeds: "", answers: [], asked: [] };
  const link = { ref: row?.ref ?? "", version: 1 };
  post.later(1);
  for (const status of ["going", "not_going"] as const) {
    expectOk(await answerRegistration(post.world.visitor(), link, { ...nothing, status }));
    expect(expectOk(await ask("godkjennar"))).toEqual({ asked: 0 });
    expect((await member("godkjennar")).standing).toBe(status);
  }
});

it("asks nobody who has left meanwhile, nor to a meeting that others may come to, nor once it is over", async () => {
  const { handle } = await member("slutta");
  const admin = post.world.ctx({ actor: post.world.administrator });
  const ended = { email: "slutta@dome.example", role: "owner" as const, body: post.world.body };
  expectOk(await endRole(admin, ended));
  const ctx = post.world.as("coordinator");
  const owner = handleOf(post.world.staff.owner.personId);
  expect(await askStaff(ctx, slug, { people: [owner, handle] })).toMatchObject({ code: "unknown_person" });
  expect(await askStaff(ctx, "ope", { people: [owner] })).toMatchObject({ code: "not_found" });
  const { now } = post.world.clock;
  post.later(60 * 24 * 60);
  expect(await askStaff(ctx, slug, { people: [owner] })).toMatchObject({ code: "over" });
  post.world.clock.now = now;
});

it("lets an owner read what he is asked to and nothing else, and stands in his day until it is called off", async () => {
  const { read, staff } = post.world;
  const meeting = await getMeeting(read, slug);
  const { owner, coordinatorTwo } = staff;
  expect([...(await listAskedTo(read, owner.personId)).keys()]).toEqual([meeting.id]);
  expect((await listAskedTo(read, coordinatorTwo.personId)).size).toBe(0);
  const may = (asked: boolean, status: typeof meeting.status) => mayReadMeeting(owner, { status }, asked);
  expect([may(true, "announced"), may(false, "announced"), may(true, "draft")]).toEqual([true, false, false]);
  const today = async () =>
    (await readToday(read, owner, post.world.clock.now, "2026-04-21", "Europe/Oslo")).ownMeetings;
  expect(await today()).toMatchObject([{ slug, on: "2026-05-07", asked: "going", duties: [] }]);
  expectOk(await cancelMeeting(post.world.as("coordinator"), slug, both("Ingen hadde tid.")));
  expect(await today()).toEqual([]);
  await post.drain();
  expect(post.mailbox.mails.flatMap(({ to }) => to).sort()).toEqual(
    ["eigar", "svensk"].map((name) => `${name}@dome.example`),
  );
});
