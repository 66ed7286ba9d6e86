import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { outbox } from "#db/schema/kernel.ts";
import { contributors } from "#db/schema/people.ts";
import { submissions } from "#db/schema/submissions.ts";
import { askContributor } from "~/domain/contributions/commands/ask.server.ts";
import { findContribution, findQuestion } from "~/domain/contributions/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { createLinks } from "~/domain/own/links.server.ts";
import { recordWithdrawal } from "~/domain/responses/commands/withdraw.server.ts";
import { markNothingToAnswer, markSpam } from "~/domain/submissions/commands/set-status.server.ts";
import { type Browser, type Served, serve } from "../support/served.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
let served: Served;
let browser: Browser;
const linkTo = (ref: string, version = 1) => served.linkTo(ref, version);

async function open(env: Record<string, string> = {}) {
  served = await serve(world, env);
  browser = served.browser();
}
beforeEach(async () => {
  world = await openWorld();
  await open();
});
afterEach(async () => {
  await served.stop();
  await world.close();
});

describe("a private link", () => {
  it("is exchanged for a cookie at once and leaves address, cache and robots alone", async () => {
    const ref = await world.receive("Eitt poeng.");
    const opened = await browser.get(linkTo(ref));
    expect(opened.status).toBe(303);
    expect(opened.headers.location).toBe(`/track/${ref}`);
    expect(opened.headers["set-cookie"]?.[0]).toMatch(/^gs_track=[\w-]+; Path=\/; HttpOnly; SameSite=Lax/);
    for (const path of [`/track/${ref}`, `/track/${ref}/receipt`, "/track"]) {
      const page = await browser.get(path);
      expect(page.status, path).toBe(200);
      expect(page.headers["cache-control"], path).toBe("no-store");
      expect(page.headers["x-robots-tag"], path).toContain("noindex");
      expect(page.headers["referrer-policy"], path).toBe("same-origin");
      expect(page.text, path).toContain('<meta name="robots" content="noindex"/>');
      expect(page.text, path).not.toContain("<script");
    }
  });

  it("works as often as it is opened: a scanner that opens it takes nothing away", async () => {
    const ref = await world.receive("Eitt poeng.");
    await served.browser().get(linkTo(ref));
    expect((await browser.get(linkTo(ref))).status).toBe(303);
  });

  it("forged, cut short or ended opens nothing, and says how to get another", async () => {
    const ref = await world.receive("Eitt poeng.");
    const ended = linkTo(ref);
    await world.db.write(async (tx) => {
      await tx.update(submissions).set({ linkVersion: 2 }).where(eq(submissions.ref, ref));
    });
    const other = createLinks(Buffer.alloc(32, 9), served.config.origin).submissionToken(ref, 2);
    const unknown = await browser.get("/link/x");
    for (const path of [ended, linkTo(ref, 2).slice(0, -3), `/link/${other}`, "/link/x"]) {
      const answer = await browser.get(path);
      expect(answer.text.replaceAll(path, "/link/x"), path).toBe(unknown.text);
      expect(answer.status, path).toBe(404);
      expect(answer.headers["set-cookie"], path).toBeUndefined();
      expect(answer.text, path).toContain('href="/track"');
    }
    expect((await browser.get(linkTo(ref, 2))).status).toBe(303);
  });

  it("several are held side by side, and forgotten when asked", async () => {
    const refs = [await world.receive("Ein."), await world.receive("To.")];
    for (const ref of refs) await browser.get(linkTo(ref));
    const page = await browser.get("/track");
    for (const ref of refs) {
      expect(page.text).toContain(`href="/track/${ref}"`);
      expect((await browser.get(`/track/${ref}`)).status).toBe(200);
    }
    expect((await browser.post("/track", { intent: "forget" })).status).toBe(303);
    expect((await browser.get(`/track/${refs[0]}`)).status).toBe(404);
  });
});

