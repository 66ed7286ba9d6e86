import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { translator } from "~/i18n/translator.ts";
import { type Forum, startForum } from "../support/forum.ts";

/** A contribution ends otherwise than by an answer, over a real server with the example forum, without scripts. */
let forum: Forum;
const people = { coordinator: "koordinator", approver: "godkjennar", owner: "digital" };
type Who = keyof typeof people;
const cookies = {} as Record<Who, string>;
const same = { "sec-fetch-site": "same-origin" };
const get = (path: string, who?: Who) =>
  fetch(forum.origin + path, {
    redirect: "manual",
    headers: { ...(who ? { cookie: cookies[who] } : {}), "accept-language": "en" },
  });
const page = async (path: string, who?: Who) => (await get(path, who)).text();
const post = (path: string, who: Who, fields: Record<string, string>) =>
  fetch(forum.origin + path, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams(fields),
    headers: { cookie: cookies[who], origin: forum.origin, "accept-language": "en", ...same },
  });

beforeAll(async () => {
  forum = await startForum({ DEMO: "1" });
  for (const who of Object.keys(people) as Who[]) {
    const answer = await fetch(`${forum.origin}/demo`, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams({ email: `${people[who]}@dome.example` }),
      headers: { origin: forum.origin, ...same },
    });
    cookies[who] = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  }
}, 60_000);
afterAll(() => forum?.stop());

const consultation = "einnsyn-evaluering";
/** Contributions of the open consultation that are being assessed. */
async function assessed(): Promise<string[]> {
  const list = await page(
    `/desk/contributions?consultation=${consultation}&stage=being_assessed`,
    "coordinator",
  );
  return [...new Set([...list.matchAll(/\/desk\/contributions\/(EIN26-\w+\.\d+)/g)].map((m) => m[1] ?? ""))];
}
const digestIn = (html: string) => /name="digest" value="(\w+)"/.exec(html)?.[1] ?? "";

describe("setting aside", () => {
  it("is asked for with a ground and a reason, decided by another, shown by its ground, and taken up again", async () => {
    const [ref = ""] = await assessed();
    const at = `/desk/contributions/${ref}/set-aside`;
    expect(await page(`/desk/contributions/${ref}`, "coordinator")).toContain(at);
    const empty = await post(at, "coordinator", { intent: "ask", reason: "" });
    expect(empty.status).toBe(422);
    const html = await empty.text();
    expect(html).toContain('href="#ask-ground"');
    expect(html).toContain('href="#ask-reason"');
    const wish = { intent: "ask", ground: "private_matter", reason: "Du fortel om naboen." };
    expect((await post(at, "coordinator", wish)).status).toBe(303);
    expect((await post(at, "coordinator", wish)).status).toBe(422);
    expect(await page("/desk", "approver")).toContain(`Decide whether ${ref} is set aside`);

    const asked = await page(at, "approver");
    expect(asked).toContain("Du fortel om naboen.");
    expect(await page(at, "coordinator")).not.toContain('value="approve"');
    const other = await post(at, "approver", { intent: "approve", digest: "0".repeat(64) });
    expect(other.status).toBe(422);
    expect(await other.text()).toContain("The text is not the one you read");
    expect((await post(at, "approver", { intent: "approve", digest: digestIn(asked) })).status).toBe(303);

    const shown = await page(`/contributions/${ref}`);
    expect(shown).toContain("Set aside");
    expect(shown).toContain("It tells of another person&#x27;s private matter");
    expect(shown).not.toContain("Du fortel om naboen.");
    const list = await page(`/consultations/${consultation}/contributions?stage=set_aside`);
    expect(list).toContain(`/contributions/${ref}`);
    expect(await page(`/desk/contributions?stage=set_aside`, "coordinator")).toContain(ref);

    expect((await post(at, "coordinator", { intent: "takeUp" })).status).toBe(303);
    expect(await page(`/contributions/${ref}`)).toContain("Taken up again");
  });

  it("is nobody's who neither sorts nor approves", async () => {
    const [ref = ""] = await assessed();
    for (const path of ["set-aside", "move"])
      expect((await get(`/desk/contributions/${ref}/${path}`, "owner")).status).toBe(404);
    expect((await get(`/desk/contributions/${ref}/move`, "approver")).status).toBe(404);
    expect((await get("/desk/contributions/EIN26-XXXX.1/set-aside", "coordinator")).status).toBe(404);
  });
});

