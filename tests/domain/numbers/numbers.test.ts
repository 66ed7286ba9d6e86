import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { outbox } from "#db/schema/kernel.ts";
import { invitations, mailingRecipients } from "#db/schema/mailings.ts";
import { makeContribution } from "~/domain/contributions/commands/split.server.ts";
import { removeContribution } from "~/domain/contributions/commands/unsplit.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { captureNotes } from "~/domain/live/commands/capture.server.ts";
import { closeMeeting } from "~/domain/live/commands/close.server.ts";
import { joinTable, openTables } from "~/domain/live/commands/join.server.ts";
import { confirmNotes } from "~/domain/live/commands/read-back.server.ts";
import { listTables } from "~/domain/live/queries.server.ts";
import { declineInvitation, registerInvited } from "~/domain/mailings/commands/answer-invitation.server.ts";
import { countInvited } from "~/domain/mailings/queries.server.ts";
import { countAttendance, listAttendance } from "~/domain/meetings/attendance.server.ts";
import { checkIn, checkInWalkIn, undoCheckIn } from "~/domain/meetings/commands/check-in.server.ts";
import { getMeeting, listMeetings } from "~/domain/meetings/queries.server.ts";
import { listRegistrations } from "~/domain/meetings/registrations.server.ts";
import { pointsIn, stepOf, total } from "~/domain/numbers/numbers.ts";
import { readNumbers } from "~/domain/numbers/queries.server.ts";
import { getSubmissionById, listTexts } from "~/domain/submissions/queries.server.ts";
import { answer, type Mailings, mailingsOf } from "../../support/mailing.ts";
import { openPost, type Post } from "../../support/post.ts";
import { register } from "../../support/registering.ts";
import { begins, minute } from "../../support/table.ts";

/** "daud" is held beside it and nobody was asked to it. */
let post: Post;
let of: Mailings;
beforeEach(async () => {
  post = await openPost({ mailReplies: "svar@dome.example" });
  of = await mailingsOf(post);
  await of.meetings.announce("daud");
});
afterEach(() => post.close());

const ctx = () => post.world.as("coordinator");
const read = async (slug = "moete") => {
  const row = await getMeeting(post.world.read, slug);
  const numbers = (await readNumbers(post.world.read, [row], post.world.clock.now)).get(row.id);
  if (!numbers) throw new Error("no numbers");
  return { id: row.id, numbers };
};
const sums = async (slug?: string) => {
  const { numbers } = await read(slug);
  const sum = (step: Parameters<typeof stepOf>[1]) => {
    const counts = stepOf(numbers, step);
    return counts && total(counts);
  };
  return [sum("invited"), sum("reached"), sum("registered"), sum("came"), numbers.points];
};

/** Every mail that was handed over was so with this word beside it. */
const became = (reason: string | null) =>
  post.world.db.write(
    async (db) => void (await db.update(outbox).set({ reason }).where(eq(outbox.status, "sent"))),
  );

