import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLinks } from "~/domain/own/links.server.ts";
import { paths } from "~/paths.ts";
import { type Browser, type Served, serve } from "../support/served.ts";
import { openWorld, type World } from "../support/world.ts";

/** After a restore of a backup that is older than the submission that a link leads to. */
let world: World;
let served: Served;
let browser: Browser;
const linkTo = (ref: string, version = 1) => served.linkTo(ref, version);

beforeEach(async () => {
  world = await openWorld();
  served = await serve(world);
  browser = served.browser();
});
afterEach(async () => {
  await served.stop();
  await world.close();
});

describe("a link", () => {
  it("of ours to what is not here any more says so, and what to do, and nothing of others", async () => {
    const ref = await world.receive("Eitt poeng.");
    const missing = linkTo("RND26-ZZZZ");
    const texts: string[] = [];
    for (const language of ["en", "nb", "nn", "sv"]) {
      const answer = await browser.get(`${missing}?lang=${language}`);
      expect(answer.status).toBe(404);
      expect(answer.headers["set-cookie"]?.join() ?? "").not.toContain("gs_track");
      expect(answer.text).toContain('href="mailto:forum@dome.example"');
      expect(answer.text).toContain('href="/consultations"');
      const title = /<h1>([^<]+)/.exec(answer.text)?.[1] ?? "";
      expect(answer.text).toContain(`<title>${title}`);
      texts.push(title);
    }
    expect(new Set(texts).size).toBe(4);
    expect(texts[0]).toBe("We do not have this input");
    // Signed with another key, or for one that is here: as before.
    const forged = createLinks(Buffer.alloc(32, 9), served.config.origin).submissionToken("RND26-ZZZZ", 1);
    for (const path of [`/link/${forged}`, linkTo(ref, 2)])
      expect((await browser.get(`${path}?lang=en`)).text).toContain("This link does not work");
  });

  it("that a browser holds says the same on its page, where its submission is not here any more", async () => {
    const token = linkTo("RND26-ZZZZ").split("/").at(-1);
    browser.cookies.set("gs_track", token ?? "");
    const answer = await browser.get("/track/RND26-ZZZZ?lang=en");
    expect(answer.status).toBe(404);
    expect(answer.text).toContain("We do not have this input");
  });

  it("that confirms says the same, of a submission and of one point of it, before and after its day", async () => {
    const links = createLinks(served.config.secretKey, served.config.origin);
    const kept = await world.receive("Eitt poeng.");
    const confirm = (ref: string, until: string) =>
      paths.confirm(links.confirmationToken({ purpose: "withdrawal", ref, version: 1, until }));
    for (const until of ["2020-01-01T00:00:00.000Z", "2099-01-01T00:00:00.000Z"]) {
      for (const ref of ["RND26-ZZZZ", "RND26-ZZZZ.3"]) {
        const path = confirm(ref, until);
        const answers = [await browser.get(`${path}?lang=en`), await browser.post(path, {})];
        const followed = await browser.get(`${answers[1]?.headers.location}?lang=en`);
        for (const answer of [answers[0], followed]) {
          expect(answer?.status).toBe(404);
          expect(answer?.text).toContain("<title>We do not have this input");
          expect(answer?.text).toContain('href="/consultations"');
        }
      }
    }
    const ended = await browser.get(`${confirm(kept, "2020-01-01T00:00:00.000Z")}?lang=en`);
    expect(ended.text).toContain("<title>This link does not work");
  });
});
