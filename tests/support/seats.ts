/** A meeting with seats and two groups of two, and those who register for it, by number. */
import { expectOk } from "~/domain/kernel/result.ts";
import { announceMeeting } from "~/domain/meetings/commands/announce.server.ts";
import { addGroup } from "~/domain/meetings/commands/groups.server.ts";
import { createMeeting } from "~/domain/meetings/commands/prepare.server.ts";
import { addRegistration } from "~/domain/meetings/commands/register.server.ts";
import type { Audience } from "~/domain/meetings/meeting.ts";
import { getMeeting } from "~/domain/meetings/queries.server.ts";
import type { Seats } from "~/domain/meetings/registration.ts";
import type { OwnAnswerForm, RegisterForm } from "~/domain/meetings/registration-forms.ts";
import { listRegistrations } from "~/domain/meetings/registrations.server.ts";
import { meetingsOf } from "./meetings.ts";
import type { World } from "./world.ts";

export const question = "Kva vil du høyre om?";
export const nn = (text: string) => ({ nn: text });
export const who = (n: number, more: Partial<RegisterForm> = {}): RegisterForm => ({
  ...{
    name: `Deltakar ${n}`,
    organisation: "",
    kind: "individual",
    email: `deltakar-${n}@dome-post.example`,
  },
  ...{ language: "nn", attendAs: "room", group: "", accessNeeds: "", answers: [], asked: [] },
  ...more,
});
export const answer = (
  status: OwnAnswerForm["status"],
  more: Partial<OwnAnswerForm> = {},
): OwnAnswerForm => ({
  ...{ status, attendAs: "room", group: "", accessNeeds: "", answers: [], asked: [] },
  ...more,
});

export function seatsOf(world: World) {
  const meetings = meetingsOf(world);
  const setSeats = (slug: string, seats: Partial<Seats & { registrationClosesOn: string | null }>) =>
    meetings.edit(slug, {
      ...{ capacity: null, seatsPerOrganisation: null, registrationClosesOn: null },
      ...{ questions: [nn(question)], ...seats },
    });
  /** With two groups of two seats. */
  async function openMeeting(slug: string, seats: Partial<Seats> = {}, audience: Audience = "open") {
    const ctx = world.as("coordinator");
    expectOk(
      await createMeeting(ctx, {
        ...{ consultation: "runde", slug, title: nn("Ope møte"), audience, format: "hybrid" },
      }),
    );
    expectOk(await setSeats(slug, seats));
    expectOk(await meetings.schedule(slug));
    for (const title of ["Søk", "Tal"])
      expectOk(await addGroup(ctx, slug, { title: nn(title), theme: "", seats: 2 }));
    expectOk(await announceMeeting(ctx, slug));
    return slug;
  }

  const add = async (slug: string, n: number, more: Partial<RegisterForm> = {}) =>
    expectOk(await addRegistration(world.as("coordinator"), slug, who(n, more)));
  const statuses = async (slug: string) => {
    const rows = await listRegistrations(world.read, (await getMeeting(world.read, slug)).id);
    return Object.fromEntries(
      rows.map(({ name, status, seat }) => [name.replace("Deltakar ", ""), seat ?? status]),
    );
  };
  return { setSeats, openMeeting, add, statuses };
}
