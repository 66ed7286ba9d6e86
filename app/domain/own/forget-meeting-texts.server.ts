/**
 * Part of forgetting: what the forum wrote of its meetings before they were held, in public and in mail. What stays is the text, with a
 * bar for each letter of the names; nothing of it is moved, so nobody is told, and calendars keep their sequence.
 */
import { eq } from "#db/kit.ts";
import { mailings } from "#db/schema/mailings.ts";
import {
  agendaItems,
  agendaQuestions,
  meetingChanges,
  meetingGroups,
  meetingMaterials,
  meetings,
} from "#db/schema/meetings.ts";
import { registrationAsks, registrations } from "#db/schema/registrations.ts";
import { getForumRules } from "../consultations/queries.server.ts";
import type { Tx } from "../kernel/context.server.ts";
import { recordMailing, setMailing } from "../mailings/commands/change-mailing.server.ts";
import { recordMeeting, setMeeting } from "../meetings/commands/change-meeting.server.ts";
import type { MeetingRow } from "../meetings/queries.server.ts";
import { wipeTables } from "./forget-tables.server.ts";
import { isLeft, wiped, wipedAddress, wipedIn } from "./forgotten-texts.ts";
import { holdsName, type Name, withoutNames } from "./forgotten-words.ts";

/** Events: meeting.names_erased, submission.names_erased, mailing.names_erased where a name stood. */
export async function wipeMeetingTexts(tx: Tx, names: readonly Name[]): Promise<void> {
  const groups = await wipeGroups(tx, names);
  const touched = new Set([
    ...groups.values(),
    ...(await wipeHeads(tx, names)),
    ...(await wipeAgenda(tx, names)),
    ...(await wipeMaterials(tx, names)),
    ...(await wipeChanges(tx, names)),
  ]);
  await wipeAsked(tx, names);
  for (const meeting of await tx.db.select().from(meetings).orderBy(meetings.id))
    if (touched.has(meeting.id)) recordMeeting(tx, meeting, "meeting.names_erased");
  await wipeTables(tx, names, new Set(groups.keys()));
  await wipeMailings(tx, names);
}

const headings = ["title", "purpose", "background", "practical", "contactName", "place", "access"] as const;

/** An address to ask at gives way to the forum's own, where a contact's begins. */
async function wipeHeads(tx: Tx, names: readonly Name[]): Promise<string[]> {
  const { contactEmail: ours } = await getForumRules(tx.db);
  const leftOf = (row: MeetingRow) => ({
    ...wipedIn(row, headings, names),
    listeners: row.listeners.map((one) => wiped(one, names)),
    questions: row.questions.map((one) => wiped(one, names)),
    contactEmail: holdsName(row.contactEmail, names) ? ours : row.contactEmail,
    joinUrl: wipedAddress(row.joinUrl, names),
    streamUrl: wipedAddress(row.streamUrl, names),
  });
  const touched: string[] = [];
  for (const row of await tx.db.select().from(meetings)) {
    const left = leftOf(row);
    if (isLeft(row, left)) continue;
    await setMeeting(tx, row, left);
    touched.push(row.id);
  }
  return touched;
}

async function wipeAgenda(tx: Tx, names: readonly Name[]): Promise<string[]> {
  const touched: string[] = [];
  const meetingOf = new Map<string, string>();
  for (const row of await tx.db.select().from(agendaItems)) {
    meetingOf.set(row.id, row.meetingId);
    const left = wipedIn(row, ["title", "detail", "lead"], names);
    if (isLeft(row, left)) continue;
    const set = { ...left, version: row.version + 1 };
    await tx.db.update(agendaItems).set(set).where(eq(agendaItems.id, row.id));
    touched.push(row.meetingId);
  }
  for (const row of await tx.db.select().from(agendaQuestions)) {
    const text = wiped(row.text, names);
    if (isLeft(row, { text })) continue;
    const set = { text, version: row.version + 1 };
    await tx.db.update(agendaQuestions).set(set).where(eq(agendaQuestions.id, row.id));
    touched.push(meetingOf.get(row.itemId) ?? "");
  }
  return touched;
}

/** Answers the groups that named somebody, each with its meeting. */
async function wipeGroups(tx: Tx, names: readonly Name[]): Promise<Map<string, string>> {
  const touched = new Map<string, string>();
  for (const row of await tx.db.select().from(meetingGroups)) {
    const left = wipedIn(row, ["title", "facilitatorRole", "scribeRole"], names);
    if (isLeft(row, left)) continue;
    const set = { ...left, version: row.version + 1 };
    await tx.db.update(meetingGroups).set(set).where(eq(meetingGroups.id, row.id));
    touched.set(row.id, row.meetingId);
  }
  return touched;
}

/** What is at an address that names somebody is to come again, at another one. */
async function wipeMaterials(tx: Tx, names: readonly Name[]): Promise<string[]> {
  const touched: string[] = [];
  for (const row of await tx.db.select().from(meetingMaterials)) {
    const left = { ...wipedIn(row, ["title", "note"], names), url: wipedAddress(row.url, names) };
    if (isLeft(row, left)) continue;
    const set = { ...left, version: row.version + 1 };
    await tx.db.update(meetingMaterials).set(set).where(eq(meetingMaterials.id, row.id));
    touched.push(row.meetingId);
  }
  return touched;
}

/** Why one was moved or called off, and where it was to be held. */
async function wipeChanges(tx: Tx, names: readonly Name[]): Promise<string[]> {
  const touched: string[] = [];
  for (const row of await tx.db.select().from(meetingChanges)) {
    const before = { ...row.before, place: wiped(row.before.place, names) };
    const left = { reason: wiped(row.reason, names), before };
    if (isLeft(row, left)) continue;
    await tx.db.update(meetingChanges).set(left).where(eq(meetingChanges.id, row.id));
    touched.push(row.meetingId);
  }
  return touched;
}

/** A reply stands beside the question as it was read: so a reply to what is asked still stays one. */
async function wipeAsked(tx: Tx, names: readonly Name[]): Promise<void> {
  const left = new Map<string, string>();
  const leftOf = (question: string) => {
    const known = left.get(question) ?? withoutNames(question, names);
    left.set(question, known);
    return known;
  };
  for (const table of [registrations, registrationAsks]) {
    const { id, answers } = table;
    for (const row of await tx.db.select({ id, answers }).from(table)) {
      const asked = row.answers.map((one) => ({ ...one, question: leftOf(one.question) }));
      if (!isLeft(row, { answers: asked }))
        await tx.db.update(table).set({ answers: asked }).where(eq(id, row.id));
    }
  }
}

/** What waits for its hour is then held, to be written anew; what is going out goes on without the names; what was sent is its readers'. */
async function wipeMailings(tx: Tx, names: readonly Name[]): Promise<void> {
  for (const row of await tx.db.select().from(mailings).orderBy(mailings.id)) {
    const left = wipedIn(row, ["subject", "body"], names);
    if (isLeft(row, left)) continue;
    await setMailing(tx, row, left);
    recordMailing(tx, "mailing.names_erased", row);
  }
}
