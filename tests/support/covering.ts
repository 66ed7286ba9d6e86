/** A response that repeats words that are hidden, and what is looked at in the world of a story in which it does. */
import { eq } from "#db/kit.ts";
import { publishedResponses, publishedResponseVersions } from "#db/schema/published.ts";
import { withholdContributions } from "~/domain/contributions/commands/sort.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { getVersion } from "~/domain/published/queries/responses.server.ts";
import { beginCorrection } from "~/domain/responses/commands/correct.server.ts";
import { findCoverBench } from "~/domain/responses/covers-desk.server.ts";
import { getResponse } from "~/domain/responses/queries.server.ts";
import { listJobs } from "~/domain/responses/today.server.ts";
import type { World } from "./world.ts";

export const text = "Naboen min Gullhår ropar til oss over gjerdet kvar einaste kveld.";
export const quoted = "Naboen min Gullhår ropar til oss over gjerdet";
export const repeating = `Du skriv: ${quoted}. Det ser vi på.`;

export const coveringIn = (worldOf: () => World) => {
  const coordinator = () => worldOf().as("coordinator");
  const read = () => worldOf().read;
  return {
    coordinator,
    withhold: async (refs: string[], ground: "personal_data" | "confidential" = "personal_data") =>
      expectOk(await withholdContributions(coordinator(), refs, { ground, note: "" })),
    waits: async () =>
      (await listJobs(read(), worldOf().staff.coordinator, "2026-04-21", "2026-04-21T10:00:00.000Z"))
        .filter((job) => job.kind === "covered")
        .map((job) => job.subject),
    correct: async (number: number, reason: string, note = "Vi skreiv feil.") => {
      expectOk(await beginCorrection(coordinator(), number, "substantive"));
      const { title } = await getResponse(read(), number);
      await worldOf().save(number, { title, reason, note, kind: "substantive" });
      return worldOf().publish(number);
    },
    reasonOf: async (number: number, version: number) =>
      (await getVersion(read(), number, version)).text.reason,
    placeOf: async (number: number) => {
      const { covers } = await findCoverBench(read(), await getResponse(read(), number), 1);
      return covers[0]?.place ?? "";
    },
    /** all that the projection holds of a response */
    projected: async (number: number) => {
      const { number: of } = publishedResponses;
      const { number: in_ } = publishedResponseVersions;
      const rows = await read().select().from(publishedResponses).where(eq(of, number));
      const versions = await read()
        .select()
        .from(publishedResponseVersions)
        .where(eq(in_, number))
        .orderBy(publishedResponseVersions.version);
      return JSON.stringify([rows, versions]);
    },
  };
};
