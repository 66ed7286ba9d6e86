/** What somebody may see of himself on the invitation list: by his link, and, before he is on it, by the one that was mailed to him. */
import type { Queryable } from "#db/kit.ts";
import { isOpen } from "../contacts/commands/own.server.ts";
import { type OwnContact, splitReads, type WaitingSignUp } from "../contacts/contact.ts";
import type { ContactLink } from "../contacts/links.server.ts";
import {
  findContact,
  findOrganisation,
  findSignUp,
  listChosen,
  listInterests,
} from "../contacts/queries.server.ts";

/** One's own row while the link holds and something is held; null otherwise. */
export async function findListed(db: Queryable, { ref, version }: ContactLink): Promise<OwnContact | null> {
  const contact = await findContact(db, ref);
  if (!contact?.email || contact.linkVersion !== version) return null;
  const { name, position, email, kind, language, area, source, sourceNote, status, listedAt } = contact;
  const organisation = await findOrganisation(db, contact.organisationId);
  const chosen = (await listChosen(db, [contact.id])).get(contact.id) ?? [];
  return {
    ...{ name, position, email, kind, language, area, source, sourceNote, status, listedAt },
    organisation: organisation?.name ?? null,
    reads: splitReads(contact.reads),
    wasBefore: contact.wasBefore,
    interests: chosen.map(({ slug, title }) => ({ slug, title })),
  };
}

/** What a sign-up would put on the list; `listed` where it was confirmed already; null where the link opens nothing any more. */
export async function findWaiting(
  db: Queryable,
  { ref }: ContactLink,
  now: string,
): Promise<WaitingSignUp | "listed" | null> {
  const waiting = await findSignUp(db, ref);
  if (!waiting) return (await findContact(db, ref))?.status === "listed" ? ("listed" as const) : null;
  if (!isOpen(waiting, now)) return null;
  const { name, organisation, kind, language, email, interests, version } = waiting;
  const titles = (await listInterests(db)).filter(({ slug }) => interests.includes(slug));
  return {
    ...{ name, organisation, kind, language, email, version },
    reads: splitReads(waiting.reads),
    interests: titles.map(({ slug, title }) => ({ slug, title })),
  };
}
