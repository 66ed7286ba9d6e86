/** A server that dies in the middle of a mailing, over and over: everybody gets his invitation, and hardly anybody two. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addressOf, hourComes } from "../load/invite.ts";
import { type Forum, startForum } from "../support/forum.ts";
import { type Mailbox, openMailbox } from "../support/mailbox.ts";
import { createDatabase, startPostgres, type TestPostgres } from "../support/postgres.ts";
import { ask, change, endLeases } from "../support/stored.ts";

const people = 400;
/** as many mails are on their way at a time */
const connections = 4;
/** It dies after another number of mails each time: before the first, and while the next ones are under way. */
const mailsOfLife = (life: number) => (life % 5) * 7;

const systems = [
  { system: "SQLite", deaths: 20 },
  // a start there takes longer
  { system: "PostgreSQL", deaths: 6 },
];

describe.each(systems)("killed in the middle of a mailing, on $system", ({ system, deaths }) => {
  const dataDir = mkdtempSync(join(tmpdir(), "gensvar-mailing-"));
  const env: Record<string, string> = { MAIL_FROM: "no-reply@forum.example" };
  let postgres: TestPostgres | undefined;
  let forum: Forum | undefined;
  let mailbox: Mailbox;
  beforeAll(async () => {
    mailbox = await openMailbox();
    env.SMTP_URL = mailbox.url;
    if (system === "SQLite") return;
    postgres = await startPostgres({ durable: true });
    env.DATABASE_URL = (await createDatabase(postgres.url)).url;
  });
  afterAll(async () => {
    await forum?.kill();
    await postgres?.stop();
    await mailbox?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it("reaches everybody, and repeats at most what was on its way when it died, with the same Message-ID", async () => {
    const place = { dataDir, databaseUrl: env.DATABASE_URL };
    const task = JSON.stringify({ file: join(dataDir, "gensvar.db"), people, mailings: 1 });
    // In a process of its own, since the dialect is chosen when the database's code loads.
    await promisify(execFile)(process.execPath, ["tests/load/typescript.mjs", "invite-cli.ts", task], {
      env: { ...process.env, DATABASE_URL: env.DATABASE_URL ?? "" },
    });
    await change(place, hourComes(1, new Date().toISOString()));
    /** how many messages had been handed over at each death */
    const handedOver: number[] = [];
    for (let life = 0; life < deaths; life++) {
      forum = await startForum(env, { dataDir });
      await mailbox.offers((handedOver.at(-1) ?? 0) + mailsOfLife(life));
      await forum.kill();
      handedOver.push(mailbox.offered.length);
      await endLeases(place);
    }
    // It was broken off, else this shows nothing.
    expect(handedOver.at(-1)).toBeLessThan(people);
    forum = await startForum(env, { dataDir });
    const status = async () =>
      (await ask<{ status: string }>(place, "select status from mailings"))[0]?.status;
    await expect.poll(status, { timeout: 60_000 }).toBe("sent");
    await forum.stop();

    const everybody = Array.from({ length: people }, (_, n) => addressOf(n)).sort();
    expect([...new Set(mailbox.mails.flatMap(({ to }) => to))].sort()).toEqual(everybody);
    for (const mail of mailbox.mails) expect(mail.calendarType).toContain("method=REQUEST");
    const idsOf = new Map<string, Set<string | undefined>>();
    for (const mail of mailbox.mails) {
      const [to = ""] = mail.to;
      idsOf.set(to, (idsOf.get(to) ?? new Set()).add(mail.header("message-id")));
    }
    expect([...idsOf.values()].filter((ids) => ids.size !== 1)).toEqual([]);
    expect(new Set(mailbox.offered).size).toBe(people);
    // A double is blamed on the death after which it was told again.
    const lifeOf = (index: number) => handedOver.filter((many) => many <= index).length;
    const doubles = handedOver.map(
      (_, life) =>
        mailbox.offered.filter(
          (id, index) => lifeOf(index) === life && mailbox.offered.lastIndexOf(id) !== index,
        ).length,
    );
    expect(Math.max(...doubles)).toBeLessThanOrEqual(connections);
  });
});
