/** What happens to submissions as wholes: they come in, are put aside, and are taken back. */
import { findConsultation } from "~/domain/consultations/queries.server.ts";
import { addLater, lookAtAddition } from "~/domain/contributions/commands/add-later.server.ts";
import { completeSplit } from "~/domain/contributions/commands/complete-split.server.ts";
import { addPassages, makeContribution, markPassages } from "~/domain/contributions/commands/split.server.ts";
import { addDays } from "~/domain/kernel/day.ts";
import { askAddress, confirmAddress, renewLink, stopAddress } from "~/domain/own/commands/address.server.ts";
import { approveErasure, askErasure, returnErasure } from "~/domain/own/commands/erase.server.ts";
import { askNarrowing, confirmNarrowing } from "~/domain/own/commands/narrow.server.ts";
import { sayNotMe } from "~/domain/own/commands/not-me.server.ts";
import { confirmationEnd } from "~/domain/own/links.server.ts";
import { recordWithdrawal } from "~/domain/responses/commands/withdraw.server.ts";
import { settleDispute } from "~/domain/submissions/commands/dispute.server.ts";
import { recordNarrowing } from "~/domain/submissions/commands/narrow.server.ts";
import { markNothingToAnswer, markSpam, takeBack } from "~/domain/submissions/commands/set-status.server.ts";
import { contributorScopes } from "~/domain/submissions/erasure.ts";
import {
  findLastChange,
  findSubmission,
  getContributor,
  listOnBench,
} from "~/domain/submissions/queries.server.ts";
import { erasureDigestOf } from "../../support/erasing.ts";
import { retainAll } from "./retention-verb.ts";
import { pick, type Turn, type Verbs } from "./turn.ts";

/** A word that stands in one submission's text only, and again in its passages. */
export const canary = (n: number, part: "a" | "b" | "c" | "d") => `kanari${n}${part}`;
/** A name that stands behind one submission only: of its organisation, and of its person. */
export const nameMark = (n: number, part: "o" | "p") => `merke${n}${part}`;
const sender = { kind: "organisation", email: "laget@dome-post.example" } as const;
const textOf = (n: number) =>
  `Hei ${canary(n, "a")}. Søket er tregt ${canary(n, "b")}. Gje oss tal ${canary(n, "c")}!`;

const came = { channel: "email", receivedOn: "2026-04-21" } as const;

/** By the form while it takes any; then by a letter that came the day before the closing. */
async function receive({ world, i, a, b, publish, refs, receipts }: Turn): Promise<void> {
  const text = textOf(i);
  const closedAt = (await findConsultation(world.read, world.consultation))?.closedAt;
  const received = await world.receive(text, {
    who: {
      ...sender,
      organisation: `Laget Døme ${nameMark(i, "o")}`,
      person: `Kari Døme ${nameMark(i, "p")}`,
    },
    choices: { text: publish || a % 3 > 0, organisation: a % 2 === 0, person: b % 2 === 0 },
    ...(closedAt ? { channel: "letter", receivedOn: addDays(closedAt.slice(0, 10), -1) } : {}),
  });
  refs.push(received);
  receipts.set(received, text);
}

/** As the contributor, whose mail is confirmed as often as not. */
async function asContributor({ world, ref }: Turn) {
  const submission = await findSubmission(world.read, ref);
  if (!submission) return null;
  const own = world.as({ kind: "contributor", submissionIds: [submission.id] });
  return { own, submission, until: confirmationEnd(world.clock.now) };
}

const choices = [["text"], ["organisation"], ["person"], ["text", "person"]] as const;

async function narrowByLink(turn: Turn): Promise<void> {
  const found = await asContributor(turn);
  const off = pick(choices, turn.b);
  if (!found || !off) return;
  const { own, until, submission } = found;
  await askNarrowing(own, turn.ref, off);
  const detail = off.join(".");
  const mailed = {
    purpose: "narrowing",
    ref: turn.ref,
    version: submission.linkVersion,
    until,
    detail,
  } as const;
  if (turn.publish) await confirmNarrowing(turn.world.visitor(), mailed);
}

