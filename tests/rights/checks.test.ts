import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Actor, visitor } from "~/domain/kernel/actor.ts";
import { getStaffActor } from "~/domain/people/queries.server.ts";
import { findSubmission } from "~/domain/submissions/queries.server.ts";
import type { RequestContext } from "~/server/context.ts";
import { listRoutes } from "../support/route-table.ts";
import type { ActorName } from "./commands.ts";
import { answerTo, isQuick, questionsOf } from "./hold.ts";
import { actorsIn, attempt, attemptsIn } from "./hold-commands.ts";
import { sourcePages } from "./pages.ts";
import { openRightsForum, type RightsForum } from "./served.ts";

/**
 * Each single check of somebody's rights is taken away in turn (tests/rights/opening.ts), and the tables must notice: what
 * the check refused before is then answered otherwise. A check that nothing notices is one that no test needs.
 */
let open = "";
let denied = new Set<string>();
const known = new Set<string>();

type Check = (...input: never[]) => unknown;
Object.assign(globalThis, {
  __check: (name: string, check: Check) => {
    known.add(name);
    return (...input: never[]) => asked(name, check, input);
  },
});

/** How many checks are open that stand in front of another: both are one to whoever calls the first. */
let within = 0;

async function inFront(name: string, check: Check, input: never[]): Promise<unknown> {
  if (name === open) within += 1;
  try {
    return await (check(...input) as Promise<unknown>);
  } catch (error) {
    denied.add(name);
    throw error;
  } finally {
    if (name === open) within -= 1;
  }
}

function asked(name: string, check: Check, input: never[]): unknown {
  const what = name.split(" ").at(-1) ?? "";
  if (/^require/.test(what)) return guarded(name, what, check, input);
  if (what === "consultingPage" || what === "readOwn") return inFront(name, check, input);
  const answer = check(...input);
  // Whether somebody must give a second factor is asked to refuse, in the guard; elsewhere to allow.
  const refuses = what === "asksForSecond" || (what === "needsSecondFactor" && /guard/.test(name));
  const refused = what === "findableBy" ? answer === null : answer === refuses;
  if (refused) denied.add(name);
  if (name !== open) return answer;
  return what === "findableBy" ? [] : !refuses;
}

async function guarded(name: string, what: string, check: Check, input: never[]): Promise<unknown> {
  try {
    return await (check(...input) as Promise<unknown>);
  } catch (error) {
    denied.add(name);
    if (name !== open && within === 0) throw error;
    const [context, , ref] = input as unknown as [RequestContext, Request, string];
    const actor: Actor =
      what === "requireTracked"
        ? {
            kind: "contributor",
            submissionIds: [(await findSubmission(context.house.db.read, ref))?.id ?? ""],
          }
        : ((context.session && (await getStaffActor(context.house.db.read, context.session.personId))) ??
          visitor);
    return { ...context.house.ctx({ actor, requestId: context.requestId }), actor };
  }
}

let forum: RightsForum;
let who: Record<ActorName, Actor>;
type Probe = { name: string; run: () => Promise<string | null>; denies: Set<string> };
const probes: Probe[] = [];

beforeAll(async () => {
  forum = await openRightsForum(await sourcePages());
  who = await actorsIn(forum.world);
  for (const route of [
    ...(await listRoutes()),
    { path: "/", file: "root.tsx", source: readFileSync("app/root.tsx", "utf8") },
  ])
    for (const question of questionsOf(route, forum))
      if (question.expected === "+" ? question.act === null && !question.data : isQuick(question, forum))
        probes.push({
          name: `${question.asker} ${question.act ?? "reads"} ${route.path}`,
          run: () => answerTo(question, forum),
          denies: new Set(),
        });
  for (const one of attemptsIn(forum.world))
    if (!one.may)
      probes.push({
        name: `${one.actor} ${one.name}`,
        run: () => attempt(forum.world, who, one),
        denies: new Set(),
      });
}, 120_000);
afterAll(() => forum?.stop());

/** Checks that no refusal hangs on: what they are there for, and what notices that they are gone. */
const elsewhere: [check: RegExp, why: string][] = [
  [
    /responses\/find\.ts .* hasRole|find\.tsx .* hasRole/,
    "what a search finds: tests/domain/responses/find.test.ts",
  ],
  [
    /whereabouts|today\.tsx|segment-page\.server\.ts .* hasRole|(responses|consultations|meetings|contacts)\/list\.tsx|plans\/(list|plan)\.tsx/,
    "what a page counts or links to",
  ],
  [
    /sessions\/list\.tsx .* asksForSecond/,
    "the facts of one's own factors: tests/http/second-factor.test.ts",
  ],
  [
    /find\.tsx .* findableBy|consultee\.tsx .* consultingPage/,
    "nobody without these roles comes past the guard before it",
  ],
  [
    /(meeting-page|following)\.server\.ts .* mayRunRoom|meetings\/overview\.tsx .* hasRole/,
    "which tabs and links a meeting has, and how long one follows it: tests/http/facilitator.test.ts",
  ],
  [
    /meetings\/overview\.tsx .* mayReadMeetings/,
    "whose the clocks of a meeting are: tests/http/ask-staff.test.ts",
  ],
  [
    /change-meeting\.server\.ts .* mayReadMeeting/,
    "behind the page, which asks first: tests/http/facilitator.test.ts",
  ],
  [
    /contacts\/contact\.tsx .* hasRole/,
    "which meetings somebody was invited to and came to: tests/http/mailings.test.ts",
  ],
  [/intake\/erase\.tsx/, "which parts of the page are shown: the commands ask for themselves"],
  [/own\/queries.* mayFollow/, "behind requireTracked: tests/domain/own"],
  [/(track\/(later|withdrawn)|own-data\.server)\.tsx? .* readOwn/, "after requireTracked, for what it reads"],
];

it("removing any single check makes a test fail", { timeout: 900_000 }, async () => {
  const wrong: string[] = [];
  for (const probe of probes) {
    denied = probe.denies;
    const told = await probe.run();
    if (told) wrong.push(told);
  }
  const unnoticed: string[] = [];
  for (const name of known) {
    const touched = probes.filter((probe) => probe.denies.has(name));
    let noticed = false;
    for (const probe of touched) {
      denied = new Set();
      open = name;
      const told = await probe.run().catch((error: unknown) => String(error));
      open = "";
      noticed = told !== null;
      if (noticed) break;
    }
    if (!noticed) unnoticed.push(`${name} (${touched.length} asked)`);
  }
  const unheld = unnoticed.filter((name) => !elsewhere.some(([check]) => check.test(name)));
  expect({ wrong, unheld }).toEqual({ wrong: [], unheld: [] });
  expect(elsewhere.filter(([check]) => !unnoticed.some((name) => check.test(name)))).toEqual([]);
  expect([known.size > 200, probes.length > 3000]).toEqual([true, true]);
});
