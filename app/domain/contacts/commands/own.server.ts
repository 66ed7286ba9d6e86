/**
 * What anybody does about himself: signs up, confirms by the link that was mailed, changes his choices, leaves.
 * A link was read and its signature checked before; whether its version still holds is looked at here.
 */
import { eq } from "#db/kit.ts";
import { contacts, signUps } from "#db/schema/contacts.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { isMailedEnough } from "../../kernel/lately.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { moved } from "../../kernel/transitions.ts";
import { write } from "../../kernel/write.server.ts";
import { emailKey, mixesAlphabets } from "../../people/person.ts";
import { listForm, refuseAddress } from "../../people/refused.server.ts";
import { contactTransitions, joinReads, signUpMailsADay, splitReads } from "../contact.ts";
import type { OwnChoicesForm, SignUpForm } from "../forms.ts";
import { type ContactLink, signUpEnd } from "../links.server.ts";
import {
  type ContactRow,
  findByAddress,
  findContact,
  findSignUp,
  type SignUpRow,
} from "../queries.server.ts";
import { keepInterests, listSomebody, newRef, recordOf } from "./keep.server.ts";

/**
 * Asks to be put on the list: the address gets a mail to confirm it, or, where it is on the list already, one that leads to its
 * owner's page. The answer is the same. One sign-up waits for an address: what was typed last holds until it is confirmed, and
 * mail goes at most once an hour and three times a day. Events: contact.sign_up_asked, contact.link_asked.
 */
export async function signUp(ctx: Ctx, input: SignUpForm): Promise<Result<undefined, "mixed_alphabets">> {
  return write<undefined, "mixed_alphabets">(ctx, async (tx) => {
    if (mixesAlphabets(input.email)) return refuse("mixed_alphabets");
    const known = await findByAddress(tx.db, input.email);
    if (known?.status === "listed") {
      if (!(await mailedEnough(tx, known.id))) recordOf(tx, "contact.link_asked", known.id);
      return ok();
    }
    const waiting = await keepSignUp(tx, input);
    if (!(await mailedEnough(tx, waiting.id)))
      tx.record({ type: "contact.sign_up_asked", subjectKind: "sign_up", subjectId: waiting.id });
    return ok();
  });
}

async function keepSignUp(tx: Tx, { email, reads, ...typed }: SignUpForm): Promise<SignUpRow> {
  const key = emailKey(email);
  const [before] = await tx.db.select().from(signUps).where(eq(signUps.emailKey, key));
  const row: SignUpRow = {
    ...typed,
    reads: joinReads(reads, typed.language),
    id: before?.id ?? tx.newId(),
    ref: before?.ref ?? newRef(),
    email,
    emailKey: key,
    askedAt: tx.now(),
    version: (before?.version ?? 0) + 1,
  };
  if (before) await tx.db.update(signUps).set(row).where(eq(signUps.id, before.id));
  else await tx.db.insert(signUps).values(row);
  return row;
}

const mailedEnough = (tx: Tx, id: string) =>
  isMailedEnough(tx, [id], { templates: ["list_confirm", "list_known"], aDay: signUpMailsADay });

/** A sign-up that a link still confirms. */
export const isOpen = (waiting: Pick<SignUpRow, "askedAt">, now: string) => now < signUpEnd(waiting.askedAt);

/**
 * Confirms a sign-up: whoever owns the address is on the list, with what was typed last. Confirming once more, as a double click
 * does, changes nothing and gives no link again: this one lies in a mail and ends by itself. Whoever was on the list before keeps
 * the reference that his earlier mail names. `seen`: the version that he was shown; refused as changed_meanwhile where somebody
 * has filled the form in again since. Events: contact.listed, organisation.added.
 */
export async function confirmSignUp(
  ctx: Ctx,
  { ref }: ContactLink,
  seen: number,
): Promise<Result<ContactLink | null, "not_found" | "changed_meanwhile">> {
  return write<ContactLink | null, "not_found" | "changed_meanwhile">(ctx, async (tx) => {
    const waiting = await findSignUp(tx.db, ref);
    if (!waiting) {
      const done = await findContact(tx.db, ref);
      return done?.status === "listed" ? ok(null) : refuse("not_found");
    }
    if (!isOpen(waiting, tx.now())) return refuse("not_found");
    if (waiting.version !== seen) return refuse("changed_meanwhile");
    const before = await findByAddress(tx.db, waiting.email);
    await tx.db.delete(signUps).where(eq(signUps.id, waiting.id));
    if (before?.status === "listed") return ok({ ref: before.ref, version: before.linkVersion });
    const { email, name, organisation, kind, language, interests } = waiting;
    const reads = splitReads(waiting.reads);
    const contact = await listSomebody(tx, before, {
      who: { email, name, organisation, kind, language, reads, position: null, area: null, note: null },
      source: "self",
      ref,
      interests,
    });
    return ok({ ref: contact.ref, version: contact.linkVersion });
  });
}

/** The owner of the address did not ask for it: what was typed goes, and no such mail comes for a while. */
export async function refuseSignUp(ctx: Ctx, { ref }: ContactLink): Promise<Result<undefined, never>> {
  return write<undefined, never>(ctx, async (tx) => {
    const waiting = await findSignUp(tx.db, ref);
    if (!waiting) return ok();
    await tx.db.delete(signUps).where(eq(signUps.id, waiting.id));
    await refuseAddress(tx, waiting.emailKey, listForm);
    tx.record({ type: "contact.sign_up_refused", subjectKind: "sign_up", subjectId: waiting.id });
    return ok();
  });
}

/** Whose link it is, while it holds and something is held of him. */
export async function ownerOf(tx: Tx, { ref, version }: ContactLink): Promise<ContactRow | null> {
  const contact = await findContact(tx.db, ref);
  return contact?.email && contact.linkVersion === version ? contact : null;
}

/** Sets languages, area and interests. Events: contact.changed. */
export async function changeOwnChoices(
  ctx: Ctx,
  link: ContactLink,
  { language, reads, area, interests }: OwnChoicesForm,
): Promise<Result<undefined, "not_found">> {
  return write<undefined, "not_found">(ctx, async (tx) => {
    const contact = await ownerOf(tx, link);
    if (contact?.status !== "listed") return refuse("not_found");
    await tx.db
      .update(contacts)
      .set({ language, reads: joinReads(reads, language), area, version: contact.version + 1 })
      .where(eq(contacts.id, contact.id));
    await keepInterests(tx, contact.id, interests);
    recordOf(tx, "contact.changed", contact.id);
    return ok();
  });
}

/**
 * Leaves the list: by one click in a mail (RFC 8058), or on one's own page. Leaving once more changes nothing. Whoever was ended
 * by staff leaves too: no import lists him again. Events: contact.left.
 */
export async function leaveList(ctx: Ctx, link: ContactLink): Promise<Result<undefined, "not_found">> {
  return write<undefined, "not_found">(ctx, async (tx) => {
    const contact = await ownerOf(tx, link);
    if (!contact) return refuse("not_found");
    if (contact.status === "left") return ok();
    await tx.db
      .update(contacts)
      .set({
        status: moved(contactTransitions, contact.status, "left"),
        leftAt: tx.now(),
        endedAt: null,
        successorId: null,
        version: contact.version + 1,
      })
      .where(eq(contacts.id, contact.id));
    recordOf(tx, "contact.left", contact.id);
    return ok();
  });
}
