/** What is done at a table: each act a form, by the page's own forms and by what its scripts send in their stead. */
import { createHash } from "node:crypto";
import { json } from "@remix-run/node";
import { z } from "zod";
import { type Result, refuse } from "~/domain/kernel/result.ts";
import type { TableRefusal } from "~/domain/live/commands/at-table.server.ts";
import {
  captureNotes,
  type NoteRefusal,
  rewordNote,
  undoNote,
} from "~/domain/live/commands/capture.server.ts";
import { leaveTable } from "~/domain/live/commands/join.server.ts";
import { objectToNote, settleObjection, takeBackObjection } from "~/domain/live/commands/object.server.ts";
import { closeTable, confirmNotes, moveOn, readBack } from "~/domain/live/commands/read-back.server.ts";
import {
  type ConfirmForm,
  closeForm,
  confirmAllForm,
  noteForm,
  numberForm,
  type ObjectionForm,
  objectionForm,
  questionForm,
  rewriteForm,
  type SettleForm,
  settleForm,
  takeBackForm,
} from "~/domain/live/forms.ts";
import { type Answer, aboutOf } from "~/domain/live/live.ts";
import { paths } from "~/paths.ts";
import { findSeat, leftFor, type Seat } from "./at-table.server.ts";
import type { RequestContext } from "./context.ts";
import { badRequest, parseForm, readFormData } from "./forms.ts";
import { type FormAnswer, runForm } from "./run-form.ts";

export type ActRefusal =
  | TableRefusal
  | NoteRefusal
  | "too_many"
  | "table_full"
  | "too_late"
  | "unknown_question"
  | "changed_meanwhile"
  | "reworded_meanwhile"
  | "objections_open"
  | "answered"
  | "taken_back"
  /** the page is of another table than the one that this browser sits at by now */
  | "other_table";
export type ActAnswer = FormAnswer<Exclude<ActRefusal, "not_allowed">>;

const nothing = z.object({});
const atTable = () => paths.live.table();

/**
 * 303 when it is done; 422, or 409 where a note says something else by now, with what was typed. 404 without a table, and with
 * what was typed.
 */
export async function actAtTable(context: RequestContext, request: Request) {
  const form = await parseForm(request);
  const at = await findSeat(context, request);
  // What was typed comes back, whatever has become of the table.
  if (!at) return unheard(form, "not_joined", 404);
  if (form.get("table") !== at.handle) return unheard(form, "other_table", 409);
  const { ctx, key } = at;
  named(form, ctx.now());
  chosen(form);
  pressed(form);
  // Where many points are read back, it is gone on with those that were shown.
  const from = new URL(request.url).searchParams.get("from") ?? undefined;
  const atNote = (number: number, query = {}) => `${paths.live.table({ from, ...query })}#n-${number}`;
  const run = <S extends z.ZodType, T, Code extends string>(
    schema: S,
    command: (input: z.output<S>) => Promise<Result<T, Code>>,
    next: (value: T) => string = atTable,
  ) => runForm(form, { name: String(intent), schema, command, next });
  const intent = form.get("intent");
  switch (intent) {
    case "add":
      return run(noteForm, (note) => addNote(at, note), atNote);
    case "reword":
      return run(rewriteForm, async (input) => to(await rewordNote(ctx, key, input), input.note), atNote);
    case "undo":
      return run(numberForm, ({ note }) => undoNote(ctx, key, note));
    case "object":
      return run(objectionForm, async (input) => to(await object(at, input), input.note), atNote);
    case "take_back":
      return run(
        takeBackForm,
        async (input) => to(await takeBackObjection(ctx, key, input), input.note),
        atNote,
      );
    case "settle":
      return run(settleForm, async (input) => to(await settle(at, input, ticksOf(form)), input.note), atNote);
    case "take_up":
      return run(
        numberForm,
        async ({ note }) => to(await confirmNotes(ctx, key, ticksOf(form)), note),
        (note) => atNote(note, { change: String(note), take: String(form.get("objection")) }),
      );
    case "move_on":
      return run(questionForm, ({ question }) => moveOn(ctx, key, question));
    case "read_back":
      return run(nothing, () => readBack(ctx, key, "reading_back"));
    case "write_on":
      return run(confirmAllForm, ({ notes }) => readBack(ctx, key, "open", notes));
    case "confirm":
      return run(
        confirmAllForm,
        ({ notes }) => confirmNotes(ctx, key, notes),
        () => paths.live.table({ from: String(form.get("next") ?? "") }),
      );
    case "close":
      return run(closeForm, ({ notes, over }) => closeTable(ctx, key, notes, over));
    case "leave":
      await leaveTable(ctx, key);
      return leftFor(context, request);
    default:
      throw badRequest();
  }
}

