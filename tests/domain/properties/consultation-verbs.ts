/** What editors do around the loop: dates and decisions, names and the zone; the outcome, and the end. */
import { extendWindow } from "~/domain/consultations/commands/announce.server.ts";
import { editConsultation } from "~/domain/consultations/commands/edit.server.ts";
import { addMilestone, changeMilestone } from "~/domain/consultations/commands/timeline.server.ts";
import { findConsultation, handleOf, listMilestones } from "~/domain/consultations/queries.server.ts";
import { changeForum } from "~/domain/forum/commands.server.ts";
import { findForum } from "~/domain/forum/queries.server.ts";
import { addDays } from "~/domain/kernel/day.ts";
import { changeBody } from "~/domain/people/commands/bodies.server.ts";
import { findBody } from "~/domain/people/queries.server.ts";
import { closeConsultation } from "~/domain/responses/commands/close-consultation.server.ts";
import { forward } from "./contribution-verbs.ts";
import { listFree, respond } from "./response-verbs.ts";
import type { Turn, Verbs } from "./turn.ts";

async function consultationOf({ world }: Turn) {
  const found = await findConsultation(world.read, world.consultation);
  if (!found) throw new Error("no consultation");
  return found;
}

async function extend(turn: Turn) {
  const { slug, closesOn } = await consultationOf(turn);
  return extendWindow(turn.coordinator, slug, {
    closesOn: addDays(closesOn ?? "", turn.b % 15),
    reason: { nn: "Fleire bad om meir tid." },
    title: { nn: "Fristen er flytta" },
  });
}

/** Sets the day of the decision, or moves it: also to one before the window ends. */
async function decide(turn: Turn) {
  const { world, coordinator, b } = turn;
  const { id, slug, closesOn } = await consultationOf(turn);
  const input = {
    kind: "decision" as const,
    on: addDays(closesOn ?? "", (b % 120) - 10),
    title: { nn: "Vedtak" },
    note: {},
  };
  const [set] = (await listMilestones(world.read, id)).filter((one) => one.kind === "decision");
  return set
    ? changeMilestone(coordinator, slug, handleOf(set.id), { ...input, version: set.version })
    : addMilestone(coordinator, slug, input);
}

async function promise(turn: Turn) {
  const { slug, version } = await consultationOf(turn);
  return editConsultation(turn.coordinator, slug, { version, responseDays: 20 + (turn.b % 90) });
}

async function outcome({ world }: Turn) {
  // Refused before its time, and once it is published.
  await world.publishOutcome().catch(() => {});
}

/** The window is over. */
async function later(turn: Turn) {
  const { closesOn } = await consultationOf(turn);
  const over = `${addDays(closesOn ?? "", 2)}T08:00:00.000Z`;
  if (turn.world.clock.now < over) turn.world.clock.now = over;
}

/** All that can be ended is, and then the consultation. */
async function end(turn: Turn) {
  await later(turn);
  await forward(turn);
  for (const ref of await listFree(turn.world)) await respond(turn, [ref], "");
  await outcome(turn);
  return closeConsultation(turn.coordinator, turn.world.consultation);
}

/** What public rows show and the loop does not touch: names of bodies and consultations, the forum's zone. */
async function rename(turn: Turn) {
  const { world, coordinator, a, publish } = turn;
  const administrator = world.as("all");
  const { slug, version } = await consultationOf(turn);
  const body = await findBody(world.read, world.body);
  const forum = await findForum(world.read);
  if (!body || !forum) return;
  await changeBody(administrator, {
    slug: body.slug,
    version: body.version,
    name: { nn: `Arkiv ${a}` },
    shortName: {},
  });
  await editConsultation(coordinator, slug, { version, title: { nn: `Runde ${a}` } });
  const timeZone = publish ? "Pacific/Auckland" : "Europe/Oslo";
  await changeForum(administrator, { ...forum, timeZone, contactPhone: forum.contactPhone });
}

export const consultationVerbs = {
  extend,
  decide,
  promise,
  outcome,
  later,
  end,
  close: ({ world, coordinator }) => closeConsultation(coordinator, world.consultation),
  rename,
} satisfies Verbs;
