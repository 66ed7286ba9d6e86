import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Confirmation, confirmationEnd, createLinks } from "~/domain/own/links.server.ts";
import { getContributor, getSubmission, listOpen } from "~/domain/submissions/queries.server.ts";
import { type Browser, fieldOf, type Served, serve } from "../support/served.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
let served: Served;
let browser: Browser;
beforeEach(async () => {
  world = await openWorld();
  served = await serve(world, { SMTP_URL: "smtp://127.0.0.1:9", MAIL_FROM: "no-reply@forum.example" });
  browser = served.browser();
});
afterEach(async () => {
  await served.stop();
  await world.close();
});

const links = () => createLinks(served.config.secretKey, served.config.origin);
const linkTo = (ref: string, version = 1) => served.linkTo(ref, version);
const confirmOf = (purpose: Confirmation["purpose"], ref: string, detail?: string) => {
  const until = confirmationEnd(world.clock.now);
  return new URL(links().confirmationUrl({ purpose, ref, version: 1, until, detail })).pathname;
};
const nobody = { kind: "none", organisation: "", person: "", email: null } as const;
const openOf = async (ref: string) => listOpen(world.read, await getSubmission(world.read, ref));
const emailOf = async (ref: string) =>
  (await getContributor(world.read, (await getSubmission(world.read, ref)).contributorId)).email;
const coordinator = () => served.staffBrowser(world.staff.coordinator.personId);

describe("publishing less", () => {
  it("is asked by mail, and done by the button behind the mailed link alone", async () => {
    const ref = await world.receive("Søket er tregt.");
    await browser.get(linkTo(ref));
    expect((await browser.get(`/track/${ref}`)).text).toContain(`href="/track/${ref}/choices"`);
    const empty = await browser.post(`/track/${ref}/choices`, {});
    expect([empty.status, empty.text.includes('href="#off"')]).toEqual([422, true]);
    const asked = await browser.post(`/track/${ref}/choices`, { off: ["text", "organisation"] });
    expect([asked.status, asked.headers.location]).toEqual([303, `/track/${ref}?done=narrowing_asked`]);
    const path = confirmOf("narrowing", ref, "text.organisation");
    const stranger = served.browser();
    const opened = await stranger.get(path);
    expect([opened.status, opened.headers["cache-control"]]).toEqual([200, "no-store"]);
    expect(await openOf(ref)).toEqual(["text", "organisation"]);
    expect((await stranger.post(path, { intent: "confirm" })).status).toBe(303);
    expect(await openOf(ref)).toEqual([]);
    expect((await stranger.get(path)).text).not.toContain("<form");
    expect((await browser.get(`/track/${ref}/choices`)).status).toBe(404);
  });

  it("is done at once where there is no address", async () => {
    const ref = await world.receive("Søket er tregt.", { who: nobody });
    await browser.get(linkTo(ref));
    const done = await browser.post(`/track/${ref}/choices`, { off: "text" });
    expect(done.headers.location).toBe(`/track/${ref}?done=narrowed`);
    expect(await openOf(ref)).toEqual([]);
  });
});

describe("another address", () => {
  it("keeps what was typed wrongly, answers alike for any address, and waits for both", async () => {
    const ref = await world.receive("Søket er tregt.");
    await browser.get(linkTo(ref));
    const wrong = await browser.post(`/track/${ref}/address`, { email: "ny.example" });
    expect([wrong.status, wrong.text.includes('value="ny.example"')]).toEqual([422, true]);
    const same = await browser.post(`/track/${ref}/address`, { email: "laget@dome-post.example" });
    expect(
      (await browser.post(`/track/${ref}/address`, { email: "ny@dome-post.example" })).headers.location,
    ).toBe(same.headers.location);
    const until = confirmationEnd(world.clock.now);
    const side = (purpose: "old_address" | "new_address") =>
      new URL(links().confirmationUrl({ purpose, ref, version: 2, until })).pathname;
    const page = await served.browser().get(side("old_address"));
    expect(page.text).toContain("n•••@•••.example");
    await served.browser().post(side("old_address"), { intent: "confirm" });
    expect((await served.browser().get(side("old_address"))).text).toContain('value="stop"');
    await served.browser().post(side("new_address"), { intent: "confirm" });
    expect(await emailOf(ref)).toBe("ny@dome-post.example");
    expect((await browser.get(`/track/${ref}`)).status).toBe(404);
  });
});

