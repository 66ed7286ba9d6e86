/** Mailings of the meeting "moete" to an invitation list, in the words of their form. */
import { and, eq } from "#db/kit.ts";
import { invitations } from "#db/schema/mailings.ts";
import { findByAddress } from "~/domain/contacts/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { type MailingMove, moveMailing, sendMailing } from "~/domain/mailings/commands/run-mailing.server.ts";
import { saveMailing } from "~/domain/mailings/commands/write-mailing.server.ts";
import { type MailingForm, mailingForm } from "~/domain/mailings/forms.ts";
import { findMailing } from "~/domain/mailings/queries.server.ts";
import { listTraced } from "~/domain/mailings/traced.server.ts";
import { getMeeting } from "~/domain/meetings/queries.server.ts";
import { list } from "./contacts.ts";
import { both, meetingsOf } from "./meetings.ts";
import type { Post } from "./post.ts";

export const words = { subject: both("Kom på møte"), body: both("Hei {name}!\n\n{meeting} er {date}.") };

/** Announces the meeting, and looks away from what was mailed before. */
export async function mailingsOf(post: Post) {
  const { world } = post;
  const meetings = meetingsOf(world);
  await meetings.announce("moete");
  await post.quiet();
  const coordinator = () => world.as("coordinator");
  const meeting = () => getMeeting(world.read, "moete");
  const get = async (number: number) => {
    const row = await findMailing(world.read, (await meeting()).id, number);
    if (!row) throw new Error(`no mailing ${number}`);
    return row;
  };
  const ref = (number: number) => ({ slug: "moete", number });
  const emailOf = (n: number) => `listet-${n}@post.example`;
  return {
    meetings,
    meeting,
    get,
    ref,
    emailOf,
    /** So many on the list, with numbers from 1. */
    async people(many: number, more: Parameters<typeof list>[1] = {}) {
      for (let n = 1; n <= many; n++)
        await list(world, { email: emailOf(n), name: `Listet ${n}`, organisation: null, ...more });
    },
    async draft(more: Partial<MailingForm> = {}) {
      const form = { ...mailingForm.parse({ kind: "invitation", ...words, pace: "" }), ...more };
      return expectOk(await saveMailing(coordinator(), "moete", null, form)).number;
    },
    async send(number: number) {
      return sendMailing(coordinator(), ref(number), (await get(number)).version);
    },
    async move(number: number, move: MailingMove) {
      return moveMailing(coordinator(), ref(number), (await get(number)).version, move);
    },
    fates: async (number: number) =>
      (await listTraced(world.read, await get(number), { limit: 1000 })).traced.map(({ email, fate }) => [
        email,
        fate,
      ]),
    /** The link of somebody's invitation, as his mail holds it. */
    async linkOf(email: string) {
      const contact = await findByAddress(world.read, email);
      const [row] = await world.read
        .select()
        .from(invitations)
        .where(
          and(eq(invitations.meetingId, (await meeting()).id), eq(invitations.contactId, contact?.id ?? "")),
        );
      if (!row || !contact) throw new Error("nobody was invited");
      return { ref: row.ref, version: contact.linkVersion };
    },
  };
}
export type Mailings = Awaited<ReturnType<typeof mailingsOf>>;

export const answer = { attendAs: "room" as const, group: "", accessNeeds: "", answers: [], asked: [] };
