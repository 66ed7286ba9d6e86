/** The desk's list of contributions: its filter in the address, the choices of each filter, and what is done with those picked. */
import { z } from "zod";
import {
  findConsultation,
  listConsultations,
  listConsultedCommitments,
  listThemes,
} from "~/domain/consultations/queries.server.ts";
import { assignContributions } from "~/domain/contributions/commands/assign.server.ts";
import {
  clearContributions,
  setAdviceDue,
  setTheme,
  withholdContributions,
} from "~/domain/contributions/commands/sort.server.ts";
import {
  assignForm,
  dueForm,
  refs,
  type WorklistFilter,
  withholdForm,
  worklistQuery,
} from "~/domain/contributions/forms.ts";
import { type Refusal, type Result, refuse } from "~/domain/kernel/result.ts";
import { listBodies } from "~/domain/people/queries.server.ts";
import { listCommitments } from "~/domain/plans/queries.server.ts";
import { draftResponse } from "~/domain/responses/commands/draft.server.ts";
import { paths } from "~/paths.ts";
import { withAct } from "~/ui/desk/did.tsx";
import { readFormData } from "./forms.ts";
import type { StaffCtx } from "./guard.server.ts";
import type { DeskRefusal } from "./refusals.ts";

/** What every desk page may carry in its address beside its own: the language, and what just happened. */
const carried = ["lang", "did", "undone", "undo"];

/** The filter that an address asks for. Throws a 400 for names and values that are not on the list. */
export function readFilter(request: Request): WorklistFilter {
  const query = new URL(request.url).searchParams;
  for (const name of carried) query.delete(name);
  const read = worklistQuery.safeParse(Object.fromEntries(query));
  if (!read.success) throw new Response(null, { status: 400, statusText: "Bad Request" });
  return read.data;
}

/** The address of the page without what happened last, to come back to. */
export function addressOf(request: Request): string {
  const url = new URL(request.url);
  for (const name of ["did", "undone", "undo"]) url.searchParams.delete(name);
  return url.pathname + url.search;
}

export type FilterChoices = Awaited<ReturnType<typeof listChoices>>;

/** What can be chosen: consultations, bodies, and the themes and commitments of the consultation that is chosen. */
export async function listChoices(ctx: StaffCtx, filter: WorklistFilter) {
  const db = ctx.db.read;
  const consultations = (await listConsultations(db)).filter((row) => row.status !== "draft");
  const chosen = filter.consultation ? await findConsultation(db, filter.consultation) : null;
  const themes = chosen ? (await listThemes(db, chosen.id)).filter((theme) => theme.endedAt === null) : [];
  const commitments = chosen ? await listConsultedCommitments(db, chosen.id) : await listCommitments(db);
  return {
    consultationId: chosen?.id,
    consultations: consultations.map(({ slug, title, mainLanguage }) => ({ slug, title, mainLanguage })),
    themes: themes.map(({ slug, title }) => ({ slug, title })),
    mainLanguage: chosen?.mainLanguage ?? "en",
    bodies: (await listBodies(db)).map(({ slug, shortName }) => ({ slug, shortName })),
    commitments: commitments.map(({ slug, number, title }) => ({ slug, number, title })),
  };
}

export type SortOutcome =
  | { ok: true; to: string }
  | {
      ok: false;
      refusal: Refusal<DeskRefusal>;
      picked: string[];
    };

const picks = z.object({ refs });
const theming = z.object({ theme: z.string().max(80).default("") });

/** Does what a button of the list says with the contributions that are picked. */
export async function sortPicked(ctx: StaffCtx, form: FormData, back: string): Promise<SortOutcome> {
  const picked = form.getAll("refs").filter((ref): ref is string => typeof ref === "string");
  const failed = (code: DeskRefusal): SortOutcome => ({ ok: false, refusal: refuse(code), picked });
  const read = readFormData(form, picks);
  if (!read.ok) return failed("nothing_selected");
  const done = (result: Result<unknown, DeskRefusal>): SortOutcome =>
    result.ok ? { ok: true, to: back } : { ok: false, refusal: result, picked };
  switch (form.get("intent")) {
    case "theme": {
      const input = readFormData(form, theming);
      return input.ok
        ? done(await setTheme(ctx, read.data.refs, input.data.theme))
        : failed("not_listed_here");
    }
    case "assign": {
      const input = readFormData(form, assignForm);
      return input.ok
        ? done(await assignContributions(ctx, read.data.refs, input.data))
        : failed("no_such_body");
    }
    case "due": {
      const input = readFormData(form, dueForm);
      return input.ok
        ? done(await setAdviceDue(ctx, read.data.refs, input.data.dueOn))
        : failed("due_in_past");
    }
    case "clear":
      return done(await clearContributions(ctx, read.data.refs));
    case "withhold": {
      const input = readFormData(form, withholdForm);
      return input.ok
        ? done(await withholdContributions(ctx, read.data.refs, input.data))
        : failed("ground_missing");
    }
    case "answer": {
      const result = await draftResponse(ctx, read.data.refs);
      return result.ok
        ? { ok: true, to: withAct(paths.desk.response(result.value.number), "drafted") }
        : done(result);
    }
    default:
      throw new Response(null, { status: 400, statusText: "Bad Request" });
  }
}
