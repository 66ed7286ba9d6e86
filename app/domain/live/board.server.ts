/** Reads the wall of the room: a fixed number of queries a table, none of them for a name. */
import { and, asc, count, desc, eq, gte, isNull, type Queryable } from "#db/kit.ts";
import { liveTables, notes, noteTexts } from "#db/schema/live.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { listThemes } from "../consultations/queries.server.ts";
import { dateIn, instantAt } from "../kernel/day.ts";
import { type AgendaItem, listAgenda, type MeetingRow } from "../meetings/queries.server.ts";
import { type Board, type BoardNote, onWall } from "./board.ts";
import { type LiveTable, listTables, type NoteRow, readLiveVersion } from "./queries.server.ts";

export async function readBoard(db: Queryable, meeting: MeetingRow, language: Language): Promise<Board> {
  const version = await readLiveVersion(db, meeting.id);
  const tables = await listTables(db, meeting.id);
  const agenda = await listAgenda(db, meeting.id);
  const main = meeting.mainLanguage as Language;
  const themes = await listThemes(db, meeting.consultationId);
  const titleOf = (themeId: string | null) => {
    const theme = themes.find(({ id }) => id === themeId);
    return theme ? pick(theme.title, language, main) : null;
  };
  const counts = await db
    .select({ groupId: notes.groupId, number: count() })
    .from(notes)
    .innerJoin(liveTables, eq(liveTables.groupId, notes.groupId))
    .where(and(eq(liveTables.meetingId, meeting.id), isNull(notes.undoneAt)))
    .groupBy(notes.groupId);
  const shown: Board["tables"] = [];
  for (const { table, group } of tables)
    shown.push({
      ...{ letter: group.letter, title: pick(group.title, language, main), closed: table.closedAt !== null },
      count: counts.find((one) => one.groupId === group.id)?.number ?? 0,
      notes: (await latestOf(db, table.groupId)).map(({ themeId, ...note }) => ({
        ...note,
        theme: themeId === group.themeId ? null : titleOf(themeId),
      })),
    });
  const { question, item } = questionOf(tables, agenda);
  const all = agenda.flatMap(({ questions }) => questions);
  return {
    ...{ version, tables: shown, count: counts.reduce((sum, { number }) => sum + number, 0) },
    until: endOf(item, meeting),
    question: question && {
      ...{ number: question.number, of: all.length, text: pick(question.text, language, main) },
      everywhere: tables.every(({ table }) => table.closedAt !== null || table.questionId === question.id),
    },
  };
}

/** As they are worded now. What lies in a submission is read there, and not on the wall. */
async function latestOf(
  db: Queryable,
  groupId: string,
): Promise<(Omit<BoardNote, "theme"> & Pick<NoteRow, "themeId">)[]> {
  const latest = await db
    .select({ id: notes.id, number: notes.number, receivedAt: notes.receivedAt, themeId: notes.themeId })
    .from(notes)
    .where(and(eq(notes.groupId, groupId), isNull(notes.undoneAt), isNull(notes.takenAt)))
    .orderBy(desc(notes.number))
    .limit(onWall);
  const first = latest.at(-1)?.number;
  if (first === undefined) return [];
  const texts = await db
    .select({ noteId: noteTexts.noteId, body: noteTexts.body })
    .from(noteTexts)
    .innerJoin(notes, eq(notes.id, noteTexts.noteId))
    .where(and(eq(notes.groupId, groupId), gte(notes.number, first)))
    .orderBy(asc(noteTexts.number));
  const byNote = new Map(texts.map(({ noteId, body }) => [noteId, body]));
  return latest.map(({ id, ...note }) => ({ ...note, body: byNote.get(id) ?? "" }));
}

/** The question that most of the open tables are at; of two as many, the later one. */
function questionOf(tables: readonly LiveTable[], agenda: readonly AgendaItem[]) {
  const at = (id: string) =>
    tables.filter(({ table }) => table.closedAt === null && table.questionId === id).length;
  const all = agenda.flatMap((item) => item.questions.map((question) => ({ item, question })));
  const [most] = all
    .filter(({ question }) => at(question.id) > 0)
    .sort(
      (one, other) =>
        at(other.question.id) - at(one.question.id) || other.question.number - one.question.number,
    );
  return most ?? { item: null, question: null };
}

/** When the part of the agenda ends, by its hour and minutes; else when the meeting does. */
function endOf(item: AgendaItem | null, { startsAt, endsAt, timeZone }: MeetingRow): string | null {
  if (!item?.starts || !item.minutes || !startsAt) return endsAt;
  const begins = instantAt(dateIn(startsAt, timeZone), item.starts, timeZone);
  return begins ? new Date(Date.parse(begins) + item.minutes * 60_000).toISOString() : endsAt;
}
