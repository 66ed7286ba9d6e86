/** Closing a meeting: what its tables confirmed becomes submissions, one contribution a note. What comes late is an addition. */
import { eq, inArray } from "#db/kit.ts";
import { consultations } from "#db/schema/consultations.ts";
import { liveDevices, liveTables, noteObjections, notes, noteTexts } from "#db/schema/live.ts";
import type { Language } from "~/i18n/languages.ts";
import { listThemes } from "../../consultations/queries.server.ts";
import { keepLater } from "../../contributions/commands/add-later.server.ts";
import { isRefusal, loadBench } from "../../contributions/commands/on-bench.server.ts";
import { makeOn } from "../../contributions/commands/split.server.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { dateIn } from "../../kernel/day.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { moved } from "../../kernel/transitions.ts";
import {
  changingMeeting,
  type MeetingRefusal,
  recordMeeting,
  setMeeting,
} from "../../meetings/commands/change-meeting.server.ts";
import { meetingTransitions } from "../../meetings/meeting.ts";
import {
  type ReceiveInput,
  type ReceiveRefusal,
  receive,
} from "../../submissions/commands/receive.server.ts";
import { findSubmission, getSubmissionById, listTexts } from "../../submissions/queries.server.ts";
import { type LiveTable, listNotes, listTables, type Note } from "../queries.server.ts";
import { endTable } from "./read-back.server.ts";

export type CloseRefusal =
  | MeetingRefusal
  | "not_announced"
  /** it has not begun */
  | "still_to_come"
  | Extract<ReceiveRefusal, "window_ended" | "came_after_closing">;

/**
 * Closes a meeting that has begun. Tables that are open close with it. Of each table's confirmed notes one submission is made of
 * what nobody is named for, and one of each who agreed to be named; they lie on the bench with a contribution a note, like any
 * other. What was not confirmed stays with the table. Answers the references of the submissions. Refused as CloseRefusal says.
 * Events: table.closed, submission.received, contribution.made, meeting.closed.
 */
export async function closeMeeting(ctx: Ctx, slug: string): Promise<Result<string[], CloseRefusal>> {
  return changingMeeting<string[], CloseRefusal>(ctx, slug, async (tx, meeting) => {
    if (meeting.status !== "announced") return refuse("not_announced");
    if (!meeting.startsAt || tx.now() < meeting.startsAt) return refuse("still_to_come");
    const refs: string[] = [];
    for (const table of await listTables(tx.db, meeting.id)) {
      if (table.table.status !== "closed") await endTable(tx, table);
      const taken = await takeIn(tx, table);
      if (!taken.ok) return taken;
      refs.push(...taken.value);
      await forgetNames(tx, table);
    }
    const status = moved(meetingTransitions, meeting.status, "closed");
    await setMeeting(tx, meeting, { status, closedAt: tx.now() });
    recordMeeting(tx, meeting, "meeting.closed");
    return ok(refs);
  });
}

type Voice = { note: Note["voice"]; name: string };
const voiceOf = ({ voice, voiceName, agreedAt }: Note): Voice =>
  agreedAt && voiceName ? { note: voice, name: voiceName } : { note: "nobody", name: "" };

/** What a table confirmed, as one submission a voice; and what it captured in time and sent late, as an addition. */
async function takeIn(tx: Tx, at: LiveTable): Promise<Result<string[], CloseRefusal>> {
  const all = await listNotes(tx.db, at.table.groupId);
  const confirmed = all.filter((note) => note.confirmedAt !== null);
  const byVoice = new Map<string, { voice: Voice; said: Note[] }>();
  for (const note of confirmed) {
    const voice = voiceOf(note);
    const key = JSON.stringify(voice);
    byVoice.set(key, { voice, said: [...(byVoice.get(key)?.said ?? []), note] });
  }
  const refs: string[] = [];
  let table = at.table;
  for (const { voice, said } of byVoice.values()) {
    const received = await submit(tx, at, voice, said);
    if (!received.ok) return received;
    const { ref, id } = received.value;
    refs.push(ref);
    await split(tx, ref, said);
    if (voice.name === "") table = await setSubmission(tx, at, id);
  }
  const late = all.filter((note) => note.late && note.confirmedAt === null);
  const added = await addLate(tx, { ...at, table }, late);
  if (!added.ok) return added;
  return ok([...refs, ...(added.value ? [added.value] : [])]);
}

async function setSubmission(tx: Tx, { table }: LiveTable, submissionId: string) {
  await tx.db.update(liveTables).set({ submissionId }).where(eq(liveTables.groupId, table.groupId));
  return { ...table, submissionId };
}

/** Notes stand apart as paragraphs do. */
const between = "\n\n";

