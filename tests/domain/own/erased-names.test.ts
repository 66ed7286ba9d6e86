/** Names that are not written as they were given: what goes, what is shown to whoever decides, and where else they stand. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { redactions } from "#db/schema/passages.ts";
import { saveOutcome } from "~/domain/consultations/commands/outcome.server.ts";
import { redact } from "~/domain/contributions/commands/redact.server.ts";
import { describeContribution, withholdContributions } from "~/domain/contributions/commands/sort.server.ts";
import { bar } from "~/domain/contributions/redaction.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { listTelling, readForgettable } from "~/domain/own/erasure.server.ts";
import { getResponse } from "~/domain/published/queries/responses.server.ts";
import { beginCorrection } from "~/domain/responses/commands/correct.server.ts";
import { dontSendMail } from "~/domain/responses/commands/notify.server.ts";
import { getSubmission, listTexts } from "~/domain/submissions/queries.server.ts";
import { coveringIn } from "../../support/covering.ts";
import { erasePerson, forgotten } from "../../support/erasing.ts";
import { findMarks } from "../../support/rows.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const who = { ...forgotten, kind: "person" as const, organisation: "" };
const scope = "identity" as const;
const bodyOf = async (ref: string) =>
  (await listTexts(world.read, (await getSubmission(world.read, ref)).id))[0]?.body;
const foundIn = async (...refs: string[]) => {
  const them = await Promise.all(refs.map((ref) => getSubmission(world.read, ref)));
  return (await readForgettable(world.read, them)).found;
};

describe("a person who is erased, and whose words stay", () => {
  it("goes by initials, in another order and with marks written apart, and not where one word stands alone", async () => {
    const ref = await world.receive("S. Fjellstrand og Fjellstrand, Signe. Fjellstrand vart nedlagt. Signe", {
      who,
    });
    await erasePerson(world, ref, { scope });
    expect(await bodyOf(ref)).toBe("▇▇ ▇▇▇▇▇▇▇▇▇▇▇ og ▇▇▇▇▇▇▇▇▇▇▇▇ ▇▇▇▇▇. Fjellstrand vart nedlagt. Signe");
    const other = await world.receive("A\u030ase Øy her.", { who: { ...who, person: "\u00c5se Øy" } });
    await erasePerson(world, other, { scope });
    expect(await bodyOf(other)).toBe("▇▇▇▇ ▇▇ her.");
  });

  it("leaves ordinary words that are names elsewhere", async () => {
    const text = "Berg toler dag for dag. Dag og natt i Berg kommune.";
    const ref = await world.receive(text, { who: { ...who, person: "Dag Berg" } });
    await erasePerson(world, ref, { scope });
    expect(await bodyOf(ref)).toBe(text);
  });

  it("is shown to whoever decides by each word of the name that stands alone, and by on whose behalf it came", async () => {
    const text = "Signe Fjellstrand skreiv. Fjellstrand er stad og namn. Helsing Fjellstrand, for Kari Hei.";
    const ref = await world.receive(text, { who, channel: "letter", onBehalfOf: "Kari Hei" });
    expect(await foundIn(ref)).toEqual([
      {
        words: "Fjellstrand",
        count: 2,
        places: [
          "Signe Fjellstrand skreiv. Fjellstrand er stad og namn. Helsing Fjellstrand, f",
          "v. Fjellstrand er stad og namn. Helsing Fjellstrand, for Kari Hei.",
        ],
      },
      { words: "Kari Hei", count: 1, places: ["stad og namn. Helsing Fjellstrand, for Kari Hei."] },
    ]);
  });

  it("goes by those that were ticked, in texts, titles and notes, and by no other word", async () => {
    const ref = await world.receive("Fjellstrand seier. Signe for Kari Hei. Tal no.", {
      who,
      channel: "letter",
      onBehalfOf: "Kari Hei",
    });
    const [point = ""] = await world.splitSubmission(ref);
    const title = {
      title: "Fjellstrand om tal",
      kind: "question",
      theme: "soek",
      owner: "",
      commitments: [],
    };
    expectOk(await describeContribution(world.as("coordinator"), point, title as never));
    const note = { ground: "personal_data", note: "Ring Fjellstrand og Signe" } as const;
    expectOk(await withholdContributions(world.as("coordinator"), [point], note));
    await erasePerson(world, ref, { scope, parts: ["Fjellstrand", "Kari Hei", "seier"] });
    expect(await bodyOf(ref)).toBe("▇▇▇▇▇▇▇▇▇▇▇ seier. Signe for ▇▇▇▇ ▇▇▇. Tal no.");
    expect(await findMarks(world.read, ["fjellstrand", "kari hei"])).toEqual([]);
    expect(await findMarks(world.read, ["ring ▇▇▇▇▇▇▇▇▇▇▇ og signe"])).not.toEqual([]);
  });

  it("goes by those that were ticked from the responses to the submission too, in every version", async () => {
    const ref = await world.receive("Søket er tregt.", { who });
    const points = await world.splitSubmission(ref);
    await world.clear(points);
    const number = await world.publish(
      await world.draft(points, { reason: "Fjellstrand har rett, Signe òg." }),
    );
    await erasePerson(world, ref, { scope, parts: ["Fjellstrand"] });
    expect((await getResponse(world.read, number)).reason).toBe(`${bar} har rett, Signe òg.`);
  });

  it("is shown by words that stand alone only in what staff wrote, and goes from there by those that were ticked", async () => {
    const ref = await world.receive("Søket er tregt.", { who });
    const [point = ""] = await world.splitSubmission(ref);
    const title = { title: "Signe om søk", kind: "question", theme: "", owner: "", commitments: [] };
    expectOk(await describeContribution(world.as("coordinator"), point, title as never));
    const note = { ground: "personal_data", note: "Ring Signe" } as const;
    expectOk(await withholdContributions(world.as("coordinator"), [point], note));
    const number = await world.publish(await world.draft([point], { reason: "Signe har rett." }));
    expectOk(await dontSendMail(world.as("coordinator"), number, "Signe veit det."));
    const other = await world.receive("Om sand.", { who });
    expect(await foundIn(ref, other)).toEqual([
      { words: "Signe", count: 3, places: ["Signe om søk", "Signe har rett.", "Ring Signe"] },
    ]);
    expect((await readForgettable(world.read, [await getSubmission(world.read, ref)])).otherAnswers).toEqual([
      number,
    ]);
    await erasePerson(world, ref, { scope, parts: ["Signe"] });
    expect(await findMarks(world.read, ["signe om", "ring signe", "signe veit"])).toEqual([]);
    expect((await getResponse(world.read, number)).reason).toBe(`${bar} har rett.`);
  });

  it("is not shown by words of a response that are covered anyway", async () => {
    const ref = await world.receive("Søket er tregt.", { who });
    const points = await world.splitSubmission(ref);
    const reason = "Signe Fjellstrand har rett, seier Fjellstrand. Signe òg.";
    const number = await world.publish(await world.draft(points, { reason }));
    expect(await foundIn(ref)).toMatchObject([{ words: "Signe", count: 1 }]);
    await erasePerson(world, ref, { scope });
    expect((await getResponse(world.read, number)).reason).toBe(`${bar} har rett, seier ${bar}. Signe òg.`);
  });

  it("on whose behalf it came is looked for in responses, and those that hold it are told of", async () => {
    const ref = await world.receive("Tal no.", { who, channel: "letter", onBehalfOf: "Hei vel" });
    const points = await world.splitSubmission(ref);
    const number = await world.publish(
      await world.draft(points, { reason: "Det som Hei vel seier, er lese." }),
    );
    const them = [await getSubmission(world.read, ref)];
    const { otherAnswers } = await readForgettable(world.read, them);
    expect([otherAnswers, (await listTelling(world.read, them)).published]).toEqual([[number], [number]]);
    await erasePerson(world, ref, { scope, parts: ["Hei vel"] });
    expect((await getResponse(world.read, number)).reason).toBe(`Det som ${bar} seier, er lese.`);
  });

  it("goes from responses by a name of two letters too", async () => {
    const ref = await world.receive("Søket er tregt.", { who: { ...who, person: "Bo Ås" } });
    const points = await world.splitSubmission(ref);
    const number = await world.publish(await world.draft(points, { reason: "Bo har rett. Bos tal òg." }));
    await erasePerson(world, ref, { scope, parts: ["Bo"] });
    expect((await getResponse(world.read, number)).reason).toBe(`${bar} har rett. ${bar} tal òg.`);
  });

  it("goes from all submissions of one erasure by the names of each", async () => {
    const ref = await world.receive("Signe Fjellstrand skreiv.", { who });
    const other = await world.receive("Signe Fjellstrand og S. Oyvann.", {
      who: { ...who, person: "Siv Oyvann" },
    });
    await erasePerson(world, ref, { scope, also: [other] });
    expect([await bodyOf(ref), await bodyOf(other)]).toEqual([
      "▇▇▇▇▇ ▇▇▇▇▇▇▇▇▇▇▇ skreiv.",
      "▇▇▇▇▇ ▇▇▇▇▇▇▇▇▇▇▇ og ▇▇ ▇▇▇▇▇▇.",
    ]);
  });
});

it("the ground of a redaction stays without the names where the words stay, and goes with them", async () => {
  const ref = await world.receive("Ring naboen. Tal no.", { who });
  const passages = [{ text: 1, start: 5, end: 11 }];
  const ground = { statute: "lov etter Signe Fjellstrand", section: "§ granbar", reason: "om lyngtue" };
  expectOk(await redact(world.as("coordinator"), ref, { passages, words: "naboen", ground }));
  await erasePerson(world, ref, { scope });
  expect(await findMarks(world.read, ["fjellstrand"])).toEqual([]);
  expect(await world.read.select().from(redactions)).toMatchObject([
    { statute: "lov etter ▇▇▇▇▇ ▇▇▇▇▇▇▇▇▇▇▇", section: "§ granbar", reason: "om lyngtue" },
  ]);
  await erasePerson(world, ref, { scope: "words" });
  expect(await findMarks(world.read, ["lov etter", "granbar", "lyngtue"])).toEqual([]);
});

describe("responses that hold the name, a word of it or the address", () => {
  const told = async (ref: string) => listTelling(world.read, [await getSubmission(world.read, ref)]);
  const published = async (reason: string, sentence?: string) => {
    const [point = ""] = await world.contributions("Om stein.");
    await world.clear([point]);
    const sentences = sentence ? { [point]: sentence } : {};
    return world.publish(await world.draft([point], { reason, sentences }));
  };

  it("are listed whoever they answer, in any version, in sentences and while they are written or corrected", async () => {
    const ref = await world.receive("Søket er tregt.", { who });
    expect(await told(ref)).toEqual({ published: [], drafts: [], outcomes: [] });
    const corrected = await published("Slik Fjellstrand peikar på.");
    await coveringIn(() => world).correct(corrected, "Slik det er peika på.");
    const sentence = await published("Takk.", `Spør ${who.email}.`);
    await published("Om dag og berg.");
    const [point = ""] = await world.contributions("Om sand.");
    const draft = await world.draft([point], { reason: "Utkast om S. Fjellstrand." });
    const changing = await published("Takk.");
    expectOk(await beginCorrection(world.as("coordinator"), changing, "substantive"));
    await world.save(changing, { reason: "Takk, Signe." });
    expect(await told(ref)).toEqual({
      published: [corrected, sentence],
      drafts: [draft, changing].sort((a, b) => a - b),
      outcomes: [],
    });
  });

  it("are listed with outcomes of consultations that do", async () => {
    const ref = await world.receive("Søket er tregt.", { who });
    const outcome = { text: { nn: "Fjellstrand fekk gjennomslag." }, commitments: [] };
    expectOk(await saveOutcome(world.as("coordinator"), "runde", { ...outcome, version: 0 }));
    expect((await told(ref)).outcomes).toMatchObject([{ slug: "runde" }]);
  });
});
