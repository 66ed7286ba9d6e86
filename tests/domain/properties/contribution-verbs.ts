/** What is done at the bench and when sorting, and what owners and contributors say. */
import { and, eq, isNull } from "#db/kit.ts";
import { contributions, questions } from "#db/schema/contributions.ts";
import { setAsides } from "#db/schema/decisions.ts";
import { findConsultation } from "~/domain/consultations/queries.server.ts";
import { findSetAside, listAskedTogether, togetherDigest } from "~/domain/contributions/asides.server.ts";
import { answerQuestion, askContributor } from "~/domain/contributions/commands/ask.server.ts";
import { assignContributions } from "~/domain/contributions/commands/assign.server.ts";
import { placeUnchanged } from "~/domain/contributions/commands/carry-over.server.ts";
import { completeSplit, reopenSplit } from "~/domain/contributions/commands/complete-split.server.ts";
import { delayAnswer } from "~/domain/contributions/commands/delay.server.ts";
import { redact, redactAgain, unredact } from "~/domain/contributions/commands/redact.server.ts";
import {
  clearContributions,
  describeContribution,
  setTheme,
  withholdContributions,
} from "~/domain/contributions/commands/sort.server.ts";
import { addPassages, makeContribution, markPassages } from "~/domain/contributions/commands/split.server.ts";
import { undoLastStep } from "~/domain/contributions/commands/undo.server.ts";
import { removeContribution, unmarkPassages } from "~/domain/contributions/commands/unsplit.server.ts";
import { setAsideGrounds } from "~/domain/contributions/contribution.ts";
import { getContribution } from "~/domain/contributions/queries.server.ts";
import { findRedactionBench } from "~/domain/contributions/redaction-bench.server.ts";
import type { Ctx } from "~/domain/kernel/context.server.ts";
import { addDays } from "~/domain/kernel/day.ts";
import { moveContributions } from "~/domain/responses/commands/move.server.ts";
import {
  approveSetAside,
  askSetAside,
  returnSetAside,
  takeUp,
} from "~/domain/responses/commands/set-aside.server.ts";
import { pick, span, type Turn, type Verbs } from "./turn.ts";

/** Makes what is left a contribution, and completes the split. */
export async function finish(coordinator: Ctx, ref: string): Promise<void> {
  await makeContribution(coordinator, ref, [{ text: 1, start: 0, end: 1000 }]);
  await completeSplit(coordinator, ref);
}

/** Splits all that waits. */
export async function forward({ coordinator, refs }: Pick<Turn, "coordinator" | "refs">): Promise<void> {
  for (const waiting of refs) await finish(coordinator, waiting);
}

/** The contributor of a point that was asked about answers, by the link. */
async function tell({ world, b }: Turn): Promise<void> {
  const asked = await world.read
    .select({ ref: contributions.ref, submissionId: contributions.submissionId })
    .from(questions)
    .innerJoin(contributions, eq(contributions.id, questions.contributionId))
    .where(isNull(questions.answeredAt));
  const one = pick(asked, b);
  if (!one) return;
  const link = world.as({ kind: "contributor", submissionIds: [one.submissionId] });
  await answerQuestion(link, one.ref, `Det gjeld søk nummer ${b}.`);
}

/** Another person decides, as often as not for it; whoever asked is refused. */
async function decideSetAside({ world, publish, a }: Turn): Promise<void> {
  const waiting = await world.read
    .select({ ref: contributions.ref })
    .from(setAsides)
    .innerJoin(contributions, eq(contributions.id, setAsides.contributionId))
    .where(and(isNull(setAsides.verdict), isNull(setAsides.endedAt)));
  const one = pick(waiting, a);
  if (!one) return;
  const approver = world.as(publish ? "approver" : "all");
  const asked = await findSetAside(world.read, (await getContribution(world.read, one.ref)).id);
  const together = asked ? await listAskedTogether(world.read, asked) : [];
  const digest = a % 2 ? togetherDigest(together) : await world.asideDigestOf(one.ref);
  if (a % 3 > 0) await approveSetAside(approver, one.ref, { digest });
  else await returnSetAside(approver, one.ref, { digest, comment: "Svar heller." });
}