describe("a new private link", () => {
  it("ends the old ones, in this browser too, where it is mailed", async () => {
    const ref = await world.receive("Søket er tregt.");
    await browser.get(linkTo(ref));
    const renewed = await browser.post(`/track/${ref}/new-link`, {});
    expect([renewed.status, renewed.headers.location]).toEqual([303, "/track?done=renewed"]);
    expect((await browser.get("/track?done=renewed")).text).toContain("The old links have ended");
    expect((await browser.get(`/track/${ref}`)).status).toBe(404);
    expect((await browser.get(linkTo(ref))).status).toBe(404);
    expect((await browser.get(linkTo(ref, 2))).status).toBe(303);
  });

  it("is kept by this browser where there is no address", async () => {
    const ref = await world.receive("Søket er tregt.", { who: nobody });
    await browser.get(linkTo(ref));
    const renewed = await browser.post(`/track/${ref}/new-link`, {});
    expect(renewed.headers.location).toBe(`/track/${ref}?done=renewed`);
    expect((await browser.get(`/track/${ref}/receipt`)).text).toContain(linkTo(ref, 2));
    expect((await served.browser().get(linkTo(ref))).status).toBe(404);
  });
});

describe.each([
  ["mailed", {}],
  ["kept by this browser", { who: nobody }],
])("a new private link that is %s", (_, input) => {
  it("is one where a click came twice, and nothing for whoever holds the old one alone", async () => {
    const ref = await world.receive("Søket er tregt.", input);
    const path = `/track/${ref}/new-link`;
    const [twin, stranger] = [served.browser(), served.browser()];
    for (const one of [browser, twin, stranger]) await one.get(linkTo(ref));
    const click = fieldOf((await browser.get(path)).text, "click");
    const others = fieldOf((await stranger.get(path)).text, "click");
    const first = await browser.post(path, { click });
    // with the cookie that it was sent with
    const again = await twin.post(path, { click });
    expect([again.status, again.headers.location]).toEqual([303, first.headers.location]);
    expect((await twin.get(first.headers.location ?? "")).status).toBe(200);
    expect((await browser.get(linkTo(ref, 2))).status).toBe(303);
    for (const said of [others, ""]) expect((await stranger.post(path, { click: said })).status).toBe(404);
    world.later(1);
    const late = served.browser();
    late.cookies.set("gs_track", stranger.cookies.get("gs_track") ?? "");
    expect((await late.post(path, { click })).status).toBe(404);
  });
});

describe("this was not me", () => {
  it("is said by a button, and a coordinator decides on the submission's page", async () => {
    const [point = ""] = await world.contributions("Søket er tregt.");
    const ref = point.split(".")[0] ?? "";
    await browser.get(linkTo(ref));
    const path = confirmOf("not_me", ref);
    expect((await served.browser().get(path)).text).not.toContain("tregt");
    expect(await emailOf(ref)).toBe("laget@dome-post.example");
    await served.browser().post(path, { intent: "confirm" });
    expect(await emailOf(ref)).toBeNull();
    expect((await served.browser().get(path)).text).toContain("Your address is off");
    expect((await browser.get(`/track/${ref}`)).text).toContain("it was not sent from there");
    const staff = await coordinator();
    const page = await staff.get(`/desk/intake/${ref}`);
    expect(page.text).toContain("Was it sent by somebody else?");
    expect((await staff.post(`/desk/intake/${ref}`, { intent: "settle", names: "off" })).status).toBe(303);
    expect((await getSubmission(world.read, ref)).disputedAt).toBeNull();
    expect((await staff.get(`/desk/intake/${ref}`)).text).toContain("Decided who it may be shown as from");
  });
});

