/** Erasures in stories: who is forgotten, by which marks one would know it, and the two who do it. */
import { addLater } from "~/domain/contributions/commands/add-later.server.ts";
import { answerQuestion, askContributor } from "~/domain/contributions/commands/ask.server.ts";
import { completeSplit } from "~/domain/contributions/commands/complete-split.server.ts";
import { makeContribution, markPassages } from "~/domain/contributions/commands/split.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { approveErasure, askErasure } from "~/domain/own/commands/erase.server.ts";
import { erasureDigest } from "~/domain/own/erasure.server.ts";
import { transcribeAttachment } from "~/domain/submissions/commands/transcribe.server.ts";
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

export const knownText = "Hei, Signe Fjellstrand her. Søket er tregt granbar. Gje oss tal lyngtue.";
/** What would tell what was said. */
export const wordMarks = ["granbar", "lyngtue"];
export const letter = {
  fileName: "Brev frå Fjellstrand.pdf",
  mediaType: "application/pdf",
  size: 3,
  sha256: "ab",
  storageKey: `ab/cd/${"0".repeat(40)}`,
};

/** A submission with everything that the product may know of one: cleared, asked about, with a file, partly answered. */
export async function knownSubmission(world: World) {
  const ref = await world.receive(knownText, {
    who: forgotten,
    files: [letter],
    choices: { text: true, organisation: true, person: true },
  });
  const coordinator = world.as("coordinator");
  expectOk(
    await transcribeAttachment(coordinator, ref, {
      attachment: 1,
      text: "Vedlegget granbar.",
      language: "nn",
    }),
  );
  expectOk(await makeContribution(coordinator, ref, [{ text: 1, start: 28, end: 51 }]));
  expectOk(await makeContribution(coordinator, ref, [{ text: 1, start: 52, end: knownText.length }]));
  expectOk(await markPassages(coordinator, ref, "greeting", [{ text: 1, start: 0, end: 27 }]));
  expectOk(await markPassages(coordinator, ref, "background", [{ text: 2, start: 0, end: 1000 }]));
  expectOk(await completeSplit(coordinator, ref));
  const refs = [`${ref}.1`, `${ref}.2`];
  await world.clear(refs);
  expectOk(
    await askContributor(coordinator, `${ref}.2`, {
      question: "Kva tal, Signe Fjellstrand?",
      answerBy: "2026-05-02",
    }),
  );
  const { id } = await getSubmission(world.read, ref);
  const own = world.as({ kind: "contributor", submissionIds: [id] });
  expectOk(await answerQuestion(own, `${ref}.2`, "Tal om granbar."));
  expectOk(
    await addLater(own, ref, { kind: "addition", text: "Og lyngtue til.", language: "nn", touches: [] }),
  );
  await world.publish(await world.draft([`${ref}.1`]));
  return { ref, id, first: `${ref}.1`, second: `${ref}.2` };
}

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
  { parts = [], meetings = false }: { parts?: readonly string[]; meetings?: boolean } = {},
) => approveErasure(world.as(as), ref, { digest: await erasureDigestOf(world, ref), parts, meetings });

/** Asked for by the coordinator, carried out by the approver, who says which words mean the person where they stand alone. */
export async function erasePerson(
  world: World,
  ref: string,
  {
    parts,
    meetings,
    ...change
  }: Partial<ErasureInput> & { parts?: readonly string[]; meetings?: boolean } = {},
): Promise<void> {
  expectOk(await askToErase(world, ref, change));
  expectOk(await approveToErase(world, ref, "approver", { parts, meetings }));
}
