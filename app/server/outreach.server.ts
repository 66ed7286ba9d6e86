/** The outreach log of a meeting or of a consultation, as its page reads and changes it. */
import {
  noteOutreach,
  type OutreachOf,
  type OutreachRefusal,
  removeOutreach,
} from "~/domain/mailings/commands/outreach.server.ts";
import { outreachForm, outreachRef } from "~/domain/mailings/forms.ts";
import { listOutreach } from "~/domain/mailings/queries.server.ts";
import { parseForm } from "./forms.ts";
import type { StaffCtx } from "./guard.server.ts";
import { runForm } from "./run-form.ts";

/** What was done, and which of it is being corrected. */
export async function readOutreach(
  { db }: StaffCtx,
  { consultationId, meetingId }: OutreachOf,
  request: Request,
) {
  const rows = await listOutreach(db.read, meetingId === null ? { consultationId } : { meetingId });
  const change = new URL(request.url).searchParams.get("change");
  return { rows, changed: rows.find(({ ref }) => ref === change) ?? null };
}

/** Writes down, corrects or takes out, and goes on to `next`. */
export async function actOnOutreach(ctx: StaffCtx, of: OutreachOf, request: Request, next: () => string) {
  const form = await parseForm(request);
  const ref = String(form.get("outreach") ?? "") || null;
  if (form.get("intent") === "remove")
    return runForm<typeof outreachRef, undefined, OutreachRefusal>(form, {
      ...{ name: "remove", schema: outreachRef, next },
      command: (input) => removeOutreach(ctx, of, input.outreach),
    });
  return runForm(form, {
    ...{ name: "outreach", schema: outreachForm, next },
    command: (input) => noteOutreach(ctx, of, ref, input),
    fields: { not_yet: ["doneOn", "not_yet"] },
  });
}
