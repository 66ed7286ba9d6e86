/**
 * Erases somebody who is on the invitation list, or was: there, and where he is registered for meetings with the same address.
 * In this room, since it has to reach several.
 */
import { forgetContact } from "../../contacts/commands/keep.server.ts";
import { ownerOf } from "../../contacts/commands/own.server.ts";
import type { ContactLink } from "../../contacts/links.server.ts";
import { mayManageList } from "../../contacts/policy.ts";
import { type ContactRow, findContact } from "../../contacts/queries.server.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { forgetRefused } from "../../people/refused.server.ts";
import { wipeOurs } from "../forget-ours.server.ts";
import { forgetRegistered } from "../forget-registrations.server.ts";
import type { Name } from "../forgotten-words.ts";

/** Erases what is held of a contact who asked for it: for good. Events: contact.forgotten, as forgetRegistrations. */
export async function eraseContact(
  ctx: Ctx,
  ref: string,
): Promise<Result<undefined, "not_allowed" | "not_found">> {
  return write<undefined, "not_allowed" | "not_found">(ctx, async (tx) => {
    if (!mayManageList(tx.actor)) return refuse("not_allowed");
    const contact = await findContact(tx.db, ref);
    if (!contact || contact.email === null) return refuse("not_found");
    await eraseAll(tx, contact);
    return ok();
  });
}

/** Has what is held of oneself erased: one is off the list, and stays off it. Events: as eraseContact. */
export async function eraseMyself(ctx: Ctx, link: ContactLink): Promise<Result<undefined, "not_found">> {
  return write<undefined, "not_found">(ctx, async (tx) => {
    const contact = await ownerOf(tx, link);
    if (!contact) return refuse("not_found");
    await eraseAll(tx, contact);
    return ok();
  });
}

/** What he is named by. What somebody put himself on the list as may be any words, of which nobody has seen what they cover elsewhere. */
const namesOf = ({ name, email, source }: ContactRow): Name[] => [
  ...(name && source !== "self" ? [{ words: name, person: true }] : []),
  ...(email ? [{ words: email }] : []),
];

/** Part of erasing a contact, asked for by himself or by staff, or done again after a restore. */
export async function eraseAll(tx: Tx, contact: ContactRow): Promise<void> {
  await forgetRegistered(tx, {
    emailKeys: contact.emailKey ? [contact.emailKey] : [],
    contactId: contact.id,
  });
  if (contact.emailKey) await forgetRefused(tx, contact.emailKey);
  await wipeOurs(tx, namesOf(contact));
  await forgetContact(tx, contact, true);
}
