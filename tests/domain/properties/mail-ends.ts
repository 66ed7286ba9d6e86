/** In walks of mail: a point is set aside, taken up again, or moved, each of which its contributor is told once. */
import { findConsultation } from "~/domain/consultations/queries.server.ts";
import { getContribution } from "~/domain/contributions/queries.server.ts";
import { moveContributions } from "~/domain/responses/commands/move.server.ts";
import { approveSetAside, askSetAside, takeUp } from "~/domain/responses/commands/set-aside.server.ts";
import type { World } from "../../support/world.ts";

type Verb = (world: World, points: string[], point: string, again: (fact: string) => void) => Promise<void>;

export const end: Record<"aside" | "takeUp" | "move", Verb> = {
  async aside(world, _, point, again) {
    if (!point) return;
    await askSetAside(world.as("coordinator"), point, { ground: "abuse", reason: "Sjå teksten." });
    const digest = await world.asideDigestOf(point);
    if ((await approveSetAside(world.as("approver"), point, { digest })).ok) again(`set_aside ${point}`);
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
