/** The clock of a forum that is served, which a test sets ahead while it runs: a meeting of next month begins without anybody waiting. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Forum } from "./forum.ts";

export function movableClock() {
  const folder = mkdtempSync(join(tmpdir(), "gensvar-clock-"));
  const file = join(folder, "ahead");
  writeFileSync(file, "0");
  const preload = new URL("./clock-ahead.mjs", import.meta.url);
  return {
    /** for the forum that follows this clock */
    env: { NODE_OPTIONS: `--import=${preload.href}`, CLOCK_AHEAD: file },
    /** Sets it to an instant; it goes on from there. */
    async go(forum: Forum, to: string) {
      const ahead = Date.parse(to) - Date.now();
      writeFileSync(file, String(ahead));
      process.kill(forum.pid, "SIGUSR2");
      await forum.prints(new RegExp(`The clock is ${ahead} ms ahead`));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
