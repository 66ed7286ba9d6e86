/** Closing a meeting: what its tables confirmed becomes submissions, one contribution a note. What comes late is an addition. */
import { eq, placeholder, prepared, sql, type Transaction } from "#db/kit.ts";
import { notes } from "#db/schema/live.ts";
import type { Language } from "~/i18n/languages.ts";
import { makeEach } from "../../contributions/commands/split.server.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { moved } from "../../kernel/transitions.ts";
import { writtenIn } from "../../kernel/written-in.ts";
import {
  type MeetingRefusal,
  recordMeeting,
  runningRoom,
  setMeeting,
} from "../../meetings/commands/change-meeting.server.ts";
import { meetingTransitions } from "../../meetings/meeting.ts";
import { getSubmission, listTexts } from "../../submissions/queries.server.ts";
import { takesIn } from "../live.ts";
import { getConsultationOf, type LiveTable, listNotes, listTables, type Note } from "../queries.server.ts";
import { addLate } from "./late.server.ts";
import { endTable } from "./read-back.server.ts";
import { between, inTexts, submit, type Voice } from "./submit.server.ts";
import { forgetNames, keepSubmission, takeWords } from "./taken.server.ts";

export type CloseRefusal =
  | MeetingRefusal
  | "not_announced"
  /** it has not begun */
  | "still_to_come";

export type Closed = {
  /** of the submissions that were made */
  refs: string[];
  /** nothing is taken in (`takesIn`), so what was said stays with the tables */
  heldBack: boolean;
};

/**
 * Closes a meeting that has begun. Tables that are open close with it. Of each table's confirmed notes one submission is made of
 * what nobody is named for, and one of each who agreed to be named; they lie on the bench with a contribution a note, like any
 * other. What was not confirmed stays with the table, and so does all of it where nothing is taken in (`takesIn`). Refused as
 * CloseRefusal says. Events: table.closed, submission.received, contribution.made, submission.text_added, meeting.closed.
 */
export async function closeMeeting(ctx: Ctx, slug: string): Promise<Result<Closed, CloseRefusal>> {
  return runningRoom<Closed, CloseRefusal>(ctx, slug, async (tx, meeting) => {
    if (meeting.status !== "announced") return refuse("not_announced");
    if (!meeting.startsAt || tx.now() < meeting.startsAt) return refuse("still_to_come");
    const takes = takesIn(meeting, await getConsultationOf(tx.db, meeting));
    const refs: string[] = [];
    for (const table of await listTables(tx.db, meeting.id)) {
      if (table.table.status !== "closed") await endTable(tx, table);
      if (takes) refs.push(...(await takeIn(tx, table)));
      await forgetNames(tx, table.table.groupId);
    }
    await setMeeting(tx, meeting, {
      status: moved(meetingTransitions, meeting.status, "closed"),
      closedAt: tx.now(),
    });
    recordMeeting(tx, meeting, "meeting.closed");
    return ok({ refs, heldBack: !takes });
  });
}

const voiceOf = ({ voice, voiceName, agreedAt }: Note): Voice =>
  agreedAt && voiceName ? { note: voice, name: voiceName } : { note: "nobody", name: "" };

/** What a table confirmed, as one submission a voice; and what it captured in time and sent late, as an addition. */
async function takeIn(tx: Tx, at: LiveTable): Promise<string[]> {
  const all = await listNotes(tx.db, at.table.groupId);
  const byVoice = new Map<string, { voice: Voice; said: Note[] }>();
  for (const note of all.filter(({ confirmedAt }) => confirmedAt !== null)) {
    const voice = voiceOf(note);
    const key = JSON.stringify(voice);
    byVoice.set(key, { voice, said: [...(byVoice.get(key)?.said ?? []), note] });
  }
  const refs: string[] = [];
  let { table } = at;
  for (const { voice, said } of byVoice.values())
    for (const part of inTexts(said)) {
      const { ref, id } = await submit(tx, at, voice, part);
      refs.push(ref);
      await split(tx, ref, part, at.meeting.mainLanguage as Language);
      if (voice.name === "" && table.submissionId === null) table = await keepSubmission(tx, table, id);
    }
  const late = all.filter((note) => note.late && note.confirmedAt === null);
  const made = await addLate(tx, { ...at, table }, late);
  return made ? [...refs, made] : refs;
}

const becomes = prepared("note_becomes", (db: Transaction) =>
  db
    .update(notes)
    .set({ contributionId: sql`${placeholder("contribution")}` })
    .where(eq(notes.id, placeholder("note"))),
);

/**
 * A contribution a note, by its place in the text and in its own language: several are spoken at a table. Nothing of it is a step
 * of the coordinator's that he could undo.
 */
async function split(tx: Tx, ref: string, said: readonly Note[], main: Language): Promise<void> {
  const submission = await getSubmission(tx.db, ref);
  const texts = await listTexts(tx.db, submission.id);
  let start = 0;
  const spans = said.map(({ body, themeId }) => {
    const language = writtenIn(body, main);
    const span = { text: 1, start, end: start + body.length, themeId, language };
    start = span.end + between.length;
    return span;
  });
  const made = await makeEach(tx, { submission, texts }, spans);
  for (const [n, note] of said.entries()) await becomes(tx.db, { note: note.id, contribution: made[n] });
  await takeWords(tx, said);
}
