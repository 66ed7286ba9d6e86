import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { signUps } from "#db/schema/contacts.ts";
import {
  changeOwnChoices,
  confirmSignUp,
  leaveList,
  refuseSignUp,
  signUp,
} from "~/domain/contacts/commands/own.server.ts";
import { addContact, endContact } from "~/domain/contacts/commands/staff.server.ts";
import { createContactLinks } from "~/domain/contacts/links.server.ts";
import { findByAddress } from "~/domain/contacts/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { eraseContact, eraseMyself } from "~/domain/own/commands/erase-contact.server.ts";
import { findListed, findWaiting } from "~/domain/own/listed.server.ts";
import { retain } from "~/domain/privacy/retain.server.ts";
import { join, kari, list, ola } from "../../support/contacts.ts";
import { openPost, type Post } from "../../support/post.ts";

let post: Post;
beforeEach(async () => {
  post = await openPost();
  await post.quiet();
});
afterEach(() => post.close());

const visitor = () => post.world.visitor();
const waiting = async () => {
  const rows = await post.world.read.select().from(signUps);
  return { rows, link: { ref: rows[0]?.ref ?? "", version: 1 } };
};
/** As the page does that was just opened. */
const confirm = async (link: { ref: string; version: number }) =>
  confirmSignUp(visitor(), link, (await waiting()).rows[0]?.version ?? 0);
const sent = async () => {
  await post.drain();
  return post.mailbox.mails.map((mail) => ({ to: mail.to[0], subject: mail.header("subject"), mail }));
};

