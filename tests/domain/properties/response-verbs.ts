/** How responses are written, approved and published. */
import { and, inArray, isNotNull, isNull } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { discardResponse, draftResponse } from "~/domain/responses/commands/draft.server.ts";
import { addMembers, removeMember } from "~/domain/responses/commands/members.server.ts";
import {
  approveResponse,
  publishResponse,
  returnResponse,
} from "~/domain/responses/commands/publish.server.ts";
import { submitResponse } from "~/domain/responses/commands/submit.server.ts";
import type { World } from "../../support/world.ts";
import { mend } from "./mending.ts";
import { pick, type Turn, type Verbs } from "./turn.ts";

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

export const responseVerbs = {
  answer,
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
