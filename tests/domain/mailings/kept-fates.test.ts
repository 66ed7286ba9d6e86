/** What became of a mailing outlives its mail: that goes when its time has passed (0026), and what was counted still adds up. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { and, eq } from "#db/kit.ts";
import { contacts } from "#db/schema/contacts.ts";
import { outbox } from "#db/schema/kernel.ts";
import { invitations, mailingRecipients } from "#db/schema/mailings.ts";
import { getForum, readPeriods } from "~/domain/forum/queries.server.ts";
import { writtenToFile } from "~/domain/kernel/outbox.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { listRecipients } from "~/domain/mailings/commands/list-recipients.server.ts";
import { type Fate, fates } from "~/domain/mailings/mailing.ts";
import { mailingKey } from "~/domain/mailings/queries.server.ts";
import { countRecipients } from "~/domain/mailings/recipients.server.ts";
import { countFates } from "~/domain/mailings/traced.server.ts";
import { addRegistration } from "~/domain/meetings/commands/register.server.ts";
import { findRegistration } from "~/domain/meetings/registrations.server.ts";
import { total } from "~/domain/numbers/numbers.ts";
import { readNumbers } from "~/domain/numbers/queries.server.ts";
import { changeRetention } from "~/domain/privacy/commands.server.ts";
import { copyRegistration } from "~/domain/privacy/registered-copy.server.ts";
import { retain } from "~/domain/privacy/retain.server.ts";
import { type Mailings, mailingsOf } from "../../support/mailing.ts";
import { openPost, type Post } from "../../support/post.ts";
import { guro } from "../../support/registering.ts";

let post: Post;
let of: Mailings;
beforeEach(async () => {
  post = await openPost();
  of = await mailingsOf(post);
});
afterEach(() => post.close());

const mailsOfMailings = () => post.world.read.$count(outbox, eq(outbox.subjectKind, "mailing"));
/** After three months, which is as short as it can be set. */
async function passTime() {
  const { world } = post;
  const { version } = await getForum(world.read);
  const periods = { ...(await readPeriods(world.read)), sent_mail: 3 };
  expectOk(await changeRetention(world.as("all"), { version, periods }));
  world.clock.now = new Date(Date.parse(world.clock.now) + 120 * 86_400_000).toISOString();
  await retain(world.as({ kind: "system", name: "worker" }));
}

it("is told of each, counted and reminded by as before when its mail is kept no longer", async () => {
  const { world } = post;
  await of.people(5);
  const number = await of.draft();
  expectOk(await of.send(number));
  await post.drain();
  const recipients = await world.read.select().from(mailingRecipients).orderBy(mailingRecipients.id);
  const ended = [
    { status: "sent", reason: writtenToFile },
    { status: "failed", sentAt: null, reason: "bounced" },
    { status: "failed", sentAt: null, reason: null },
    { status: "not_sent", sentAt: null, reason: "no_longer_applies" },
  ] as const;
  await world.db.write(async (db) => {
    for (const [n, mail] of ended.entries())
      await db
        .update(outbox)
        .set(mail)
        .where(eq(outbox.onceKey, mailingKey(recipients[n]?.id ?? "")));
  });
  const meeting = await of.meeting();
  const said = async () => {
    const { id } = await of.get(number);
    const counts = (await countFates(world.read, [id])).get(id);
    const numbers = (await readNumbers(world.read, [meeting], world.clock.now)).get(meeting.id);
    const meant = { kind: "reminder" as const, filter: null };
    const reminded = await countRecipients(world.read, meeting, meant, world.clock.now);
    return {
      fates: fates.flatMap((fate) => Array<Fate>(counts?.[fate] ?? 0).fill(fate)),
      each: await of.fates(number),
      reached: numbers?.reached && total(numbers.reached),
      reminded: reminded.included,
    };
  };
  const before = await said();
  expect(before).toMatchObject({
    fates: ["sent", "filed", "bounced", "unreachable", "not_sent"],
    ...{ reached: 1, reminded: 2 },
  });
  expect(await mailsOfMailings()).toBe(5);
  await passTime();
  expect(await mailsOfMailings()).toBe(0);
  expect(await said()).toEqual(before);
});

it("tells in somebody's own copy what he was sent, and writes to no address again from which a notice came back", async () => {
  const { world } = post;
  const ctx = world.as("coordinator");
  const refs: string[] = [];
  for (const email of ["kjem@post.example", "attende@post.example"])
    refs.push(expectOk(await addRegistration(ctx, "moete", { ...guro, name: email, email })).ref);
  await post.quiet();
  const number = await of.draft({ kind: "notice" });
  expectOk(await of.send(number));
  await post.drain();
  const back = await findRegistration(world.read, refs[1] ?? "");
  await world.db.write(async (db) => {
    await db
      .update(outbox)
      .set({ status: "failed", sentAt: null, reason: "bounced" })
      .where(and(eq(outbox.recipientId, back?.id ?? ""), eq(outbox.template, "meeting_notice")));
  });
  const meeting = await of.meeting();
  const said = async () => {
    const counts = await countRecipients(world.read, meeting, { kind: "notice", filter: null }, "");
    const copies = await Promise.all(refs.map((ref) => copyRegistration(world.read, ref)));
    const notices = copies.map((copy) => copy?.mail.filter(({ template }) => template === "meeting_notice"));
    return {
      counts: [counts.included, counts.leftOut.bounced],
      told: notices.map((mail) => mail?.map(({ createdAt, status, why }) => [createdAt, status, why])),
    };
  };
  const before = await said();
  expect(before).toMatchObject({
    counts: [1, 1],
    told: [[[expect.any(String), "sent", null]], [[expect.any(String), "failed", "bounced"]]],
  });
  await passTime();
  expect(await mailsOfMailings()).toBe(0);
  expect(await said()).toEqual(before);
});

it("whoever had no mail made when his turn came, as he was forgotten, does not wait when it is sent", async () => {
  await of.people(2);
  const number = await of.draft();
  expectOk(await of.send(number));
  while (await listRecipients(post.world.as({ kind: "system", name: "worker" })));
  const [one] = await post.world.read
    .select()
    .from(contacts)
    .where(eq(contacts.email, of.emailOf(1)));
  await post.world.db.write(
    async (db) =>
      void (await db
        .update(invitations)
        .set({ contactId: null })
        .where(eq(invitations.contactId, one?.id ?? ""))),
  );
  await post.drain();
  expect((await of.get(number)).status).toBe("sent");
  expect((await of.fates(number)).toSorted()).toEqual(
    [
      [null, "not_sent"],
      [of.emailOf(2), "sent"],
    ].toSorted(),
  );
});