describe("moving", () => {
  it("keeps the old address, which says where it was; the list that it left leads on", async () => {
    const [, ref = ""] = await assessed();
    const at = `/desk/contributions/${ref}/move`;
    const html = await page(at, "coordinator");
    const to = /<option value="(ordet-fritt\/[^"]+)"/.exec(html)?.[1] ?? "";
    const unlisted = await post(at, "coordinator", { to: "ukjend/", reason: "Sjå der." });
    expect(unlisted.status).toBe(422);
    expect(await unlisted.text()).toContain('href="#move-to"');
    expect((await post(at, "coordinator", { to, reason: "Sjå der." })).status).toBe(303);
    const shown = await page(`/contributions/${ref}`);
    expect(shown).toContain("It was moved here");
    expect(shown).toContain(`href="/consultations/${consultation}"`);
    expect(shown).toContain('href="/consultations/ordet-fritt"');
    const left = await page(`/consultations/${consultation}/contributions?stage=moved`);
    expect(left).toContain(`/contributions/${ref}`);
    expect(await page(`/consultations/ordet-fritt/contributions`)).toContain(`/contributions/${ref}`);
    expect(await page(`/consultations/${consultation}`)).toContain("stage=moved");
  });
});

describe("several that are picked", () => {
  it("are asked about in one language at a time, which is said before anything is typed", async () => {
    const all = await page("/desk/contributions", "coordinator");
    const refs = [...new Set([...all.matchAll(/[A-Z0-9]+-\w+\.\d+/g)].map(([ref]) => ref))];
    for (const of of ["set-aside", "move"]) {
      const html = await page(`/desk/contributions/${of}?picked=${refs.join("+")}`, "coordinator");
      expect(html).toContain("Take one language at a time.");
      expect(html).not.toContain("<textarea");
    }
  });

  it("are set aside or moved on a page of their own, which names each that stood in the way", async () => {
    const received = await page("/desk/contributions?consultation=ordet-fritt&stage=received", "coordinator");
    const refs = [...received.matchAll(/\/desk\/contributions\/(FRI-\w+\.\d+)/g)].map(
      (match) => match[1] ?? "",
    );
    const [one = "", two = ""] = [...new Set(refs)];
    const asked = await post("/desk/contributions", "coordinator", { refs: one, intent: "aside" });
    expect(asked.headers.get("location")).toBe(`/desk/contributions/set-aside?picked=${one}`);
    const at = (page: string) => `/desk/contributions/${page}?picked=${one}+${two}`;
    const html = await page(at("set-aside"), "coordinator");
    for (const ref of [one, two]) expect(html).toContain(`href="/desk/contributions/${ref}"`);
    const wish = { intent: "ask", ground: "abuse", reason: "Du trugar." };
    expect((await post(`/desk/contributions/${two}/set-aside`, "coordinator", wish)).status).toBe(303);
    const refused = await post(at("set-aside"), "coordinator", wish);
    expect(refused.status).toBe(422);
    const said = await refused.text();
    expect(said).toContain(`href="#pick-${two}"`);
    expect(said).not.toContain(`href="#pick-${one}"`);
    expect(said).toContain("Du trugar.");
    expect(
      (await post(`/desk/contributions/${two}/set-aside`, "coordinator", { intent: "takeUp" })).status,
    ).toBe(303);
    expect((await post(at("set-aside"), "coordinator", wish)).headers.get("location")).toContain(
      "act=asideAsked",
    );

    const decide = await page(`/desk/contributions/${one}/set-aside`, "approver");
    expect(decide).toContain(`href="/desk/contributions/${two}/set-aside"`);
    const [, all = ""] = [...decide.matchAll(/name="digest" value="(\w+)"/g)].map((match) => match[1]);
    const back = { intent: "return", digest: all, comment: "Svar heller." };
    expect((await post(`/desk/contributions/${one}/set-aside`, "approver", back)).status).toBe(303);
    expect(await page(`/desk/contributions/${two}/set-aside`, "coordinator")).toContain("Svar heller.");

    const to =
      /<option value="(einnsyn-evaluering\/[^"]+)"/.exec(await page(at("move"), "coordinator"))?.[1] ?? "";
    const moved = await post(at("move"), "coordinator", { to, reason: "Sjå der." });
    expect(moved.headers.get("location")).toContain("act=moved");
    for (const ref of [one, two]) expect(await page(`/contributions/${ref}`)).toContain("It was moved here");
    for (const path of ["set-aside", "move"])
      expect((await get(`/desk/contributions/${path}`, "approver")).status).toBe(404);
  });
});

