// npm run bench -- --mailing: invitations with their calendar part in four languages, as fast as the mail server takes them,
// beside nodemailer's own pool with equally large messages to the same mail server, round by round; and what readers of public
// pages wait meanwhile and before.
import { loadavg } from "node:os";
import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import { answerOf, cpuOf, startChild, stopChild } from "./processes.mjs";
import { median } from "./report.mjs";

const rounds = 5;
const readers = 8;
const pages = ["/", "/consultations/open-runde", "/meetings", "/meetings/innspelsmoete"];

/**
 * `people` get one invitation each, a tenth of them at a time: half of those with readers beside. `bench` starts what it needs, and its
 * figures go into `failures` where a mail does not leave once.
 */
export async function measureMailing(people, { folder, here, log, filling, startProduct, say, failures }) {
  const part = Math.floor(people / (2 * rounds));
  const dataDir = join(folder, "data-mailing");
  const file = join(dataDir, "gensvar.db");
  say(`Writing ${people} people on the list …`);
  await filling("invite-cli.ts", { file, people: part * 2 * rounds, mailings: 2 * rounds });
  const sink = startChild(here("sink.mjs"), [], { log: log("sink") });
  const { port } = await answerOf(sink);
  const pool = startChild(here("pool.mjs"), [String(port)], { log: log("pool") });
  await answerOf(pool);
  const mail = { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: "post@forum.example" };
  const product = await startProduct("mailing", dataDir, undefined, mail);
  const client = startChild(here("client.mjs"), [], { log: log("readers") });
  const db = new BetterSqlite(file);

  /** Until so many messages have come, sent by `send`. */
  async function taken(send) {
    const cpu = cpuOf(product.child.pid);
    sink.send(part);
    const came = answerOf(sink);
    send();
    const late = setTimeout(() => sink.kill(), 600_000);
    const { seconds, ...rest } = await came;
    clearTimeout(late);
    return { ...rest, rate: (part - 1) / seconds, cpu: (cpuOf(product.child.pid) - cpu) / part };
  }
  let mailing = 0;
  const begin = () => {
    mailing++;
    const now = new Date().toISOString();
    db.prepare("update mailings set send_at = ? where number = ? and status = 'scheduled'").run(now, mailing);
  };
  async function invite() {
    const figures = await taken(begin);
    if (figures.messageIds !== part)
      failures.push(`mailing ${mailing}: ${figures.messageIds} of ${part} mails`);
    return figures;
  }
  /** So many requests; the slowest hundredth. */
  async function read(requests) {
    const answer = answerOf(client);
    client.send({
      port: product.port,
      paths: pages,
      cookie: "gs_track=bench",
      requests,
      concurrency: readers,
    });
    const { p99, bad } = await answer;
    if (Object.keys(bad).length > 0) failures.push(`pages beside a mailing: ${JSON.stringify(bad)}`);
    return p99;
  }

  const run = [];
  await read(200);
  for (let round = 1; round <= rounds; round++) {
    say(`Round ${round} of ${rounds} …`);
    const alone = await invite();
    const { raw, ...own } = alone;
    const yardstick = await taken(() => pool.send({ raw, messages: part }));
    const before = await read(300);
    const meanwhile = [];
    let going = true;
    const beside = invite().finally(() => {
      going = false;
    });
    while (going) meanwhile.push(await read(100));
    const { rate: besideReaders } = await beside;
    run.push({
      own,
      pool: yardstick,
      before,
      meanwhile: median(meanwhile),
      besideReaders,
      load: loadavg()[0],
    });
  }
  db.close();
  for (const child of [product.child, client, pool, sink]) await stopChild(child);
  return { people: part * 2 * rounds, rounds: run };
}

const whole = (n) => n.toLocaleString("en-GB", { maximumFractionDigits: 0 });

/** The table, and in one line what was wanted. */
export function mailingTable({ people, rounds: run }) {
  const of = (pick) => median(run.map(pick));
  const ratio = (one) => one.own.rate / one.pool.rate;
  const slower = (one) => one.meanwhile / one.before;
  const lines = [
    [
      "round",
      "invitations/s",
      "CPU ms each",
      "pool: messages/s",
      "of the pool's",
      "pages' p99 before, ms",
      "meanwhile",
      "times",
      "invitations/s beside readers",
      "load",
    ],
    ["---", ...Array(9).fill("--:")],
    ...run.map((one, i) => [
      ...[i + 1, whole(one.own.rate), one.own.cpu.toFixed(1), whole(one.pool.rate), ratio(one).toFixed(2)],
      ...[
        whole(one.before),
        whole(one.meanwhile),
        slower(one).toFixed(2),
        whole(one.besideReaders),
        one.load.toFixed(1),
      ],
    ]),
  ];
  const size = (bytes) => (bytes / 1024).toFixed(1);
  return (
    `${whole(people)} invitations with a calendar part (${size(of((one) => one.own.bytes))} KB; the pool's ${size(of((one) => one.pool.bytes))} KB). ` +
    `Median: ${of(ratio).toFixed(2)} of the rate of nodemailer's own pool (wanted: at least 0.5), pages' p99 ${of(slower).toFixed(2)} times what it was (wanted: at most 2).\n\n` +
    lines.map((line) => `| ${line.join(" | ")} |`).join("\n")
  );
}
