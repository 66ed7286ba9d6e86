/** The desk's list of contributions: its filter in the address, the choices of each filter, and what is done with those picked. */
import { z } from "zod";
import {
  findConsultation,
  listConsultations,
  listConsultedCommitments,
  listThemes,
} from "~/domain/consultations/queries.server.ts";
import { assignContributions } from "~/domain/contributions/commands/assign.server.ts";
import type { Several } from "~/domain/contributions/commands/several.server.ts";
import {
  setAdviceDue,
  setTheme,
  withholdContributions,
} from "~/domain/contributions/commands/sort.server.ts";
import {
  assignForm,
  dueForm,
  pickLimit,
  readTitleForm,
  refs,
  type WorklistFilter,
  withholdForm,
  worklistQuery,
} from "~/domain/contributions/forms.ts";
import type { ContributionPage } from "~/domain/contributions/sorting.server.ts";
import { listRefs, namesWhatIs } from "~/domain/contributions/worklists.server.ts";
import type { FieldError } from "~/domain/kernel/input.ts";
import { type Refusal, type Result, refuse } from "~/domain/kernel/result.ts";
import { listBodies } from "~/domain/people/queries.server.ts";
import { listCommitments } from "~/domain/plans/queries.server.ts";
import { draftResponse } from "~/domain/responses/commands/draft.server.ts";
import { paths } from "~/paths.ts";
import { withAct } from "~/ui/desk/did.tsx";
import { readDeskQuery, told } from "./desk-query.server.ts";
import { readFormData } from "./forms.ts";
import { forumDay } from "./forum-day.server.ts";
import type { StaffCtx } from "./guard.server.ts";
import { badRequest } from "./reading.server.ts";
import type { DeskRefusal } from "./refusals.ts";

/** The filter that an address asks for. Throws a 400 for names that are not on the list, and values that name nothing. */
export async function readFilter(ctx: StaffCtx, request: Request): Promise<WorklistFilter> {
  const filter = readDeskQuery(request, worklistQuery, ["picked"]);
  if (!(await namesWhatIs(ctx.db.read, filter))) throw badRequest();
  return filter;
}

/** Those that an address says are picked, in its order; no more than can be sorted in one act. */
export function readPicks(request: Request): string[] {
  const named = new URL(request.url).searchParams.get("picked") ?? "";
  const known = named.split(" ").filter((ref) => /^[A-Z0-9-]{3,30}\.\d{1,6}$/.test(ref));
  return [...new Set(known)].slice(0, pickLimit);
}

/** The address with these picked. */
function withPicks(address: string, refs: readonly string[]): string {
  const url = new URL(address, "http://localhost");
  if (refs.length > 0) url.searchParams.set("picked", refs.join(" "));
  else url.searchParams.delete("picked");
  return url.pathname + url.search;
}

/** The address of the page without what happened last, to come back to. */
export function addressOf(request: Request): string {
  const url = new URL(request.url);
  for (const name of told) url.searchParams.delete(name);
  return url.pathname + url.search;
}

export type FilterChoices = Awaited<ReturnType<typeof listChoices>>;

/** The themes that contributions of these consultations can be sorted under. */
export async function listThemesOf(ctx: StaffCtx, slugs: readonly string[]) {
  const themes = [];
  for (const slug of new Set(slugs)) {
    const consultation = await findConsultation(ctx.db.read, slug);
    for (const theme of consultation ? await listThemes(ctx.db.read, consultation.id) : [])
      if (theme.endedAt === null) themes.push({ consultation: slug, slug: theme.slug, title: theme.title });
  }
  return themes;
}

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

/** What one contribution can be sorted under: what its consultation has now, and what it is sorted under already. */
export async function listChoicesOf(
  ctx: StaffCtx,
  { consultation, contribution, commitments }: ContributionPage,
) {
  const db = ctx.db.read;
  const consulted = await listConsultedCommitments(db, consultation.id);
  const all = new Map([...commitments, ...consulted].map((one) => [one.slug, one]));
  return {
    themes: (await listThemes(db, consultation.id))
      .filter((theme) => !theme.endedAt || theme.id === contribution.themeId)
      .map(({ slug, title }) => ({ slug, title })),
    bodies: (await listBodies(db)).map(({ slug, shortName }) => ({ slug, shortName })),
    commitments: [...all.values()]
      .sort((a, b) => a.number - b.number)
      .map(({ slug, number, title }) => ({ slug, number, title })),
  };
}

/** What was asked for and is not done, with those that stay picked. */
export type NotSorted = {
  ok: false;
  /** of all of them; null where only some were refused */
  refusal: Refusal<DeskRefusal> | null;
  done: number;
  refused: { ref: string; code: DeskRefusal }[];
  picked: string[];
};
export type SortOutcome = { ok: true; to: string } | NotSorted;

