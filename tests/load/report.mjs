// What was measured, as Markdown.
const whole = (n) => n.toLocaleString("en-GB", { maximumFractionDigits: 0 });
const fine = (n) => (Number.isFinite(n) ? n.toFixed(n < 10 ? 2 : 1) : "n/a");
const quotient = (a, b) => (Number.isFinite(a / b) ? (a / b).toFixed(1) : "n/a");

/** A page may need so many times the CPU at the larger size that it needs at the smaller. */
export const mostGrowth = 2;

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const names = {
  list: "list",
  cached: "the same list from the page cache",
  filter: "list, one filter",
  filters: "list, several filters, few rows",
  contribution: "one contribution",
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
  "KB",
];

/**
 * `figures(system, page, size)` gives {rate, cpu, p99, bytes}. Returns the text, and whether every page's need of CPU
 * grows less than it may.
 */
export function table(system, { pages, sizes, figures }) {
  const [small, large] = sizes;
  const lines = [[...head, `CPU ${whole(large)} : ${whole(small)}`]];
  lines.push(lines[0].map((_, i) => (i === 0 ? "---" : "--:")));
  let good = true;
  for (const page of pages) {
    const growth = figures(system, page, large).cpu / figures(system, page, small).cpu;
    const tooMuch = growth > mostGrowth;
    if (tooMuch) good = false;
    for (const size of sizes) {
      const [own, bare] = [figures(system, page, size), figures("bare", page, size)];
      const grown =
        size === large ? `${quotient(growth, 1)}${tooMuch ? ` **above ${mostGrowth}**` : ""}` : "";
      const times = `${quotient(own.cpu, bare.cpu)} ×`;
      const columns = [
        whole(own.rate),
        fine(own.cpu),
        fine(own.p99),
        whole(bare.rate),
        fine(bare.cpu),
        fine(bare.p99),
      ];
      lines.push([names[page], whole(size), ...columns, times, fine(own.bytes / 1024), grown]);
    }
  }
  return { text: lines.map((line) => `| ${line.join(" | ")} |`).join("\n"), good };
}