/** What was said in one voice, exactly as it was confirmed, as it would have come in any other way. */
async function submit(
  tx: Tx,
  { group, meeting }: LiveTable,
  { note, name }: Voice,
  said: readonly Pick<Note, "body">[],
): Promise<Result<{ ref: string; id: string }, CloseRefusal>> {
  const { slug } = await getConsultation(tx, meeting);
  const themes = await listThemes(tx.db, meeting.consultationId);
  const language = meeting.mainLanguage as Language;
  const title = group.title[language] ?? "";
  const input: ReceiveInput = {
    ...{ consultation: slug, channel: "meeting", language },
    text: said.map(({ body }) => body).join(between),
    who: {
      kind: note === "organisation" || note === "person" ? note : "none",
      organisation: note === "organisation" ? name : "",
      person: note === "person" ? name : "",
      email: null,
    },
    // Whoever is named has said that he may be; a person's word is published under his name for that alone.
    choices: { text: true, organisation: note === "organisation", person: note === "person" },
    theme: themes.find(({ id }) => id === group.themeId)?.slug,
    onBehalfOf: name === "" ? `${group.letter} ${title}`.trim() : undefined,
    receivedOn: dateIn(meeting.startsAt ?? tx.now(), meeting.timeZone),
  };
  const received = await receive(tx, input);
  if (!received.ok) {
    const { code } = received;
    if (code === "window_ended" || code === "came_after_closing") return refuse(code);
    throw new Error(`what a table said can't be received: ${code}`);
  }
  const submission = await findSubmission(tx.db, received.value.ref);
  if (!submission) throw new Error("a submission that was received is not there");
  return ok({ ref: submission.ref, id: submission.id });
}

async function getConsultation(tx: Tx, { consultationId }: LiveTable["meeting"]) {
  const [row] = await tx.db.select().from(consultations).where(eq(consultations.id, consultationId));
  if (!row) throw new Error("a meeting of a consultation that is not there");
  return row;
}

/** A contribution a note, by its place in the text. */
async function split(tx: Tx, ref: string, said: readonly Note[]): Promise<void> {
  let start = 0;
  for (const note of said) {
    const end = start + note.body.length;
    const bench = await loadBench(tx, ref);
    if (isRefusal(bench)) throw new Error(`no bench for ${ref}: ${bench.code}`);
    const made = await makeOn(tx, bench, [{ text: 1, start, end }]);
    if (!made.ok) throw new Error(`no contribution of a note: ${made.code}`);
    await tx.db.update(notes).set({ contributionId: made.value.id }).where(eq(notes.id, note.id));
    start = end + between.length;
  }
  await takeWords(tx, said);
}

/** What lies in a submission is read, redacted and erased there: no second copy of it stays at the table. */
async function takeWords(tx: Tx, taken: readonly { id: string }[]): Promise<void> {
  const ids = taken.map(({ id }) => id);
  await tx.db.delete(noteTexts).where(inArray(noteTexts.noteId, ids));
  await tx.db.delete(noteObjections).where(inArray(noteObjections.noteId, ids));
  await tx.db.update(notes).set({ takenAt: tx.now() }).where(inArray(notes.id, ids));
}

export type LateNote = { id: string; body: string };

/** Part of commands: what arrives after its meeting closed lies beside what its table said, for a coordinator to place. */
export async function addLateNotes(tx: Tx, at: LiveTable, late: readonly LateNote[]): Promise<void> {
  // Before that they wait for the close.
  if (at.meeting.status !== "closed" || late.length === 0) return;
  await addLate(tx, at, late);
}

/** The reference of a submission that was made for it, where the table had none. */
async function addLate(
  tx: Tx,
  at: LiveTable,
  late: readonly LateNote[],
): Promise<Result<string | null, CloseRefusal>> {
  if (late.length === 0) return ok(null);
  if (at.table.submissionId === null) {
    const received = await submit(tx, at, { note: "nobody", name: "" }, late);
    if (!received.ok) return received;
    await setSubmission(tx, at, received.value.id);
    await takeWords(tx, late);
    return ok(received.value.ref);
  }
  const submission = await getSubmissionById(tx.db, at.table.submissionId);
  // Nothing more is anybody's who is forgotten, or took it back: it stays with the table.
  if (submission.erasureId || submission.status === "withdrawn") return ok(null);
  const texts = await listTexts(tx.db, submission.id);
  const receivedOn = dateIn(tx.now(), at.meeting.timeZone);
  const { closesOn } = await getConsultation(tx, at.meeting);
  await keepLater(tx, submission, {
    ...{ kind: "addition", body: late.map(({ body }) => body).join(between) },
    ...{ language: submission.language as Language, key: null, correctsId: null, channel: "meeting" },
    number: Math.max(0, ...texts.map(({ number }) => number)) + 1,
    ...{ receivedOn, late: closesOn !== null && receivedOn > closesOn, touched: [] },
  });
  await takeWords(tx, late);
  return ok(null);
}

/** Names served the table: who agreed to be named is a contributor now, and nobody else's is needed any more. */
async function forgetNames(tx: Tx, { table }: LiveTable): Promise<void> {
  const { groupId } = table;
  await tx.db.update(liveDevices).set({ calledAs: null }).where(eq(liveDevices.groupId, groupId));
  await tx.db.update(notes).set({ voiceName: null }).where(eq(notes.groupId, groupId));
}
