// What was measured, as Markdown.
import { execFileSync } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";

const whole = (n) => n.toLocaleString("en-GB", { maximumFractionDigits: 0 });
const fine = (n) => (Number.isFinite(n) ? n.toFixed(n < 10 ? 2 : 1) : "n/a");
const quotient = (a, b) => (Number.isFinite(a / b) ? (a / b).toFixed(1) : "n/a");

/** A page may need so many times the CPU at the largest size that it needs at the smallest; a search half as much again. */
const mostGrowth = (page) => (page === "search" ? 1.5 : 1.3);

/** What issue 3 asks: CPU of a request in milliseconds, or a share of the requests that the bare server answers in a second. */
const targets = {
  list: { cpu: 2 },
  cached: { share: 0.6 },
  contribution: { cpu: 1.5 },
  search: { cpu: 3 },
  submission: { share: 0.6 },
};

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const names = {
  list: "list",
  cached: "the same list from the page cache",
  filter: "list, one filter",
  filters: "list, several filters, few rows",
  contribution: "one contribution",
  search: "search",
  submission: "durable submission",
};
const head = [
  "page",
  "contributions",
  "requests/s",
  "CPU ms",
  "p99 ms",
  "bare: requests/s",
  "CPU ms",
  "p99 ms",
  "CPU : bare",
  "requests/s : bare",
  "KB",
  "wanted",
];

/** What a page from memory through Express cost in the trial that the targets in milliseconds come from. */
const trialCpu = 0.085;

/** `slower`: how many times what the Express handler costs here is of what it cost in that trial. */
function wanted(page, own, bare, slower) {
  const { cpu, share } = targets[page] ?? {};
  const verdict = (most) => (own.cpu <= most ? "" : " **no**");
  if (cpu)
    return `≤ ${cpu} ms${verdict(cpu)}; ≤ ${fine(cpu * slower)} on this machine${verdict(cpu * slower)}`;
  if (share) return `≥ ${share * 100} %${own.rate >= share * bare.rate ? "" : " **no**"}`;
  return "";
}

/**
 * `figures(system, page, size)` gives {rate, cpu, p99, bytes}. Returns the text, and whether every page's need of CPU
 * grows less than it may.
 */
function table(system, { pages, sizes, figures }) {
  const [small] = sizes;
  const large = sizes.at(-1);
  const lines = [[...head, `CPU ${whole(large)} : ${whole(small)}`]];
  lines.push(lines[0].map((_, i) => (i === 0 ? "---" : "--:")));
  let good = true;
  for (const page of pages) {
    const growth = figures(system, page, large).cpu / figures(system, page, small).cpu;
    const tooMuch = growth > mostGrowth(page);
    if (tooMuch) good = false;
    for (const size of sizes) {
      const [own, bare] = [figures(system, page, size), figures("bare", page, size)];
      const grown =
        size === large ? `${quotient(growth, 1)}${tooMuch ? ` **above ${mostGrowth(page)}**` : ""}` : "";
      const columns = [
        ...[whole(own.rate), fine(own.cpu), fine(own.p99), whole(bare.rate), fine(bare.cpu), fine(bare.p99)],
        ...[`${quotient(own.cpu, bare.cpu)} ×`, `${whole((own.rate / bare.rate) * 100)} %`],
        ...[fine(own.bytes / 1024), wanted(page, own, bare, figures("bare", "cached", size).cpu / trialCpu)],
      ];
      lines.push([names[page], whole(size), ...columns, grown]);
    }
  }
  return { text: lines.map((line) => `| ${line.join(" | ")} |`).join("\n"), good };
}

/** What the publication of one response to many came to. */
function publicationLine({ members, held, heldByMail, seconds, mails, recipients, messageIds }) {
  return (
    `One response to ${whole(members)} members: the writer is held ${(held / 1000).toFixed(2)} s (wanted: at most 0.3). ` +
    `${whole(mails)} mails to ${whole(recipients)} people, ${whole(messageIds)} Message-IDs, in ${whole(seconds)} s; ` +
    `sending them holds the writer ${whole(heldByMail)} ms at most.`
  );
}

/** Prints all that was measured, with the machine and what it was at meanwhile; the exit code: 1 where something failed. */
export function report(run) {
  const { systems, pages, sizes, rounds, requests, concurrency, minutes } = run;
  const { figures, memory, published, loads, failures } = run;
  const machine = [
    new Date().toISOString().slice(0, 10),
    `${cpus().length} cores`,
    cpus()[0]?.model.trim(),
    `node ${process.version}`,
    `commit ${commit()}`,
    `${minutes} minutes in all`,
  ];
  console.log(`\n${machine.filter(Boolean).join(" · ")}`);
  console.log(
    `Median of ${rounds} rounds of ${requests} requests (bare: ${requests * 4}), ${concurrency} at a time, answers not compressed. Bare: node:http, prepared statements and templates on SQLite; for cached pages an Express handler that sends the same bytes. Milliseconds are wanted as they stand, and on this machine: in the trial that they come from that handler took ${trialCpu} ms.`,
  );
  const of = (n) => n.toFixed(1);
  console.log(
    `Load average while measuring: median ${of(median(loads))}, from ${of(Math.min(...loads))} to ${of(Math.max(...loads))}; the bench itself makes about 1 to 2. Above that, others slow down requests/s and p99, CPU ms less so.`,
  );
  let good = failures.length === 0;
  for (const system of systems) {
    const made = table(system, { pages, sizes, figures });
    console.log(
      `\n**${system}**${system === "PostgreSQL" ? " (CPU of the server's process, not of PostgreSQL's)" : ""}\n\n${made.text}`,
    );
    good &&= made.good;
    const used = memory.filter((one) => one.system === system);
    const line = used.map(({ size, megabytes }) => `${of(megabytes)} MB at ${size.toLocaleString("en-GB")}`);
    console.log(`\nMemory of the process after all of it: ${line.join(", ")} (at most 250 at 100,000).`);
    for (const one of published.filter((one) => one.system === system))
      console.log(`\n${publicationLine(one)}`);
  }
  for (const failure of new Set(failures)) console.log(`\n**Failed:** ${failure}`);
  return good ? 0 : 1;
}

function commit() {
  const cwd = fileURLToPath(new URL("../..", import.meta.url));
  try {
    const git = (...args) =>
      execFileSync("git", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    return `${git("rev-parse", "--short", "HEAD")}${git("status", "--porcelain", "--untracked-files=no") ? " and changes" : ""}`;
  } catch {
    return "unknown";
  }
}
