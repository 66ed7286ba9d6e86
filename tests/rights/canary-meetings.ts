/** What the canary's forum knows of meetings of which nothing is public: a draft, and one for staff only that was moved. */

import { handleOf } from "~/domain/consultations/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { addAgendaItem, addQuestion } from "~/domain/meetings/commands/agenda.server.ts";
import { announceMeeting, scheduleMeeting } from "~/domain/meetings/commands/announce.server.ts";
import { addGroup } from "~/domain/meetings/commands/groups.server.ts";
import { addMeetingMaterial } from "~/domain/meetings/commands/material.server.ts";
import { createMeeting, editMeeting } from "~/domain/meetings/commands/prepare.server.ts";
import { getMeeting, listAgenda } from "~/domain/meetings/queries.server.ts";
import type { World } from "../support/world.ts";
import type { makeMarks } from "./marks.ts";

export async function fillMeetings(
  world: World,
  { mark, both }: Pick<ReturnType<typeof makeMarks>, "mark" | "both">,
): Promise<void> {
  const ctx = world.as("coordinator");
  const address = (where: string) => `https://dome.example/${mark(where)}`;
  const versionOf = async (slug: string) => (await getMeeting(world.read, slug)).version;

  async function schedule(slug: string, day: string) {
    const version = await versionOf(slug);
    expectOk(
      await scheduleMeeting(ctx, slug, {
        ...{ version, on: day, starts: "09:30", ends: "11:30", timeZone: "Europe/Oslo" },
        ...{
          format: "hybrid",
          streamed: true,
          place: both("meetings.place"),
          access: both("meetings.access"),
        },
        ...{ joinUrl: address("meetings.joinUrl"), streamUrl: address("meetings.streamUrl") },
        reason: both("meetingChanges.reason"),
      }),
    );
  }

  async function prepare(slug: string, audience: "open" | "internal") {
    expectOk(
      await createMeeting(ctx, {
        ...{ consultation: "runde", slug, title: both("meetings.title"), audience, format: "hybrid" },
      }),
    );
    const part = (name: string) => both(`meetings.${name}`);
    expectOk(
      await editMeeting(ctx, slug, {
        ...{ version: await versionOf(slug), title: part("title"), purpose: part("purpose") },
        ...{ background: part("background"), listeners: [part("listeners")], practical: part("practical") },
        ...{
          contactName: part("contactName"),
          contactEmail: `${mark("meetings.contactEmail")}@dome.example`,
        },
        ...{ capacity: null, seatsPerOrganisation: null, registrationClosesOn: null },
        ...{ questions: [part("questions")], commitments: [] },
      }),
    );
    await schedule(slug, "2026-05-07");
    const texts = (name: string) => ({ title: both(`${name}.title`) });
    expectOk(
      await addAgendaItem(ctx, slug, {
        ...{ ...texts("agendaItems"), detail: both("agendaItems.detail"), lead: both("agendaItems.lead") },
        ...{ kind: "discussion", starts: "09:30", minutes: 30 },
      }),
    );
    const [item] = await listAgenda(world.read, (await getMeeting(world.read, slug)).id);
    expectOk(await addQuestion(ctx, slug, handleOf(item?.id ?? ""), { text: both("agendaQuestions.text") }));
    expectOk(await addGroup(ctx, slug, { ...texts("meetingGroups"), theme: "soek", seats: 8 }));
    expectOk(
      await addMeetingMaterial(ctx, slug, {
        ...{ ...texts("meetingMaterials"), note: both("meetingMaterials.note") },
        ...{ url: address("meetingMaterials.url"), dueOn: "2026-04-30" },
      }),
    );
  }

  await prepare(mark("meetings.slug"), "open");
  const internal = mark("meetings.slug");
  await prepare(internal, "internal");
  expectOk(await announceMeeting(ctx, internal));
  await schedule(internal, "2026-05-08");
}
