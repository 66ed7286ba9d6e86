/** What became of a mailing, for each whom it went to: however many they are, a page of them costs a page. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { contacts } from "#db/schema/contacts.ts";
import { invitations } from "#db/schema/mailings.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { declineInvitation } from "~/domain/mailings/commands/answer-invitation.server.ts";
import { listRecipients } from "~/domain/mailings/commands/list-recipients.server.ts";
import { type Fate, fates } from "~/domain/mailings/mailing.ts";
import { countFates, listTraced } from "~/domain/mailings/traced.server.ts";
import { list } from "../../support/contacts.ts";
import { type Mailings, mailingsOf } from "../../support/mailing.ts";
import { openPost, type Post } from "../../support/post.ts";
import { countingRows } from "../../support/rows-read.ts";

const many = 430;
const aPage = 200;
let post: Post;
let of: Mailings;
let number = 0;
beforeAll(async () => {
  post = await openPost();
  of = await mailingsOf(post);
  const { world } = post;
  const first = await list(world, { email: of.emailOf(1), name: "Listet 1", organisation: null });
  await world.db.write(async (tx) => {
    const others = Array.from({ length: many - 1 }, (_, n) => {
      const email = of.emailOf(n + 2);
      return { ...first, id: randomUUID(), ref: `LISTET${n + 2}`, email, emailKey: email, sortKey: email };
    });
    for (let at = 0; at < others.length; at += 50)
      await tx.insert(contacts).values(others.slice(at, at + 50));
  });
  number = await of.draft();
  expectOk(await of.send(number));
  while (await listRecipients(world.ctx({ actor: { kind: "system", name: "worker" } })));
  for (const n of [10, 420])
    expectOk(await declineInvitation(world.visitor(), await of.linkOf(of.emailOf(n))));
});
afterAll(() => post?.close());

/** All pages of it, as they are read one after another, and the most rows that one of them fetched. */
async function readPages(fate?: Fate) {
  const pages: (string | null)[][] = [];
  let most = 0;
  for (let after: string | undefined; ; ) {
    const { db, rows } = countingRows(post.world.read);
    const { traced, next } = await listTraced(db, await of.get(number), { fate, after, limit: aPage });
    pages.push(traced.map(({ email }) => email));
    most = Math.max(most, rows());
    if (!next) return { pages, most };
    after = next;
  }
}

it("is read page by page, each recipient once, by no more rows than a page shows", async () => {
  const { pages, most } = await readPages();
  expect(pages.map(({ length }) => length)).toEqual([aPage, aPage, many - 2 * aPage]);
  expect(new Set(pages.flat()).size).toBe(many);
  // One more tells whether there is another page, and one where this one begins.
  expect(most).toBeLessThanOrEqual(aPage + 2);
});

it("is narrowed and counted by the database to the same", async () => {
  const { id } = await of.get(number);
  const { db, rows } = countingRows(post.world.read);
  const counts = (await countFates(db, [id])).get(id);
  expect(counts).toMatchObject({ waiting: many - 2, declined: 2, sent: 0 });
  expect(rows()).toBeLessThanOrEqual(fates.length);
  const declined = await readPages("declined");
  expect(declined.pages.map((page) => page.toSorted())).toEqual([[10, 420].map(of.emailOf)]);
  expect(declined.most).toBe(2);
  expect((await readPages("waiting")).pages.flat()).toHaveLength(many - 2);
});

it("goes on behind somebody who was forgotten, and is found alone", async () => {
  const { world } = post;
  const { pages } = await readPages();
  const last = (await of.linkOf(pages[0]?.at(-1) ?? "")).ref;
  await world.db.write(
    async (tx) =>
      void (await tx.update(invitations).set({ contactId: null }).where(eq(invitations.ref, last))),
  );
  const after = await readPages();
  expect(after.pages.map(({ length }) => length)).toEqual(pages.map(({ length }) => length));
  expect(after.pages[0]?.at(-1)).toBeNull();
  expect(after.pages[1]).toEqual(pages[1]);
  const alone = await listTraced(world.read, await of.get(number), { only: "LISTET420", limit: 1 });
  expect(alone.traced.map(({ email, fate }) => [email, fate])).toEqual([[of.emailOf(420), "declined"]]);
});
