/** What a coordinator does about a published response that is wrong: steps of the random walks. */
import { asc, eq } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { responseMembers, responses } from "#db/schema/responses.ts";
import { beginCorrection, giveUpCorrection } from "~/domain/responses/commands/correct.server.ts";
import { addMembers, removeMember } from "~/domain/responses/commands/members.server.ts";
import { approveResponse, publishResponse } from "~/domain/responses/commands/publish.server.ts";
import {
  askRetraction,
  refuseRetraction,
  retractResponse,
} from "~/domain/responses/commands/retract.server.ts";
import { submitResponse } from "~/domain/responses/commands/submit.server.ts";
import type { World } from "../../support/world.ts";

/** Takes one step, or a whole correction, with a published response: which and what, the numbers say. */
export async function mend(world: World, a: number, b: number): Promise<void> {
  const coordinator = world.as("coordinator");
  const approver = world.as("approver");
  const all = await world.read.select().from(responses).orderBy(asc(responses.number));
  const published = all.filter((row) => row.publishedVersion > 0);
  const response = published[a % Math.max(1, published.length)];
  if (!response) return;
  const { number } = response;
  const kind = b % 3 === 0 ? "typing_error" : "substantive";
  const reason = "Svaret bygde på eit gammalt vedtak.";
  switch (b % 5) {
    case 0:
      await beginCorrection(coordinator, number, kind);
      return;
    case 1:
      await giveUpCorrection(coordinator, number);
      return;
    case 2:
      await askRetraction(coordinator, number, { reason });
      if (a % 2) await retractResponse(approver, number, { reason });
      else if (a % 3) await refuseRetraction(approver, number);
      return;
    default: {
      if (response.status === "retracted") return;
      await beginCorrection(coordinator, number, kind);
      const members = await world.read
        .select({ ref: contributions.ref })
        .from(responseMembers)
        .innerJoin(contributions, eq(contributions.id, responseMembers.contributionId))
        .where(eq(responseMembers.responseId, response.id));
      if (a % 2) await removeMember(coordinator, number, members[a % members.length]?.ref ?? "");
      const points = await world.read.select({ ref: contributions.ref }).from(contributions);
      if (b % 2) await addMembers(coordinator, number, [points[b % points.length]?.ref ?? ""]);
      const disposition = a % 3 ? "within" : "passed";
      await world
        .save(number, {
          disposition,
          reason: `Arkivet tek det med i arbeidet, versjon ${a}.`,
          note: "Vi retta grunnen.",
          kind,
          sentences: a % 5 ? {} : { [members[0]?.ref ?? ""]: "Du hadde rett." },
        })
        .catch((error: Error) => {
          if (!error.message.startsWith("refused:")) throw error;
        });
      const digest = await world.digestOf(number);
      // half of those who are asked say that it is only a typing error all the same
      await submitResponse(coordinator, number, a % 4 < 2 ? { allTheSame: digest } : {});
      await approveResponse(approver, number, { digest, comment: "" });
      await publishResponse(approver, number);
    }
  }
}
