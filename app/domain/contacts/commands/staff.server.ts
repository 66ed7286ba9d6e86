/** What staff do with one on the list: add, change, put a successor in his place, end, list once more, forget. */
import { eq } from "#db/kit.ts";
import { contacts } from "#db/schema/contacts.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Refusal, type Result, refuse } from "../../kernel/result.ts";
import { moved } from "../../kernel/transitions.ts";
import { write } from "../../kernel/write.server.ts";
import { emailKey, mixesAlphabets } from "../../people/person.ts";
import { contactTransitions } from "../contact.ts";
import type { ContactForm, SuccessorForm } from "../forms.ts";
import { mayManageList } from "../policy.ts";
import {
  type ContactRow,
  findByAddress,
  findContact,
  findOrganisation,
  listChosen,
} from "../queries.server.ts";
import { columnsOf, keepInterests, listSomebody, recordOf } from "./keep.server.ts";

type AddressRefusal =
  /** letters of different alphabets: the address may pass for another's */
  | "mixed_alphabets"
  /** another contact has it */
  | "already_listed"
  /** its owner left the list: only he comes back */
  | "has_left";

/** Why an address can't be put on the list now; else who had it before, where somebody did. */
async function lookUp(
  tx: Tx,
  email: string,
): Promise<Refusal<AddressRefusal> | { before: ContactRow | null }> {
  if (mixesAlphabets(email)) return refuse("mixed_alphabets");
  const before = await findByAddress(tx.db, email);
  if (before?.status === "listed") return refuse("already_listed");
  if (before?.status === "left") return refuse("has_left");
  return { before };
}

export type AddContactRefusal = "not_allowed" | AddressRefusal;

/** Puts somebody on the list. One whom staff had ended is listed once more, and was there before if he was. Events: contact.listed, organisation.added. */
export async function addContact(
  ctx: Ctx,
  { interests, ...who }: Omit<ContactForm, "version">,
): Promise<Result<{ ref: string }, AddContactRefusal>> {
  return write<{ ref: string }, AddContactRefusal>(ctx, async (tx) => {
    if (!mayManageList(tx.actor)) return refuse("not_allowed");
    const found = await lookUp(tx, who.email);
    if ("ok" in found) return found;
    const wasBefore = who.wasBefore || found.before?.wasBefore;
    const { ref } = await listSomebody(tx, found.before, {
      who: { ...who, wasBefore },
      source: "staff",
      interests,
    });
    return ok({ ref });
  });
}

type LoadRefusal =
  | "not_allowed"
  | "not_found"
  /** he left, or was ended */
  | "not_listed"
  | "changed_meanwhile";

async function load(
  tx: Tx,
  ref: string,
  version: number,
  status: ContactRow["status"] = "listed",
): Promise<Refusal<LoadRefusal> | { contact: ContactRow }> {
  if (!mayManageList(tx.actor)) return refuse("not_allowed");
  const contact = await findContact(tx.db, ref);
  if (!contact || contact.email === null) return refuse("not_found");
  if (contact.version !== version) return refuse("changed_meanwhile");
  if (contact.status !== status) return refuse("not_listed");
  return { contact };
}

export type ChangeContactRefusal = LoadRefusal | AddressRefusal;

/**
 * Corrects what is held of one on the list, from the version that was seen. Another address ends the links in mail to the old
 * one. Events: contact.changed, organisation.added, organisation.changed.
 */
export async function changeContact(
  ctx: Ctx,
  ref: string,
  { version, interests, ...who }: ContactForm,
): Promise<Result<undefined, ChangeContactRefusal>> {
  return write<undefined, ChangeContactRefusal>(ctx, async (tx) => {
    const loaded = await load(tx, ref, version);
    if ("ok" in loaded) return loaded;
    const { contact } = loaded;
    const moves = emailKey(who.email) !== contact.emailKey;
    const found = moves ? await lookUp(tx, who.email) : null;
    if (found && "ok" in found) return found;
    // Whoever had the new address, and was ended, is this one.
    if (found?.before) return refuse("already_listed");
    await tx.db
      .update(contacts)
      .set({
        ...(await columnsOf(tx, who, { decides: true })),
        ...(moves && { linkVersion: contact.linkVersion + 1, bouncedAt: null }),
        version: contact.version + 1,
      })
      .where(eq(contacts.id, contact.id));
    await keepInterests(tx, contact.id, interests);
    recordOf(tx, "contact.changed", contact.id);
    return ok();
  });
}

