/** What the product knows of a meeting that was held, as the parts of its record. No word of anybody's is copied. */
import { and, asc, count, eq, inArray, isNotNull, isNull, type Queryable } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { liveTables, notes } from "#db/schema/live.ts";
import { passages } from "#db/schema/passages.ts";
import { listThemes, type ThemeRow } from "../consultations/queries.server.ts";
import { contactKinds } from "../contacts/contact.ts";
import { isKept } from "../contributions/queries.server.ts";
import { dateIn } from "../kernel/day.ts";
import { someAtOnce } from "../kernel/some-at-once.ts";
import { wherePointsStand } from "../live/noted-words.server.ts";
import { listSaidSubmissions } from "../live/said.server.ts";
import { listAttendance, listNameable } from "../meetings/attendance.server.ts";
import { listAgenda, listMeetingCommitments, type MeetingRow } from "../meetings/queries.server.ts";
import type { Translated } from "../people/person.ts";
import { listStatuses } from "../plans/queries.server.ts";
import type { AttendanceFacts, CommitmentFacts, ItemFacts, SectionContent, Unconfirmed } from "./record.ts";

/** A part as it is drafted, and the part of the agenda that it is about. */
export type Drafted = SectionContent & { agendaItemId: string | null };

const part = (kind: Drafted["kind"], more: Partial<Drafted> = {}): Drafted => ({
  ...{ kind, title: {}, body: {}, facts: {}, agendaItemId: null },
  ...more,
});

/** What parts begin with in words, by the host's languages: made where our own texts are, and written on by hand. */
export type DraftWords = Partial<Record<"invited" | "attendance", Translated>>;

/** All parts, in the order in which they are read. */
export async function draftParts(
  db: Queryable,
  meeting: MeetingRow,
  words: DraftWords = {},
): Promise<Drafted[]> {
  const commitments = await draftCommitments(db, meeting);
  return [
    part("invited", { body: words.invited ?? {} }),
    part("attendance", {
      ...{ body: words.attendance ?? {}, facts: { attendance: await draftAttendance(db, meeting) } },
    }),
    ...(await draftItems(db, meeting)),
    ...(commitments.length > 0 ? [part("commitments", { facts: { commitments } })] : []),
    part("next"),
  ];
}

/**
 * Who was there: how many of each kind were checked in, and nobody where nobody was; and organisations of those who had read that
 * the record names them. People are never named.
 */
export async function draftAttendance(db: Queryable, meeting: MeetingRow): Promise<AttendanceFacts> {
  const there = await listAttendance(db, meeting.id);
  const named = await listNameable(db, meeting);
  return {
    counted: "checked_in",
    kinds: contactKinds
      .map((kind) => ({ kind, n: there.filter((one) => one.kind === kind).length }))
      .filter(({ n }) => n > 0),
    // Of whom nobody knows it makes a number of the others say less than it seems to.
    newcomers:
      there.length > 0 && there.every(({ isNew }) => isNew !== null)
        ? there.filter(({ isNew }) => isNew === true).length
        : null,
    ...(named.length > 0 && { named }),
    ...(meeting.streamFollowers && { streamFollowers: meeting.streamFollowers }),
  };
}

/**
 * A part for each of the agenda but its breaks, with what was said to its questions; what was said to none stands with the first
 * that was discussed, under the themes that it was said under.
 */
export async function draftItems(db: Queryable, meeting: MeetingRow): Promise<Drafted[]> {
  const agenda = (await listAgenda(db, meeting.id)).filter(({ kind }) => kind !== "pause");
  const asked = new Set(agenda.flatMap(({ questions }) => questions.map(({ id }) => id)));
  const said = [...(await listSaid(db, meeting.id)), ...(await listUnconfirmed(db, meeting.id))];
  const toNone = said.filter(({ questionId }) => questionId === null || !asked.has(questionId));
  const loose = underThemes(toNone, await listThemes(db, meeting.consultationId));
  const discussed = agenda.find(({ kind }) => kind === "discussion") ?? agenda.at(-1);
  if (!discussed && toNone.length > 0)
    return [part("item", { facts: { item: { item: "discussion", lead: {}, questions: [], ...loose } } })];
  return agenda.map((one) => {
    const { id: agendaItemId, kind, title, lead, questions } = one;
    const item: ItemFacts = {
      ...{ item: kind, lead, ...(one === discussed ? loose : gathered([])) },
      questions: questions.map(({ id, number, text }) => ({
        ...{ number, text },
        ...gathered(said.filter(({ questionId }) => questionId === id)),
      })),
    };
    return part("item", { title, facts: { item }, agendaItemId });
  });
}

/** A contribution by its reference, or so many points that no table confirmed; to a question, under a theme, or neither. */
type Said = { questionId: string | null; themeId: string | null } & (
  | { ref: string }
  | { unconfirmed: number }
);

/** In the order of the themes; what was said under none stands for itself. */
function underThemes(said: readonly Said[], themes: readonly ThemeRow[]): Pick<ItemFacts, "refs" | "themes"> {
  const under = (id: string | null) => said.filter(({ themeId }) => themeId === id);
  const found = themes.flatMap(({ id, title }) => {
    const some = under(id);
    return some.length > 0 ? [{ title, ...gathered(some) }] : [];
  });
  return { ...gathered(under(null)), ...(found.length > 0 && { themes: found }) };
}

