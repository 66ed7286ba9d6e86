/**
 * Looks once after a start, a response at a time and beside the requests, whether all that responses repeat of hidden words is
 * covered (0025): a forum may be older than its covers, or than the rule by which words are found. Where nothing is missing,
 * nothing is written.
 */
import { coverResponse, listPublished } from "~/domain/responses/covering.server.ts";
import type { Service, ServiceParts, StartOptions } from "./start.ts";

const failed = "covers of responses could not be looked at, and will be at the next start";

export function followCovers({ house, log }: Pick<ServiceParts, "house" | "log">): Service {
  const ctx = house.ctx({ actor: { kind: "system", name: "worker" } });
  let stopping = false;
  async function run(): Promise<void> {
    for (const number of await listPublished(ctx.db.read)) {
      if (stopping) return;
      await coverResponse(ctx, number).catch((error) => log.error({ error, number }, failed));
      // Requests come between.
      await new Promise(setImmediate);
    }
  }
  const running = run().catch((error) => log.error({ error }, failed));
  return {
    async stop() {
      stopping = true;
      await running;
    },
  };
}

export const withCovers = (options: StartOptions): StartOptions => ({
  ...options,
  services: [...(options.services ?? []), followCovers],
});