export type HandOverRefusal =
  | LoadRefusal
  | Exclude<AddressRefusal, "already_listed">
  /** the successor's address is the same */
  | "same_address"
  /** neither the successor nor an organisation has a name */
  | "name_missing";

/**
 * Part of a command: puts a successor in the place of one who leaves his organisation: he is listed, with the same organisation, area
 * and interests, or was on the list already; the one who leaves is ended. Events: contact.listed, contact.handed_over.
 */
export async function putInPlace(
  tx: Tx,
  ref: string,
  { version, ...successor }: SuccessorForm,
): Promise<Result<{ contact: ContactRow; successor: ContactRow }, HandOverRefusal>> {
  const loaded = await load(tx, ref, version);
  if ("ok" in loaded) return loaded;
  const { contact } = loaded;
  if (emailKey(successor.email) === contact.emailKey) return refuse("same_address");
  const found = await lookUp(tx, successor.email);
  if ("ok" in found && found.code !== "already_listed") return refuse(found.code);
  const there = "ok" in found ? await findByAddress(tx.db, successor.email) : null;
  if (!there && !successor.name && !contact.organisationId) return refuse("name_missing");
  const next = there ?? (await listInPlace(tx, contact, successor, "ok" in found ? null : found.before));
  await tx.db
    .update(contacts)
    .set({
      status: moved(contactTransitions, contact.status, "ended"),
      endedAt: tx.now(),
      successorId: next.id,
      version: contact.version + 1,
    })
    .where(eq(contacts.id, contact.id));
  tx.record({
    type: "contact.handed_over",
    subjectKind: "contact",
    subjectId: contact.id,
    data: { successor: next.id },
  });
  return ok({ contact, successor: next });
}

async function listInPlace(
  tx: Tx,
  contact: ContactRow,
  successor: Omit<SuccessorForm, "version">,
  before: ContactRow | null,
): Promise<ContactRow> {
  const organisation = await findOrganisation(tx.db, contact.organisationId);
  const chosen = (await listChosen(tx.db, [contact.id])).get(contact.id) ?? [];
  const { kind, area } = contact;
  return listSomebody(tx, before, {
    who: { ...successor, organisation: organisation?.name ?? null, kind, area, reads: [], note: null },
    source: "passed_on",
    interests: chosen.map(({ slug }) => slug),
  });
}

/** Takes one off the list who is not to be invited any more. Events: contact.ended. */
export async function endContact(
  ctx: Ctx,
  { ref, version }: { ref: string; version: number },
): Promise<Result<undefined, LoadRefusal>> {
  return write<undefined, LoadRefusal>(ctx, async (tx) => {
    const loaded = await load(tx, ref, version);
    if ("ok" in loaded) return loaded;
    const { id, status } = loaded.contact;
    await tx.db
      .update(contacts)
      .set({
        status: moved(contactTransitions, status, "ended"),
        endedAt: tx.now(),
        version: version + 1,
      })
      .where(eq(contacts.id, id));
    recordOf(tx, "contact.ended", id);
    return ok();
  });
}

/** Lists one once more whom staff had ended; whoever left comes back by himself alone. Events: contact.listed. */
export async function relistContact(
  ctx: Ctx,
  { ref, version }: { ref: string; version: number },
): Promise<Result<undefined, LoadRefusal>> {
  return write<undefined, LoadRefusal>(ctx, async (tx) => {
    const loaded = await load(tx, ref, version, "ended");
    if ("ok" in loaded) return loaded;
    const { id, status } = loaded.contact;
    await tx.db
      .update(contacts)
      .set({
        status: moved(contactTransitions, status, "listed"),
        listedAt: tx.now(),
        endedAt: null,
        successorId: null,
        version: version + 1,
      })
      .where(eq(contacts.id, id));
    recordOf(tx, "contact.listed", id, { source: "staff" });
    return ok();
  });
}
