/** A meeting in every state that it can stand in, each with an item, a question, a group and material. */
import { eq } from "#db/kit.ts";
import { registrations } from "#db/schema/registrations.ts";
import { handleOf } from "~/domain/consultations/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { addAgendaItem, addQuestion } from "~/domain/meetings/commands/agenda.server.ts";
import {
  announceMeeting,
  cancelMeeting,
  scheduleMeeting,
} from "~/domain/meetings/commands/announce.server.ts";
import { answerRegistration } from "~/domain/meetings/commands/answer-registration.server.ts";
import { askStaff } from "~/domain/meetings/commands/ask-staff.server.ts";
import { addGroup } from "~/domain/meetings/commands/groups.server.ts";
import { addMeetingMaterial } from "~/domain/meetings/commands/material.server.ts";
import { createMeeting, editMeeting } from "~/domain/meetings/commands/prepare.server.ts";
import { addRegistration, askToRegister } from "~/domain/meetings/commands/register.server.ts";
import type { Audience } from "~/domain/meetings/meeting.ts";
import { getMeeting, listAgenda } from "~/domain/meetings/queries.server.ts";
import { askedLink, guro, register } from "../support/registering.ts";
import type { World } from "../support/world.ts";

/** What the registration for the announced one is named by. */
export const registered = "KJEMTILMOTET";

const words = (nn: string) => ({ nn });

export async function openMeetings(world: World) {
  const ctx = world.as("coordinator");
  const find = (slug: string) => getMeeting(world.read, slug);

  async function prepare(slug: string, audience: Audience = "open"): Promise<string> {
    const title = words("Ope møte om søket");
    expectOk(await createMeeting(ctx, { consultation: "runde", slug, title, audience, format: "room" }));
    expectOk(
      await editMeeting(ctx, slug, {
        ...{ version: 1, title, purpose: words("Å lytte"), background: {}, listeners: [words("Direktøren")] },
        ...{ practical: {}, contactName: words("Koordinatoren"), contactEmail: "moete@dome.example" },
        ...{ capacity: null, seatsPerOrganisation: null, registrationClosesOn: null, questions: [] },
        commitments: [],
      }),
    );
    expectOk(
      await scheduleMeeting(ctx, slug, {
        ...{ version: 2, on: "2026-05-07", starts: "09:30", ends: "11:30", timeZone: "Europe/Oslo" },
        ...{ format: "room", streamed: false, place: words("Storsalen"), access: {} },
        ...{ joinUrl: null, streamUrl: null, reason: {} },
      }),
    );
    const item = { kind: "discussion", detail: {}, lead: {}, starts: "09:30", minutes: 30 } as const;
    expectOk(await addAgendaItem(ctx, slug, { ...item, title: words("Søket i dag") }));
    const [first] = await listAgenda(world.read, (await find(slug)).id);
    expectOk(await addQuestion(ctx, slug, handleOf(first?.id ?? ""), { text: words("Kva er tregt?") }));
    expectOk(await addGroup(ctx, slug, { title: words("Søk og treff"), theme: "soek", seats: 8 }));
    const material = { title: words("Evalueringa"), note: {}, url: null, dueOn: "2026-04-30" };
    expectOk(await addMeetingMaterial(ctx, slug, material));
    return slug;
  }

  const meetings = {
    draft: await prepare("moete-utkast"),
    announced: await prepare("moete-ope"),
    internal: await prepare("moete-internt", "internal"),
    cancelled: await prepare("moete-avlyst"),
  };
  for (const slug of [meetings.announced, meetings.internal, meetings.cancelled])
    expectOk(await announceMeeting(ctx, slug));
  expectOk(await cancelMeeting(ctx, meetings.cancelled, words("Ingen melde seg på.")));
  expectOk(await askStaff(ctx, meetings.internal, { people: [handleOf(world.staff.owner.personId)] }));
  const added = expectOk(
    await addRegistration(ctx, meetings.announced, {
      ...{
        name: "Kari",
        organisation: "",
        kind: "individual",
        email: "kari@paameldt.example",
        language: "nn",
      },
      ...{ attendAs: "room", group: "", accessNeeds: "", answers: [], asked: [] },
    }),
  );
  const { ref } = registrations;
  await world.db.write(
    async (tx) => void (await tx.update(registrations).set({ ref: registered }).where(eq(ref, added.ref))),
  );
  return meetings;
}

/** Somebody who comes, somebody who does not any more, and somebody who has not confirmed yet. */
export async function openRegistrations(world: World, meeting: string) {
  const going = await register(world, meeting);
  const gone = await register(world, meeting, { email: "borte@laget.example" });
  const nothing = { attendAs: "room" as const, group: "", accessNeeds: "", answers: [], asked: [] };
  expectOk(await answerRegistration(world.visitor(), gone, { ...nothing, status: "not_going" }));
  expectOk(await askToRegister(world.visitor(), meeting, { ...guro, email: "ventar@laget.example" }));
  const asked = await askedLink(world, meeting, "ventar@laget.example");
  return { states: { going: going.ref, not_going: gone.ref }, asked: asked.ref };
}
