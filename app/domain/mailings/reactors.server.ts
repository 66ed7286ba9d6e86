/** What invitations follow: whoever was invited is registered by any way, or he or his registration is forgotten. */
import { and, eq, inArray, or } from "#db/kit.ts";
import { contacts } from "#db/schema/contacts.ts";
import { invitations } from "#db/schema/mailings.ts";
import { registrations } from "#db/schema/registrations.ts";
import type { Listener } from "../kernel/context.server.ts";

/** Whoever is registered has answered his invitation, whichever way he came, and whenever his address was known. */
const answer: Listener = async ({ db }, { subjectId: id }) => {
  const [row] = await db.select().from(registrations).where(eq(registrations.id, id));
  if (!row) return;
  const his = db
    .select({ id: contacts.id })
    .from(contacts)
    .where(or(eq(contacts.id, row.contactId ?? ""), eq(contacts.emailKey, row.emailKey ?? "")));
  await db
    .update(invitations)
    .set({ registrationId: id, declinedAt: null })
    .where(and(eq(invitations.meetingId, row.meetingId), inArray(invitations.contactId, his)));
};

/** That somebody was invited is counted still: not who it was. */
const forget: Listener = async ({ db }, { subjectId: id }) => {
  await db.update(invitations).set({ contactId: null }).where(eq(invitations.contactId, id));
};

/** Whoever's registration is forgotten before the meeting does not come, which his invitation says by itself from then on. */
const letGo: Listener = async ({ db }, { subjectId: id, data, at }) => {
  if (data.status !== "not_going") return;
  await db
    .update(invitations)
    .set({ registrationId: null, declinedAt: at })
    .where(eq(invitations.registrationId, id));
};

const heard: Readonly<Record<string, Listener>> = {
  "registration.made": answer,
  "registration.address_given": answer,
  "registration.forgotten": letGo,
  "contact.forgotten": forget,
};

/** Links invitations to what became of them. */
export const keepInvitations: Listener = async (tx, event, recorded) => {
  await heard[event.type]?.(tx, event, recorded);
};
