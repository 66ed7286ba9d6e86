/**
 * Loaded before the server (`--import`): its clock stands as many milliseconds ahead as the file says that CLOCK_AHEAD names. The file
 * is read at the start, and again at each SIGUSR2. Timers run on as they do.
 */
import { readFileSync } from "node:fs";

const now = Date.now;
let ahead = 0;
globalThis.Date = new Proxy(Date, {
  construct: (real, given, called) =>
    Reflect.construct(real, given.length > 0 ? given : [now() + ahead], called),
  get: (real, name) => (name === "now" ? () => now() + ahead : Reflect.get(real, name)),
});

function look() {
  ahead = Number(readFileSync(process.env.CLOCK_AHEAD, "utf8"));
  console.log(`The clock is ${ahead} ms ahead.`);
}
look();
process.on("SIGUSR2", look);
