/** Words of a response that are covered: on the public pages, and at the desk where they are judged. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { withholdContributions } from "~/domain/contributions/commands/sort.server.ts";
import { bar } from "~/domain/contributions/redaction.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { getResponse } from "~/domain/published/queries/responses.server.ts";
import { beginCorrection } from "~/domain/responses/commands/correct.server.ts";
import { coverByHand } from "~/domain/responses/commands/cover.server.ts";
import { waitingDigest } from "~/domain/responses/covers.server.ts";
import { languages } from "~/i18n/languages.ts";
import { followCovers } from "~/server/covers.server.ts";
import { type DemoDesk, openDemoDesk } from "../support/demo-desk.ts";
import { readerOf } from "../support/reader.ts";
import { openWorld, type World } from "../support/world.ts";

describe("the public pages of a response that repeats what is withheld", () => {
  let world: World;
  let number = 0;
  let [held, other] = ["", ""];
  const ground = { statute: "Offentleglova", section: "§ 13", reason: "ein annan person" };
  beforeAll(async () => {
    world = await openWorld();
    const text = "Naboen min Gullhår ropar til oss over gjerdet kvar kveld. Søket er tregt.";
    [held = "", other = ""] = await world.contributions(text);
    const quoted = "Naboen min Gullhår ropar til oss over gjerdet";
    const said = { title: quoted, reason: `Du skriv: ${quoted}. Spør Per Prøve.` };
    const sentences = { [other]: `Vi veit at ${quoted}.` };
    number = await world.publish(await world.draft([held, other], { ...said, sentences }));
    expectOk(await beginCorrection(world.as("coordinator"), number, "substantive"));
    await world.save(number, { ...said, reason: "Vi ser på det.", note: `Vi tok bort at ${quoted}.` });
    await world.publish(number);
    const withheld = { ground: "personal_data" as const, note: "" };
    expectOk(await withholdContributions(world.as("coordinator"), [held], withheld));
    const words = "Per Prøve";
    expectOk(await coverByHand(world.as("coordinator"), number, { passages: [], words, ground }));
  });
  afterAll(() => world.close());

  const addresses = () => [
    `/responses/${number}`,
    `/responses/${number}?version=1`,
    `/responses/${number}?version=2`,
    `/contributions/${held}`,
    `/contributions/${other}`,
    "/consultations/runde/responses",
    "/consultations/runde/contributions",
    "/search?q=gjerdet",
    "/search?q=ser+på",
  ];

  it("hold none of it in any language: neither what is read nor what is loaded", async () => {
    for (const language of languages)
      for (const address of addresses()) {
        const { status, html, data, reads } = await readerOf(world, language)(address);
        expect([address, status]).toEqual([address, 200]);
        expect(html + JSON.stringify(data), address).not.toMatch(/Gullhår|gjerdet kvar|Per Prøve/);
        expect(reads, address).toBeLessThanOrEqual(6);
      }
  });

  it("draw a bar with its ground, and list the grounds below", async () => {
    const { html } = await readerOf(world, "nn")(`/responses/${number}?version=1`);
    expect(html).toMatch(
      /class="blackout"[^>]*><span class="vh"[^>]*>Sladda:[\s\S]{0,20}<\/span>halde tilbake: personopplysningar/,
    );
    expect(html).toContain("Offentleglova § 13: ein annan person");
    expect(html).toContain("Det strekane står for");
    expect(html, "a title says it in a word").toMatch(/<h1[^>]*><span class="blackout" lang="nn">sladda/);
  });
});

describe("the page at the desk where words of a response are covered", () => {
  let desk: DemoDesk;
  let address = "";
  beforeAll(async () => {
    desk = await openDemoDesk();
    const list = await desk.page("/desk/responses?status=published", "coordinator");
    address = `/desk/responses/${/\/desk\/responses\/(\d+)\/review/.exec(list)?.[1]}/cover`;
  }, 60_000);
  afterAll(() => desk?.stop());

  it("is for coordinators alone, and for what was published", async () => {
    for (const who of ["approver", "stranger"] as const)
      expect([404, 403]).toContain((await desk.get(address, who)).status);
    expect((await desk.get("/desk/responses/999/cover", "coordinator")).status).toBe(404);
  });

  it("covers words by hand, keeps what was typed where it is refused, and shows them again", async () => {
    const typed = { intent: "redact", words: "ord som ikkje står der", ground: "own" };
    const refused = await desk.post(address, "coordinator", typed);
    expect(refused.status).toBe(422);
    const kept = await refused.text();
    expect(kept).toContain("ord som ikkje står der");
    expect(kept).toContain('href="#redact-statute"');
    const elsewhere = { ...typed, statute: "Offentleglova", section: "§ 13", reason: "privat" };
    expect((await desk.post(address, "coordinator", elsewhere)).status).toBe(422);
    const page = await desk.page(address, "coordinator");
    const [, word = ""] =
      /<label><input type="checkbox"[\s\S]*?<span lang="[a-z]+">(\p{L}{5,})/u.exec(page) ?? [];
    expect(word).not.toBe("");
    expect((await desk.post(address, "coordinator", { ...elsewhere, words: word })).status).toBe(303);
    const covered = await desk.page(address, "coordinator");
    const [, at = ""] = /name="at" value="([^"]+)"/.exec(covered) ?? [];
    expect((await desk.post(address, "coordinator", { intent: "lift", at })).status).toBe(303);
    expect((await desk.post(address, "coordinator", { intent: "lift", at })).status).toBe(409);
    expect((await desk.post(address, "coordinator", { intent: "again", at })).status).toBe(303);
    const keep = (seen: string) => desk.post(address, "coordinator", { intent: "keep", seen });
    expect((await keep("x")).status, "what waits is not what was read").toBe(409);
    expect((await keep(waitingDigest([]))).status).toBe(303);
    expect((await desk.post(address, "coordinator", { intent: "nothing" })).status).toBe(400);
  });
});

describe("a server that starts", () => {
  it("covers beside its requests what a forum that is older than its covers shows", async () => {
    const world = await openWorld();
    try {
      const [ref = ""] = await world.contributions(
        "Naboen min Gullhår ropar til oss over gjerdet kvar kveld.",
      );
      const reason = "Du skriv: Naboen min Gullhår ropar til oss over gjerdet.";
      const number = await world.publish(await world.draft([ref], { reason }));
      await world.db.write(async (tx) => {
        const withheld = { visibility: "withheld", withheldGround: "personal_data" } as const;
        await tx.update(contributions).set(withheld).where(eq(contributions.ref, ref));
      });
      const told = async () => (await getResponse(world.read, number)).reason;
      expect(await told()).toBe(reason);
      const service = followCovers({ house: world as never, log: { error: expect.fail } as never });
      await expect.poll(told, { timeout: 10_000 }).toBe(`Du skriv: ${bar}.`);
      await service.stop();
    } finally {
      await world.close();
    }
  });
});
