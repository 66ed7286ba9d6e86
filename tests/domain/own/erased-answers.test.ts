/** Responses that name an erased person, or repeat the words. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isNull } from "#db/kit.ts";
import { responseCovers } from "#db/schema/responses.ts";
import { bar } from "~/domain/contributions/redaction.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { verifyEventLog } from "~/domain/kernel/verify.server.ts";
import { getResponse } from "~/domain/published/queries/responses.server.ts";
import { beginCorrection } from "~/domain/responses/commands/correct.server.ts";
import { keepCovers } from "~/domain/responses/commands/cover.server.ts";
import { submitResponse } from "~/domain/responses/commands/submit.server.ts";
import { findCoverBench, listCovered } from "~/domain/responses/covers-desk.server.ts";
import { getResponse as getDraft } from "~/domain/responses/queries.server.ts";
import type { ErasureInput } from "~/domain/submissions/forms.ts";
import { coveringIn } from "../../support/covering.ts";
import { erasePerson, forgotten, knownText, nameMarks } from "../../support/erasing.ts";
import { findMarks } from "../../support/rows.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const who = forgotten;
const marks = nameMarks;
const erase = (ref: string, change: Partial<ErasureInput> = {}) => erasePerson(world, ref, change);

describe("an erasure", () => {
  it("covers for good what a published response says of the person or repeats of the words, and leads a coordinator there", async () => {
    const ref = await world.receive(knownText, { who });
    const refs = await world.splitSubmission(ref);
    await world.clear(refs);
    const reason = "Laget Øyvann har rett: det må gjerast raskt og grundig av arkivet.";
    await world.publish(await world.draft(refs.slice(0, 1), { reason }));
    expect(await listCovered(world.read, 9)).toEqual([]);
    await erase(ref, { scope: "identity" });
    expect(await listCovered(world.read, 9)).toEqual([1]);
    const told = async () => (await getResponse(world.read, 1)).reason;
    expect(await told()).toBe(`${bar} har rett: det må gjerast raskt og grundig av arkivet.`);
    await erase(ref, { scope: "words" });
    expect(await told()).toBe(`${bar} har rett: det må gjerast raskt og grundig av arkivet.`);
    await coveringIn(() => world).correct(1, `${reason} Til hausten.`);
    expect(await told()).toBe(`${bar} har rett: det må gjerast raskt og grundig av arkivet. Til hausten.`);
  });

  it.each([
    // Of the submission, the organisation's name is hidden still.
    ["contact", "Signe Fjellstrand"],
    ["identity", "Laget Øyvann"],
  ] as const)(
    "of %s leaves no ground of before on a name that a coordinator kept covered",
    async (scope, name) => {
      const ref = await world.receive(knownText, { who });
      const refs = await world.splitSubmission(ref);
      await world.clear(refs);
      await world.publish(await world.draft(refs.slice(0, 1), { reason: `${name} har rett.` }));
      const { withhold } = coveringIn(() => world);
      await withhold(refs);
      const { seen } = await findCoverBench(world.read, await getDraft(world.read, 1), 1);
      expectOk(await keepCovers(world.as("coordinator"), 1, { seen }));
      const grounds = async () =>
        (await world.read.select().from(responseCovers).where(isNull(responseCovers.endedAt)))
          .filter(({ part }) => part === "reason")
          .map(({ ground }) => ground);
      expect(await grounds()).toEqual([{ why: "name" }]);
      await erase(ref, { scope });
      expect(new Set((await grounds()).map((ground) => JSON.stringify(ground)))).toEqual(
        new Set(['{"why":"erased"}']),
      );
    },
  );

  it("takes what is said to one person and not published, and makes a draft of what was approved with it", async () => {
    const ref = await world.receive(knownText, { who });
    const [one = ""] = await world.splitSubmission(ref);
    await world.clear([one]);
    const sentences = { [one]: "Takk, Signe Fjellstrand." };
    const number = await world.draft([one], { sentences });
    expectOk(await submitResponse(world.as("coordinator"), number));
    const before = await getDraft(world.read, number);
    await erase(ref, { scope: "identity" });
    expect(await findMarks(world.read, marks)).toEqual([]);
    expect(await getDraft(world.read, number)).toMatchObject({
      status: "draft",
      version: before.version + 1,
    });
    expect(await verifyEventLog(world.read)).toMatchObject({ ok: true });
  });

  it("takes such a sentence out of a correction too, whatever is forgotten", async () => {
    for (const scope of ["identity", "words"] as const) {
      const ref = await world.receive(knownText, { who });
      const [one = ""] = await world.splitSubmission(ref);
      await world.clear([one]);
      const number = await world.publish(await world.draft([one], { sentences: { [one]: "Takk." } }));
      expectOk(await beginCorrection(world.as("coordinator"), number, "substantive"));
      await world.save(number, { sentences: { [one]: "Takk, Signe Fjellstrand." } });
      await erase(ref, { scope });
      expect(await findMarks(world.read, marks)).toEqual([]);
    }
  });
});
