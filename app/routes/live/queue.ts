/** Takes what a device's queue sends: a batch of points and of objections to points, each by the name that the device gave it. */
import { type ActionFunctionArgs, json } from "@remix-run/node";
import { z } from "zod";
import type { Ctx } from "~/domain/kernel/context.server.ts";
import { captureNotes } from "~/domain/live/commands/capture.server.ts";
import { objectToNote, takeBackObjection } from "~/domain/live/commands/object.server.ts";
import { noteForm, objectionForm, takeBackForm } from "~/domain/live/forms.ts";
import { liveLimits } from "~/domain/live/live.ts";
import { findSender } from "~/server/at-table.server.ts";
import { badRequest } from "~/server/forms.ts";
import { notFound } from "~/server/guard.server.ts";
import type { Acknowledged } from "~/ui/live/queue.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: "link" };

export function loader(): never {
  throw notFound();
}

const sent = z.object({
  /** the handle of the table that the points were written at */
  table: z.string(),
  notes: z.array(z.object({ clientId: z.string().max(100) }).loose()).max(liveLimits.batch),
});

/**
 * What became of each, so that one that can't be read holds up none beside it. It comes to the table that it was written at, wherever
 * the device sits by now, by the key that it had there; 409 where it never sat there, and 404 where it holds no key.
 */
export async function action({ context, request }: ActionFunctionArgs): Promise<Response> {
  const sender = findSender(context, request);
  if (!sender) throw notFound();
  const body = sent.safeParse(await request.json().catch(() => null));
  if (!body.success) throw badRequest();
  const { ctx } = sender;
  const keys = await sender.keysAt(body.data.table);
  const [key] = keys;
  if (key === undefined) return json(null, { status: 409 });
  // What is about a point is an objection to it, or takes one back.
  const objections = body.data.notes.filter((one) => "note" in one);
  const points = body.data.notes.filter((one) => !("note" in one));
  const read = points.map((note) => ({ clientId: note.clientId, note: noteForm.safeParse(note) }));
  const good = read.flatMap(({ note }) => (note.success ? [note.data] : []));
  const result = await captureNotes(ctx, key, good);
  if (!result.ok) throw notFound();
  const invalid = read.filter(({ note }) => !note.success);
  const answer: Acknowledged[] = [
    ...result.value.map(({ clientId, outcome }) => ({ clientId, outcome })),
    ...invalid.map(({ clientId }) => ({ clientId, outcome: "invalid" as const })),
  ];
  for (const said of objections)
    answer.push({ clientId: said.clientId, outcome: await object(ctx, keys, said) });
  return json(answer);
}

type Sent = z.output<typeof sent>["notes"][number];

/** What became of an objection, or of its being taken back. */
async function object(ctx: Ctx, keys: string[], said: Sent): Promise<Acknowledged["outcome"]> {
  const [key = ""] = keys;
  if ("takesBack" in said) {
    const read = takeBackForm.safeParse(said);
    // Where it has an answer by now, or is gone, there is nothing to take back: the page shows what became of it.
    if (!read.success) return "received";
    // It is his who said it, by the key that he had then.
    for (const own of keys) if ((await takeBackObjection(ctx, own, read.data)).ok) break;
    return "received";
  }
  const read = objectionForm.safeParse(said);
  if (!read.success) return "invalid";
  const result = await objectToNote(ctx, key, read.data);
  if (result.ok) return "received";
  if (result.code === "unknown_note" || result.code === "too_many") return result.code;
  if (result.code === "ended") return "too_late";
  throw notFound();
}