/** Nothing was done, since the table is another, or none. */
function unheard(form: FormData, refusal: "not_joined" | "other_table", status: number) {
  const values = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const intent = String(form.get("intent") ?? "");
  return json<ActAnswer>({ form: intent, values, errors: {}, refusal, details: {} }, { status });
}

/**
 * A page without scripts gives each of its forms a key. What is sent is called by that key, what it is about and its words: a
 * double click or a replay is the same again, and other words typed after going back are not taken for it.
 */
function named(form: FormData, now: string): void {
  const key = form.get("key");
  if (typeof key === "string" && !form.has("clientId"))
    form.set("clientId", uuidOf(["intent", "note", "body"].map((name) => form.get(name)).join("\n") + key));
  if (!form.has("claimedAt")) form.set("claimedAt", now);
}

/** One list says what a point is about: a question or a theme. */
function chosen(form: FormData): void {
  const about = form.get("about");
  if (typeof about !== "string") return;
  for (const [name, handle] of Object.entries(aboutOf(about))) form.set(name, handle);
}

/** Among points that are read back, a button says which objection to which of them it is about, and what it answers: `keep_words:3:1`. */
const answered: Record<string, Answer> = { keep_words: "let_be", keep_both: "kept_both" };

function pressed(form: FormData): void {
  const [act = "", note, objection] = String(form.get("intent")).split(":");
  if (note === undefined || objection === undefined) return;
  const settlement = answered[act];
  form.set("intent", settlement ? "settle" : act);
  if (settlement) form.set("settlement", settlement);
  form.set("note", note);
  form.set("objection", objection);
}

/** The ticks of the form that such a button belongs to. */
function ticksOf(form: FormData) {
  const read = readFormData(form, confirmAllForm);
  return read.ok ? read.data.notes : [];
}

/** What was ticked meanwhile is kept first: a page without scripts is loaded anew. */
async function settle({ ctx, key }: Seat, input: SettleForm, ticks: readonly ConfirmForm[]) {
  const ticked = await confirmNotes(ctx, key, ticks);
  return ticked.ok ? settleObjection(ctx, key, input) : ticked;
}

/** A name of the form of a UUID (version 8, RFC 9562) made of a text. */
function uuidOf(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  const variant = "89ab"[Number.parseInt(hex[16] ?? "0", 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

async function addNote(
  { ctx, key }: Seat,
  note: Parameters<typeof captureNotes>[2][number],
): Promise<Result<number, TableRefusal | "table_full" | "too_late">> {
  const result = await captureNotes(ctx, key, [note]);
  if (!result.ok) return result;
  const [captured] = result.value;
  if (captured?.note == null) return refuse(captured?.outcome === "too_late" ? "too_late" : "table_full");
  return { ok: true, value: captured.note };
}

/** After its table has closed an objection still stands beside its note; what ends that is the time. */
async function object({ ctx, key }: Seat, input: ObjectionForm) {
  const result = await objectToNote(ctx, key, input);
  return !result.ok && result.code === "ended" ? refuse("too_late") : result;
}

/** Done, and back to that note. */
const to = <Code extends string>(result: Result<undefined, Code>, note: number): Result<number, Code> =>
  result.ok ? { ok: true, value: note } : result;
