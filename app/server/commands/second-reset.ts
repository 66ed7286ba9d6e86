import { resetFactors } from "~/domain/people/commands/factors.server.ts";
import type { Command } from "../cli.ts";
import { makeSessions } from "../sessions.server.ts";
import { openVolatile } from "../volatile.ts";

const answers = {
  not_found: "Nobody who works with the forum has this address.",
  no_factor: "This person has no second step to reset.",
  own_factor: "This can't be.",
  not_allowed: "This can't be.",
};

/** npm run second:reset -- ADDRESS: for the only administrator who has lost telephone and paper. He is told by mail. */
export const secondReset: Command = async ({ config, open, arguments: [email = ""] }) => {
  const house = await open();
  const ctx = house.ctx({ actor: { kind: "system", name: "maintenance" } });
  const result = await resetFactors(ctx, { email });
  if (!result.ok) {
    process.stderr.write(`${answers[result.code]}\n`);
    return 1;
  }
  const volatile = await openVolatile(config);
  await makeSessions(volatile, config).endAllFor(result.value.personId);
  await volatile.close();
  process.stdout.write("The second step is reset. A new one is set up at the next sign-in.\n");
  return 0;
};
