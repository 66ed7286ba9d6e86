/** A meeting as its overview at the desk shows it, without ids. The join link is told of, not shown: it is for the registered. */
import { handleOf } from "~/domain/consultations/queries.server.ts";
import type { GroupStaff } from "~/domain/meetings/group-staff.ts";
import type { MeetingRows } from "~/domain/meetings/queries.server.ts";
import type { MeetingView } from "~/ui/meeting-desk/meeting-view.tsx";

type Groups = (MeetingRows["groups"][number] & { staff: GroupStaff })[];

export function readView(rows: Omit<MeetingRows, "groups"> & { groups: Groups }): MeetingView {
  const { meeting, consultation, agenda, groups, materials, commitments, plans, changes } = rows;
  const { purpose, background, listeners, practical, contactName, contactEmail, place, access } = meeting;
  const { streamed, streamUrl, capacity, seatsPerOrganisation, registrationClosesOn, questions } = meeting;
  return {
    ...{ purpose, background, listeners, practical, contactName, contactEmail, place, access },
    ...{ streamed, streamUrl, capacity, seatsPerOrganisation, registrationClosesOn, questions },
    hasJoinLink: meeting.joinUrl !== null,
    sequence: meeting.sequence,
    consultation: {
      ...{ slug: consultation.slug, title: consultation.title, mainLanguage: consultation.mainLanguage },
    },
    plans: plans.map(({ title, mainLanguage, startsOn, endsOn }) => ({
      ...{ title, mainLanguage, startsOn, endsOn },
    })),
    commitments: commitments.map(({ slug, number, title, plan }) => ({
      ...{ slug, number, title, mainLanguage: plan.mainLanguage },
    })),
    agenda: agenda.map(({ id, kind, title, detail, lead, starts, minutes, questions }) => ({
      ...{ item: handleOf(id), kind, title, detail, lead, starts, minutes },
      questions: questions.map(({ number, text }) => ({ number, text })),
    })),
    groups: groups.map(({ letter, title, theme, seats, attendAs, staff }) => ({
      ...{ letter, title, seats, attendAs, theme: theme?.title ?? null, staff },
    })),
    materials: materials.map(({ id, title, note, url, dueOn }) => ({
      ...{ item: handleOf(id), title, note, url, dueOn },
    })),
    changes: changes.map(({ kind, reason, before, at, sequence }) => ({
      ...{ kind, reason, before, at, sequence },
    })),
  };
}