/** Sorting goes on with the same ones; what is cleared, withheld or answered is let go of. */
const goesOn = new Set(["theme", "assign", "due"]);

const named = z.object({ theme: z.string().max(80) });

/** Does what a button of the list says (`theme:soek`) with the contributions that are picked. */
export async function sortPicked(ctx: StaffCtx, form: FormData, request: Request): Promise<SortOutcome> {
  const sent = form.getAll("refs").filter((ref): ref is string => typeof ref === "string");
  const picked = [...new Set(sent)].slice(0, pickLimit);
  const [intent = "", ...rest] = String(form.get("intent") ?? "").split(":");
  const value = rest.join(":");
  const back = (refs: readonly string[]) => withPicks(addressOf(request), refs);
  const failed = (code: DeskRefusal, details = {}): SortOutcome => ({
    ...{ ok: false, refusal: refuse(code, details), done: 0, refused: [], picked },
  });
  if (intent === "all") return pickAll(ctx, request, failed);
  if (sent.length > pickLimit) return failed("too_many", { limit: pickLimit });
  if (intent === "keep") return { ok: true, to: back(picked) };
  const read = readFormData(form, z.object({ refs }));
  if (!read.ok) return failed("nothing_selected");
  const done = (result: Result<Several<DeskRefusal>, DeskRefusal>): SortOutcome => {
    if (!result.ok) return { ok: false, refusal: result, done: 0, refused: [], picked };
    const { count, refused } = result.value;
    if (refused.length === 0) return { ok: true, to: back(goesOn.has(intent) ? picked : []) };
    return { ok: false, refusal: null, done: count, refused, picked: refused.map(({ ref }) => ref) };
  };
  const chosen = read.data.refs;
  switch (intent) {
    case "theme": {
      const input = named.safeParse({ theme: value });
      return input.success ? done(await setTheme(ctx, chosen, input.data.theme)) : failed("not_listed_here");
    }
    case "assign": {
      form.set("owner", value);
      const input = readFormData(form, assignForm);
      if (input.ok) return done(await assignContributions(ctx, chosen, input.data));
      return failed(input.errors.owner ? "no_such_body" : "due_in_past");
    }
    case "due": {
      const input = readFormData(form, dueForm);
      return input.ok ? done(await setAdviceDue(ctx, chosen, input.data.day)) : failed("due_in_past");
    }
    case "clear":
    case "aside":
    case "move": {
      const page = { clear: "clearing", aside: "severalAside", move: "severalMove" } as const;
      const query = { ...(await readFilter(ctx, request)), picked: chosen.join(" ") };
      return { ok: true, to: paths.desk[page[intent]](query) };
    }
    case "withhold": {
      const input = readFormData(form, withholdForm);
      return input.ok ? done(await withholdContributions(ctx, chosen, input.data)) : failed("ground_missing");
    }
    case "answer": {
      const result = await draftResponse(ctx, chosen);
      return result.ok
        ? { ok: true, to: withAct(paths.desk.response(result.value.number), "drafted") }
        : { ok: false, refusal: result, done: 0, refused: [], picked };
    }
    default:
      throw badRequest();
  }
}

/** Picks all that the filter finds now: those very ones, so that nothing that comes later is done something to. */
async function pickAll(
  ctx: StaffCtx,
  request: Request,
  failed: (code: DeskRefusal, details: Record<string, number>) => SortOutcome,
): Promise<SortOutcome> {
  const { today } = await forumDay(ctx);
  const filter = await readFilter(ctx, request);
  const found = await listRefs(ctx.db.read, filter, today, pickLimit + 1);
  if (found.length > pickLimit) return failed("too_many", { limit: pickLimit });
  return { ok: true, to: withPicks(addressOf(request), found) };
}

/** The titles of a clearing as they were read, by reference: what they are, what was typed, and what must be put right. */
export function readTitles(form: FormData, asked: readonly string[]) {
  const titles: Record<string, z.output<typeof readTitleForm>> = {};
  const values: Record<string, string> = {};
  const wrong: { ref: string; error: FieldError }[] = [];
  for (const ref of asked) {
    const typed = {
      title: form.get(`title-${ref}`),
      version: form.get(`version-${ref}`),
      accepted: form.get(`accepted-${ref}`) ?? undefined,
    };
    values[ref] = String(typed.title ?? "");
    const read = readTitleForm.safeParse(typed);
    if (read.success) titles[ref] = read.data;
    else wrong.push({ ref, error: read.error.issues[0]?.message === "too_long" ? "too_long" : "required" });
  }
  return { titles, values, wrong };
}
