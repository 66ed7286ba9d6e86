import { afterEach, beforeEach, expect, it } from "vitest";
import { changeDisposition } from "~/domain/consultations/commands/dispositions.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { beginCorrection } from "~/domain/responses/commands/correct.server.ts";
import {
  approveResponse,
  publishResponse,
  returnResponse,
} from "~/domain/responses/commands/publish.server.ts";
import { submitResponse } from "~/domain/responses/commands/submit.server.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
let number: number;
const approver = () => world.as("approver");
const read = async () => ({ digest: await world.digestOf(number), comment: "Les ein gong til." });

/** The outcome that the response has is called something else from now on. */
async function reword() {
  const words = {
    label: { nn: "Ikkje teke til følgje" },
    meaning: { nn: "Nei." },
    version: 1,
    needsDestination: false,
  };
  expectOk(await changeDisposition(world.as("coordinator"), "runde", "within", words));
}

beforeEach(async () => {
  world = await openWorld();
  number = await world.draft(await world.contributions("Søket er tregt."));
  expectOk(await submitResponse(world.as("coordinator"), number));
});
afterEach(() => world.close());

it("an approval does not hold for an outcome that was reworded afterwards (rule 6)", async () => {
  expectOk(await approveResponse(approver(), number, await read()));
  await reword();
  expect(await publishResponse(approver(), number)).toMatchObject({ ok: false, code: "text_changed" });
  expectOk(await returnResponse(approver(), number, await read()));
  expectOk(await submitResponse(world.as("coordinator"), number));
  expectOk(await approveResponse(approver(), number, await read()));
  expectOk(await publishResponse(approver(), number));
});

it("a typing error does not publish an outcome that was reworded since", async () => {
  expectOk(await approveResponse(approver(), number, await read()));
  expectOk(await publishResponse(approver(), number));
  await reword();
  expectOk(await beginCorrection(world.as("coordinator"), number, "typing_error"));
  await world.save(number, {
    reason: "Arkivet tek det med i arbeidet før sommeren.",
    note: "Ein skrivefeil.",
  });
  expect(await submitResponse(world.as("coordinator"), number)).toMatchObject({ code: "changes_substance" });
});

it("nor can one be given for other words of the outcome than were sent to review", async () => {
  const page = await read();
  await reword();
  expect(await approveResponse(approver(), number, page)).toMatchObject({ ok: false, code: "text_changed" });
  expect(await approveResponse(approver(), number, await read())).toMatchObject({
    ok: false,
    code: "text_changed",
  });
});
