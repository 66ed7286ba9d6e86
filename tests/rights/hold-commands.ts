/** Runs commands as each actor, and tells what differs from who may. */
import { desc } from "#db/kit.ts";
import { events } from "#db/schema/kernel.ts";
import type { Actor } from "~/domain/kernel/actor.ts";
import type { Ctx } from "~/domain/kernel/context.server.ts";
import { NotFound } from "~/domain/kernel/result.ts";
import { getStaffActor } from "~/domain/people/queries.server.ts";
import { getSubmission } from "~/domain/submissions/queries.server.ts";
import { type ActorName, actors, commandsIn } from "./commands.ts";
import type { RightsWorld } from "./world.ts";

type Command = (ctx: Ctx, ...input: unknown[]) => Promise<{ ok?: boolean; code?: string } | undefined>;

const modules = import.meta.glob<Record<string, unknown>>(
  [
    "/app/domain/*/commands.server.ts",
    "/app/domain/*/commands/*.server.ts",
    "/app/domain/privacy/*copy.server.ts",
    "/app/domain/notifications/log-page.server.ts",
  ],
  { eager: true },
);

/** What several commands are made of. */
const parts = [
  ...[
    "changing",
    "changingConsultee",
    "changingMailing",
    "changingMeeting",
    "writingMeeting",
    "writing",
    "runningRoom",
    "changeSeveral",
    "atTable",
    "atOpenTable",
    "fromTable",
  ],
  ...["changingRecord", "changingSection", "changingEvaluation"],
];

/** Every function that takes a context first and writes: by name. */
export const commands: Record<string, Command> = {};
for (const module of Object.values(modules))
  for (const [name, value] of Object.entries(module))
    if (/^(async )?(function )?\w*\s*\(ctx\b/.test(String(value)) && !parts.includes(name))
      commands[name] = value as Command;

export async function actorsIn(world: RightsWorld): Promise<Record<ActorName, Actor>> {
  const submissionOf = async (ref: string) => (await getSubmission(world.read, ref)).id;
  const asked = String(world.records.contributions.asked).split(".")[0] ?? "";
  const following = async (...refs: string[]): Promise<Actor> => ({
    kind: "contributor",
    submissionIds: await Promise.all(refs.map(submissionOf)),
  });
  type Name = "owner" | "otherOwner" | "coordinator" | "approver" | "administrator" | "facilitator";
  const staff = async (name: Name) => (await getStaffActor(world.read, world.people[name])) as Actor;
  return {
    visitor: { kind: "visitor" },
    contributor: await following(asked, String(world.records.submissions.split)),
    otherContributor: await following(world.elsewhere),
    owner: await staff("owner"),
    otherOwner: await staff("otherOwner"),
    coordinator: await staff("coordinator"),
    approver: await staff("approver"),
    administrator: await staff("administrator"),
    facilitator: await staff("facilitator"),
  };
}

/** What reads throws where it is not one's own to read. */
const reads = /^(getOwn|read)/;

/** The policy's own word; where it is told like what does not exist, no other. */
const refused = new Set(["not_allowed"]);
/** Commands on what one follows or advises on answer those who may not like what does not exist. */
const hides =
  /^(stopMail|resumeMail|ask(Withdrawal|Narrowing|Address)|renewLink|addLater.*|answerQuestion|confirm\w+|stopAddress|sayNotMe|giveAdvice|sayNotOurs|takeBackAdvice|changeOwnChoices|leaveList|eraseMyself)$/;

async function headOf(world: RightsWorld): Promise<number> {
  const [last] = await world.read.select({ seq: events.seq }).from(events).orderBy(desc(events.seq)).limit(1);
  return last?.seq ?? 0;
}

export type Attempt = { name: string; actor: ActorName; may: boolean };

/** Refusals first: what is allowed may change what the next meets. */
export function attemptsIn(world: RightsWorld): Attempt[] {
  const all = Object.entries(commandsIn(world)).flatMap(([name, [cells]]) =>
    actors.map((actor, i) => ({ name, actor, may: cells[i] === "+" })),
  );
  return [...all.filter(({ may }) => !may), ...all.filter(({ may }) => may)];
}

/** Null where it is as stated. */
export async function attempt(
  world: RightsWorld,
  who: Record<ActorName, Actor>,
  { name, actor, may }: Attempt,
): Promise<string | null> {
  const [, ...input] = commandsIn(world)[name] ?? [];
  const before = await headOf(world);
  const run = commands[name.split(",")[0] ?? ""]?.(world.ctx({ actor: who[actor] }), ...input);
  const said = await run?.then(
    (result) => (result?.ok === false ? (result.code ?? "refused") : "done"),
    (error: unknown) => (error instanceof NotFound || reads.test(name) ? "not_allowed" : `failed: ${error}`),
  );
  const isRefused = refused.has(said ?? "") || (hides.test(name) && said === "not_found");
  if (isRefused === may) return `${name} by ${actor}: ${said}, which ${may ? "may" : "may not"}`;
  if (!may && (await headOf(world)) !== before) return `${name} by ${actor} was refused and written`;
  return null;
}
