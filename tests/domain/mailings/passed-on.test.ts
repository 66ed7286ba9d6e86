/** An invitation or a seat that somebody gives to somebody else. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { events } from "#db/schema/kernel.ts";
import { meetings } from "#db/schema/meetings.ts";
import { registrations } from "#db/schema/registrations.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { registerInvited } from "~/domain/mailings/commands/answer-invitation.server.ts";
import { askByInvitation } from "~/domain/mailings/commands/pass-on.server.ts";
import { findContactOf, findInvitation } from "~/domain/mailings/queries.server.ts";
import { answerRegistration } from "~/domain/meetings/commands/answer-registration.server.ts";
import { passOnSeat } from "~/domain/meetings/commands/pass-on-seat.server.ts";
import { confirmRegistration } from "~/domain/meetings/commands/register.server.ts";
import { findRegistration, listRegistrations, passedOnBy } from "~/domain/meetings/registrations.server.ts";
import { copyRegistered } from "~/domain/privacy/registered-copy.server.ts";
import { answer, type Mailings, mailingsOf } from "../../support/mailing.ts";
import { openPost, type Post } from "../../support/post.ts";
import { askedLink, guro, register } from "../../support/registering.ts";

let post: Post;
let of: Mailings;
let visitor: ReturnType<Post["world"]["visitor"]>;
beforeEach(async () => {
  post = await openPost({ mailReplies: "svar@dome.example" });
  of = await mailingsOf(post);
  visitor = post.world.visitor();
});
afterEach(async () => {
  await post.close();
  expect(post.unexpected).toEqual([]);
});

/** So many are invited. */
async function invite(many: number) {
  await of.people(many);
  expectOk(await of.send(await of.draft()));
  await post.drain();
}
/** The meeting is for invited people from now on. */
const inviteOnly = () =>
  post.world.db.write(async (db) => {
    await db.update(meetings).set({ audience: "invited" }).where(eq(meetings.slug, "moete"));
  });
const own = (name = "Listet 1") => ({ ...answer, name, organisation: "" });
const confirmed = async (email: string) => {
  const asked = await askedLink(post.world, "moete", email);
  return confirmRegistration(visitor, asked, asked.seen);
};
const rowOf = async (ref: string) => {
  const row = await findRegistration(post.world.read, ref);
  if (!row) throw new Error("nobody is registered");
  return row;
};

describe("an invitation that is passed on", () => {
  it("gives the newcomer a link of his own once he has confirmed, and it is recorded whose it was", async () => {
    await invite(1);
    await inviteOnly();
    await post.quiet();
    const link = await of.linkOf(of.emailOf(1));
    const invitation = await findInvitation(post.world.read, link.ref);
    expectOk(await askByInvitation(visitor, link, guro));
    await post.drain();
    expect(post.mailbox.to(guro.email)).toHaveLength(1);
    const got = expectOk(await confirmed(guro.email));
    expect(await rowOf(got?.ref ?? "")).toMatchObject({
      ...{ source: "passed_on", invitationId: invitation?.id, name: "Guro Døme", status: "going" },
    });
    expect((await findInvitation(post.world.read, link.ref))?.registrationId).toBeNull();
    // At the desk he is known by his place on the list until he registers himself.
    expect(await findContactOf(post.world.read, invitation?.id ?? "")).toMatchObject({ name: "Listet 1" });
    const came = expectOk(await registerInvited(visitor, link, own()));
    const rows = await listRegistrations(post.world.read, (await of.meeting()).id);
    const [newcomer, his] = [got, came].map((one) => rows.find(({ ref }) => ref === one?.ref));
    if (!newcomer || !his) throw new Error("nobody is registered");
    expect([passedOnBy(rows, newcomer)?.ref, passedOnBy(rows, his)]).toEqual([his.ref, null]);
    // Each reads of it in his own copy what he has done or knows, and no name of another.
    const copies = await Promise.all(
      [guro.email, of.emailOf(1)].map((one) => copyRegistered(post.world.read, one)),
    );
    expect(
      copies.flatMap((copy) => copy.registrations.map(({ source, passedOn }) => [source, passedOn])),
    ).toEqual([
      ["passed_on", false],
      ["invitation", true],
    ]);
    expect(JSON.stringify(copies[1])).not.toContain("Guro");
  });

  it("to oneself is one's own answer, and nobody passed anything on", async () => {
    await invite(1);
    await inviteOnly();
    await post.quiet();
    const link = await of.linkOf(of.emailOf(1));
    expectOk(await askByInvitation(visitor, link, { ...guro, email: of.emailOf(1).toUpperCase() }));
    const got = expectOk(await confirmed(of.emailOf(1).toUpperCase()));
    const invitation = await findInvitation(post.world.read, link.ref);
    const row = await rowOf(got?.ref ?? "");
    expect(row).toMatchObject({ source: "invitation", contactId: invitation?.contactId, status: "going" });
    expect(invitation?.registrationId).toBe(row.id);
    expect(await post.world.read.$count(events, eq(events.type, "invitation.passed_on"))).toBe(0);
  });

  it("to more than may wait for their confirmation is refused", async () => {
    await invite(1);
    const link = await of.linkOf(of.emailOf(1));
    const ask = (n: number) => askByInvitation(visitor, link, { ...guro, email: `ny-${n}@post.example` });
    for (const n of [1, 2, 3]) expectOk(await ask(n));
    expectOk(await ask(3));
    expect(await ask(4)).toMatchObject({ code: "passed_on_enough" });
  });
});

