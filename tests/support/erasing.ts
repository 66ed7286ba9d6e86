/** Erasures in stories: who is forgotten, by which marks one would know it, and the two who do it. */
import { expectOk } from "~/domain/kernel/result.ts";
import { approveErasure, askErasure } from "~/domain/own/commands/erase.server.ts";
import { erasureDigest } from "~/domain/own/erasure.server.ts";
import { findAskedErasure } from "~/domain/submissions/erasure.server.ts";
import type { ErasureInput } from "~/domain/submissions/forms.ts";
import { getSubmission } from "~/domain/submissions/queries.server.ts";
import type { World } from "./world.ts";

/** Whoever is forgotten in a story; nobody else has these names. */
export const forgotten = {
  kind: "organisation" as const,
  organisation: "Laget Øyvann",
  person: "Signe Fjellstrand",
  email: "signe@oyvann-laget.example",
};
/** What would tell who it was. */
export const nameMarks = ["øyvann", "fjellstrand", "oyvann-laget"];

export const askToErase = (
  world: World,
  ref: string,
  change: Partial<ErasureInput> = {},
  as: "coordinator" | "all" = "coordinator",
) => askErasure(world.as(as), ref, { scope: "words", ground: "consent_withdrawn", also: [], ...change });

/** The digest of what waits for a second person; empty where nothing does. */
export async function erasureDigestOf(world: World, ref: string): Promise<string> {
  const asked = await findAskedErasure(world.read, (await getSubmission(world.read, ref)).id);
  return asked ? erasureDigest(world.read, asked) : "";
}

export const approveToErase = async (
  world: World,
  ref: string,
  as: "approver" | "all" = "approver",
  parts: readonly string[] = [],
) => approveErasure(world.as(as), ref, { digest: await erasureDigestOf(world, ref), parts });

/** Asked for by the coordinator, carried out by the approver, who says which words mean the person where they stand alone. */
export async function erasePerson(
  world: World,
  ref: string,
  { parts, ...change }: Partial<ErasureInput> & { parts?: readonly string[] } = {},
): Promise<void> {
  expectOk(await askToErase(world, ref, change));
  expectOk(await approveToErase(world, ref, "approver", parts));
}
