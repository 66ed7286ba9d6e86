/** What the two pages at the door share: which form was sent, and where it leads. */
import { z } from "zod";
import { checkInForm, saidBeforeForm, sitsAtForm, walkInForm } from "~/domain/meetings/attendance-forms.ts";
import {
  checkIn,
  checkInWalkIn,
  forgetWalkIn,
  noteSaidBefore,
  noteWhereHeSits,
  undoCheckIn,
} from "~/domain/meetings/commands/check-in.server.ts";
import { parseForm } from "./forms.ts";
import type { StaffCtx } from "./guard.server.ts";
import { runForm } from "./run-form.ts";

const handle = z.object({ handle: z.string().max(40) });
const before = saidBeforeForm.extend(handle.shape);
const sits = sitsAtForm.extend({ ref: z.string().max(40) });
const here = checkInForm.extend({ ref: z.string().max(40) });

/** Runs what was sent; `next` says where to go, by what was looked for. */
export async function actAtDoor(
  ctx: StaffCtx,
  slug: string,
  request: Request,
  next: (query: { q?: string; did?: string }) => string,
) {
  const form = await parseForm(request);
  const q = String(form.get("q") ?? "").slice(0, 100) || undefined;
  switch (form.get("intent")) {
    case "walk-in":
      return runForm(form, {
        name: "walk-in",
        schema: walkInForm,
        command: (input) => checkInWalkIn(ctx, slug, input),
        next: (did) => next({ did }),
        fields: { mixed_alphabets: ["email", "not_email"] },
      });
    case "sits":
      return runForm(form, {
        name: "sits",
        schema: sits,
        command: ({ ref, group }) => noteWhereHeSits(ctx, slug, ref, { group }),
        next: () => next({ q, did: "sits" }),
        fields: { unknown_group: ["group", "not_listed"] },
      });
    case "before":
      return runForm(form, {
        name: "before",
        schema: before,
        command: (input) => noteSaidBefore(ctx, slug, input.handle, input),
        next: () => next({ q, did: form.get("before") === "yes" ? "before" : "not_before" }),
      });
    case "undo":
      return runForm(form, {
        name: "undo",
        schema: handle,
        command: (input) => undoCheckIn(ctx, slug, input.handle),
        next: () => next({ q, did: "undone" }),
      });
    case "forget":
      return runForm(form, {
        name: "forget",
        schema: handle,
        command: (input) => forgetWalkIn(ctx, slug, input.handle),
        next: () => next({ did: "forgotten" }),
      });
    default:
      return runForm(form, {
        name: "here",
        schema: here,
        command: ({ ref, presence }) => checkIn(ctx, slug, ref, { presence }),
        // The next one is looked for from the start.
        next: () => next({ did: "here" }),
      });
  }
}
