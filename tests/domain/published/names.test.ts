import { afterAll, beforeAll, expect, it } from "vitest";
import { withholdContributions } from "~/domain/contributions/commands/sort.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { getContribution } from "~/domain/published/queries/contribution.server.ts";
import { draftResponse } from "~/domain/responses/commands/draft.server.ts";
import { getResponse } from "~/domain/responses/queries.server.ts";
import type { ReceiveInput } from "~/domain/submissions/commands/receive.server.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function shown(input: Partial<ReceiveInput>) {
  const [ref = ""] = await world.contributions("Brevet sa dette.", {}, { channel: "letter", ...input });
  const { by, onBehalfOf } = (await getContribution(world.read, ref)).contribution;
  return { by: by?.name ?? null, onBehalfOf };
}

it("on whose behalf it came does not name whoever keeps the name unpublished (rule 11)", async () => {
  const choices = { text: true, organisation: true, person: false };
  const who = { kind: "person" as const, organisation: "", person: "Kari Døme", email: null };
  const hidden = await shown({ who, choices, onBehalfOf: "Kari Døme og naboane" });
  expect(hidden).toEqual({ by: null, onBehalfOf: null });
  const open = await shown({ who, choices: { ...choices, person: true }, onBehalfOf: "naboane" });
  expect(open).toEqual({ by: "Kari Døme", onBehalfOf: "naboane" });
  const nobody = { ...who, kind: "none" as const, person: "" };
  const table = await shown({ who: nobody, choices, channel: "meeting", onBehalfOf: "Gruppe 2" });
  expect(table).toEqual({ by: null, onBehalfOf: "Gruppe 2" });
});

it("a response begins with the title of what is cleared, and with the reference of what is not (rule 7)", async () => {
  const [cleared = ""] = await world.contributions("Søket er tregt.", { title: "Søket" });
  const [waiting = ""] = await world.splitSubmission(await world.receive("Ola Døme tek pengar."));
  const [withheld = ""] = await world.splitSubmission(await world.receive("Per Døme tek pengar."));
  const ground = { ground: "personal_data" as const, note: "" };
  expectOk(await withholdContributions(world.as("coordinator"), [withheld], ground));
  const titleOf = async (ref: string) => {
    const { number } = expectOk(await draftResponse(world.as("coordinator"), [ref]));
    return (await getResponse(world.read, number)).title;
  };
  expect(await titleOf(cleared)).toBe("Søket");
  expect(await titleOf(waiting)).toBe(waiting);
  expect(await titleOf(withheld)).toBe(withheld);
});
