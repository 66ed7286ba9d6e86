import { afterEach, beforeEach, expect, it } from "vitest";
import { evaluations } from "#db/schema/evaluations.ts";
import { recordVersions } from "#db/schema/records.ts";
import { publishTakes } from "~/domain/evaluations/commands/takes.server.ts";
import { expectOk, ok } from "~/domain/kernel/result.ts";
import { write } from "~/domain/kernel/write.server.ts";
import { getRecord } from "~/domain/published/queries/records.server.ts";
import { getMeetingRow } from "~/domain/published/queries.server.ts";
import { erasePerson, nameMarks, forgotten as who } from "../../support/erasing.ts";
import { both } from "../../support/meetings.ts";
import { answering, heldMeeting } from "../../support/recording.ts";
import { findMarks } from "../../support/rows.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());
const person = { ...who, kind: "person" as const, organisation: "" };
const barred = "▇▇▇▇▇ ▇▇▇▇▇▇▇▇▇▇▇";

it("whoever is erased is named in no version of a record, nor in its draft and links; an organisation and a single word stay", async () => {
  const held = await heldMeeting(world, ["Søket er tregt."]);
  await held.draft();
  const url = "https://dome.example/signe@oyvann-laget.example";
  await held.links([{ kind: "document", title: both("Innlegget"), url }]);
  await held.found(answering(url));
  expectOk(await held.say("next", both("Signe Fjellstrand i Laget Øyvann skriv i Fjellstrand.")));
  expectOk(await held.publish());
  expectOk(await held.say("next", both("Signe Fjellstrand skriv.")));
  expectOk(await held.publish(both("Kven som skriv: Signe Fjellstrand")));
  const ref = await world.receive("Søket er tregt.", { who: person });
  await erasePerson(world, ref, { scope: "identity" });
  const said = async (version: number) => {
    const { sections, links } = await getRecord(world.read, held.slug, version);
    return [sections.at(-1)?.body.nn, links];
  };
  expect(await said(1)).toEqual([`${barred} i Laget Øyvann skriv i Fjellstrand.`, []]);
  expect(await said(2)).toEqual([`${barred} skriv.`, []]);
  const page = (await getMeetingRow(world.read, held.slug)).data.record;
  expect(page?.map(({ note }) => note.nn)).toEqual([`Kven som skriv: ${barred}`, undefined]);
  expect(await findMarks(world.read, ["signe", "oyvann-laget"])).toEqual([]);
  // nothing is new: the draft and the version are the same words still
  expectOk(await held.publish());
  expect(await world.read.select().from(recordVersions)).toHaveLength(2);
});

it("nor in what the organiser took from an evaluation, as it stands, as it stood and as it is written", async () => {
  const held = await heldMeeting(world, ["Søket er tregt."]);
  const ctx = world.as("coordinator");
  await write(ctx, async (tx) => {
    const asked = { questions: [], takes: {}, published: {}, version: 1 };
    await tx.db.insert(evaluations).values({ meetingId: held.meetingId, ...asked });
    return ok();
  });
  for (const [at, said] of ["Signe Fjellstrand vil ha meir tid.", "Signe Fjellstrand igjen."].entries())
    expectOk(await publishTakes(ctx, held.slug, { version: at + 1, takes: both(said) }));
  const ref = await world.receive("Søket er tregt.", { who: person });
  await erasePerson(world, ref, { scope: "identity" });
  expect((await getMeetingRow(world.read, held.slug)).data.takes).toMatchObject({
    text: { nn: `${barred} igjen.` },
    earlier: [{ text: { nn: `${barred} vil ha meir tid.` } }],
  });
  expect(await findMarks(world.read, nameMarks)).toEqual([]);
});