describe("without the link", () => {
  it("a submission that is there answers like one that is not, in pages, data and forms", async () => {
    const ref = await world.receive("Eitt poeng.");
    await browser.get(linkTo(await world.receive("Mitt eige.")));
    const strip = (text: string) => text.replaceAll(ref, "X").replaceAll("RND26-ZZZZ", "X");
    for (const rest of ["", "/receipt", "/receipt.txt", "?_data=track/:ref"]) {
      const [there, gone] = [
        await browser.get(`/track/${ref}${rest}`),
        await browser.get(`/track/RND26-ZZZZ${rest}`),
      ];
      expect(there.status, rest).toBe(404);
      expect([there.status, strip(there.text)], rest).toEqual([gone.status, strip(gone.text)]);
      expect(there.text).not.toContain("poeng");
    }
    const stop = { intent: "stop" };
    const [there, gone] = [
      await browser.post(`/track/${ref}`, stop),
      await browser.post("/track/RND26-ZZZZ", stop),
    ];
    expect([there.status, strip(there.text)]).toEqual([404, strip(gone.text)]);
  });

  it("one's own link does not reach another's point", async () => {
    const [mine = ""] = await world.contributions("Mitt punkt.");
    const [theirs = ""] = await world.contributions("Deira punkt.");
    expectOk(
      await askContributor(world.as("coordinator"), theirs, { question: "Kva?", answerBy: "2026-05-01" }),
    );
    const ref = mine.split(".")[0] ?? "";
    await browser.get(linkTo(ref));
    const answerTo = (point: string) =>
      browser.post(`/track/${ref}`, { intent: "answer", point, answer: "Nei" });
    const [there, gone] = [await answerTo(theirs), await answerTo("RND26-ZZZZ.1")];
    expect([there.status, there.text]).toEqual([404, gone.text]);
  });
});

