import { afterAll, beforeAll, expect, it } from "vitest";
import { getContribution } from "~/domain/published/queries/contribution.server.ts";
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
