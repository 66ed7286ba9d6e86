/** A meeting in the world's open consultation: what its forms hold, and the verbs that bring it before the public. */
import { handleOf } from "~/domain/consultations/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { addAgendaItem, addQuestion } from "~/domain/meetings/commands/agenda.server.ts";
import { announceMeeting, scheduleMeeting } from "~/domain/meetings/commands/announce.server.ts";
import { addGroup } from "~/domain/meetings/commands/groups.server.ts";
import { addMeetingMaterial } from "~/domain/meetings/commands/material.server.ts";
import { createMeeting, editMeeting } from "~/domain/meetings/commands/prepare.server.ts";
import type { MeetingForm, ScheduleForm } from "~/domain/meetings/forms.ts";
import type { Audience } from "~/domain/meetings/meeting.ts";
import { getMeeting, listAgenda } from "~/domain/meetings/queries.server.ts";
import type { World } from "./world.ts";

export const both = (words: string) => ({ nn: words, en: `${words} (en)` });
export const joinUrl = "https://join.example/loynd-rom";

export function meetingsOf(world: World) {
  const ctx = () => world.as("coordinator");
  const versionOf = async (slug: string) => (await getMeeting(world.read, slug)).version;

  async function schedule(slug: string, changes: Partial<ScheduleForm> = {}) {
    return scheduleMeeting(ctx(), slug, {
      ...{ version: await versionOf(slug), on: "2026-05-07", starts: "09:30", ends: "11:30" },
      ...{ timeZone: "Europe/Oslo", format: "hybrid", streamed: false, place: both("Storsalen") },
      ...{ access: both("Trappefritt frå gata."), joinUrl, streamUrl: null, reason: {} },
      ...changes,
    });
  }
  async function edit(slug: string, changes: Partial<MeetingForm> = {}) {
    return editMeeting(ctx(), slug, {
      ...{ version: await versionOf(slug), title: both("Ope møte"), purpose: both("Å lytte til dykk") },
      ...{ background: both("Slik kom vi hit"), listeners: [both("Ekspedisjonssjefen")] },
      ...{ practical: both("Kaffi frå ni."), contactName: both("Koordinatoren") },
      ...{ contactEmail: "moete@dome.example", capacity: 30, seatsPerOrganisation: 2 },
      ...{ registrationClosesOn: "2026-05-04", questions: [both("Matønske?")], commitments: ["plan-1"] },
      ...changes,
    });
  }
  return {
    schedule,
    edit,
    /** A draft with hours, an agenda with a question, a group and material that is still to come. */
    async prepare(slug: string, audience: Audience = "open") {
      expectOk(
        await createMeeting(ctx(), {
          ...{ consultation: "runde", slug, title: both("Ope møte"), audience, format: "hybrid" },
        }),
      );
      expectOk(await edit(slug));
      expectOk(await schedule(slug));
      const item = { title: both("Kva no?"), detail: {}, lead: both("Arkivet"), minutes: 30 };
      expectOk(await addAgendaItem(ctx(), slug, { ...item, kind: "discussion", starts: "09:30" }));
      const [first] = await listAgenda(world.read, (await getMeeting(world.read, slug)).id);
      expectOk(
        await addQuestion(ctx(), slug, handleOf(first?.id ?? ""), { text: both("Kva bør vi gjere først?") }),
      );
      expectOk(await addGroup(ctx(), slug, { title: both("Søk i arkivet"), theme: "soek", seats: 8 }));
      expectOk(
        await addMeetingMaterial(ctx(), slug, {
          ...{ title: both("Statusrapport"), note: {}, url: null, dueOn: "2026-04-30" },
        }),
      );
    },
    async announce(slug: string, audience: Audience = "open") {
      await this.prepare(slug, audience);
      expectOk(await announceMeeting(ctx(), slug));
    },
  };
}
