import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Fields, formsIn } from "../support/forms.ts";
import { type Forum, startForum } from "../support/forum.ts";

/** The outcome of a consultation at the desk, between the one who writes it and the one who approves it. */
let forum: Forum;
const cookies: Record<string, string> = {};
const path = "/desk/consultations/einnsyn-evaluering/outcome";

const headers = (who: string) => ({ cookie: cookies[who] ?? "", "accept-language": "en" });
const page = async (who: string, at = path) =>
  (await fetch(forum.origin + at, { headers: headers(who) })).text();
/** Sends the page's form of that intent, with some fields filled in. */
async function send(who: string, intent: string, filled: Record<string, string> = {}) {
  const form = formsIn(await page(who)).find(({ fields }) =>
    fields.some(([name, value]) => name === "intent" && value === intent),
  );
  if (!form) throw new Error(`no form to ${intent} for ${who}`);
  const fields: Fields = form.fields.map(([name, value]) => [name, filled[name] ?? value]);
  return fetch(forum.origin + path, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams(fields),
    headers: { ...headers(who), origin: forum.origin, "sec-fetch-site": "same-origin" },
  });
}

beforeAll(async () => {
  forum = await startForum({ DEMO: "1" });
  for (const who of ["koordinator", "godkjennar"]) {
    const answer = await fetch(`${forum.origin}/demo`, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams({ email: `${who}@dome.example` }),
      headers: { origin: forum.origin, "sec-fetch-site": "same-origin" },
    });
    cookies[who] = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  }
}, 60_000);
afterAll(() => forum?.stop());

describe("an outcome between two people", () => {
  it("goes to review while the window is open, and the approver is told why it can't be published yet", async () => {
    const wanted = formsIn(await page("koordinator"))
      .flatMap((form) => form.fields.map(([name]) => name))
      .filter((name) => /^commitments\.\d+\.(outcome|reason\.nn)$/.test(name))
      .map((name) => [name, name.endsWith("outcome") ? "continued" : "Arbeidet held fram."]);
    const written = { "text.nn": "Innsynet blir evaluert på nytt.", ...Object.fromEntries(wanted) };
    expect((await send("koordinator", "save", written)).status).toBe(303);
    expect((await send("koordinator", "submit")).status).toBe(303);
    expect(await page("godkjennar", "/desk")).toContain("The outcome of a consultation waits for approval");
    const read = await page("godkjennar");
    expect(read).toContain("The last day for input has not passed, and a published outcome is final.");
    expect(read).not.toContain("Approve and publish");
  });

  it("is not given back without a word on what to change", async () => {
    const answer = await send("godkjennar", "return");
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/href="#return-comment"[\s\S]*<details[^>]* open/);
  });

  it("comes back with the approver's words at the top of its page, and as a job on Today", async () => {
    const answer = await send("godkjennar", "return", { comment: "Sei kva som vart endra." });
    expect(answer.status).toBe(303);
    expect(await page("koordinator")).toMatch(/Given back by [\s\S]*Sei kva som vart endra\.[\s\S]*<form/);
    expect(await page("koordinator", "/desk")).toContain(
      "The outcome of a consultation came back from the approver",
    );
    expect((await send("koordinator", "submit")).status).toBe(303);
    expect(await page("koordinator", "/desk")).not.toContain("came back from the approver");
  });
});
