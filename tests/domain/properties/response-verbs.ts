/** How responses are written, approved and published. */
import { and, gt, inArray, isNotNull, isNull } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { responses } from "#db/schema/responses.ts";
import { getContribution, listPassageTexts } from "~/domain/contributions/queries.server.ts";
import { coverAgain, coverByHand, keepCovers, liftCover } from "~/domain/responses/commands/cover.server.ts";
import { discardResponse, draftResponse } from "~/domain/responses/commands/draft.server.ts";
import { addMembers, removeMember } from "~/domain/responses/commands/members.server.ts";
import {
  approveResponse,
  publishResponse,
  returnResponse,
} from "~/domain/responses/commands/publish.server.ts";
import { submitResponse } from "~/domain/responses/commands/submit.server.ts";
import { findCoverBench } from "~/domain/responses/covers-desk.server.ts";
import { getContributor, getSubmissionById } from "~/domain/submissions/queries.server.ts";
import type { World } from "../../support/world.ts";
import { mend } from "./mending.ts";
import { pick, span, type Turn, type Verbs } from "./turn.ts";

const savers = ["coordinator", "coordinatorTwo", "all"] as const;

/** Those that are listed and in no response. */
export async function listFree({ read }: World): Promise<string[]> {
  const rows = await read
    .select({ ref: contributions.ref })
    .from(contributions)
    .where(
      and(
        inArray(contributions.stage, ["received", "being_assessed"]),
        isNull(contributions.removedAt),
        isNotNull(contributions.listedAt),
      ),
    );
  return rows.map((row) => row.ref);
}

/** Drafts, approves and publishes in one go, where they may be answered. */
export async function respond({ world, coordinator }: Turn, refs: string[], sentence: string): Promise<void> {
  const draft = await draftResponse(coordinator, refs);
  if (!draft.ok) return;
  await world.save(draft.value.number, { sentences: sentence ? { [refs[0] ?? ""]: sentence } : {} });
  await world.publish(draft.value.number);
}

async function answer(turn: Turn): Promise<void> {
  const { world, a, b, publish } = turn;
  const chosen = (await listFree(world)).slice(a % 3, (a % 3) + 1 + (b % 3));
  await respond(turn, chosen, publish ? "Takk for dette." : "");
}

/** Answers one in its own words, or its title, with the name behind it: what is hidden of them now or later is covered. */
async function quote({ world, coordinator, a, b, publish }: Turn): Promise<void> {
  const ref = pick(await listFree(world), a);
  if (!ref) return;
  const draft = await draftResponse(coordinator, [ref]);
  if (!draft.ok) return;
  const { id, submissionId, title } = await getContribution(world.read, ref);
  const words = (await listPassageTexts(world.read, id)).join(" ");
  const { contributorId } = await getSubmissionById(world.read, submissionId);
  // Nobody types a name that the forum has forgotten.
  const { personName } = await getContributor(world.read, contributorId);
  const sentences = publish ? { [ref]: `Takk for «${words}».` } : {};
  const reason = `${personName ?? "Du"} skriv: «${words}». Det ser vi på i arbeidet.`;
  // Of less than four words nobody can say whose they are (0025).
  const quoted = b % 4 === 1 || title.split(" ").length < 4 ? words : title;
  await world.save(draft.value.number, { reason, sentences, ...(b % 2 ? { destination: quoted } : {}) });
  await world.publish(draft.value.number);
}

/** What a coordinator says of words that are covered, or are to be. */
async function judge({ world, coordinator, a, b }: Turn): Promise<unknown> {
  const rows = await world.read.select().from(responses).where(gt(responses.publishedVersion, 0));
  const response = pick(rows, a);
  if (!response) return;
  const { number } = response;
  const { covers, texts, seen } = await findCoverBench(world.read, response, 1);
  const place = pick(covers, b)?.place ?? "";
  const ground = { statute: "Offentleglova", section: "§ 13", reason: "privat" };
  if (b % 4 === 0) return keepCovers(coordinator, number, { seen });
  if (b % 4 === 1) return liftCover(coordinator, number, place);
  if (b % 4 === 2) return coverAgain(coordinator, number, place);
  const passages = span(a).map((one) => ({ ...one, text: pick(texts, b)?.number ?? 0 }));
  return coverByHand(coordinator, number, { passages, words: a % 3 ? "" : "arbeidet", ground });
}

export const responseVerbs = {
  answer,
  quote,
  judge,
  draft: ({ coordinator, points, b }) => draftResponse(coordinator, points.slice(0, 1 + (b % 3))),
  join: ({ coordinator, number, point }) => addMembers(coordinator, number, [point]),
  part: ({ coordinator, number, point }) => removeMember(coordinator, number, point),
  save: ({ world, number, version, point, b, publish }) => {
    const sentences = { [point]: publish ? "Takk for dette." : "" };
    return world.save(number, { version, sentences }, pick(savers, b)).catch(() => {});
  },
  submit: ({ coordinator, number }) => submitResponse(coordinator, number),
  approve: async ({ world, number, publish }) =>
    number &&
    approveResponse(world.as(publish ? "approver" : "all"), number, {
      digest: await world.digestOf(number),
      comment: "",
    }),
  return: async ({ world, number }) =>
    number &&
    returnResponse(world.as("approver"), number, {
      digest: await world.digestOf(number),
      comment: "Sjå på grunnen.",
    }),
  publish: ({ world, number }) => publishResponse(world.as("approver"), number),
  mend: ({ world, a, b }) => mend(world, a, b),
  discard: ({ coordinator, number }) => discardResponse(coordinator, number),
} satisfies Verbs;
