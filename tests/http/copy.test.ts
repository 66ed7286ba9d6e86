import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { expectOk } from "~/domain/kernel/result.ts";
import { addRegistration } from "~/domain/meetings/commands/register.server.ts";
import { meetingsOf } from "../support/meetings.ts";
import { guro } from "../support/registering.ts";
import { type Browser, type Served, serve } from "../support/served.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
let served: Served;
let browser: Browser;
beforeEach(async () => {
  world = await openWorld();
  served = await serve(world);
  browser = served.browser();
});
afterEach(async () => {
  await served.stop();
  await world.close();
});

const download = (name: string) => ({
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "content-disposition": expect.stringContaining(`attachment; filename="${name}"`),
});

describe("a copy by the private link", () => {
  it("is a document and a JSON file that say the same, as downloads that are stored nowhere", async () => {
    const ref = await world.receive("Søket er <b>tregt</b>.");
    await browser.get(served.linkTo(ref));
    const page = (await browser.get(`/track/${ref}`)).text;
    for (const file of ["copy.html", "copy.json"]) expect(page).toContain(`href="/track/${ref}/${file}"`);
    const data = await browser.get(`/track/${ref}/copy.json`);
    expect([data.status, data.headers]).toMatchObject([200, download(`gensvar-${ref}.json`)]);
    const { submissions, notHere, language, privacyUrl } = JSON.parse(data.text);
    expect([language, privacyUrl]).toEqual(["en", `${served.config.origin}/privacy`]);
    expect(submissions[0].texts[0].body).toBe("Søket er <b>tregt</b>.");
    for (const path of ["/track", "/registration"])
      expect(notHere.join(" ")).toContain(`${served.config.origin}${path}`);
    const read = await browser.get(`/track/${ref}/copy.html?lang=nn`);
    expect([read.status, read.headers]).toMatchObject([200, download(`gensvar-${ref}.html`)]);
    expect(read.text).toContain('<html lang="nn">');
    expect(read.text).toContain("Dette har vi om deg");
    expect(read.text).toContain('<blockquote lang="nn">Søket er &lt;b&gt;tregt&lt;/b&gt;.</blockquote>');
    expect(read.text).toContain("@media print");
    expect(read.text).not.toMatch(/<script|<link|src=|laget@dome-post/);
  });

  it("does not exist without the link", async () => {
    const ref = await world.receive("Søket er tregt.");
    for (const file of ["copy.html", "copy.json"])
      expect((await browser.get(`/track/${ref}/${file}`)).status, file).toBe(404);
  });
});

describe("a copy for somebody who asked by letter", () => {
  it("is made by a form on the submission's page, in the language that is chosen", async () => {
    const refs = [await world.receive("Eitt."), await world.receive("To.")];
    const [own, other] = refs;
    const staff = await served.staffBrowser(world.staff.coordinator.personId);
    const page = await staff.get(`/desk/intake/${own}`);
    expect(page.text).toContain("Nobody has confirmed the address of this submission");
    expect(page.text).toContain(`${other}, Kari Døme, Laget Døme. Address not confirmed`);
    // Unticked: only whoever knows better takes it for the same person's.
    expect(page.text).toMatch(
      new RegExp(`<input type="checkbox" id="copy-also" name="also" value="${other}"/>`),
    );
    const alone = await staff.post(`/desk/intake/${own}/copy`, { kind: "document", language: "sv" });
    expect(alone.text).not.toContain(other);
    const fields = { kind: "document", language: "sv", also: other ?? "" };
    const made = await staff.post(`/desk/intake/${own}/copy`, fields);
    expect([made.status, made.headers]).toMatchObject([200, download(`gensvar-${refs[0]}.html`)]);
    expect(made.text).toContain('<html lang="sv">');
    for (const ref of refs) expect(made.text).toContain(ref);
    expect(made.text).toContain("laget@dome-post.example");
    expect((await staff.post(`/desk/intake/${refs[0]}/copy`, { kind: "x", language: "sv" })).status).toBe(
      400,
    );
  });

  it("holds registrations for meetings with the address where staff tick them", async () => {
    await meetingsOf(world).announce("ope");
    const ref = await world.receive("Eitt.");
    const email = "laget@dome-post.example";
    expectOk(await addRegistration(world.as("coordinator"), "ope", { ...guro, email, accessNeeds: "Tolk" }));
    const staff = await served.staffBrowser(world.staff.coordinator.personId);
    const page = (await staff.get(`/desk/intake/${ref}?lang=en`)).text;
    expect(page).toContain("1 registration for meetings, made with the same email address, is theirs too");
    const made = async (more: Record<string, string>) =>
      (await staff.post(`/desk/intake/${ref}/copy`, { kind: "document", language: "en", ...more })).text;
    expect(await made({})).not.toContain("Tolk");
    expect(await made({ meetings: "yes" })).toMatch(/<h2>Meeting: .*Guro Døme.*Tolk/s);
  });

  it("is made by nobody else", async () => {
    const ref = await world.receive("Eitt.");
    for (const role of ["approver", "owner"] as const) {
      const other = await served.staffBrowser(world.staff[role].personId);
      const fields = { kind: "data", language: "nn" };
      expect((await other.post(`/desk/intake/${ref}/copy`, fields)).status).toBe(404);
    }
  });
});

describe("a copy for somebody of the staff", () => {
  it("is downloaded from one's own page, with where one is signed in", async () => {
    const staff = await served.staffBrowser(world.staff.coordinator.personId);
    const data = await staff.get("/desk/sessions/copy.json");
    expect([data.status, data.headers]).toMatchObject([200, download("gensvar-staff.json")]);
    expect(JSON.parse(data.text)).toMatchObject({ person: { name: "koordinator" }, sessions: [{}] });
    const read = await staff.get("/desk/sessions/copy.html?lang=nb");
    expect([read.status, read.headers]).toMatchObject([200, download("gensvar-staff.html")]);
    expect(read.text).toContain("Dette har vi om koordinator");
    expect((await browser.get("/desk/sessions/copy.json")).status).toBe(303);
  });

  it("is made by an administrator for somebody else, and by nobody else", async () => {
    const fields = { person: "eigar@dome.example", kind: "document" };
    const coordinator = await served.staffBrowser(world.staff.coordinator.personId);
    expect((await coordinator.post("/desk/people/copy", fields)).status).toBe(404);
    const all = await served.staffBrowser(world.staff.all.personId);
    const made = await all.post("/desk/people/copy", fields);
    expect([made.status, made.text.includes("eigar@dome.example")]).toEqual([200, true]);
    expect((await all.post("/desk/people/copy", { ...fields, person: "ingen@dome.example" })).status).toBe(
      404,
    );
  });
});
