/** The facts of mail about the invitation list: what a stranger typed of somebody stands in none of it. */
import { isOpen } from "../contacts/commands/own.server.ts";
import { signUpEnd } from "../contacts/links.server.ts";
import { findContactById, findSignUpById } from "../contacts/queries.server.ts";
import { listForm } from "../people/refused.server.ts";
import type { Reading, Truth } from "./facts.server.ts";
import { readFrame } from "./frame.server.ts";
import { isRefused } from "./receipt-limit.server.ts";

const gone: Truth = { not: "no_longer_applies" };

/** To an address that somebody typed: does its owner want to be on the list? */
export async function listConfirm({ db, row, addresses, now }: Reading): Promise<Truth> {
  const waiting = await findSignUpById(db, row.recipientId);
  const frame = waiting && (await readFrame(db, waiting.language));
  if (!frame || !isOpen(waiting, now)) return gone;
  if (await isRefused(db, waiting.emailKey, now, listForm)) return { not: "not_theirs" };
  const { ref, askedAt } = waiting;
  return {
    to: { name: null, address: waiting.email },
    mail: {
      template: "list_confirm",
      facts: {
        ...frame,
        until: signUpEnd(askedAt),
        confirmUrl: addresses.contact("sign_up", { ref, version: 1 }),
      },
    },
  };
}

/** To somebody on the list: his own page, after he confirmed, or since he asked for it. */
export async function listOwn({ db, row, addresses }: Reading): Promise<Truth> {
  const contact = await findContactById(db, row.recipientId);
  if (!contact?.email) return { not: "no_address" };
  const frame = await readFrame(db, contact.language);
  if (!frame || contact.status !== "listed") return gone;
  const link = { ref: contact.ref, version: contact.linkVersion };
  return {
    to: { name: null, address: contact.email },
    mail: {
      template: row.template as "list_known" | "list_joined",
      facts: { ...frame, url: addresses.contact("own", link), leaveUrl: addresses.contact("leave", link) },
    },
  };
}