describe("signing up", () => {
  it("lists nobody before the owner of the address has confirmed, and mails nothing that was typed", async () => {
    const words = "Kjøp billig: https://lure.example";
    expectOk(await signUp(visitor(), { ...ola, name: words, organisation: words }));
    expect(await findByAddress(post.world.read, ola.email)).toBeNull();
    const [mail] = await sent();
    expect(mail?.to).toBe(ola.email);
    expect(mail?.mail.raw).not.toMatch(/lure|billig/);
    expect(mail?.mail.text).not.toMatch(/lure|billig/);
    expectOk(await confirm((await waiting()).link));
    expect(await findByAddress(post.world.read, ola.email)).toMatchObject({
      status: "listed",
      source: "self",
      name: words,
    });
    expect((await waiting()).rows).toEqual([]);
  });

  it("makes one pending sign-up an address, and at most one mail an hour and three a day", async () => {
    for (let hour = 0; hour < 6; hour++) {
      for (const email of ["ola@vev.example", "OLA@vev.example"])
        expectOk(await signUp(visitor(), { ...ola, email, name: `Ola ${hour}` }));
      post.later(61);
    }
    const { rows } = await waiting();
    expect(rows.map(({ name }) => name)).toEqual(["Ola 5"]);
    expect(await sent()).toHaveLength(3);
  });

  it("answers a known address alike, and mails its owner the way to his own page", async () => {
    await list(post.world);
    expect(await signUp(visitor(), { ...ola, email: kari.email })).toEqual(await signUp(visitor(), ola));
    const mails = await sent();
    expect(mails.map(({ to }) => to).sort()).toEqual([kari.email, ola.email]);
    const known = mails.find(({ to }) => to === kari.email);
    expect(known?.mail.text).toContain("/invitation-list/link/");
    expect(known?.mail.header("list-unsubscribe")).toMatch(
      /^<https:\/\/forum.dome.example\/invitation-list\/leave\/[\w-]+>$/,
    );
    expect(known?.mail.header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
    expect((await findByAddress(post.world.read, kari.email))?.name).toBe(kari.name);
  });

  it("ends after seven days", async () => {
    expectOk(await signUp(visitor(), ola));
    const { link } = await waiting();
    post.later(7 * 24 * 60);
    expect(await findWaiting(post.world.read, link, post.world.clock.now)).toBeNull();
    expect(await confirm(link)).toMatchObject({ code: "not_found" });
  });

  it("is not confirmed where somebody has filled it in again since it was shown", async () => {
    expectOk(await signUp(visitor(), ola));
    const { link, rows } = await waiting();
    expectOk(await signUp(visitor(), { ...ola, name: "Ein annan" }));
    const seen = rows[0]?.version ?? 0;
    expect(await confirmSignUp(visitor(), link, seen)).toMatchObject({ code: "changed_meanwhile" });
    expect(await findByAddress(post.world.read, ola.email)).toBeNull();
    expectOk(await confirmSignUp(visitor(), link, seen + 1));
    expect(await findByAddress(post.world.read, ola.email)).toMatchObject({ name: "Ein annan" });
  });

  it("is confirmed once, however often the button is pressed", async () => {
    expectOk(await signUp(visitor(), ola));
    const { link } = await waiting();
    expect(expectOk(await confirm(link))).toMatchObject({ ref: link.ref });
    expect(expectOk(await confirm(link)), "a mail that lies about opens nothing").toBeNull();
    expect((await sent()).filter(({ mail }) => mail.header("list-unsubscribe"))).toHaveLength(1);
  });

  it("that the owner of the address refuses is gone, and no mail of its kind comes for a while", async () => {
    expectOk(await signUp(visitor(), ola));
    await post.quiet();
    expectOk(await refuseSignUp(visitor(), (await waiting()).link));
    post.later(61);
    expectOk(await signUp(visitor(), ola));
    expect(await sent()).toEqual([]);
  });

  it("by an address of two alphabets is refused", async () => {
    expect(await signUp(visitor(), { ...ola, email: "\u043ela@vev.example" })).toMatchObject({
      code: "mixed_alphabets",
    });
  });
});

describe("a link of the list", () => {
  const links = createContactLinks("k".repeat(32), "https://forum.dome.example");
  it("does what it is for and nothing else, and nothing where a letter of it is changed", () => {
    const link = { ref: "ACDEFGHJKM", version: 3 };
    const token = links.token("leave", link);
    expect(links.read("leave", token)).toEqual(link);
    expect(links.read("own", token)).toBeNull();
    expect(links.read("sign_up", token)).toBeNull();
    const other = createContactLinks("l".repeat(32), "https://forum.dome.example");
    expect(other.read("leave", token)).toBeNull();
    for (const wrong of ["", "x", `${token}x`, token.slice(1), "~~~", "A".repeat(400)])
      expect(links.read("leave", wrong)).toBeNull();
  });
});

describe("whoever is on the list", () => {
  it("chooses themes, languages and area by his link", async () => {
    const { link } = await join(post.world);
    expectOk(
      await changeOwnChoices(visitor(), link, {
        ...{ language: "sv", reads: ["sv", "nn", "en"], area: "Oslo", interests: ["no-such"] },
      }),
    );
    expect(await findListed(post.world.read, link)).toMatchObject({
      language: "sv",
      // the one that he is written to in says nothing once more
      reads: ["en", "nn"],
      area: "Oslo",
      interests: [],
    });
    const other = { ...link, version: link.version + 1 };
    expect(
      await changeOwnChoices(visitor(), other, { language: "sv", reads: [], area: null, interests: [] }),
    ).toMatchObject({ code: "not_found" });
  });

  it("leaves with one click, once, and is put back by himself alone", async () => {
    const { link, contact } = await join(post.world);
    expectOk(await leaveList(visitor(), link));
    expectOk(await leaveList(visitor(), link));
    expect(await findListed(post.world.read, link)).toMatchObject({ status: "left" });
    expect(await addContact(post.world.as("coordinator"), { ...kari, email: ola.email })).toMatchObject({
      code: "has_left",
    });
    const back = await join(post.world);
    expect(back.contact.id).toBe(contact.id);
    expect(back.contact.status).toBe("listed");
    expectOk(await leaveList(visitor(), link));
    expect((await findByAddress(post.world.read, ola.email))?.status, "by an earlier mail").toBe("left");
  });

  it("is remembered where he is erased after staff had ended him", async () => {
    const { link, contact } = await join(post.world);
    const { version } = contact;
    expectOk(await endContact(post.world.as("coordinator"), { ref: contact.ref, version }));
    expectOk(await eraseMyself(visitor(), link));
    expect(await addContact(post.world.as("coordinator"), { ...kari, email: ola.email })).toMatchObject({
      code: "has_left",
    });
  });

  it("has himself erased: the address is remembered by a digest, and only he comes back", async () => {
    const { link, contact } = await join(post.world);
    expectOk(await eraseMyself(visitor(), link));
    expect(await findListed(post.world.read, link)).toBeNull();
    expect(await eraseContact(post.world.as("coordinator"), contact.ref)).toMatchObject({
      code: "not_found",
    });
    expect(await addContact(post.world.as("coordinator"), { ...kari, email: ola.email })).toMatchObject({
      code: "has_left",
    });
    expect((await join(post.world)).contact).toMatchObject({
      id: contact.id,
      status: "listed",
      digest: null,
      salt: null,
    });
  });
});

describe("what has been kept its time", () => {
  const worker = () => post.world.as({ kind: "system", name: "worker" });

  it("goes: sign-ups that nobody confirmed after seven days, those who left and those who were ended after a year", async () => {
    expectOk(await signUp(visitor(), { ...ola, email: "uviss@vev.example" }));
    const { link } = await join(post.world);
    expectOk(await leaveList(visitor(), link));
    const ended = await list(post.world);
    const staying = await list(post.world, { email: "blir@laget.example" });
    expectOk(await endContact(post.world.as("coordinator"), { ref: ended.ref, version: 1 }));
    post.later(6 * 24 * 60);
    await retain(worker());
    expect((await waiting()).rows).toHaveLength(1);
    post.later(2 * 24 * 60);
    await retain(worker());
    expect((await waiting()).rows).toEqual([]);
    expect(await findByAddress(post.world.read, ola.email)).toMatchObject({ email: ola.email });
    post.later(366 * 24 * 60);
    await retain(worker());
    expect(await findByAddress(post.world.read, ola.email)).toMatchObject({ email: null, status: "left" });
    // whom staff ended is not remembered: nobody asked for that
    expect(await findByAddress(post.world.read, kari.email)).toBeNull();
    expect(await findByAddress(post.world.read, staying.email ?? "")).toMatchObject({ status: "listed" });
  });
});