it("the numbers of a meeting follow it through all its steps, from the invitation to what was said", async () => {
  expect(await sums()).toEqual([null, null, 0, null, null]);

  // They reach whom a mail was handed over to that did not come back.
  {
    await of.people(4);
    expectOk(await of.send(await of.draft()));
    await post.drain();
    expect(await sums()).toEqual([4, 4, 0, null, null]);
    // without a mail server it lies in a folder, and went to nobody
    await became("no_mail_server");
    expect(await sums()).toEqual([4, 0, 0, null, null]);
    await became(null);
    const link = await of.linkOf(of.emailOf(4));
    const [sent] = await post.world.read
      .select({ id: mailingRecipients.id })
      .from(mailingRecipients)
      .innerJoin(invitations, eq(invitations.id, mailingRecipients.invitationId))
      .where(eq(invitations.ref, link.ref));
    await post.world.db.write(async (db) => {
      await db
        .update(outbox)
        .set({ status: "failed", sentAt: null, reason: "bounced" })
        .where(eq(outbox.onceKey, `mailing:${sent?.id}`));
    });
    expect(await sums()).toEqual([4, 3, 0, null, null]);
    const { id, numbers } = await read();
    expect(numbers.invited).toMatchObject(await countInvited(post.world.read, id));
  }

  // They register who comes, may come or waits, and not who said no; every answer is in one place.
  {
    const visitor = post.world.visitor();
    const own = { ...answer, name: "Listet 1", organisation: "" };
    expectOk(await registerInvited(visitor, await of.linkOf(of.emailOf(1)), own));
    expectOk(await declineInvitation(visitor, await of.linkOf(of.emailOf(2))));
    await register(post.world, "moete");
    const { id, numbers } = await read();
    const rows = await listRegistrations(post.world.read, id);
    expect(rows).toHaveLength(2);
    expect(Object.values(numbers.answers ?? {}).reduce((sum, one) => sum + total(one), 0)).toBe(2);
    expect(await sums()).toEqual([4, 3, 2, null, null]);
    // an answer tells that the mail came, however it left
    await became("no_mail_server");
    expect(await sums()).toEqual([4, 2, 2, null, null]);
    await became(null);
    expect(numbers.newRegistered).toEqual({ count: 2, known: 2 });
  }

  // They count who was there by kind, of whom who is new, and none whose tap was undone.
  {
    post.world.clock.now = begins;
    expect((await sums())[3]).toBeNull();
    const { id } = await read();
    const [first, second] = await listRegistrations(post.world.read, id);
    expectOk(await checkIn(ctx(), "moete", first?.ref ?? "", { presence: "room" }));
    expectOk(await checkIn(ctx(), "moete", second?.ref ?? "", { presence: "room" }));
    const walkIn = { key: randomUUID(), name: "Kari Ny", organisation: "", email: "", isNew: "" as const };
    expectOk(await checkInWalkIn(ctx(), "moete", { ...walkIn, kind: "media", presence: "room" }));
    const there = await listAttendance(post.world.read, id);
    expect(there).toHaveLength(3);
    expectOk(await undoCheckIn(ctx(), "moete", there.find(({ ref }) => ref === second?.ref)?.handle ?? ""));
    const { numbers } = await read();
    const counted = await countAttendance(post.world.read, id);
    expect([(await sums())[3], counted.came]).toEqual([2, 2]);
    expect(numbers.came?.byKind.media).toBe(1);
    expect(numbers.came?.presence).toEqual({ room: 2, remote: 0, stream: 0 });
    expect(numbers.streamFollowers).toBeNull();
    expect(numbers.came?.newcomers).toEqual({ count: counted.newcomers, known: counted.known });
  }

  // They hold each contribution in one place, wherever it has gone.
  {
    expectOk(await openTables(ctx(), "moete"));
    const { id } = await read();
    const [at] = await listTables(post.world.read, id);
    const device = post.world.visitor();
    const { key } = expectOk(await joinTable(device, { code: at?.table.scribeCode ?? "", calledAs: "" }));
    const note = (body: string) => ({
      ...{ clientId: randomUUID(), body, question: "", theme: "", voice: "nobody" as const, name: "" },
      claimedAt: post.world.clock.now,
    });
    expectOk(await captureNotes(device, key, ["Ein", "To", "Tre", "Fire", "Fem"].map(note)));
    const confirmed = [1, 2, 3, 4].map((n) => ({ note: n, version: 1, confirmed: true, agreed: false }));
    expectOk(await confirmNotes(device, key, confirmed));
    post.world.clock.now = minute(125);
    expect((await sums())[4]).toMatchObject({ open: 0 });
    expectOk(await closeMeeting(ctx(), "moete"));
    const rows = await post.world.read.select().from(contributions);
    expect(rows).toHaveLength(4);
    const { now } = post.world.clock;
    const [first, second, third] = rows.map(({ id }) => eq(contributions.id, id));
    await post.world.db.write(async (db) => {
      await db.update(contributions).set({ stage: "response_being_prepared" }).where(first);
      await db.update(contributions).set({ stage: "answered", answeredAt: now }).where(first);
      await db.update(contributions).set({ stage: "set_aside", setAsideAt: now }).where(second);
      await db.update(contributions).set({ stage: "withdrawn", withdrawnAt: now }).where(third);
    });
    const { numbers } = await read();
    expect(numbers.points).toEqual({ answered: 1, open: 1, set_aside: 1, withdrawn: 1, moved: 0 });
    if (numbers.points) expect(pointsIn(numbers.points)).toBe(4);

    // A coordinator makes other points of the same words, and one of what comes late.
    const [table] = await listTables(post.world.read, id);
    const { ref, id: into } = await getSubmissionById(post.world.read, table?.table.submissionId ?? "");
    const start = ((await listTexts(post.world.read, into))[0]?.body ?? "").indexOf("Fire");
    expectOk(await removeContribution(ctx(), ref, 4));
    for (const from of [start, start + 2])
      expectOk(await makeContribution(ctx(), ref, [{ text: 1, start: from, end: from + 2 }]));
    expect((await sums())[4]).toEqual({ ...numbers.points, open: 2 });
    expectOk(await captureNotes(device, key, [{ ...note("Seint"), claimedAt: minute(1) }]));
    expect((await sums())[4]).toEqual({ ...numbers.points, open: 2 });
    expectOk(await makeContribution(ctx(), ref, [{ text: 2, start: 0, end: 5 }]));
    expect((await sums())[4]).toEqual({ ...numbers.points, open: 3 });
  }

  // Of a meeting that nobody counted they are not known, and not zero; they are read alike beside others.
  {
    expect(await sums("daud")).toEqual([null, null, 0, null, null]);
    const rows = await listMeetings(post.world.read);
    const all = await readNumbers(post.world.read, rows, post.world.clock.now);
    for (const slug of ["moete", "daud"]) {
      const { id, numbers } = await read(slug);
      expect(all.get(id)).toEqual(numbers);
    }
  }
});
