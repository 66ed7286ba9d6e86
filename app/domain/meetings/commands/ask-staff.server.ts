/** Asks members of staff to a meeting that is for them only. */
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { handleOf } from "../../consultations/queries.server.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { type ListedPerson, listPeople } from "../../people/queries.server.ts";
import { mayRunMeetings } from "../policy.ts";
import { findMeeting, type MeetingRow } from "../queries.server.ts";
import { isStaffAsked } from "../registration.ts";
import type { AskStaffForm } from "../registration-forms.ts";
import { findRegistered, newRegistrationRef } from "../registrations.server.ts";
import { insertRegistration, type NewRegistration } from "./seat.server.ts";

export type AskStaffRefusal =
  | "not_allowed"
  /** there is none, it is a draft or called off, or it is not for staff only */
  | "not_found"
  | "over"
  /** somebody chosen has left since, or holds no role any more */
  | "unknown_person";

/**
 * Keeps a seat for each who is chosen, by his handle, while there are any, and tells him by mail with the meeting for his calendar (by
 * a reactor); whoever can't come says so by the link that everybody has. Whoever was asked before is left as he answered, so that
 * the same once more changes nothing. Refused as AskStaffRefusal says. Events: registration.made for each who is new.
 */
export async function askStaff(
  ctx: Ctx,
  slug: string,
  { people: chosen }: AskStaffForm,
): Promise<Result<{ asked: number }, AskStaffRefusal>> {
  return write<{ asked: number }, AskStaffRefusal>(ctx, async (tx) => {
    if (!mayRunMeetings(tx.actor)) return refuse("not_allowed");
    const meeting = await findMeeting(tx.db, slug);
    if (!meeting || !isStaffAsked(meeting)) return refuse("not_found");
    if (meeting.endsAt === null || meeting.endsAt <= tx.now()) return refuse("over");
    const fits = ({ id, roles }: ListedPerson) => roles.length > 0 && chosen.includes(handleOf(id));
    const people = (await listPeople(tx.db)).filter(fits);
    if (people.length < new Set(chosen).size) return refuse("unknown_person");
    let asked = 0;
    for (const person of people) {
      if (await findRegistered(tx.db, meeting.id, person.email)) continue;
      await insertRegistration(tx, meeting, asRegistration(person, meeting));
      asked += 1;
    }
    return ok({ asked });
  });
}

/** As he is known: of the host where he owns for no body. How he takes part he says himself. */
function asRegistration(
  { name, email, language, roles }: ListedPerson,
  meeting: MeetingRow,
): NewRegistration {
  const written = meeting.mainLanguage as Language;
  const body = roles.find((held) => held.body)?.body;
  return {
    ...{ name, email, language, kind: "public_authority", attendAs: "room", group: "" },
    organisation: body ? pick(body.name, written, written).text : null,
    ...{ accessNeeds: null, answers: [], ref: newRegistrationRef(), source: "staff", namingTold: false },
    answeredAt: null,
  };
}