/** The example's open round begins on the day that it is made: so its promises lie so many days from now. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe("what its contributor took back", () => {
  const acts = ["ask", "clear", "withhold", "sort", "assign", "answer", "withdraw"];
  const taken = () => ({ intent: "withdraw", channel: "phone", receivedOn: inDays(0) });

  it("is offered nothing that would be refused, and promised nothing", async () => {
    const ref = (await assessed()).at(-1) ?? "";
    const at = `/desk/contributions/${ref}`;
    const before = await page(at, "coordinator");
    expect(acts.filter((act) => before.includes(`name="intent" value="${act}"`))).toContain("ask");
    expect(before).toContain("Response promised by");
    expect((await post(at, "coordinator", taken())).status).toBe(303);
    const after = await page(at, "coordinator");
    expect(acts.filter((act) => after.includes(`name="intent" value="${act}"`))).toEqual([]);
    expect(after).not.toContain("Response promised by");
    for (const way of ["set-aside", "move", "delay"]) {
      expect(after).not.toContain(`href="${at}/${way}"`);
      expect(await page(`${at}/${way}`, "coordinator"), way).not.toContain("<textarea");
    }
  });

  it("nor as a whole: not split, not added to, not called spam, not taken back again", async () => {
    const [ref = ""] = await assessed();
    const at = `/desk/intake/${ref.split(".")[0]}`;
    const whole = ["spam", "nothing", "later", "narrow", "withdraw"];
    const offered = async () => {
      const html = await page(at, "coordinator");
      const links = [`${at}/split`, `${at}/redact`].filter((href) => html.includes(`href="${href}"`));
      return [...whole.filter((act) => html.includes(`name="intent" value="${act}"`)), ...links];
    };
    expect(await offered()).toContain(`${at}/split`);
    expect((await post(at, "coordinator", taken())).status).toBe(303);
    expect(await offered()).toEqual([]);
  });
});

describe("putting an answer off", () => {
  it("names the field for a day that is not later; then shows both days and the reason to everyone", async () => {
    const [ref = ""] = await assessed();
    const at = `/desk/contributions/${ref}/delay`;
    expect(await page(`/desk/contributions/${ref}`, "coordinator")).toContain(at);
    const soon = await post(at, "coordinator", {
      kind: "extended",
      dueOn: inDays(5),
      reason: "Meir tid.",
    });
    expect(soon.status).toBe(422);
    expect(await soon.text()).toContain('href="#delay-dueOn"');
    const put = await post(at, "coordinator", {
      kind: "extended",
      dueOn: inDays(160),
      reason: "Meir tid trengst.",
    });
    expect(put.status).toBe(303);
    const shown = await page(`/contributions/${ref}`);
    expect(shown).toContain("Meir tid trengst.");
    expect(shown).toContain(translator("en").date(inDays(160)));
    expect(shown).toContain("Answer put off");
    expect((await get(at, "approver")).status).toBe(404);
  });
});
