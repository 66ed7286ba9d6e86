/** Reads what was said at the tables of a meeting and lies in no submission: for a coordinator, and for nobody else. */
import { and, asc, count, eq, isNotNull, isNull, ne, or, type Queryable } from "#db/kit.ts";
import { consultations } from "#db/schema/consultations.ts";
import { liveTables, notes } from "#db/schema/live.ts";
import { meetings } from "#db/schema/meetings.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick, type Translated } from "~/i18n/translated.ts";
import { listThemes } from "../consultations/queries.server.ts";
import { readPeriods } from "../forum/queries.server.ts";
import { listAgenda, type MeetingRow } from "../meetings/queries.server.ts";
import { getConsultationOf, listNotes, listTables } from "./queries.server.ts";
import { mayTake, restsSince, type StayedTable, stayReasons, whyStays } from "./stayed.ts";

const aDay = 86_400_000;

/** By table, what waits for a decision first. Nothing of a meeting that is still to be closed: what is said there is at its tables. */
export async function listStayed(
  db: Queryable,
  meeting: MeetingRow,
  language: Language,
): Promise<StayedTable[]> {
  if (meeting.status !== "closed" && meeting.status !== "cancelled") return [];
  const around = { meeting, consultation: await getConsultationOf(db, meeting) };
  const days = (await readPeriods(db)).table_notes;
  const questions = (await listAgenda(db, meeting.id)).flatMap((item) => item.questions);
  const themes = await listThemes(db, meeting.consultationId);
  const shownIn = (text: Translated) => pick(text, language, meeting.mainLanguage as Language);
  const found: StayedTable[] = [];
  for (const { table, group } of await listTables(db, meeting.id)) {
    const stayed = (await listNotes(db, table.groupId)).filter(({ takenAt }) => takenAt === null);
    const shown = stayed.map((note) => {
      const theme = themes.find(({ id }) => id === note.themeId);
      const since = restsSince(note, around);
      return {
        ...{ number: note.number, body: note.body, late: note.late ? note.claimedAt : null },
        question: questions.find(({ id }) => id === note.questionId)?.number ?? null,
        theme: theme ? shownIn(theme.title) : null,
        objections: note.objections.map(({ body }) => body),
        ...{ why: whyStays(note, around), ground: note.leftFor, takes: mayTake(note, around) },
        keptUntil:
          since === null || days === null ? null : new Date(Date.parse(since) + days * aDay).toISOString(),
      };
    });
    shown.sort((a, b) => stayReasons.indexOf(a.why) - stayReasons.indexOf(b.why) || a.number - b.number);
    const title = shownIn(group.title);
    if (shown.length > 0) found.push({ letter: group.letter, title, notes: shown });
  }
  return found;
}

/** Meetings of which something waits for a coordinator's decision, and how much of each; those of a consultation, where it is named. */
export const listWaiting = (
  db: Queryable,
  consultationId?: string,
): Promise<{ meeting: MeetingRow; points: number }[]> =>
  db
    .select({ meeting: meetings, points: count() })
    .from(notes)
    .innerJoin(liveTables, eq(liveTables.groupId, notes.groupId))
    .innerJoin(meetings, eq(meetings.id, liveTables.meetingId))
    .innerJoin(consultations, eq(consultations.id, meetings.consultationId))
    .where(
      and(
        ...[eq(meetings.status, "closed"), ne(meetings.audience, "internal")],
        eq(consultations.status, "announced"),
        ...[isNull(notes.takenAt), isNull(notes.undoneAt), isNull(notes.leftAt)],
        or(isNotNull(notes.confirmedAt), eq(notes.late, true)),
        consultationId === undefined ? undefined : eq(consultations.id, consultationId),
      ),
    )
    .groupBy(meetings.id)
    .orderBy(asc(meetings.closedAt), asc(meetings.id));