function gathered(said: readonly Said[]): { refs: string[] } & Unconfirmed {
  const refs = said.flatMap((one) => ("ref" in one ? [one.ref] : []));
  const unconfirmed = said.reduce((sum, one) => sum + ("unconfirmed" in one ? one.unconfirmed : 0), 0);
  return { refs, ...(unconfirmed > 0 && { unconfirmed }) };
}

/**
 * What was said at the tables of the meeting: its notes in the order in which they were taken down, each by the contribution that it
 * became, as long as its words stand in one (`following.ts`). Then what a coordinator made of words that came late, which is about what
 * those were said to, and of words otherwise.
 */
async function listSaid(db: Queryable, meetingId: string): Promise<Said[]> {
  const into = await listSaidSubmissions(db, eq(liveTables.meetingId, meetingId));
  const kept = await someAtOnce(into, (some) =>
    db
      .select({ id: contributions.id, ref: contributions.ref })
      .from(contributions)
      .where(
        and(
          inArray(
            contributions.submissionId,
            some.map(({ id }) => id),
          ),
          isKept,
        ),
      ),
  );
  const isHere = new Set(kept.map(({ ref }) => ref));
  const notesOf = await listNotes(db, meetingId);
  const stands = await wherePointsStand(
    db,
    notesOf.map(({ id }) => id),
  );
  const standing = (id: string) => (stands.get(id) ?? []).filter((ref) => isHere.has(ref));
  const noted = notesOf.filter(({ id }) => standing(id).length > 0);
  const named = new Set(noted.flatMap(({ id }) => standing(id)));
  const late = await listLateAbout(db, meetingId);
  const others = kept
    .filter(({ id, ref }) => late.has(id) || !named.has(ref))
    .sort((one, other) => byNumber.compare(one.ref, other.ref));
  return [
    ...noted.map(({ id: _, ...one }) => one),
    ...others.flatMap(({ id, ref }) => (late.get(id) ?? [toNothing]).map((about) => ({ ref, ...about }))),
  ];
}

type About = Pick<Said, "questionId" | "themeId">;
const toNothing: About = { questionId: null, themeId: null };

/** Those that became contributions at the close, with these. */
async function listNotes(db: Queryable, meetingId: string): Promise<(About & { id: string; ref: string })[]> {
  return db
    .select({
      ...{ id: contributions.id, ref: contributions.ref },
      ...{ questionId: notes.questionId, themeId: notes.themeId },
    })
    .from(notes)
    .innerJoin(liveTables, eq(liveTables.groupId, notes.groupId))
    .innerJoin(contributions, eq(contributions.id, notes.contributionId))
    .where(eq(liveTables.meetingId, meetingId))
    .orderBy(asc(notes.receivedAt), asc(notes.id));
}

/** What the contributions that hold late words are about, by contribution: all that those were said to. */
async function listLateAbout(db: Queryable, meetingId: string): Promise<Map<string, About[]>> {
  const rows = await db
    .selectDistinct({
      id: passages.contributionId,
      ...{ questionId: notes.questionId, themeId: notes.themeId },
    })
    .from(notes)
    .innerJoin(liveTables, eq(liveTables.groupId, notes.groupId))
    .innerJoin(passages, eq(passages.textId, notes.textId))
    .where(
      and(
        eq(liveTables.meetingId, meetingId),
        isNull(passages.removedAt),
        isNotNull(passages.contributionId),
      ),
    );
  const about = new Map<string, About[]>();
  for (const { id, ...one } of rows) about.set(id ?? "", [...(about.get(id ?? "") ?? []), one]);
  return about;
}

/** What was written down at the tables and confirmed by none of them, once they are closed: none of it was taken in. */
async function listUnconfirmed(db: Queryable, meetingId: string): Promise<Said[]> {
  return db
    .select({ questionId: notes.questionId, themeId: notes.themeId, unconfirmed: count() })
    .from(notes)
    .innerJoin(liveTables, eq(liveTables.groupId, notes.groupId))
    .where(
      and(
        eq(liveTables.meetingId, meetingId),
        eq(liveTables.status, "closed"),
        isNull(notes.confirmedAt),
        isNull(notes.takenAt),
        isNull(notes.undoneAt),
        // What comes late is taken in when the meeting closes, without being confirmed.
        eq(notes.late, false),
      ),
    )
    .groupBy(notes.questionId, notes.themeId);
}

const byNumber = new Intl.Collator("en", { numeric: true });

/** The last status of each commitment that had been reported by the day of the meeting. */
export async function draftCommitments(db: Queryable, meeting: MeetingRow): Promise<CommitmentFacts> {
  const on = dateIn(meeting.startsAt ?? "", meeting.timeZone);
  const facts: CommitmentFacts = [];
  for (const { id } of await listMeetingCommitments(db, meeting.id)) {
    const reported = (await listStatuses(db, id)).find(({ reportedOn }) => reportedOn <= on);
    facts.push({ commitmentId: id, statusId: reported?.id ?? null });
  }
  return facts;
}
