/** Random walks through the loop: what a forum's people may do in any order, for the rules that hold whatever they do. */
import fc from "fast-check";
import { and, inArray, isNotNull, isNull } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { responses } from "#db/schema/responses.ts";
import { editConsultation } from "~/domain/consultations/commands/edit.server.ts";
import { findConsultation } from "~/domain/consultations/queries.server.ts";
import { assignContributions } from "~/domain/contributions/commands/assign.server.ts";
import { completeSplit, reopenSplit } from "~/domain/contributions/commands/complete-split.server.ts";
import {
  clearContributions,
  describeContribution,
  setTheme,
  withholdContributions,
} from "~/domain/contributions/commands/sort.server.ts";
import { addPassages, makeContribution, markPassages } from "~/domain/contributions/commands/split.server.ts";
import { undoLastStep } from "~/domain/contributions/commands/undo.server.ts";
import { removeContribution, unmarkPassages } from "~/domain/contributions/commands/unsplit.server.ts";
import { changeForum } from "~/domain/forum/commands.server.ts";
import { findForum } from "~/domain/forum/queries.server.ts";
import type { Ctx } from "~/domain/kernel/context.server.ts";
import { changeBody } from "~/domain/people/commands/bodies.server.ts";
import { findBody } from "~/domain/people/queries.server.ts";
import { discardResponse, draftResponse } from "~/domain/responses/commands/draft.server.ts";
import { addMembers, removeMember } from "~/domain/responses/commands/members.server.ts";
import {
  approveResponse,
  publishResponse,
  returnResponse,
} from "~/domain/responses/commands/publish.server.ts";
import { submitResponse } from "~/domain/responses/commands/submit.server.ts";
import { markNothingToAnswer, markSpam, takeBack } from "~/domain/submissions/commands/set-status.server.ts";
import type { World } from "../../support/world.ts";

export const verbs = [
  "receive",
  "make",
  "add",
  "mark",
  "unmark",
  "remove",
  "finish",
  "reopen",
  "spam",
  "nothing",
  "takeBack",
  "clear",
  "withhold",
  "theme",
  "describe",
  "assign",
  "advise",
  "undo",
  "draft",
  "join",
  "part",
  "save",
  "submit",
  "approve",
  "return",
  "publish",
  "discard",
  "answer",
  "rename",
  "forward",
] as const;
export type Verb = (typeof verbs)[number];
export type Step = { verb: Verb; a: number; b: number; publish: boolean };

/** Mostly what moves the loop forward, so that walks get somewhere. */
const weighted: Verb[] = [
  ...verbs,
  "receive",
  "make",
  "make",
  "mark",
  "finish",
  "finish",
  "clear",
  "forward",
  "forward",
  "answer",
  "receive",
];
export const walk: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ verb: fc.constantFrom(...weighted), a: fc.nat(1000), b: fc.nat(1000), publish: fc.boolean() }),
  { minLength: 20, maxLength: 70, size: "max" },
);

/** A word that stands in one submission's text only, and again in its passages. */
export const canary = (n: number, part: "a" | "b" | "c") => `kanari${n}${part}`;
const textOf = (n: number) =>
  `Hei ${canary(n, "a")}. Søket er tregt ${canary(n, "b")}. Gje oss tal ${canary(n, "c")}!`;

export type Walked = { submissions: string[]; receipts: Map<string, string> };

