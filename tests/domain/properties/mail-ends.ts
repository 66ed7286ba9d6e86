/** In walks of mail: a point is set aside, taken up again, or moved, each of which its contributor is told once. */
import { findConsultation } from "~/domain/consultations/queries.server.ts";
import {
  findSetAside,
  listAskedTogether,
  setAsideDigest,
  togetherDigest,
} from "~/domain/contributions/asides.server.ts";
import { getContribution } from "~/domain/contributions/queries.server.ts";
import { moveContributions } from "~/domain/responses/commands/move.server.ts";
import { approveSetAside, askSetAside, takeUp } from "~/domain/responses/commands/set-aside.server.ts";
import type { World } from "../../support/world.ts";

type Verb = (world: World, points: string[], point: string, again: (fact: string) => void) => Promise<void>;

export const end: Record<"aside" | "takeUp" | "move", Verb> = {
  /** with what came in the same submission, where all of it can be */
  async aside(world, points, point, again) {
    if (!point) return;
    const all = points.filter((one) => one.split(".")[0] === point.split(".")[0]);
    const input = { ground: "abuse", reason: "Sjå teksten." } as const;
    const together = await askSetAside(world.as("coordinator"), all, input);
    if (!together.ok) await askSetAside(world.as("coordinator"), point, input);
    const asked = await findSetAside(world.read, (await getContribution(world.read, point)).id);
    if (!asked) return;
    const waiting = await listAskedTogether(world.read, asked);
    const digest = together.ok ? togetherDigest(waiting) : setAsideDigest(asked);
    if (!(await approveSetAside(world.as("approver"), point, { digest })).ok) return;
    for (const ref of together.ok ? all : [point]) again(`set_aside ${ref}`);
  },
  async takeUp(world, _, point, again) {
    const aside = point && (await getContribution(world.read, point)).stage === "set_aside";
    await takeUp(world.as("coordinator"), point);
    if (aside) again(`taken_up ${point}`);
  },
  async move(world, points, point, again) {
    const slug = "alltid";
    if (!(await findConsultation(world.read, slug)))
      await world.openConsultation(slug, "ALL26", { opensOn: "2026-04-01", closesOn: null }, true);
    const to = { consultation: slug, theme: "" };
    const moved = await moveContributions(world.as("coordinator"), point, {
      to,
      reason: "Det høyrer heime der.",
    });
    if (!moved.ok) return;
    again(`moved ${point}`);
    // One response answers one consultation.
    points.splice(points.indexOf(point), 1);
  },
};
