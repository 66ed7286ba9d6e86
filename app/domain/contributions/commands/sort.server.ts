/** Sorting: describe, theme, due date; clear for publication, or withhold on a stated ground. One or several at once. */
import { forumDate } from "../../forum/queries.server.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { recordOn } from "../../kernel/record.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { keepStep } from "../../kernel/steps.server.ts";
import { write } from "../../kernel/write.server.ts";
import type { WithholdingGround } from "../contribution.ts";
import { type DescribeInput, passageValue, titlePlace } from "../forms.ts";
import { findPersonalData } from "../personal-data.ts";
import { mayTriage } from "../policy.ts";
import { type ContributionRow, findContribution } from "../queries.server.ts";
import { listFindings } from "../redactions.server.ts";
import { assign } from "./assign.server.ts";
import { changeContribution, type Ended, refuseEnded, refuseUnsplit, type Unsplit } from "./change.server.ts";
import { lookUp } from "./look-up.server.ts";
import { changeSeveral } from "./several.server.ts";

export type SortRefusal =
  | "not_found"
  | "not_allowed"
  | Unsplit
  | Ended
  | "not_listed_here"
  | "due_in_past"
  /** nobody is asked for advice on it */
  | "no_such_body"
  /** the contributor keeps the text unpublished */
  | "contributors_choice"
  /** its title was proposed by the product, and nobody has read it */
  | "title_unread"
  /** something in it looks like personal data, and nobody has said that it may be public */
  | "personal_data"
  /** the same of a new title of one that is cleared, which becomes public at once */
  | "personal_title"
  /** somebody else changed it since the page was read */
  | "changed_meanwhile";

/**
 * Gives a contribution its short title, kind and language (where one is chosen), theme, commitments and owner. On a split
 * submission a new owner is asked for advice at once; on the bench that waits for the split. Refused as is_spam where its
 * submission is. `seen.version` guards against two editors. A new title of one that is cleared is public at once: where something
 * in it looks personal, this very title must be among what was accepted. Events: contribution.described;
 * contribution.personal_data_accepted before it.
 */
export async function describeContribution(
  ctx: Ctx,
  ref: string,
  input: DescribeInput,
  seen: { version?: number; accepted?: readonly string[] } = {},
): Promise<Result<undefined, SortRefusal>> {
  return write<undefined, SortRefusal>(ctx, async (tx) => {
    if (!mayTriage(tx.actor)) return refuse("not_allowed");
    const contribution = await findContribution(tx.db, ref);
    if (!contribution) return refuse("not_found");
    const ended = refuseEnded(contribution);
    if (ended) return ended;
    const unsplit = await refuseUnsplit(tx, contribution);
    if (unsplit?.code === "is_spam") return unsplit;
    if (seen.version !== undefined && seen.version !== contribution.version)
      return refuse("changed_meanwhile");
    const renamed = contribution.visibility === "cleared" && input.title !== contribution.title;
    const personal = renamed ? findPersonalData(input.title) : [];
    if (personal.length > 0 && !seen.accepted?.includes(titlePlace(input.title)))
      return refuse("personal_title");
    const looked = await lookUp(tx, contribution.consultationId, input);
    if (!looked) return refuse("not_listed_here");
    const owner = looked.ownerBodyId ?? null;
    const reassigned =
      owner === contribution.ownerBodyId
        ? {}
        : unsplit === null && owner !== null
          ? assign(tx, contribution, await forumDate(tx.db, tx.now()), owner)
          : { ownerBodyId: owner, ...(contribution.stage === "being_assessed" ? unasked : {}) };
    const change = await changeContribution(
      tx,
      contribution,
      {
        title: input.title,
        // a theme alone does not say that anybody read the title
        titleProposed: contribution.titleProposed && input.title === contribution.title,
        kind: input.kind ?? contribution.kind,
        language: input.language ?? contribution.language,
        kindAssumed: contribution.kindAssumed && !input.kind,
        themeId: looked.themeId ?? null,
        ...reassigned,
      },
      looked.commitmentIds ?? [],
    );
    await keepStep(tx, { kind: "contribution_described", details: { ref }, changes: [change] });
    recordAccepted(tx, contribution, personal);
    recordOn(tx, contribution, "contribution.described", {
      ...(input.kind && { kind: input.kind }),
      ...(input.language && input.language !== contribution.language && { language: input.language }),
    });
    return ok();
  });
}