describe("a seat that is passed on", () => {
  const vikar = {
    ...{ name: "Vikar Døme", organisation: "", kind: "individual" as const },
    email: "vikar@post.example",
    language: "nn" as const,
  };
  const all = async () =>
    (
      await post.world.read
        .select()
        .from(registrations)
        .where(eq(registrations.meetingId, (await of.meeting()).id))
    )
      .map(({ email, status, seat }) => [email, status, seat])
      .sort();

  it("is the substitute's once he confirms, past nobody who waits, and is given once", async () => {
    expectOk(await of.meetings.edit("moete", { capacity: 1, seatsPerOrganisation: null }));
    const holder = await register(post.world, "moete", { email: "eig@post.example" });
    await register(post.world, "moete", { email: "ventar@post.example" });
    expectOk(await passOnSeat(visitor, holder, vikar));
    expect((await rowOf(holder.ref)).seat).toBe(1);
    const got = expectOk(await confirmed(vikar.email));
    expect(await all()).toEqual([
      ["eig@post.example", "not_going", null],
      ["ventar@post.example", "waiting", null],
      ["vikar@post.example", "going", 1],
    ]);
    expect(await rowOf(got?.ref ?? "")).toMatchObject({
      source: "passed_on",
      passedOnById: (await rowOf(holder.ref)).id,
    });
    const rows = await listRegistrations(post.world.read, (await of.meeting()).id);
    // Whoever had the seat reads that it was taken, and not that he has given it up.
    await post.drain();
    expect(post.mailbox.to("eig@post.example").at(-1)?.text).toContain(
      "Den du tilbaud plassen din, har teke han",
    );
    const newcomer = rows.find(({ ref }) => ref === got?.ref);
    expect(newcomer && passedOnBy(rows, newcomer)?.ref).toBe(holder.ref);
    const copy = await copyRegistered(post.world.read, "eig@post.example");
    expect(copy.registrations.map(({ passedOn }) => passedOn)).toEqual([true]);
    expect(await passOnSeat(visitor, holder, vikar)).toMatchObject({ code: "no_seat" });
  });

  it("that its holder gave up meanwhile goes to whoever waits: the substitute stands in the line", async () => {
    expectOk(await of.meetings.edit("moete", { capacity: 1, seatsPerOrganisation: null }));
    const holder = await register(post.world, "moete", { email: "eig@post.example" });
    await register(post.world, "moete", { email: "ventar@post.example" });
    expectOk(await passOnSeat(visitor, holder, vikar));
    expectOk(await answerRegistration(visitor, holder, { ...answer, status: "not_going" }));
    expectOk(await confirmed(vikar.email));
    expect(await all()).toEqual([
      ["eig@post.example", "not_going", null],
      ["ventar@post.example", "going", 1],
      ["vikar@post.example", "waiting", null],
    ]);
  });

  it("tells nobody who is registered: whoever is gets his own link, and the answer is the same", async () => {
    const holder = await register(post.world, "moete", { email: "eig@post.example" });
    await register(post.world, "moete", { email: vikar.email });
    await post.quiet();
    for (const email of [vikar.email, "ny@post.example"])
      expect(await passOnSeat(visitor, holder, { ...vikar, email })).toEqual({ ok: true });
    await post.drain();
    expect(post.mailbox.mails.map(({ to }) => to[0]).sort()).toEqual(["ny@post.example", vikar.email]);
    expect(post.mailbox.to(vikar.email)[0]?.text).toContain("/registration/");
    expect((await rowOf(holder.ref)).seat).not.toBeNull();
  });

  it("keeps to the seats of an organisation, and to one who is asked at a time", async () => {
    expectOk(await of.meetings.edit("moete", { capacity: 5, seatsPerOrganisation: 1 }));
    const holder = await register(post.world, "moete", { email: "eig@post.example", organisation: "Laget" });
    await register(post.world, "moete", { email: "vev@post.example", organisation: "Vev" });
    expect(await passOnSeat(visitor, holder, { ...vikar, organisation: "vev" })).toMatchObject({
      code: "organisation_full",
    });
    expectOk(await passOnSeat(visitor, holder, { ...vikar, organisation: "Laget" }));
    expectOk(await passOnSeat(visitor, holder, { ...vikar, email: "annan@post.example" }));
    // What was asked before is for no seat any more.
    expectOk(await confirmed(vikar.email));
    expect((await rowOf(holder.ref)).seat).toBe(1);
    expect((await all()).find(([email]) => email === vikar.email)).toEqual([vikar.email, "waiting", null]);
    expect(await passOnSeat(visitor, holder, { ...vikar, email: "Eig@post.example" })).toMatchObject({
      code: "own_address",
    });
    // A colleague has had the organisation's seat since it was asked.
    expectOk(
      await passOnSeat(visitor, holder, { ...vikar, email: "sein@post.example", organisation: "Stova" }),
    );
    await register(post.world, "moete", { email: "stova@post.example", organisation: "Stova" });
    expectOk(await confirmed("sein@post.example"));
    expect((await all()).find(([email]) => email === "sein@post.example")?.slice(1)).toEqual([
      "waiting",
      null,
    ]);
    expect((await rowOf(holder.ref)).seat).toBe(1);
  });

  it("is also taken by somebody who had said that he does not come", async () => {
    const holder = await register(post.world, "moete", { email: "eig@post.example" });
    const declined = await register(post.world, "moete", vikar);
    expectOk(await answerRegistration(visitor, declined, { ...answer, status: "not_going" }));
    const { id } = await rowOf(declined.ref);
    await post.quiet();
    expectOk(await passOnSeat(visitor, holder, vikar));
    const asked = await askedLink(post.world, "moete", vikar.email);
    const got = expectOk(await confirmRegistration(visitor, asked, asked.seen));
    expect(expectOk(await confirmRegistration(visitor, asked, asked.seen))).toBeNull();
    expect(await rowOf(got?.ref ?? "")).toMatchObject({ id, status: "going", seat: 1, source: "passed_on" });
    expect((await all()).map(([, status]) => status)).toEqual(["not_going", "going"]);
    await post.drain();
    expect(post.mailbox.to(vikar.email).map((mail) => mail.calendar !== "")).toContain(true);
  });

  it("to two by turns mails each once an hour, and is offered a few times a day", async () => {
    const holder = await register(post.world, "moete", { email: "eig@post.example" });
    await post.quiet();
    const annan = { ...vikar, email: "annan@post.example" };
    for (const who of [vikar, annan, vikar, annan, vikar]) expectOk(await passOnSeat(visitor, holder, who));
    await post.drain();
    expect(post.mailbox.mails.flatMap(({ to }) => to).sort()).toEqual([annan.email, vikar.email]);
    expect(await passOnSeat(visitor, holder, annan)).toMatchObject({ code: "offered_enough" });
    post.later(24 * 60 + 1);
    expectOk(await passOnSeat(visitor, holder, annan));
  });
});
