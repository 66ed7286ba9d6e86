/** What a coordinator says of words of a response that are covered, or are to be. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bar } from "~/domain/contributions/redaction.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { getContribution } from "~/domain/published/queries/contribution.server.ts";
import { coverAgain, coverByHand, keepCovers, liftCover } from "~/domain/responses/commands/cover.server.ts";
import { findCoverBench } from "~/domain/responses/covers-desk.server.ts";
import { getResponse as workingResponse } from "~/domain/responses/queries.server.ts";
import { coveringIn, quoted, repeating, text } from "../../support/covering.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
const { coordinator, correct, placeOf, projected, reasonOf, waits, withhold } = coveringIn(() => world);
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());
const benchOf = async (number: number) =>
  findCoverBench(world.read, await workingResponse(world.read, number), 1);
const seenOf = async (number: number) => (await benchOf(number)).seen;

describe("a coordinator", () => {
  const held = async () => {
    const [ref = ""] = await world.contributions(text);
    const number = await world.publish(await world.draft([ref], { reason: repeating }));
    await withhold([ref]);
    return { ref, number };
  };

  it("judges what was found on Today: it stays covered, whatever is withheld again on the same ground", async () => {
    const { ref, number } = await held();
    expect(await waits()).toEqual([String(number)]);
    const seen = await seenOf(number);
    expect(await keepCovers(world.as("approver"), number, { seen })).toMatchObject({ code: "not_allowed" });
    expectOk(await keepCovers(coordinator(), number, { seen }));
    expect(await waits()).toEqual([]);
    expect(await reasonOf(number, 1)).toContain(bar);
    await withhold([ref], "confidential");
    expect(await waits(), "on another ground").toEqual([String(number)]);
  });

  it("leaves covered what was read, and nothing that was found since", async () => {
    const { number } = await held();
    const seen = await seenOf(number);
    await correct(number, `${quoted} i Storgata.`, `Vi la til at ${quoted}.`);
    expect(await keepCovers(coordinator(), number, { seen })).toMatchObject({ code: "changed_meanwhile" });
    expect(await waits()).toEqual([String(number)]);
    expectOk(await keepCovers(coordinator(), number, { seen: await seenOf(number) }));
    expect(await waits()).toEqual([]);
  });

  it("shows words that give nothing away in every version, later ones too, and covers them again", async () => {
    const { number } = await held();
    await correct(number, `${repeating} Til hausten.`);
    const place = await placeOf(number);
    expect(await liftCover(world.as("approver"), number, place)).toMatchObject({ code: "not_allowed" });
    expectOk(await liftCover(coordinator(), number, place));
    expect([await reasonOf(number, 1), await reasonOf(number, 2)].join()).not.toContain(bar);
    expect(await waits()).toEqual([]);
    expect(await liftCover(coordinator(), number, place)).toMatchObject({ code: "changed_meanwhile" });
    await correct(number, `Same ord: ${quoted}. Til vinteren.`);
    expect(await reasonOf(number, 3), "the same words, as it was said of them").toContain("Gullhår");
    expectOk(await coverAgain(coordinator(), number, place));
    expect(await projected(number)).not.toContain("Gullhår");
  });

  it("covers a passage by hand wherever its words stand, in every version and those to come", async () => {
    const [ref = ""] = await world.contributions("Søket er tregt.");
    const number = await world.publish(
      await world.draft([ref], { reason: "Ola 👩‍👩‍👧 har sagt dette til Ola sjølv." }),
    );
    await correct(number, "Det er sagt til Ola.");
    const ground = { statute: "Offentleglova", section: "§ 13", reason: "ein annan person" };
    const cover = (words: string) => coverByHand(coordinator(), number, { passages: [], words, ground });
    expect(await cover("Kari")).toMatchObject({ code: "words_not_there" });
    expect(await cover("")).toMatchObject({ code: "nothing_selected" });
    expect(
      await coverByHand(coordinator(), number, {
        ...{ passages: [], words: "Ola" },
        ground: { ...ground, reason: "Ola bad om det" },
      }),
    ).toMatchObject({ code: "ground_gives_away" });
    expect(expectOk(await cover("Ola")).count).toBe(3);
    expect(await cover("Ola")).toMatchObject({ code: "already_covered" });
    expect(await waits()).toEqual([]);
    expect(await reasonOf(number, 1)).toBe(`${bar} 👩‍👩‍👧 har sagt dette til ${bar} sjølv.`);
    expect(await reasonOf(number, 2)).toBe(`Det er sagt til ${bar}.`);
    await correct(number, "Ola veit det.");
    expect(await reasonOf(number, 3)).toBe(`${bar} veit det.`);
    const { texts } = await benchOf(number);
    const first = texts.find((one) => one.version === 1 && one.part === "reason")?.number ?? 0;
    const family = { passages: [{ text: first, start: 5, end: 7 }], words: "", ground };
    expectOk(await coverByHand(coordinator(), number, family));
    expect(await reasonOf(number, 1), "whole graphemes").toBe(
      `${bar} ${bar} har sagt dette til ${bar} sjølv.`,
    );
  });

  it("marks a text by its name: what was read is marked though a version was published meanwhile", async () => {
    const [ref = ""] = await world.contributions("Søket er tregt.");
    const sentences = { [ref]: "Bronsen får svar." };
    const number = await world.publish(await world.draft([ref], { reason: "Spør Ola.", sentences }));
    const { texts } = await benchOf(number);
    const ground = { statute: "Offentleglova", section: "§ 13", reason: "ein annan person" };
    const cover = (part: string, start: number, end: number) => {
      const text = texts.find((one) => one.part === part)?.number ?? 0;
      return coverByHand(coordinator(), number, { passages: [{ text, start, end }], words: "", ground });
    };
    await correct(number, "Arkivet ser på det.");
    expect(await cover("sentence", 0, 7), "another is told now").toMatchObject({ code: "changed_meanwhile" });
    expect(expectOk(await cover("reason", 5, 8)).count).toBe(1);
    expect(await reasonOf(number, 1)).toBe(`Spør ${bar}.`);
    expect(await reasonOf(number, 2)).toBe("Arkivet ser på det.");
  });

  it("is shown again in the sentence where it stands, and not in another's", async () => {
    const refs = await world.contributions("Om stein. Om sand.");
    const [one = "", two = ""] = refs;
    const sentences = { [one]: "Gullhår får svar.", [two]: "Bronsen får svar." };
    const number = await world.publish(await world.draft(refs, { sentences }));
    const ground = { statute: "Offentleglova", section: "§ 13", reason: "ein annan person" };
    for (const words of ["Gullhår", "Bronsen"])
      expectOk(await coverByHand(coordinator(), number, { passages: [], words, ground }));
    const { covers } = await benchOf(number);
    for (const words of ["Gullhår", "Bronsen"]) {
      const at = covers.find((cover) => cover.words === words)?.place ?? "";
      expectOk(await liftCover(coordinator(), number, at));
      const told = await Promise.all(
        refs.map(async (ref) => (await getContribution(world.read, ref)).contribution.ownSentence),
      );
      const shown = Object.values(sentences).map((told) =>
        told.startsWith(words) ? told : `${bar} får svar.`,
      );
      expect(told).toEqual(shown);
      expectOk(await coverAgain(coordinator(), number, at));
    }
  });
});