/** Takes the steps; refusals are part of life. Unknown errors are not caught. `after` looks at the world after each. */
export async function take(
  world: World,
  steps: readonly Step[],
  after: (verb: Verb) => Promise<void> = async () => {},
): Promise<Walked> {
  const { as } = world;
  const coordinator = as("coordinator");
  const refs: string[] = [];
  const receipts = new Map<string, string>();
  const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];
  const span = (n: number) => {
    const start = n % 40;
    return [{ text: 1, start, end: start + 1 + (n % 30) }];
  };
  for (const [i, { verb, a, b, publish }] of steps.entries()) {
    world.clock.now = new Date(Date.parse(world.clock.now) + 3_600_000 * (1 + (a % 5))).toISOString();
    const ref = pick(refs, a) ?? "";
    const points = await world.read.select({ ref: contributions.ref }).from(contributions);
    const point = pick(points, a)?.ref ?? "";
    const [number, version] = await world.read
      .select({ number: responses.number, version: responses.version })
      .from(responses)
      .then((all) => [pick(all, b)?.number ?? 0, pick(all, b)?.version ?? 0] as const);
    switch (verb) {
      case "receive": {
        const text = textOf(i);
        const received = await world.receive(text, {
          choices: { text: publish || a % 3 > 0, organisation: a % 2 === 0, person: b % 2 === 0 },
        });
        refs.push(received);
        receipts.set(received, text);
        break;
      }
      case "make":
        await makeContribution(coordinator, ref, span(b));
        break;
      case "add":
        await addPassages(coordinator, ref, 1 + (b % 3), span(b));
        break;
      case "mark":
        await markPassages(
          coordinator,
          ref,
          pick(["greeting", "signature", "background"] as const, b) ?? "greeting",
          span(a),
        );
        break;
      case "unmark":
        await unmarkPassages(coordinator, ref, span(b));
        break;
      case "remove":
        await removeContribution(coordinator, ref, 1 + (b % 3));
        break;
      case "finish":
        await finish(coordinator, ref);
        break;
      case "answer": {
        const free = await world.read
          .select({ ref: contributions.ref })
          .from(contributions)
          .where(
            and(
              inArray(contributions.stage, ["received", "being_assessed"]),
              isNull(contributions.removedAt),
              isNotNull(contributions.listedAt),
            ),
          );
        const chosen = free.slice(a % 3, (a % 3) + 1 + (b % 3)).map((c) => c.ref);
        const draft = await draftResponse(coordinator, chosen);
        if (!draft.ok) break;
        await world.save(draft.value.number, {
          sentences: publish ? { [chosen[0] ?? ""]: "Takk for dette." } : {},
        });
        await world.publish(draft.value.number);
        break;
      }
      case "rename":
        await rename(world, a, publish);
        break;
      case "forward":
        for (const waiting of refs) await finish(coordinator, waiting);
        break;
      case "reopen":
        await reopenSplit(coordinator, ref);
        break;
      case "spam":
        await markSpam(coordinator, ref);
        break;
      case "nothing":
        await markNothingToAnswer(coordinator, ref, "Det er eit takkebrev.");
        break;
      case "takeBack":
        await takeBack(coordinator, ref);
        break;
      case "clear":
        await clearContributions(coordinator, [point], await world.readTitles([point]));
        break;
      case "withhold":
        await withholdContributions(coordinator, [point], { ground: "personal_data", note: "" });
        break;
      case "theme":
        await setTheme(coordinator, [point], pick(["soek", "anna", ""], b) ?? "");
        break;
      case "describe":
        await describeContribution(coordinator, point, {
          title: "Ein tittel",
          kind: "question",
          theme: "soek",
          owner: publish ? world.body : "",
          commitments: b % 2 ? ["plan-1"] : ["plan-1", "plan-2"],
        });
        break;
      case "assign":
        await assignContributions(coordinator, [point], { owner: world.body, dueOn: null });
        break;
      case "advise":
        await world.advise(point).catch(() => {});
        break;
      case "undo":
        await undoLastStep(coordinator);
        break;
      case "draft":
        await draftResponse(
          coordinator,
          points.slice(0, 1 + (b % 3)).map((p) => p.ref),
        );
        break;
      case "join":
        await addMembers(coordinator, number, [point]);
        break;
      case "part":
        await removeMember(coordinator, number, point);
        break;
      case "save":
        await world
          .save(
            number,
            { version, sentences: { [point]: publish ? "Takk for dette." : "" } },
            pick(["coordinator", "coordinatorTwo", "all"] as const, b),
          )
          .catch(() => {});
        break;
      case "submit":
        await submitResponse(coordinator, number);
        break;
      case "approve":
        if (number)
          await approveResponse(as(publish ? "approver" : "all"), number, {
            digest: await world.digestOf(number),
            comment: "",
          });
        break;
      case "return":
        if (number)
          await returnResponse(as("approver"), number, {
            digest: await world.digestOf(number),
            comment: "Sjå på grunnen.",
          });
        break;
      case "publish":
        await publishResponse(as("approver"), number);
        break;
      case "discard":
        await discardResponse(coordinator, number);
        break;
    }
    await after(verb);
  }
  return { submissions: refs, receipts };
}

/** Makes what is left a contribution, and completes the split. */
async function finish(coordinator: Ctx, ref: string): Promise<void> {
  await makeContribution(coordinator, ref, [{ text: 1, start: 0, end: 1000 }]);
  await completeSplit(coordinator, ref);
}

/** What editors do beside the loop, and public rows show: names of bodies and consultations, the forum's zone. */
async function rename(world: World, n: number, zone: boolean): Promise<void> {
  const administrator = world.as("all");
  const body = await findBody(world.read, world.body);
  const consultation = await findConsultation(world.read, world.consultation);
  const forum = await findForum(world.read);
  if (!body || !consultation || !forum) return;
  await changeBody(administrator, {
    slug: body.slug,
    version: body.version,
    name: { nn: `Arkiv ${n}` },
    shortName: {},
  });
  await editConsultation(world.as("coordinator"), consultation.slug, {
    version: consultation.version,
    title: { nn: `Runde ${n}` },
  });
  const timeZone = zone ? "Pacific/Auckland" : "Europe/Oslo";
  await changeForum(administrator, { ...forum, timeZone, contactPhone: forum.contactPhone });
}
