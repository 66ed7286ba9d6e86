import { verifyEventLog } from "~/domain/kernel/verify.server.ts";
import type { Command } from "../cli.ts";

/** npm run log:verify: names the first row of the event log that is not as it was written. */
export const logVerify: Command = async ({ house }) => {
  const { ok, rows, firstBad } = await verifyEventLog(house.db.read);
  process.stdout.write(
    ok
      ? `The event log is whole: ${rows} rows.\n`
      : `The event log is broken at row ${firstBad?.seq} (${firstBad?.why}); ${rows} rows before it are whole.\n`,
  );
  return ok ? 0 : 1;
};
