import { afterEach, beforeEach, expect, it } from "vitest";
import { outreach } from "#db/schema/mailings.ts";
import { findConsultation } from "~/domain/consultations/queries.server.ts";
import { findByAddress } from "~/domain/contacts/queries.server.ts";
import { expectOk, ok } from "~/domain/kernel/result.ts";
import { write } from "~/domain/kernel/write.server.ts";
import { noteOutreach, ofConsultation } from "~/domain/mailings/commands/outreach.server.ts";
import { outreachForm } from "~/domain/mailings/forms.ts";
import { eraseContact } from "~/domain/own/commands/erase-contact.server.ts";
import { forgetContributor } from "~/domain/own/forget.server.ts";
import { getSubmission } from "~/domain/submissions/queries.server.ts";
import { join, list } from "../../support/contacts.ts";
import { erasePerson, nameMarks, forgotten as who } from "../../support/erasing.ts";
import { findMarks } from "../../support/rows.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

/** Writes down what was done, and where it can be read. */
async function note(what: string, url = "") {
  const consultation = await findConsultation(world.read, "runde");
  if (!consultation) throw new Error("no consultation");
  const form = outreachForm.parse({ doneOn: "2026-04-01", channel: "phone", what, url });
  expectOk(await noteOutreach(world.as("coordinator"), ofConsultation(consultation), null, form));
}
/** The log in the order in which it was written: PostgreSQL gives a row that was changed last. */
const log = async () =>
  (await world.read.select().from(outreach).orderBy(outreach.id)).map((row) => [
    row.what,
    row.url,
    row.version,
  ]);

it("whoever is erased is named in the outreach log no more; what was done stays", async () => {
  await note("Ringde Signe Fjellstrand i Laget Øyvann", "https://dome.example/signe@oyvann-laget.example");
  await note("Hang opp plakatar");
  const ref = await world.receive("Søket er tregt.", { who });
  await erasePerson(world, ref, { scope: "identity" });
  expect(await log()).toEqual([
    ["Ringde ▇▇▇▇▇ ▇▇▇▇▇▇▇▇▇▇▇ i ▇▇▇▇▇ ▇▇▇▇▇▇", null, 2],
    ["Hang opp plakatar", null, 1],
  ]);
  expect(await findMarks(world.read, nameMarks)).toEqual([]);
});

it("so is somebody who was on the invitation list", async () => {
  await list(world, { email: "aud@vener.example", name: "Aud Fjordland", organisation: "Vener" });
  await note("Aud Fjordland (aud@vener.example) la det ut for Vener", "https://vener.example/innsyn");
  const contact = await findByAddress(world.read, "aud@vener.example");
  expectOk(await eraseContact(world.as("coordinator"), contact?.ref ?? ""));
  expect(await log()).toEqual([
    ["▇▇▇ ▇▇▇▇▇▇▇▇▇ (▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇) la det ut for Vener", "https://vener.example/innsyn", 2],
  ]);
});

it("what somebody who came to the list by himself calls himself covers nothing of it", async () => {
  await note("Ringde Norsk Forbund og aud@vener.example");
  await join(world, { email: "aud@vener.example", name: "Norsk Forbund" });
  const contact = await findByAddress(world.read, "aud@vener.example");
  expectOk(await eraseContact(world.as("coordinator"), contact?.ref ?? ""));
  expect(await log()).toEqual([["Ringde Norsk Forbund og ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇", null, 2]]);
});

it("a period that has passed covers addresses alone: nobody has decided on the words", async () => {
  await note("Ringde Signe Fjellstrand i Laget Øyvann, signe@oyvann-laget.example");
  const ref = await world.receive("Søket er tregt.", { who });
  const submission = await getSubmission(world.read, ref);
  expectOk(
    await write<undefined, never>(world.as({ kind: "system", name: "test" }), async (tx) => {
      await forgetContributor(tx, submission.id, { scope: "identity", ground: "period_passed" });
      return ok();
    }),
  );
  expect(await log()).toEqual([
    ["Ringde Signe Fjellstrand i Laget Øyvann, ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇", null, 2],
  ]);
});
