/** What is done at a table: each act a form, by the page's own forms and by what its scripts send in their stead. */
import { createHash } from "node:crypto";
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
import { objectToNote, settleObjection } from "~/domain/live/commands/object.server.ts";
import { closeTable, confirmNotes, moveOn, readBack } from "~/domain/live/commands/read-back.server.ts";
import {
  type ConfirmForm,
  confirmAllForm,
  noteForm,
  numberForm,
  objectionForm,
  questionForm,
  rewriteForm,
  settleForm,
} from "~/domain/live/forms.ts";
import { paths } from "~/paths.ts";
import { type AtTable, leftFor, requireTable } from "./at-table.server.ts";
import type { RequestContext } from "./context.ts";
import { badRequest, parseForm } from "./forms.ts";
import { type FormAnswer, runForm } from "./run-form.ts";

export type ActRefusal =
  | TableRefusal
  | NoteRefusal
  | "too_many"
  | "table_full"
  | "too_late"
  | "unknown_question"
  | "changed_meanwhile";
export type ActAnswer = FormAnswer<Exclude<ActRefusal, "not_allowed">>;

const nothing = z.object({});
const atNote = (number: number) => `${paths.live.table()}#n-${number}`;
const atTable = () => paths.live.table();

/** 303 when it is done; 422, or 409 where a note says something else by now, with what was typed. Throws what does not exist without a table. */
export async function actAtTable(context: RequestContext, request: Request) {
  const at = await requireTable(context, request);
  const { ctx, key } = at;
  const form = await parseForm(request);
  named(form, ctx.now());
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
      return run(objectionForm, async (input) => to(await objectToNote(ctx, key, input), input.note), atNote);
    case "settle":
      return run(settleForm, async (input) => to(await settleObjection(ctx, key, input), input.note), atNote);
    case "move_on":
      return run(questionForm, ({ question }) => moveOn(ctx, key, question));
    case "read_back":
      return run(nothing, () => readBack(ctx, key, "reading_back"));
    case "write_on":
      return run(nothing, () => readBack(ctx, key, "open"));
    case "confirm":
      return run(
        confirmAllForm,
        ({ notes }) => confirmNotes(ctx, key, notes),
        () => paths.live.table({ from: String(form.get("from") ?? "") }),
      );
    case "close":
      return run(confirmAllForm, ({ notes }) => closeAgreed(at, notes));
    case "leave":
      await leaveTable(ctx, key);
      return leftFor(context);
    default:
      throw badRequest();
  }
}

/**
 * A page without scripts gives each of its forms a key. What is sent is called by that key and its words: a double click or a
 * replay is the same again, and other words typed after going back are not taken for it.
 */
function named(form: FormData, now: string): void {
  const key = form.get("key");
  if (typeof key === "string" && !form.has("clientId"))
    form.set("clientId", uuidOf(`${key}\n${form.get("body") ?? ""}`));
  if (!form.has("claimedAt")) form.set("claimedAt", now);
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
  { ctx, key }: AtTable,
  note: Parameters<typeof captureNotes>[2][number],
): Promise<Result<number, TableRefusal | "table_full" | "too_late">> {
  const result = await captureNotes(ctx, key, [note]);
  if (!result.ok) return result;
  const [captured] = result.value;
  if (captured?.note == null) return refuse(captured?.outcome === "too_late" ? "too_late" : "table_full");
  return { ok: true, value: captured.note };
}

/** What is ticked, and then the table closes; where a tick is refused, it stays open. */
async function closeAgreed(
  { ctx, key }: AtTable,
  ticks: readonly ConfirmForm[],
): Promise<Result<undefined, NoteRefusal | "changed_meanwhile">> {
  const confirmed = await confirmNotes(ctx, key, ticks);
  return confirmed.ok ? closeTable(ctx, key) : confirmed;
}

/** Done, and back to that note. */
const to = <Code extends string>(result: Result<undefined, Code>, note: number): Result<number, Code> =>
  result.ok ? { ok: true, value: note } : result;
