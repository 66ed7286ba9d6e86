/**
 * node tests/load/typescript.mjs publish.ts <json>: one response to many members is published, and each contributor is told
 * by a real mail server on 127.0.0.1. How long the writer is held, and whether every mail left once, go to the parent process.
 */
import { randomBytes } from "node:crypto";
import { type Database, openDatabase } from "#db/client.ts";
import { and, eq, inArray, sql } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { contributors } from "#db/schema/people.ts";
import { publishedContributions } from "#db/schema/published.ts";
import { responseMembers } from "#db/schema/responses.ts";
import { rebuildWorklist } from "~/domain/contributions/project-worklist.server.ts";
import { createHouse } from "~/domain/index.ts";
import type { Tx } from "~/domain/kernel/context.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { invitePerson } from "~/domain/people/commands/staff.server.ts";
import { findStaffByEmail, getStaffActor } from "~/domain/people/queries.server.ts";
import { draftResponse, saveResponse } from "~/domain/responses/commands/draft.server.ts";
import { approveResponse, publishResponse } from "~/domain/responses/commands/publish.server.ts";
import { submitResponse } from "~/domain/responses/commands/submit.server.ts";
import { getResponse, readContent } from "~/domain/responses/queries.server.ts";
import { createMailer } from "~/server/mail.server.ts";
import { mailAddresses } from "~/server/mail-addresses.ts";
import { drain } from "~/server/worker.server.ts";
import { openMailbox } from "../support/mailbox.ts";
import { fill } from "./fill.ts";

type Task = { members: number; file: string };
const { members, file } = JSON.parse(process.argv[2] ?? "{}") as Task;
const today = new Date().toISOString().slice(0, 10);
const opened = await openDatabase({ url: process.env.DATABASE_URL, file, migrations: "db/migrations" });
let longest = 0;
/** The same, and how long a writer holds it: from his first statement to the answer, which comes after COMMIT. */
const db: Database = Object.create(opened, {
  write: {
    value: async (body: Parameters<Database["write"]>[0]) => {
      let began = 0;
      const done = await opened.write((tx) => {
        began = performance.now();
        return body(tx);
      });
      longest = Math.max(longest, performance.now() - began);
      return done;
    },
  },
});
/** The longest that any writer held it while this was done, in milliseconds. */
async function longestIn(what: () => Promise<unknown>): Promise<number> {
  longest = 0;
  await what();
  return longest;
}

/** Each of these is one contribution of a submission of its own. */
async function listWaiting(): Promise<{ id: string; ref: string }[]> {
  const waiting = inArray(contributions.stage, ["received", "being_assessed"]);
  const rows = await db.read
    .select({ id: contributions.id, ref: contributions.ref, submission: contributions.submissionId })
    .from(contributions)
    .where(waiting);
  const found = [...new Map(rows.map((row) => [row.submission, row])).values()].slice(0, members);
  if (found.length < members) throw new Error(`only ${found.length} of ${members} contributors wait`);
  return found;
}

/** A response in review by one person that another may approve. All but the first member are rows, not commands. */
async function prepare() {
  await fill(opened, today, Math.ceil(members * 4.5));
  const house = createHouse({ db, responseMailDelay: 0 });
  const [first, ...rest] = await listWaiting();
  const asked = await findStaffByEmail(db.read, "leiar@maaling.example");
  const writer = asked && (await getStaffActor(db.read, asked.id));
  if (!writer || !first) throw new Error("nobody writes");
  const as = (actor: typeof writer) => house.ctx({ actor });
  const invited = { name: "Godkjennar Døme", email: "godkjennar@maaling.example", language: "nn" as const };
  const { personId } = expectOk(
    await invitePerson(as(writer), { ...invited, roles: [{ role: "approver" }] } as never),
  );
  const approver = (await getStaffActor(db.read, personId)) as typeof writer;
  const { number } = expectOk(
    await draftResponse(as(writer), [first.ref], { title: "Fast søk i postlistene" }),
  );
  const response = await getResponse(db.read, number);
  await opened.write(async (tx) => {
    await tx.update(contributors).set({
      email: sql`'k' || ${contributors.id} || '@dome.example'`,
      emailKey: sql`'k' || ${contributors.id} || '@dome.example'`,
    });
    const stage = "response_being_prepared" as const;
    for (let from = 0; from < rest.length; from += 1000) {
      const part = rest.slice(from, from + 1000);
      const ids = part.map(({ id }) => id);
      const added = { responseId: response.id, addedAt: new Date().toISOString() };
      await tx
        .insert(responseMembers)
        .values(part.map(({ id }) => ({ ...added, id: `m${id}`, contributionId: id })));
      await tx.update(contributions).set({ stage }).where(inArray(contributions.id, ids));
      await tx.update(publishedContributions).set({ stage }).where(inArray(publishedContributions.id, ids));
    }
    await rebuildWorklist({ db: tx } as Tx);
  });
  const words = "Vi gjer det same året. ".repeat(20).trim();
  const body = { destinationBody: "", promiseBody: "", promiseWhat: "", promiseBy: null, sentences: {} };
  expectOk(
    await saveResponse(as(writer), number, {
      ...{ version: response.version, title: "Fast søk i postlistene", language: "nn", reason: words },
      ...{ disposition: "within", destination: "Måledepartementet", ...body },
    } as never),
  );
  expectOk(await submitResponse(as(writer), number));
  const { digest } = await readContent(db.read, await getResponse(db.read, number));
  expectOk(await approveResponse(as(approver), number, { digest, comment: "" }));
  return { house, number, publisher: as(approver), responseId: response.id };
}

const mailbox = await openMailbox();
try {
  const { house, number, publisher, responseId } = await prepare();
  const from = { smtpUrl: mailbox.url, mailDir: "", mailFrom: "post@maaling.example" };
  const mailer = createMailer(from, { house });
  const addresses = mailAddresses({ secretKey: randomBytes(32), origin: "http://forum.example" });
  const send = () => drain({ house, mailer, addresses, log: console });
  // What staff are told of all this is no part of it.
  await send();
  const [before, offeredBefore] = [mailbox.mails.length, mailbox.offered.length];
  const held = await longestIn(async () => expectOk(await publishResponse(publisher, number)));
  const answered = and(eq(responseMembers.responseId, responseId), eq(responseMembers.firstVersion, 1));
  const began = performance.now();
  const heldByMail = await longestIn(send);
  mailer.close();
  const mails = mailbox.mails.slice(before);
  process.send?.({
    members: await db.read.$count(responseMembers, answered),
    held,
    heldByMail,
    seconds: (performance.now() - began) / 1000,
    mails: mails.length,
    recipients: new Set(mails.flatMap(({ to }) => to)).size,
    messageIds: new Set(mailbox.offered.slice(offeredBefore)).size,
  });
} finally {
  await mailbox.close();
  await opened.close();
}
