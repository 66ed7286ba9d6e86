/** The worker's day, with periods that have all passed: what is settled loses its address, spam its words, and no step is undone. */
import { getForum, readPeriods } from "~/domain/forum/queries.server.ts";
import { changeRetention } from "~/domain/privacy/commands.server.ts";
import { retain } from "~/domain/privacy/retain.server.ts";
import type { Turn } from "./turn.ts";

const passed = { contributors: 0, addresses: 0, spam: 0, undo_steps: 0, sent_mail: 0 };

export async function retainAll({ world }: Turn): Promise<void> {
  const { version } = await getForum(world.read);
  const { addresses, ...usual } = await readPeriods(world.read);
  // Setting the same once more changes nothing that anybody sees.
  if (addresses !== 0) await changeRetention(world.as("all"), { version, periods: { ...usual, ...passed } });
  await retain(world.as({ kind: "system", name: "worker" }));
}