describe("a coordinator", () => {
  it("writes down what came otherwise than by the link", async () => {
    const ref = await world.receive("Søket er tregt.");
    const staff = await coordinator();
    const wrong = await staff.post(`/desk/intake/${ref}`, { intent: "narrow", receivedOn: "2026-04-21" });
    expect(wrong.status).toBe(422);
    for (const id of ["narrow-off", "narrow-channel"]) expect(wrong.text).toContain(`href="#${id}"`);
    const right = { off: "organisation", channel: "phone", receivedOn: "2026-04-21" };
    expect((await staff.post(`/desk/intake/${ref}`, { intent: "narrow", ...right })).status).toBe(303);
    expect(await openOf(ref)).toEqual(["text"]);
    expect((await staff.post(`/desk/intake/${ref}`, { intent: "address", email: "x" })).status).toBe(422);
    const renewed = await staff.post(`/desk/intake/${ref}`, { intent: "renew" });
    expect(renewed.headers.location).toBe(`/desk/intake/${ref}?paper=1`);
    expect((await staff.get(`/desk/intake/${ref}?paper=1`)).text).toContain(linkTo(ref, 2));
    expect((await staff.get(`/desk/intake/${ref}`)).text).toContain("Less is published");
  });
});

describe("adding and correcting", () => {
  it("keeps what was typed, takes it once, and shows what was changed", async () => {
    const [point = ""] = await world.contributions("Søket er treigt.");
    const ref = point.split(".")[0] ?? "";
    await browser.get(linkTo(ref));
    const page = (await browser.get(`/track/${ref}`)).text;
    expect(page).toContain(`href="/track/${ref}/add"`);
    const form = (await browser.get(`/track/${ref}/add?kind=correction`)).text;
    expect(form).toContain("Søket er treigt.</textarea>");
    const key = fieldOf(form, "key");
    const send = (fields: Record<string, string>) =>
      browser.post(`/track/${ref}/add?kind=correction`, { key, kind: "correction", ...fields });
    const same = await send({ text: "Søket er treigt.", touches: point });
    expect([same.status, same.text.includes('href="#text"')]).toEqual([422, true]);
    expect(same.text).toMatch(new RegExp(`checked=""[^>]*value="${point}"|value="${point}"[^>]*checked=""`));
    for (let n = 0; n < 2; n++) {
      const sent = await send({ text: "Søket er tregt.", touches: point });
      expect([sent.status, sent.headers.location]).toEqual([303, `/track/${ref}?done=added`]);
    }
    const after = (await browser.get(`/track/${ref}`)).text;
    expect(after.match(/<del>/g)).toHaveLength(1);
    expect(after).toContain(`About ${point}.`);
    const staff = await coordinator();
    const desk = (await staff.get(`/desk/intake/${ref}`)).text;
    expect(desk).toContain("<ins>");
    expect(desk).toContain(`href="/desk/intake/${ref}/split"`);
  });

  it("is registered by a coordinator, who says that an answered point was looked at", async () => {
    const [point = ""] = await world.contributions("Søket er tregt.");
    const ref = point.split(".")[0] ?? "";
    await world.publish(await world.draft([point]));
    const staff = await coordinator();
    const post = (fields: Record<string, string>) => staff.post(`/desk/intake/${ref}`, fields);
    const wrong = await post({ intent: "later", kind: "addition", language: "nn", text: "" });
    expect(wrong.status).toBe(422);
    for (const id of ["later-text", "later-channel"]) expect(wrong.text).toContain(`href="#${id}"`);
    const came = { channel: "letter", receivedOn: "2026-04-21", touches: point };
    const right = { intent: "later", kind: "addition", language: "nn", text: "Det heng.", ...came };
    expect((await post(right)).status).toBe(303);
    expect((await staff.get(`/desk/intake/${ref}`)).text).toContain("decided before this came");
    expect((await post({ intent: "looked", point, text: "2" })).status).toBe(303);
    expect((await staff.get(`/desk/intake/${ref}`)).text).not.toContain("decided before this came");
  });
});

describe("without the link", () => {
  it("these pages answer like ones that are not there", async () => {
    const ref = await world.receive("Søket er tregt.");
    for (const page of ["choices", "address", "new-link", "add"]) {
      expect((await browser.get(`/track/${ref}/${page}`)).status, page).toBe(404);
      expect((await browser.post(`/track/${ref}/${page}`, { off: "text" })).status, page).toBe(404);
    }
    expect(await openOf(ref)).toEqual(["text", "organisation"]);
  });
});
