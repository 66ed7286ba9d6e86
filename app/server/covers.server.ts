/**
 * Looks once after a start, a response at a time and beside the requests, whether all that responses repeat of hidden words is
 * covered (0025): a forum may be older than its covers, or than the rule by which words are found. Where nothing is missing,
 * nothing is written.
 */
import { setTimeout as pause } from "node:timers/promises";
import { coverResponse, listPublished } from "~/domain/responses/covering.server.ts";
import type { Service, ServiceParts, StartOptions } from "./start.ts";

const failed = "covers of responses could not be looked at, and will be at the next start";
/** It rests so many times as long as it looks: requests go first. */
const rest = 9;

export function followCovers({ house, log }: Pick<ServiceParts, "house" | "log">): Service {
  const ctx = house.ctx({ actor: { kind: "system", name: "worker" } });
  const stopping = new AbortController();
  async function run(): Promise<void> {
    for (const number of await listPublished(ctx.db.read)) {
      const began = performance.now();
      await coverResponse(ctx, number).catch((error) => log.error({ error, number }, failed));
      await pause(rest * (performance.now() - began), null, stopping).catch(() => {});
      if (stopping.signal.aborted) return;
    }
  }
  const running = run().catch((error) => log.error({ error }, failed));
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

export const withCovers = (options: StartOptions): StartOptions => ({
  ...options,
  services: [...(options.services ?? []), followCovers],
});