async function notMe(turn: Turn): Promise<void> {
  const found = await asContributor(turn);
  if (!found) return;
  const { version } = await getContributor(turn.world.read, found.submission.contributorId);
  const mailed = { purpose: "not_me", ref: turn.ref, version, until: found.until } as const;
  await sayNotMe(turn.world.visitor(), mailed);
}

async function moveTo(turn: Turn): Promise<void> {
  const found = await asContributor(turn);
  if (!found) return;
  await askAddress(found.own, turn.ref, "ny@dome-post.example");
  const change = await findLastChange(turn.world.read, found.submission.contributorId);
  for (const purpose of ["old_address", "new_address"] as const)
    await (turn.publish ? confirmAddress : stopAddress)(turn.world.visitor(), {
      ...{ purpose, ref: turn.ref, version: change?.number ?? 0, until: found.until },
    });
}

async function renew(turn: Turn): Promise<void> {
  const found = await asContributor(turn);
  if (found) await renewLink(found.own, turn.ref, null);
}

/** More words, or the text anew, by the link: about the point that chance has picked, if it is one of these. */
async function addTo(turn: Turn): Promise<void> {
  const found = await asContributor(turn);
  if (!found) return;
  const { ref, i, later, point, publish, receipts } = turn;
  const kind = publish ? "addition" : "correction";
  const text = `${publish ? "" : receipts.get(ref)} Og ${canary(i, "d")}.`;
  const added = await addLater(found.own, ref, { kind, text, language: "nn", touches: [point] });
  if (added.ok) later.set(ref, [...(later.get(ref) ?? []), text]);
}

/** Gives what came since a place, under a point that is there, of its own, or as background. */
async function place({ world, coordinator, ref, a, b }: Turn): Promise<void> {
  const submission = await findSubmission(world.read, ref);
  for (const { number } of submission ? await listOnBench(world.read, submission) : []) {
    const all = [{ text: number, start: 0, end: 1000 }];
    if (b % 3 === 0) await addPassages(coordinator, ref, 1 + (a % 3), all);
    else if (b % 3 === 1) await makeContribution(coordinator, ref, all);
    else await markPassages(coordinator, ref, "background", all);
  }
  await completeSplit(coordinator, ref);
}

async function lookAt({ coordinator, point, a }: Turn): Promise<void> {
  await lookAtAddition(coordinator, point, 2 + (a % 3));
}

/** Asked for by the coordinator, and decided by the approver for it as often as not. */
async function erase({ world, coordinator, ref, a, b, publish }: Turn): Promise<void> {
  const submission = await findSubmission(world.read, ref);
  if (!submission) return;
  const scope = pick(contributorScopes, a) ?? "words";
  await askErasure(coordinator, ref, { scope, ground: "consent_withdrawn", also: [] });
  const digest = await erasureDigestOf(world, ref);
  const approver = world.as("approver");
  if (publish || b % 3 === 0) await approveErasure(approver, ref, { digest });
  else await returnErasure(approver, ref, { digest, comment: "Ikkje enno." });
}

export const submissionVerbs = {
  erase,
  receive,
  spam: ({ coordinator, ref }) => markSpam(coordinator, ref),
  nothing: ({ coordinator, ref }) => markNothingToAnswer(coordinator, ref, "Det er eit takkebrev."),
  withdraw: ({ coordinator, point }) => recordWithdrawal(coordinator, point, came),
  withdrawAll: ({ coordinator, ref }) => recordWithdrawal(coordinator, ref, came),
  narrow: ({ coordinator, ref, b }) =>
    recordNarrowing(coordinator, ref, { ...came, off: pick(choices, b) ?? [] }),
  narrowByLink,
  notMe,
  settle: ({ coordinator, ref, publish }) => settleDispute(coordinator, ref, { names: publish }),
  addTo,
  place,
  lookAt,
  moveTo,
  renew,
  retainAll,
  takeBack: ({ coordinator, ref }) => takeBack(coordinator, ref),
} satisfies Verbs;
