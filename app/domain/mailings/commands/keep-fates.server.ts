/** Part of a command: what became of a mailing outlives its mail. */
import { eq, inArray } from "#db/kit.ts";
import { outbox } from "#db/schema/kernel.ts";
import { mailingRecipients } from "#db/schema/mailings.ts";
import type { Tx } from "../../kernel/context.server.ts";
import { hisMail, mailFate, mailingKey, recipientOf } from "../queries.server.ts";

/** How these mails ended, those of mailings, is kept with their recipients: a word, and not to whom. Other mail is passed over. */
export async function keepMailFates(tx: Tx, mailIds: string[]): Promise<void> {
  const mails = await tx.db
    .select({ onceKey: outbox.onceKey })
    .from(outbox)
    .where(inArray(outbox.id, mailIds));
  const his = mails.filter(({ onceKey }) => onceKey.startsWith(mailingKey("")));
  const ids = his.map(({ onceKey }) => recipientOf(onceKey));
  const ended = await tx.db
    .select({ id: mailingRecipients.id, fate: mailFate })
    .from(mailingRecipients)
    .innerJoin(outbox, hisMail)
    .where(inArray(mailingRecipients.id, ids));
  for (const { id, fate } of ended)
    await tx.db.update(mailingRecipients).set({ mailFate: fate }).where(eq(mailingRecipients.id, id));
}
