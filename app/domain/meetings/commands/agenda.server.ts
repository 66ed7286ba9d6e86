/** Keeps the agenda: items for information and discussion, and the questions of what is discussed. */
import { eq } from "#db/kit.ts";
import { agendaItems, agendaQuestions } from "#db/schema/meetings.ts";
import { isWritten, movedOrder, type Seen } from "../../consultations/commands/change.server.ts";
import { handleOf } from "../../consultations/queries.server.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { hasSame } from "../../kernel/same.server.ts";
import type { AgendaItemForm, QuestionForm } from "../forms.ts";
import { type AgendaItem, listAgenda, type MeetingRow } from "../queries.server.ts";
import { recordMeetingList, type WriteMeetingRefusal, writingMeeting } from "./change-meeting.server.ts";

export type AgendaRefusal = WriteMeetingRefusal | "title_missing" | "not_discussed" | "has_questions";
type Done = Result<undefined, AgendaRefusal>;

const next = (rows: readonly { position: number }[]) => Math.max(-1, ...rows.map((row) => row.position)) + 1;

/**
 * Adds an item at the end; what stands last already, as after a double click, is not added again. Refused as title_missing.
 * Events: meeting.agenda_changed.
 */
export async function addAgendaItem(ctx: Ctx, slug: string, input: AgendaItemForm): Promise<Done> {
  return writingMeeting<undefined, AgendaRefusal>(ctx, slug, async (tx, meeting) => {
    if (!isWritten(input.title, meeting)) return refuse("title_missing");
    const items = await listAgenda(tx.db, meeting.id);
    const last = items.at(-1);
    if (last && hasSame(last, input)) return ok();
    const id = tx.newId();
    await tx.db.insert(agendaItems).values({ ...input, id, meetingId: meeting.id, position: next(items) });
    recordMeetingList(tx, meeting, { type: "meeting.agenda_changed", change: "added", item: id });
    return ok();
  });
}

/**
 * Changes one, named by its handle. Refused as changed_meanwhile, removed_meanwhile, title_missing, has_questions (only what is
 * discussed has questions). Events: meeting.agenda_changed.
 */
export function changeAgendaItem(ctx: Ctx, slug: string, handle: string, input: AgendaItemForm & Seen) {
  return oneItem(ctx, slug, handle, async (tx, meeting, { questions, ...item }) => {
    if (item.version !== input.version) return refuse("changed_meanwhile");
    if (!isWritten(input.title, meeting)) return refuse("title_missing");
    if (input.kind !== "discussion" && questions.length > 0) return refuse("has_questions");
    await tx.db
      .update(agendaItems)
      .set({ ...input, version: item.version + 1 })
      .where(eq(agendaItems.id, item.id));
    recordMeetingList(tx, meeting, { type: "meeting.agenda_changed", change: "changed", item: item.id });
    return ok();
  });
}

/** Takes one out, with its questions. Refused as changed_meanwhile, removed_meanwhile. Events: meeting.agenda_changed. */
export function removeAgendaItem(ctx: Ctx, slug: string, handle: string, seen: Seen) {
  return oneItem(ctx, slug, handle, async (tx, meeting, item) => {
    if (item.version !== seen.version) return refuse("changed_meanwhile");
    await tx.db.delete(agendaQuestions).where(eq(agendaQuestions.itemId, item.id));
    await tx.db.delete(agendaItems).where(eq(agendaItems.id, item.id));
    recordMeetingList(tx, meeting, { type: "meeting.agenda_changed", change: "removed", item: item.id });
    return ok();
  });
}

/** Moves one a place up or down. Events: meeting.agenda_changed. */
export function moveAgendaItem(ctx: Ctx, slug: string, handle: string, to: "up" | "down") {
  return oneItem(ctx, slug, handle, async (tx, meeting, item) => {
    const order = movedOrder(await listAgenda(tx.db, meeting.id), item.id, to);
    for (const [position, id] of order.entries())
      await tx.db.update(agendaItems).set({ position }).where(eq(agendaItems.id, id));
    recordMeetingList(tx, meeting, { type: "meeting.agenda_changed", change: "moved", item: item.id });
    return ok();
  });
}

/**
 * Adds a question to what is discussed; it gets the next number of its item. Refused as removed_meanwhile, title_missing,
 * not_discussed. Events: meeting.agenda_changed.
 */
export function addQuestion(ctx: Ctx, slug: string, handle: string, input: QuestionForm) {
  return oneItem(ctx, slug, handle, async (tx, meeting, item) => {
    if (!isWritten(input.text, meeting)) return refuse("title_missing");
    if (item.kind !== "discussion") return refuse("not_discussed");
    if (item.questions.some((question) => hasSame(question, input))) return ok();
    const id = tx.newId();
    const position = next(item.questions);
    await tx.db.insert(agendaQuestions).values({ id, itemId: item.id, text: input.text, position });
    recordMeetingList(tx, meeting, { type: "meeting.agenda_changed", change: "added", item: id });
    return ok();
  });
}

/**
 * Changes a question, named by its handle. Refused as changed_meanwhile, removed_meanwhile, title_missing. Events:
 * meeting.agenda_changed.
 */
export function changeQuestion(ctx: Ctx, slug: string, handle: string, input: QuestionForm & Seen) {
  return oneQuestion(ctx, slug, handle, async (tx, meeting, question) => {
    if (question.version !== input.version) return refuse("changed_meanwhile");
    if (!isWritten(input.text, meeting)) return refuse("title_missing");
    await tx.db
      .update(agendaQuestions)
      .set({ text: input.text, version: question.version + 1 })
      .where(eq(agendaQuestions.id, question.id));
    recordMeetingList(tx, meeting, { type: "meeting.agenda_changed", change: "changed", item: question.id });
    return ok();
  });
}

/** Takes a question out. Refused as changed_meanwhile, removed_meanwhile. Events: meeting.agenda_changed. */
export function removeQuestion(ctx: Ctx, slug: string, handle: string, seen: Seen) {
  return oneQuestion(ctx, slug, handle, async (tx, meeting, question) => {
    if (question.version !== seen.version) return refuse("changed_meanwhile");
    await tx.db.delete(agendaQuestions).where(eq(agendaQuestions.id, question.id));
    recordMeetingList(tx, meeting, { type: "meeting.agenda_changed", change: "removed", item: question.id });
    return ok();
  });
}

function oneItem(
  ctx: Ctx,
  slug: string,
  handle: string,
  body: (tx: Tx, meeting: MeetingRow, item: AgendaItem) => Promise<Done>,
): Promise<Done> {
  return writingMeeting<undefined, AgendaRefusal>(ctx, slug, async (tx, meeting) => {
    const item = (await listAgenda(tx.db, meeting.id)).find(({ id }) => handleOf(id) === handle);
    return item ? body(tx, meeting, item) : refuse("removed_meanwhile");
  });
}

function oneQuestion(
  ctx: Ctx,
  slug: string,
  handle: string,
  body: (tx: Tx, meeting: MeetingRow, question: AgendaItem["questions"][number]) => Promise<Done>,
): Promise<Done> {
  return writingMeeting<undefined, AgendaRefusal>(ctx, slug, async (tx, meeting) => {
    const agenda = await listAgenda(tx.db, meeting.id);
    const question = agenda.flatMap((item) => item.questions).find(({ id }) => handleOf(id) === handle);
    return question ? body(tx, meeting, question) : refuse("removed_meanwhile");
  });
}
