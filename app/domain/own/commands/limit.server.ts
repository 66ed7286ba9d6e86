/** Mail that whoever holds a private link can set off: kept from filling a mailbox. */
import { and, eq } from "#db/kit.ts";
import { outbox } from "#db/schema/kernel.ts";
import type { Tx } from "../../kernel/context.server.ts";
import { madeWithinHourBefore } from "../../kernel/lately.server.ts";
import type { Template } from "../../kernel/outbox.ts";

/** So many of a kind go to one contributor within an hour. */
const asksAnHour = 5;

export async function isAskedOften(tx: Tx, contributorId: string, template: Template): Promise<boolean> {
  const asked = and(
    eq(outbox.template, template),
    eq(outbox.recipientId, contributorId),
    madeWithinHourBefore(tx.now()),
  );
  return (await tx.db.$count(outbox, asked)) >= asksAnHour;
}
