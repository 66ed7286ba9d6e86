/** A server that dies in the middle of a mailing, over and over: everybody gets his invitation, and hardly anybody two. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lanes } from "~/server/smtp.ts";
import { addressOf, hourComes, subjectOf } from "../load/invite.ts";
import { type Forum, startForum } from "../support/forum.ts";
import { type Mailbox, openMailbox } from "../support/mailbox.ts";
import { createDatabase, startPostgres, type TestPostgres } from "../support/postgres.ts";
import { ask, change, endLeases } from "../support/stored.ts";

const systems = [
  { system: "SQLite", people: 5000, deaths: 20 },
  // a start there takes longer
  { system: "PostgreSQL", people: 1000, deaths: 6 },
];

describe.each(systems)("killed $deaths times in a mailing to $people, on $system", (given) => {
  const { system, people, deaths } = given;
  /** It dies after another number of mails each time, from the first one on; the last time, a fifth is still to go. */
  const mailsOfLife = (life: number) => 1 + Math.floor(((life % 5) * people) / (2.5 * deaths));
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
    /** how many messages had been handed over at each death, and how many connections were open before it */
    const handedOver: number[] = [];
    const lines: number[] = [];
    for (let life = 0; life < deaths; life++) {
      forum = await startForum(env, { dataDir });
      await mailbox.offers((handedOver.at(-1) ?? 0) + mailsOfLife(life));
      lines.push(mailbox.lines());
      await forum.kill();
      await mailbox.left();
      handedOver.push(mailbox.offered.length);
      await endLeases(place);
    }
    // It was broken off, else this shows nothing.
    expect(handedOver.at(-1)).toBeLessThan(people);
    expect(Math.max(...lines)).toBe(lanes);
    forum = await startForum(env, { dataDir });
    const status = async () =>
      (await ask<{ status: string }>(place, "select status from mailings"))[0]?.status;
    await expect.poll(status, { timeout: 300_000 }).toBe("sent");
    await forum.stop();

    const subjects = new Map(Array.from({ length: people }, (_, n) => [addressOf(n), subjectOf(n)]));
    const idsOf = new Map<string, Set<string | undefined>>();
    for (const mail of mailbox.mails) {
      const [to = ""] = mail.to;
      expect(mail.header("subject")).toBe(subjects.get(to));
      expect(mail.calendarType).toContain("method=REQUEST");
      idsOf.set(to, (idsOf.get(to) ?? new Set()).add(mail.header("message-id")));
    }
    expect([...idsOf.keys()].sort()).toEqual([...subjects.keys()].sort());
    expect([...idsOf.values()].filter((ids) => ids.size !== 1)).toEqual([]);
    expect(new Set(mailbox.offered).size).toBe(people);
    // A double is blamed on the death after which it was told again.
    const doubles = handedOver.map(() => 0);
    const lastOf = new Map(mailbox.offered.map((id, index) => [id, index]));
    for (const [index, id] of mailbox.offered.entries()) {
      if (lastOf.get(id) === index) continue;
      const life = handedOver.filter((many) => many <= index).length;
      doubles[life] = (doubles[life] ?? 0) + 1;
    }
    expect(Math.max(...doubles)).toBeLessThanOrEqual(lanes);
  });
});