describe("following", () => {
  it("before it is split: received, and by when what comes comes", async () => {
    const ref = await world.receive("Eitt poeng.\n\nOg eitt til.");
    await browser.get(linkTo(ref));
    const page = await browser.get(`/track/${ref}`);
    expect(page.text).toContain("We have received your input");
    expect(page.text).toContain("Thursday 21 May 2026");
    expect(page.text).toContain("Eitt poeng.\n\nOg eitt til.");
  });

  it("what was entered long after the window is told that its days have passed, until it is answered", async () => {
    world.clock.now = "2026-11-02T09:00:00.000Z";
    const ref = await world.receive("Eit gammalt brev.", { channel: "letter", receivedOn: "2026-04-21" });
    await browser.get(linkTo(ref));
    expect((await browser.get(`/track/${ref}`)).text).toContain("We should have split it");
    for (const path of [`/track/${ref}/receipt`, `/track/${ref}/receipt.txt`])
      expect((await browser.get(path)).text.match(/Should have been done by/g), path).toHaveLength(2);
    const points = await world.splitSubmission(ref);
    expect((await browser.get(`/track/${ref}`)).text).toContain("The response should have come by");
    await world.clear(points);
    await world.publish(await world.draft(points));
    for (const path of [`/track/${ref}`, `/track/${ref}/receipt`, `/track/${ref}/receipt.txt`])
      expect((await browser.get(path)).text, path).not.toMatch(/hould have (been|come)/);
  });

  it("each point: own words, state, outcome, reason, own sentence, promise, how many others", async () => {
    const [one = "", two = ""] = await world.contributions("Søket er tregt. Statistikken manglar.", {
      theme: "soek",
    });
    const others = await world.contributions("Søket er seint.");
    const draft = await world.draft([one, ...others], {
      sentences: { [one]: "Dykkar døme avgjorde." },
      promiseWhat: "Nytt søk.",
      promiseBody: world.body,
      promiseBy: "2026-09-01",
    });
    const number = await world.publish(draft);
    const ref = one.split(".")[0] ?? "";
    await browser.get(linkTo(ref));
    const page = (await browser.get(`/track/${ref}`)).text;
    expect(page).toContain("2 points, 1 answered");
    for (const words of [
      "Søket er tregt.",
      "within",
      "Arkivet tek det med",
      "Dykkar døme avgjorde.",
      "Nytt søk.",
    ]) {
      expect(page, words).toContain(words);
    }
    expect(page).toContain("One other contribution got the same response");
    expect(page).toContain(`href="/responses/${number}"`);
    expect(page).toContain(`subject=You%20misread%20my%20point%20${two}`);
    expect(page).toContain("100%");
    expect(page).not.toContain("Kan gjerast.");
  });

  it("holds no internal id, no address and nothing of the work inside", async () => {
    const [one = ""] = await world.contributions("Søket er tregt.", { owner: world.body });
    await world.advise(one);
    const ref = one.split(".")[0] ?? "";
    await browser.get(linkTo(ref));
    const data = (await browser.get(`/track/${ref}?_data=track/:ref`)).text;
    expect(data).toContain("Søket er tregt.");
    expect(data).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(data).not.toContain("laget@dome-post.example");
    expect(data).not.toContain("Kan gjerast.");
  });

  it("a question is answered once; an empty answer is asked for again", async () => {
    const [one = ""] = await world.contributions("Søket er tregt.");
    expectOk(
      await askContributor(world.as("coordinator"), one, { question: "Kor tregt?", answerBy: "2026-05-01" }),
    );
    const ref = one.split(".")[0] ?? "";
    await browser.get(linkTo(ref));
    expect((await browser.get(`/track/${ref}`)).text).toContain("Kor tregt?");
    const empty = await browser.post(`/track/${ref}`, { intent: "answer", point: one, answer: " " });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('href="#answer-1"');
    const sent = await browser.post(`/track/${ref}`, { intent: "answer", point: one, answer: "Ti sekund." });
    expect([sent.status, sent.headers.location]).toEqual([303, `/track/${ref}?done=answered`]);
    const contribution = await findContribution(world.read, one);
    expect(await findQuestion(world.read, contribution?.id ?? "")).toMatchObject({ answer: "Ti sekund." });
    const twice = await browser.post(`/track/${ref}`, { intent: "answer", point: one, answer: "Elleve." });
    expect([twice.status, twice.text.includes("Ti sekund.")]).toEqual([409, true]);
  });

  it("a question about a point that was taken back is not open any more", async () => {
    const [one = ""] = await world.contributions("Søket er tregt.");
    const coordinator = world.as("coordinator");
    expectOk(await askContributor(coordinator, one, { question: "Kor tregt?", answerBy: "2026-05-01" }));
    const ref = one.split(".")[0] ?? "";
    await browser.get(linkTo(ref));
    expectOk(await recordWithdrawal(coordinator, one, { channel: "phone", receivedOn: "2026-04-20" }));
    const late = await browser.post(`/track/${ref}?lang=en`, { intent: "answer", point: one, answer: "Ti." });
    expect(late.status).toBe(409);
    expect(late.text).toContain("This question is not open any more");
  });

  it("nothing to answer: the reason; spam: what its sender saw while it waited", async () => {
    const [nothing, spam] = [await world.receive("Berre ei prøve."), await world.receive("Kjøp!")];
    expectOk(await markNothingToAnswer(world.as("coordinator"), nothing, "Det var ei prøve."));
    expectOk(await markSpam(world.as("coordinator"), spam));
    for (const ref of [nothing, spam]) await browser.get(linkTo(ref));
    expect((await browser.get(`/track/${nothing}`)).text).toContain("Det var ei prøve.");
    const page = (await browser.get(`/track/${spam}`)).text;
    expect(page).toContain("We have received your input");
    expect(page).not.toMatch(/spam/i);
  });

  it("mail is stopped and resumed", async () => {
    await served.stop();
    await open({ SMTP_URL: "smtp://127.0.0.1:9", MAIL_FROM: "no-reply@forum.example" });
    const ref = await world.receive("Eitt poeng.");
    await browser.get(linkTo(ref));
    const stopped = async () => (await world.read.select().from(contributors))[0]?.mailStoppedAt ?? null;
    expect((await browser.get(`/track/${ref}`)).text).toContain("l•••@•••.example");
    await browser.post(`/track/${ref}`, { intent: "stop" });
    expect(await stopped()).not.toBeNull();
    await browser.post(`/track/${ref}`, { intent: "resume" });
    expect(await stopped()).toBeNull();
  });
});

describe("an address asks for its links", () => {
  const lists = () => world.read.select().from(outbox).where(eq(outbox.template, "all_submissions"));

  it("and is answered alike, known or not", async () => {
    await world.receive("Eitt poeng.");
    const [known, unknown] = [
      await browser.post("/track", { intent: "find", email: "laget@dome-post.example" }),
      await browser.post("/track", { intent: "find", email: "ingen@dome-post.example" }),
    ];
    expect([known.status, known.headers.location]).toEqual([unknown.status, unknown.headers.location]);
    expect(await lists()).toHaveLength(1);
  });

  it("and is told what to put right, with what was typed", async () => {
    const page = await browser.post("/track", { intent: "find", email: "laget.example" });
    expect(page.status).toBe(422);
    expect(page.text).toContain('value="laget.example"');
  });
});
