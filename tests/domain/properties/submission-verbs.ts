/** What happens to submissions as wholes: they come in, are put aside, and are taken back. */
import { findConsultation } from "~/domain/consultations/queries.server.ts";
import { addDays } from "~/domain/kernel/day.ts";
import { recordWithdrawal } from "~/domain/responses/commands/withdraw.server.ts";
import { markNothingToAnswer, markSpam, takeBack } from "~/domain/submissions/commands/set-status.server.ts";
import type { Turn, Verbs } from "./turn.ts";

/** A word that stands in one submission's text only, and again in its passages. */
export const canary = (n: number, part: "a" | "b" | "c") => `kanari${n}${part}`;
const textOf = (n: number) =>
  `Hei ${canary(n, "a")}. Søket er tregt ${canary(n, "b")}. Gje oss tal ${canary(n, "c")}!`;

const came = { channel: "email", receivedOn: "2026-04-21" } as const;

/** By the form while it takes any; then by a letter that came the day before the closing. */
async function receive({ world, i, a, b, publish, refs, receipts }: Turn): Promise<void> {
  const text = textOf(i);
  const closedAt = (await findConsultation(world.read, world.consultation))?.closedAt;
  const received = await world.receive(text, {
    choices: { text: publish || a % 3 > 0, organisation: a % 2 === 0, person: b % 2 === 0 },
    ...(closedAt ? { channel: "letter", receivedOn: addDays(closedAt.slice(0, 10), -1) } : {}),
  });
  refs.push(received);
  receipts.set(received, text);
}

export const submissionVerbs = {
  receive,
  spam: ({ coordinator, ref }) => markSpam(coordinator, ref),
  nothing: ({ coordinator, ref }) => markNothingToAnswer(coordinator, ref, "Det er eit takkebrev."),
  withdraw: ({ coordinator, point }) => recordWithdrawal(coordinator, point, came),
  withdrawAll: ({ coordinator, ref }) => recordWithdrawal(coordinator, ref, came),
  takeBack: ({ coordinator, ref }) => takeBack(coordinator, ref),
} satisfies Verbs;
