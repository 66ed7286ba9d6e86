/** Gathers what is held of one on the invitation list beside his own row: mail to him, and for which bodies he is written to. */
import { and, asc, eq, isNull, type Queryable } from "#db/kit.ts";
import { consultations } from "#db/schema/consultations.ts";
import { consultees } from "#db/schema/consultees.ts";
import { contacts } from "#db/schema/contacts.ts";
import { readMail } from "./mail-copy.server.ts";

/** `consultees`: the bodies to be heard that are reached by him, the oldest first; what they answered is theirs. */
export async function copyListed(db: Queryable, emailKey: string) {
  const [contact] = await db.select().from(contacts).where(eq(contacts.emailKey, emailKey));
  if (!contact) return { mail: [], consultees: [] };
  const { slug, title, mainLanguage } = consultations;
  const reached = await db
    .select({
      body: consultees.name,
      consultation: { slug, title, mainLanguage },
      askedOn: consultees.askedOn,
      remindedOn: consultees.remindedOn,
    })
    .from(consultees)
    .innerJoin(consultations, eq(consultations.id, consultees.consultationId))
    .where(and(eq(consultees.contactId, contact.id), isNull(consultees.removedAt)))
    .orderBy(asc(consultees.id));
  return { mail: await readMail(db, "contact", contact.id), consultees: reached };
}
