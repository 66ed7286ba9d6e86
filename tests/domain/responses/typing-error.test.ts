/** A typing error may not turn an answer round without a question (rules 8, 9). */
import { afterAll, beforeAll, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { events } from "#db/schema/kernel.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { beginCorrection } from "~/domain/responses/commands/correct.server.ts";
import { submitResponse } from "~/domain/responses/commands/submit.server.ts";
import { readResponsePage } from "~/domain/responses/desk.server.ts";
import { getResponse } from "~/domain/responses/queries.server.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const coordinator = () => world.as("coordinator");
const note = "Ein skrivefeil.";
const reason = "Arkivet tek det med i arbeidet før 12. mai, og seier frå til alle som har spurt om det.";
const turned = reason.replace("tek det", "tek det ikkje");
/** A published response of which a typing error is being corrected, so that it says this. */
async function corrected(to: string) {
  const refs = await world.contributions("Søket er tregt.");
  const number = await world.publish(await world.draft(refs, { reason }));
  expectOk(await beginCorrection(coordinator(), number, "typing_error"));
  await world.save(number, { reason: to, note });
  return number;
}
const said = async (number: number) => {
  const { id } = await getResponse(world.read, number);
  const rows = await world.read.select().from(events).where(eq(events.subjectId, id));
  return rows.filter(({ type }) => type === "response.said_typing_error").map(({ data }) => data);
};

it("a slip of the pen is sent without a question, and nothing is said of it", async () => {
  const number = await corrected(reason.replace("arbeidet", "arbedet"));
  expectOk(await submitResponse(coordinator(), number));
  expect(await said(number)).toEqual([]);
});

it.each([
  ["a negation", turned, { figures: 0, negations: 1, words: 0 }],
  ["a figure", reason.replace("12", "21"), { figures: 1, negations: 0, words: 0 }],
  ["a month", reason.replace("mai", "mars"), { figures: 1, negations: 0, words: 0 }],
  [
    "half the reason",
    "Arkivet gjer det når det er pengar til det, og ikkje før.",
    { figures: 1, negations: 1, words: 1 },
  ],
])(
  "%s is asked about; who says that it is a typing error all the same is remembered, in words and counts",
  async (_, to, counts) => {
    const number = await corrected(to);
    expect(await submitResponse(coordinator(), number)).toMatchObject({ code: "looks_substantive" });
    const { correction, said: before } = await readResponsePage(world.read, number);
    expect(new Set(correction?.doubts.map(({ part }) => part))).toEqual(new Set(["reason"]));
    expect(before).toEqual([]);
    expectOk(await submitResponse(coordinator(), number, { allTheSame: await world.digestOf(number) }));
    expect(await said(number)).toEqual([counts]);
    const page = await readResponsePage(world.read, number);
    expect(page.said.map(({ person }) => person)).toEqual(["koordinator"]);
    expect(page.correction?.doubts, "the approver sees the same").toEqual(correction?.doubts);
  },
);

it("what is said of one text does not hold for the next", async () => {
  const number = await corrected(turned);
  const read = await world.digestOf(number);
  await world.save(number, { reason: turned.replace("12", "21"), note });
  expect(await submitResponse(coordinator(), number, { allTheSame: read })).toMatchObject({
    code: "looks_substantive",
  });
});

it("a change of substance is not asked about: its members are told", async () => {
  const number = await corrected(turned);
  await world.save(number, { reason: turned, note, kind: "substantive" });
  expect((await readResponsePage(world.read, number)).correction?.doubts).toEqual([]);
  expectOk(await submitResponse(coordinator(), number));
  expect(await said(number)).toEqual([]);
});
