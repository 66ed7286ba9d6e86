import { rebuildProjection } from "~/domain/published/rebuild.server.ts";
import type { Command } from "../cli.ts";

/** npm run projection:rebuild: makes the public side anew from the working tables. Stop the server first. */
export const projectionRebuild: Command = async ({ open }) => {
  const house = await open();
  const result = await rebuildProjection(house.ctx({ actor: { kind: "system", name: "maintenance" } }));
  if (result.ok)
    process.stdout.write(`The public side is made anew: ${result.value.contributions} contributions read.\n`);
  return 0;
};