/** To the forum's standing consultation, or back. */
async function move({ world, coordinator, point, a, b }: Turn): Promise<void> {
  const there = "alltid";
  if (!(await findConsultation(world.read, there)))
    await world.openConsultation(there, "ALL26", { opensOn: "2026-04-01", closesOn: null }, true);
  const consultation = b % 3 ? there : world.consultation;
  const theme = b % 2 ? "soek" : "";
  await moveContributions(coordinator, a % 2 ? [point, `${point.split(".")[0]}.1`] : point, {
    to: { consultation, theme },
    reason: "Det høyrer heime der.",
  });
}

const ground = { statute: "Offentleglova", section: "§ 13", reason: "personleg" };

/** Takes one of the redactions that hold back. */
async function uncover({ world, coordinator, ref, b }: Turn): Promise<void> {
  const bench = await findRedactionBench(world.read, ref, 1);
  const one = pick(bench?.redactions.filter(({ ended }) => !ended) ?? [], b);
  if (one) await unredact(coordinator, ref, one.place);
}

const marks = ["greeting", "signature", "background"] as const;

export const contributionVerbs = {
  make: ({ coordinator, ref, b }) => makeContribution(coordinator, ref, span(b)),
  add: ({ coordinator, ref, b }) => addPassages(coordinator, ref, 1 + (b % 3), span(b)),
  mark: ({ coordinator, ref, a, b }) => markPassages(coordinator, ref, pick(marks, b) ?? "greeting", span(a)),
  unmark: ({ coordinator, ref, b }) => unmarkPassages(coordinator, ref, span(b)),
  remove: ({ coordinator, ref, b }) => removeContribution(coordinator, ref, 1 + (b % 3)),
  finish: ({ coordinator, ref }) => finish(coordinator, ref),
  forward,
  reopen: ({ coordinator, ref }) => reopenSplit(coordinator, ref),
  clear: async ({ coordinator, point, world }) =>
    clearContributions(coordinator, [point], await world.readTitles([point])),
  /** under another title */
  clearAs: async ({ coordinator, point, world, b }) => {
    const titles = Object.entries(await world.readTitles([point]));
    const read = titles.map(([ref, one]) => [ref, { ...one, title: `Om eit søk som er tregt, ${b % 5}` }]);
    return clearContributions(coordinator, [point], Object.fromEntries(read));
  },
  withhold: ({ coordinator, point }) =>
    withholdContributions(coordinator, [point], { ground: "personal_data", note: "" }),
  theme: ({ coordinator, point, b }) => setTheme(coordinator, [point], pick(["soek", "anna", ""], b) ?? ""),
  describe: ({ world, coordinator, point, b, publish }) =>
    describeContribution(coordinator, point, {
      title: "Ein tittel",
      kind: "question",
      theme: "soek",
      owner: publish ? world.body : "",
      commitments: b % 2 ? ["plan-1"] : ["plan-1", "plan-2"],
    }),
  assign: ({ world, coordinator, point }) =>
    assignContributions(coordinator, [point], { owner: world.body, dueOn: null }),
  advise: ({ world, point }) => world.advise(point).catch(() => {}),
  ask: ({ world, coordinator, point, b }) =>
    askContributor(coordinator, point, {
      question: "Kva søk gjeld det?",
      answerBy: addDays(world.clock.now.slice(0, 10), b % 20),
    }),
  tell,
  carry: ({ coordinator, ref }) => placeUnchanged(coordinator, ref),
  redactAgain: async ({ world, coordinator, ref }) =>
    redactAgain(coordinator, ref, (await findRedactionBench(world.read, ref, 1))?.findings ?? []),
  askSetAside: ({ coordinator, point, b, publish }) =>
    askSetAside(coordinator, publish ? [point, `${point.split(".")[0]}.1`] : point, {
      ground: pick(setAsideGrounds, b) ?? "abuse",
      reason: "Det gjeld naboen.",
    }),
  decideSetAside,
  takeUp: ({ coordinator, point }) => takeUp(coordinator, point),
  move,
  redact: ({ coordinator, ref, a, b }) =>
    redact(coordinator, ref, { passages: span(a + b), words: "", ground }),
  uncover,
  delay: ({ world, coordinator, point, a, b, publish }) =>
    delayAnswer(coordinator, point, {
      kind: publish ? "extended" : "waiting",
      dueOn: addDays(world.clock.now.slice(0, 10), 60 + ((a + b) % 120)),
      reason: "Svaret treng meir tid.",
    }),
  undo: ({ coordinator }) => undoLastStep(coordinator),
} satisfies Verbs;
