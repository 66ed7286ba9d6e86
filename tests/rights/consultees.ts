/** Consultees in the table of rights: its commands, and one in each state. */

import { getConsultation } from "~/domain/consultations/queries.server.ts";
import { addConsultees } from "~/domain/consultees/commands/add.server.ts";
import { markConsultees } from "~/domain/consultees/commands/mark.server.ts";
import { listConsultees } from "~/domain/consultees/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import type { World } from "../support/world.ts";
import type { Clearance } from "./marks.ts";

/** Cells as in commands.ts. */
export function consulteeCommands(): Record<string, [cells: string, ...input: unknown[]]> {
  const marked = { refs: ["NOBODY"], mark: "asked", on: "2026-04-20", way: "email" };
  return {
    addConsultees: ["-----+--", "runde", { names: ["Riksarkivet"], duty: "must" }],
    removeConsultee: ["-----+--", { ref: "NOBODY", version: 0 }],
    markConsultees: ["-----+--", "runde", marked],
    linkProposed: ["-----+--", "runde", ["NOBODY"]],
    changeConsultee: ["-----+--", "NOBODY", { version: 0 }],
  };
}

/** In the canary's forum: one that nobody has asked, and one that was, whose name is public. */
export async function fillConsultees(
  world: World,
  mark: (where: string, clearance?: Clearance) => string,
): Promise<void> {
  const ctx = world.as("coordinator");
  const asked = mark("consultees.name", "public");
  expectOk(await addConsultees(ctx, "runde", { duty: "must", names: [mark("consultees.name"), asked] }));
  const { id } = await getConsultation(world.read, "runde");
  const refs = (await listConsultees(world.read, id))
    .filter(({ name }) => name === asked)
    .map(({ ref }) => ref);
  expectOk(await markConsultees(ctx, "runde", { refs, mark: "asked", on: "2026-04-20", way: "email" }));
}

export async function openConsultees(world: World) {
  const ctx = world.as("coordinator");
  const names = ["Datatilsynet", "Laget Døme"];
  expectOk(await addConsultees(ctx, "runde", { duty: "must", names }));
  const { id } = await getConsultation(world.read, "runde");
  const [first, second] = (await listConsultees(world.read, id)).map(({ ref }) => ref);
  expectOk(
    await markConsultees(ctx, "runde", {
      ...{ refs: [second ?? ""], mark: "asked", on: "2026-04-20", way: "email" },
    }),
  );
  return { not_asked: first ?? "", asked: second ?? "" };
}
