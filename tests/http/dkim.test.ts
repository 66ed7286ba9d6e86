import { createHash, createVerify, generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { signUp } from "~/domain/contacts/commands/own.server.ts";
import { findByAddress } from "~/domain/contacts/queries.server.ts";
import { createMailer, type Mailer } from "~/server/mail.server.ts";
import { kari, list, ola } from "../support/contacts.ts";
import { ask } from "../support/edge.ts";
import { mailingsOf } from "../support/mailing.ts";
import { openPost, type Post } from "../support/post.ts";
import { serve } from "../support/served.ts";

/** What a mail server got is verified as RFC 6376 says, from the raw bytes and the public key alone. */
let post: Post;
let mailer: Mailer;
const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
beforeAll(async () => {
  post = await openPost();
  const key = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const dkim = { domain: "dome.example", selector: "gensvar", key };
  mailer = createMailer(
    { smtpUrl: post.mailbox.url, mailDir: "", mailFrom: "post@dome.example", dkim },
    { house: post.world },
  );
});
afterAll(async () => {
  mailer?.close();
  await post?.close();
});

/** Relaxed canonicalisation (3.4.2, 3.4.4). */
const relaxed = (field: string) =>
  field
    .replace(/^([^:]+?)[ \t]*:/, (_, name: string) => `${name.toLowerCase()}:`)
    .replace(/\r\n[ \t]+/g, " ")
    .replace(/[ \t]+/g, " ")
    .replace(/: /, ":")
    .trim();
const relaxedBody = (body: string) =>
  body
    .split("\r\n")
    .map((line) => line.replace(/[ \t]+/g, " ").replace(/ $/, ""))
    .join("\r\n")
    .replace(/(\r\n)*$/, "\r\n");

function verify(raw: string): { holds: boolean; fields: string[] } {
  const end = raw.indexOf("\r\n\r\n");
  const fields = raw.slice(0, end).split(/\r\n(?![ \t])/);
  const signature = fields.find((field) => /^dkim-signature:/i.test(field)) ?? "";
  const tags = Object.fromEntries(
    signature
      .slice(signature.indexOf(":") + 1)
      .replace(/\s+/g, "")
      .split(";")
      .filter(Boolean)
      .map((tag) => [tag.slice(0, tag.indexOf("=")), tag.slice(tag.indexOf("=") + 1)]),
  );
  const left = fields.filter((field) => field !== signature);
  const named = (tags.h ?? "").toLowerCase().split(":");
  const taken = named.flatMap((name) => {
    const at = left.findLastIndex((field) => field.toLowerCase().startsWith(`${name}:`));
    return at < 0 ? [] : left.splice(at, 1).map(relaxed);
  });
  const unsigned = relaxed(signature.replace(/([;\s]b=)[^;]*/, "$1"));
  const body = createHash("sha256")
    .update(relaxedBody(raw.slice(end + 4)))
    .digest("base64");
  const verifier = createVerify("RSA-SHA256").update(
    [...taken.map((field) => `${field}\r\n`), unsigned].join(""),
  );
  return { holds: body === tags.bh && verifier.verify(publicKey, tags.b ?? "", "base64"), fields: named };
}

it("mail to those on the list is signed with both fields of one-click leaving, and the signature holds", async () => {
  await list(post.world);
  await signUp(post.world.visitor(), { ...ola, email: kari.email });
  await post.quiet();
  post.later(61);
  await signUp(post.world.visitor(), { ...ola, email: kari.email });
  await post.drain({ ...post.worker(), mailer });
  const [mail] = post.mailbox.to(kari.email);
  const raw = mail?.raw ?? "";
  expect(mail?.header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  const { holds, fields } = verify(raw);
  expect(holds).toBe(true);
  expect(fields).toEqual(expect.arrayContaining(["from", "list-unsubscribe", "list-unsubscribe-post"]));
  // whoever changes one of them on its way breaks it
  expect(verify(raw.replace("List-Unsubscribe=One-Click", "List-Unsubscribe=Two-Click")).holds).toBe(false);
  expect(verify(raw.replace(/\/leave\//, "/leaves/")).holds).toBe(false);
});

it("an invitation is signed with both too, its calendar part included, and the one click leaves the list", async () => {
  const mailings = await mailingsOf(post);
  await mailings.people(1);
  const email = mailings.emailOf(1);
  await mailings.send(await mailings.draft());
  await post.drain({ ...post.worker(), mailer });
  const [mail] = post.mailbox.to(email);
  const raw = mail?.raw ?? "";
  expect(mail?.calendarType).toContain("method=REQUEST");
  const { holds, fields } = verify(raw);
  expect(holds).toBe(true);
  expect(fields).toEqual(expect.arrayContaining(["list-unsubscribe", "list-unsubscribe-post"]));
  expect(raw).toContain("NEEDS-ACTION");
  expect(verify(raw.replace("NEEDS-ACTION", "ACCEPTED")).holds).toBe(false);
  const served = await serve(post.world, { SECRET_KEY: post.secretKey.toString("base64") });
  try {
    const path = new URL((mail?.header("list-unsubscribe") ?? "").slice(1, -1)).pathname;
    const body = mail?.header("list-unsubscribe-post") ?? "";
    expect((await ask(served.port, path, { method: "POST", body })).status).toBe(200);
    expect(await findByAddress(post.world.read, email)).toMatchObject({ status: "left" });
  } finally {
    await served.stop();
  }
});
