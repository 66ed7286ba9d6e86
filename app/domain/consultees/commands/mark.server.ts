/** Writes down of several at once that they were asked, reminded, or what they answered; and links what they sent in. */
import { type ChangeRefusal, changing } from "../../consultations/commands/change.server.ts";
import { getForumRules } from "../../consultations/queries.server.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { dateIn } from "../../kernel/day.ts";
import { ok, type Refusal, type Result, refuse } from "../../kernel/result.ts";
import { keepStep } from "../../kernel/steps.server.ts";
import { type ConsulteeMark, type MarkMisfit, markLack } from "../consultee.ts";
import type { MarkConsulteesForm } from "../forms.ts";
import { type ConsulteeRow, findProposed, listConsultees } from "../queries.server.ts";
import { recordConsultee, setColumns } from "./keep.server.ts";

/** How many were marked, and how many were left as they are. */
export type Marked = { count: number; passed: number };
export type MarkRefusal =
  | ChangeRefusal
  | MarkMisfit
  /** what is written down has happened */
  | "day_to_come"
  /** reminded before it was asked */
  | "before_asked";

const eventOf = {
  asked: "consultee.asked",
  reminded: "consultee.reminded",
  answered: "consultee.answered",
  declined: "consultee.declined",
  no_view: "consultee.no_view_told",
} as const satisfies Record<ConsulteeMark, string>;

/**
 * Marks those that the mark fits; the others stay as they are and are counted. Done twice, it marks nothing new. Refused where
 * it fits none, with the reason of the first, and as day_to_come. Events: consultee.asked, consultee.reminded,
 * consultee.answered, consultee.declined, consultee.no_view_told for each (data: the day and the way).
 */
export async function markConsultees(
  ctx: Ctx,
  slug: string,
  { refs, mark, on, way }: MarkConsulteesForm,
): Promise<Result<Marked, MarkRefusal>> {
  return changing<Marked, MarkRefusal>(ctx, slug, async (tx, { id }) => {
    if (on > (await todayIn(tx))) return refuse("day_to_come");
    return markIn(tx, id, new Map(refs.map((ref) => [ref, on])), { mark, way });
  });
}

/** Part of a command: the same for consultees by reference, each with its day. Refused as one of MarkMisfit, before_asked, not_found. */
export async function markIn(
  tx: Tx,
  consultationId: string,
  days: ReadonlyMap<string, string>,
  { mark, way }: Pick<MarkConsulteesForm, "mark" | "way">,
): Promise<Result<Marked, MarkMisfit | "before_asked" | "not_found">> {
  const onOf = ({ ref }: ConsulteeRow) => days.get(ref) ?? "";
  return changeSome<MarkMisfit | "before_asked">(tx, consultationId, [...days.keys()], {
    misfit: (row) => markLack(row, mark, onOf(row)),
    change: async (row) => {
      const on = onOf(row);
      recordConsultee(tx, row, eventOf[mark], { on, way });
      const columns =
        mark === "asked"
          ? { askedOn: on, askedWay: way }
          : mark === "reminded"
            ? { remindedOn: on, remindedWay: way, reminders: row.reminders + 1 }
            : { answer: mark, answeredOn: on, answeredWay: way };
      return setColumns(tx, row, columns);
    },
  });
}

type LinkRefusal = ChangeRefusal | "nothing_proposed";

/**
 * Links, to each that has one, the submission that came from an organisation of its name: that is its answer, whatever it had
 * told before. Refused as nothing_proposed. Events: consultee.linked for each (data: the submission).
 */
export async function linkProposed(
  ctx: Ctx,
  slug: string,
  refs: readonly string[],
): Promise<Result<Marked, LinkRefusal>> {
  return changing<Marked, LinkRefusal>(ctx, slug, async (tx, { id }) => {
    const proposed = await findProposed(tx.db, id);
    return changeSome<LinkRefusal>(tx, id, refs, {
      misfit: (row) =>
        row.duty === "copy" || row.submissionId || !proposed.has(row.nameKey) ? "nothing_proposed" : null,
      change: async (row) => {
        const found = proposed.get(row.nameKey);
        if (!found) throw new Error("what was proposed is gone");
        recordConsultee(tx, row, "consultee.linked", { submission: found.id });
        return setColumns(tx, row, {
          ...{ answer: "answered", answeredOn: found.receivedOn, answeredWay: null },
          submissionId: found.id,
        });
      },
    });
  });
}

export const todayIn = async (tx: Tx) => dateIn(tx.now(), (await getForumRules(tx.db)).timeZone);

type Act<Code> = {
  misfit: (row: ConsulteeRow) => Code | null;
  change: (row: ConsulteeRow) => ReturnType<typeof setColumns>;
};

async function changeSome<Code extends string>(
  tx: Tx,
  consultationId: string,
  refs: readonly string[],
  { misfit, change }: Act<Code>,
): Promise<Result<Marked, Code | "not_found">> {
  const wanted = new Set(refs);
  const rows = (await listConsultees(tx.db, consultationId)).filter(({ ref }) => wanted.has(ref));
  let first: Refusal<Code> | null = null;
  const changes = [];
  for (const row of rows) {
    const why = misfit(row);
    if (why) first ??= refuse(why);
    else changes.push(await change(row));
  }
  if (changes.length === 0) return first ?? refuse("not_found");
  await keepStep(tx, { kind: "consultees_marked", details: { count: changes.length }, changes });
  return ok({ count: changes.length, passed: wanted.size - changes.length });
}
