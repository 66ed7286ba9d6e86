/** What a table shows to those who sit at it, and to those who run its meeting. */
import type { Queryable } from "#db/kit.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick, type Translated } from "~/i18n/translated.ts";
import { responseDueOn } from "../consultations/consultation.ts";
import { handleOf, listThemes, readTerms, type ThemeRow } from "../consultations/queries.server.ts";
import { dateIn } from "../kernel/day.ts";
import { type AgendaItem, listAgenda } from "../meetings/queries.server.ts";
import { closedSince, takesIn } from "./live.ts";
import {
  countDevices,
  countTaken,
  type DeviceRow,
  findDevice,
  getConsultationOf,
  type LiveTable,
  listNotes,
  type Note,
} from "./queries.server.ts";
import type { SeenNote, TableRows, TableView } from "./table.ts";

/** A language for what the host wrote, and the clock. */
type Reading = { language: Language; now: string };

/** The page of the device that holds a key; null where it left, or nobody holds it. */
export async function readTable(db: Queryable, key: string, reading: Reading): Promise<TableView | null> {
  const at = await findDevice(db, key);
  if (!at) return null;
  const { device, meeting } = at;
  const consultation = await getConsultationOf(db, meeting);
  const heldOn = dateIn(meeting.startsAt ?? reading.now, meeting.timeZone);
  return {
    ...(await readRows(db, at, reading, device)),
    device: { role: device.role, calledAs: device.calledAs },
    meeting: {
      ...{ slug: meeting.slug, title: picked(meeting.title, meeting, reading) },
      ...{ startsAt: meeting.startsAt, endsAt: meeting.endsAt, timeZone: meeting.timeZone },
      closed: meeting.status === "closed",
      cancelled: meeting.status === "cancelled",
    },
    takenIn: at.table.submissionId !== null || (await countTaken(db, at.table.groupId)) > 0,
    answeredBy: takesIn(meeting, consultation)
      ? responseDueOn(await readTerms(db, consultation), heldOn)
      : null,
    consultation: consultation.slug,
  };
}

/** Which table a device sits at; null where it left, or nobody holds the key. */
export async function readSeat(db: Queryable, key: string, language: Language) {
  const at = await findDevice(db, key);
  if (!at) return null;
  const { group, meeting } = at;
  const title = pick(group.title, language, meeting.mainLanguage as Language);
  return { handle: handleOf(group.id), letter: group.letter, title };
}

/** A table's rows; for whom they are read decides which names are in them: for staff, who run the meeting, none is. */
export async function readRows(
  db: Queryable,
  at: LiveTable,
  reading: Reading,
  device: DeviceRow | null = null,
): Promise<TableRows> {
  const { table, group, meeting } = at;
  const agenda = await listAgenda(db, meeting.id);
  const themes = await listThemes(db, meeting.consultationId);
  const offered = themes.filter(({ endedAt }) => endedAt === null);
  const notes = await listNotes(db, table.groupId, device?.id);
  return {
    handle: handleOf(table.groupId),
    letter: group.letter,
    title: picked(group.title, meeting, reading),
    status: table.status,
    closedAt: closedSince(at, reading.now),
    devices: await countDevices(db, table.groupId),
    at: table.questionId && handleOf(table.questionId),
    questions: questionsOf(agenda, at, reading),
    theme: offered.some(({ id }) => id === group.themeId) ? handleOf(group.themeId ?? "") : null,
    themes: offered.map(({ id, title }) => ({
      handle: handleOf(id),
      title: picked(title, meeting, reading),
    })),
    notes: notes.map((note) => ({ ...seen(note, device), theme: themeOf(themes, note, at, reading) })),
  };
}

const picked = (text: Translated, { mainLanguage }: LiveTable["meeting"], { language }: Reading) =>
  pick(text, language, mainLanguage as Language);

const questionsOf = (agenda: readonly AgendaItem[], { meeting }: LiveTable, reading: Reading) =>
  agenda.flatMap(({ questions }) =>
    questions.map(({ id, number, text }) => ({
      ...{ handle: handleOf(id), number },
      text: picked(text, meeting, reading),
    })),
  );

/** Also of one that is offered no more: what has it keeps it. */
function themeOf(
  themes: readonly ThemeRow[],
  { themeId }: Note,
  { meeting }: LiveTable,
  reading: Reading,
): SeenNote["theme"] {
  const theme = themes.find(({ id }) => id === themeId);
  return theme ? { handle: handleOf(theme.id), title: picked(theme.title, meeting, reading) } : null;
}

function seen(note: Note, device: DeviceRow | null): Omit<SeenNote, "theme"> {
  const mine = note.deviceId === device?.id;
  const { number, body, voice, late, claimedAt, receivedAt, role } = note;
  return {
    ...{ number, body, voice, late, claimedAt, receivedAt, by: role, mine },
    ...{ wording: note.wording, version: note.version },
    calledAs: device?.role === "scribe" ? note.calledAs : null,
    question: note.questionId && handleOf(note.questionId),
    name: mine || device?.role === "scribe" ? note.voiceName : null,
    agreed: note.agreedAt !== null,
    confirmed: note.confirmedAt !== null,
    objections: note.objections.flatMap(({ number, body, deviceId, settled }) =>
      settled === "taken_back" ? [] : [{ number, body, mine: deviceId === device?.id, settled }],
    ),
  };
}
