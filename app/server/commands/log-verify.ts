import { verifyEventLog } from "~/domain/kernel/verify.server.ts";
import { type TextFault, verifyTexts } from "~/domain/submissions/verify-texts.server.ts";
import type { Command } from "../cli.ts";

const whyNot: Record<TextFault, string> = {
  edited: "it was edited in the database",
  not_erased: "its salt is gone, and the log tells of no erasure",
  missing: "it is not in the database",
};

/** npm run log:verify: names the first row of the event log that is not as it was written, and the first text that is not as it came. */
export const logVerify: Command = async ({ open }) => {
  const house = await open();
  const { ok, rows, firstBad } = await verifyEventLog(house.db.read);
  process.stdout.write(
    ok
      ? `The event log is whole: ${rows} rows.\n`
      : `The event log is broken at row ${firstBad?.seq} (${firstBad?.why}); ${rows} rows before it are whole.\n`,
  );
  const { texts, erased, unheld, firstBad: text } = await verifyTexts(house.db.read);
  const told = text && `Text ${text.number} of ${text.ref} is not what was received`;
  const held =
    unheld > 0
      ? `${unheld} of them came before the log held texts: only their own rows vouch for them.\n`
      : "";
  process.stdout.write(
    told === undefined
      ? `The texts are what was received: ${texts}${erased > 0 ? `, but for ${erased} that the log tells were erased` : ""}.\n${held}`
      : `${told}: ${whyNot[text?.why ?? "edited"]}.\n`,
  );
  return ok && !text ? 0 : 1;
};
