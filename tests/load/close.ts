/**
 * node tests/load/typescript.mjs close.ts <json>: closes a meeting whose tables confirmed so many notes, in a forum of its own.
 * What that takes while nobody else can write, in milliseconds of the process's CPU and by the clock, is printed beside the
 * receipt of one submission in the same run.
 */
import { eq } from "#db/kit.ts";
import { notes } from "#db/schema/live.ts";
import { liveLimits } from "~/domain/live/live.ts";
import { sitDown } from "../support/table.ts";
import { openWorld } from "../support/world.ts";

type Task = { notes?: number };
const { notes: many = liveLimits.notes } = JSON.parse(process.argv[2] ?? "{}") as Task;
const world = await openWorld();
const table = await sitDown(world);
const words = (n: number) =>
  `Punkt ${n}: søket må tole skrivefeil og gamle namn på etatar, og vise kor lenge ein ventar på svar ${n}.`;
for (let from = 0; from < many; from += liveLimits.batch) {
  const batch = Array.from({ length: Math.min(liveLimits.batch, many - from) }, (_, n) =>
    table.point(words(from + n)),
  );
  await table.capture(table.scribe, ...batch);
}
await world.db.write(async (tx) => {
  await tx.update(notes).set({ confirmedAt: world.clock.now }).where(eq(notes.groupId, table.group));
});

async function cost(what: () => Promise<unknown>) {
  const [from, cpu] = [performance.now(), process.cpuUsage()];
  await what();
  const { user, system } = process.cpuUsage(cpu);
  return { cpu: Math.round((user + system) / 1000), clock: Math.round(performance.now() - from) };
}
const receipt = await cost(() => world.receive(words(0)));
const closing = await cost(() => table.close());
process.stdout.write(`${JSON.stringify({ notes: many, receipt, closing })}\n`);
await world.close();
