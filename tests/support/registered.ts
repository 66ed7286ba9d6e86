/** Those who are registered for the meeting "moete", by number, and the mail that each of them gets. */
import { expect } from "vitest";
import { expectOk } from "~/domain/kernel/result.ts";
import { answerRegistration } from "~/domain/meetings/commands/answer-registration.server.ts";
import { addRegistration } from "~/domain/meetings/commands/register.server.ts";
import type { OwnAnswerForm, RegisterForm } from "~/domain/meetings/registration-forms.ts";
import { readCalendar } from "./calendars.ts";
import { both, meetingsOf } from "./meetings.ts";
import type { Post } from "./post.ts";

const addressOf = (n: number) => `deltakar-${n}@post.example`;
const who = (n: number, more: Partial<RegisterForm> = {}): RegisterForm => ({
  ...{ name: `Deltakar ${n}`, organisation: "", kind: "individual", email: addressOf(n) },
  ...{ language: "nn", attendAs: "room", group: "", accessNeeds: "", answers: [], asked: [], ...more },
});

/** Announces the meeting first. */
export async function registeredOf(post: Post) {
  const meetings = meetingsOf(post.world);
  await meetings.announce("moete");
  await post.quiet();
  /** What somebody got since one looked last. */
  async function mailTo(n: number) {
    await post.drain();
    return post.mailbox.to(addressOf(n)).map((mail) => ({
      mail,
      subject: mail.header("subject"),
      ...(mail.calendar && { calendar: readCalendar(mail.calendar) }),
    }));
  }
  return {
    meetings,
    addressOf,
    mailTo,
    /** The one mail that somebody got; whatever anybody got is gone then. */
    async only(n: number) {
      const mails = await mailTo(n);
      expect(mails).toHaveLength(1);
      const [first] = mails;
      if (!first) throw new Error("no mail");
      post.mailbox.mails.length = 0;
      return first;
    },
    add: async (n: number, more: Partial<RegisterForm> = {}) =>
      expectOk(await addRegistration(post.world.as("coordinator"), "moete", who(n, more))),
    answer: async (
      link: { ref: string; version: number },
      status: OwnAnswerForm["status"],
      attendAs: OwnAnswerForm["attendAs"] = "room",
    ) =>
      expectOk(
        await answerRegistration(post.world.visitor(), link, {
          ...{ status, attendAs, group: "", accessNeeds: "", answers: [], asked: [] },
        }),
      ),
    seats: async (capacity: number) =>
      expectOk(await meetings.edit("moete", { capacity, seatsPerOrganisation: null })),
    move: async (on = "2026-05-08") =>
      expectOk(await meetings.schedule("moete", { on, reason: both("Salen er oppteken.") })),
  };
}
export type Registered = Awaited<ReturnType<typeof registeredOf>>;
