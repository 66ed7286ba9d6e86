/** What a button or key of the splitting bench does: one form, one command, and where one stands after it. */

import { findNextToSplit } from "~/domain/contributions/bench.server.ts";
import { placeUnchanged } from "~/domain/contributions/commands/carry-over.server.ts";
import { completeSplit, reopenSplit } from "~/domain/contributions/commands/complete-split.server.ts";
import { describeContribution } from "~/domain/contributions/commands/sort.server.ts";
import { addPassages, makeContribution, markPassages } from "~/domain/contributions/commands/split.server.ts";
import { undoLastStep } from "~/domain/contributions/commands/undo.server.ts";
import { removeContribution, unmarkPassages } from "~/domain/contributions/commands/unsplit.server.ts";
import type { Mark } from "~/domain/contributions/contribution.ts";
import { benchDescribeForm, passageValue, selectionForm } from "~/domain/contributions/forms.ts";
import type { Ctx } from "~/domain/kernel/context.server.ts";
import type { Refusal } from "~/domain/kernel/result.ts";
import { undoRefusals } from "~/domain/kernel/step.ts";
import { paths } from "~/paths.ts";
import { type BenchAnswer, sentenceId, unsaved } from "~/ui/bench/answers.ts";
import { parseForm, readFormData } from "./forms.ts";
import { notFound } from "./guard.server.ts";
import { isUnavailable } from "./unavailable.ts";

type Outcome = { go: string } | { go: null; answer: BenchAnswer; status: number };

const marks: readonly string[] = ["background", "greeting", "signature"] satisfies Mark[];
const meanwhile: readonly string[] = ["changed_meanwhile", ...undoRefusals];

/** Throws a 404 for what does not exist or is not one's to do. The page of the text stays, as the address has it. */
export async function runBench(ctx: Ctx, ref: string, request: Request): Promise<Outcome> {
  const form = await parseForm(request);
  const page = new URL(request.url).searchParams.get("page") ?? undefined;
  try {
    return await run(ctx, ref, form, page);
  } catch (error) {
    // Without scripts the edge gives the form back; with them the page stands, and a failed answer would take it away.
    if (form.get("scripts") !== "on" || !isUnavailable(error)) throw error;
    return { go: null, answer: unsaved(form), status: 503 };
  }
}

const blankOf = (form: FormData): BenchAnswer => ({
  ...unsaved(form),
  ...{ refusal: null, number: null, values: null },
});

async function run(ctx: Ctx, ref: string, form: FormData, page: string | undefined): Promise<Outcome> {
  const blank = blankOf(form);
  const { intent } = blank;
  const scripts = form.get("scripts") === "on";

  const refused = (refusal: Refusal<string>, more: Partial<BenchAnswer> = {}): Outcome => {
    if (refusal.code === "not_allowed") throw notFound();
    const status = meanwhile.includes(refusal.code) ? 409 : 422;
    return {
      go: null,
      answer: { ...blank, ...more, refusal: refusal.code, details: refusal.details },
      status,
    };
  };
  /** Pages without scripts come back to where one was; the others are told what became of it. */
  const done = (number: number | null, place = "work"): Outcome =>
    scripts
      ? { go: null, answer: { ...blank, number }, status: 200 }
      : {
          go: `${paths.desk.split(ref, { page, open: number === null ? undefined : String(number) })}#${place}`,
        };

  if (intent === "complete") {
    const next = await findNextToSplit(ctx.db.read, ref);
    const result = await completeSplit(ctx, ref);
    if (!result.ok) return refused(result);
    return { go: next ? paths.desk.split(next) : paths.desk.intake() };
  }
  if (intent === "reopen") {
    const result = await reopenSplit(ctx, ref);
    return result.ok ? { go: paths.desk.split(ref, { page }) } : refused(result);
  }
  if (intent === "describe") {
    const read = readFormData(form, benchDescribeForm);
    const number = Number(form.get("number")) || null;
    const kept = { number, values: read.values };
    if (!read.ok) return { go: null, answer: { ...blank, ...kept, errors: read.errors }, status: 422 };
    const { number: _, version, accepted, ...input } = read.data;
    const result = await describeContribution(ctx, `${ref}.${number}`, input, { version, accepted });
    return result.ok ? done(number, `c-${number}`) : refused(result, kept);
  }
  if (intent === "remove") {
    const number = Number(form.get("number"));
    const result = await removeContribution(ctx, ref, number);
    return result.ok ? done(null) : refused(result, { number });
  }
  if (intent === "undo") {
    // A page that knows of no step has none to take back: another tab's would go unseen.
    const result = await undoLastStep(ctx, Number(form.get("step")) || 0);
    if (!result.ok) return refused(result);
    return scripts
      ? { go: null, answer: { ...blank, undone: result.value.kind }, status: 200 }
      : { go: paths.desk.split(ref, { page }) };
  }
  if (intent === "carry") {
    const result = await placeUnchanged(ctx, ref);
    return result.ok ? done(null) : refused(result);
  }

  const read = readFormData(form, selectionForm);
  if (!read.ok) throw new Response(null, { status: 400, statusText: "Bad Request" });
  const { passages, number } = read.data;
  const last = passages.at(-1);
  const place = last ? sentenceId(last.text, last.start) : "work";
  const kept = { passages: passages.map(passageValue) };
  if (intent === "make") {
    const result = await makeContribution(ctx, ref, passages);
    return result.ok ? done(Number(result.value.ref.split(".").at(-1)), place) : refused(result, kept);
  }
  if (intent === "add") {
    const result = await addPassages(ctx, ref, number ?? 0, passages);
    return result.ok ? done(number ?? null, place) : refused(result, kept);
  }
  if (intent === "free") {
    const result = await unmarkPassages(ctx, ref, passages);
    return result.ok ? done(null, place) : refused(result, kept);
  }
  if (marks.includes(intent)) {
    const result = await markPassages(ctx, ref, intent as Exclude<Mark, "contribution">, passages);
    return result.ok ? done(null, place) : refused(result, kept);
  }
  throw new Response(null, { status: 400, statusText: "Bad Request" });
}