/** That somebody read what looks personal, of which kinds and where in the texts: never the words. */
function recordAccepted(
  tx: Tx,
  contribution: ContributionRow,
  found: readonly { kind: string; text?: number; start: number; end: number }[],
): void {
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  const places = found.flatMap(({ text, start, end }) => (text ? [passageValue({ text, start, end })] : []));
  if (kinds.length === 0) return;
  recordOn(tx, contribution, "contribution.personal_data_accepted", {
    kinds,
    ...(places.length > 0 ? { places } : {}),
  });
}

/** Nobody is asked for advice; on the bench, a new owner is when the split is complete. */
const unasked = { stage: "received", assignedAt: null, adviceDueOn: null } as const;

/** Sorts contributions of one consultation under a theme. Events: contribution.sorted for each. */
export function setTheme(ctx: Ctx, refs: readonly string[], theme: string) {
  return changeSeveral<"not_listed_here">(ctx, refs, {
    step: "theme_set",
    event: "contribution.sorted",
    prepare: async (tx, found) => {
      const [consultationId, ...others] = new Set(found.map((one) => one.consultationId));
      const looked = consultationId ? await lookUp(tx, consultationId, { theme }) : {};
      if (others.length > 0 || !looked) return refuse("not_listed_here");
      return ok(() => ({ themeId: looked.themeId ?? null }));
    },
  });
}

/**
 * Sets the day by which their owners' advice is asked for: nobody is asked anew, and advice that was given stands.
 * Those without an owner are refused (`no_such_body`). Events: contribution.due_set for each.
 */
export function setAdviceDue(ctx: Ctx, refs: readonly string[], dueOn: string) {
  return changeSeveral<"due_in_past" | "no_such_body">(ctx, refs, {
    step: "due_set",
    event: "contribution.due_set",
    prepare: async (tx) => {
      if (dueOn < (await forumDate(tx.db, tx.now()))) return refuse("due_in_past");
      return ok((one) => (one.ownerBodyId === null ? "no_such_body" : { adviceDueOn: dueOn }));
    },
  });
}

/**
 * The titles that somebody has read as what becomes public, by reference, with the version that each was read at; `accepted`
 * are the places of what looks like personal data and may be public all the same.
 */
export type ReadTitles = Readonly<
  Record<string, { title: string; version: number; accepted?: readonly string[] }>
>;

/**
 * Clears contributions for publication: their words, titles and allowed names become public. A title that the product
 * proposed is refused (`title_unread`) unless it is among the titles that were read, which may have been mended in the
 * same act; so are those whose contributor keeps the text unpublished, and those in which something that looks like personal
 * data is neither redacted nor accepted by who has read it. Events: contribution.cleared for each; before it, where something
 * was accepted, contribution.personal_data_accepted (data: of which kinds, and where in the texts).
 */
export function clearContributions(ctx: Ctx, refs: readonly string[], read: ReadTitles = {}) {
  return changeSeveral<"contributors_choice" | "title_unread" | "personal_data" | "changed_meanwhile">(
    ctx,
    refs,
    {
      step: "cleared",
      event: "contribution.cleared",
      evenAnswered: true,
      prepare: async (tx, found) => {
        const ids = found.map((one) => one.id);
        const findings = await listFindings(tx.db, ids);
        return ok((one, submission) => {
          const seen = read[one.ref];
          if (!submission.publishText) return "contributors_choice";
          if (one.titleProposed && !seen) return "title_unread";
          if (seen && seen.version !== one.version) return "changed_meanwhile";
          const title = seen?.title ?? one.title;
          const inWords = findings.get(one.id) ?? [];
          const inTitle = findPersonalData(title);
          const places = [...inWords.map(passageValue), ...(inTitle.length > 0 ? [titlePlace(title)] : [])];
          if (places.some((place) => !seen?.accepted?.includes(place))) return "personal_data";
          recordAccepted(tx, one, [...inWords, ...inTitle]);
          return {
            ...{ visibility: "cleared", withheldGround: null, withheldNote: null },
            ...(seen ? { title: seen.title, titleProposed: false } : {}),
          };
        });
      },
    },
  );
}

/** Withholds the text of contributions on a stated ground; they are still answered. Events: contribution.withheld for each. */
export function withholdContributions(
  ctx: Ctx,
  refs: readonly string[],
  input: { ground: WithholdingGround; note: string },
) {
  return changeSeveral<never>(ctx, refs, {
    step: "withheld",
    event: "contribution.withheld",
    data: { ground: input.ground },
    evenAnswered: true,
    prepare: async () =>
      ok(() => ({
        visibility: "withheld" as const,
        withheldGround: input.ground,
        withheldNote: input.note || null,
      })),
  });
}
