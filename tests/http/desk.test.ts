import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readForm } from "../support/forms.ts";
import { type Forum, startForum } from "../support/forum.ts";

/** The desk over a real server with the example forum: each job by its own person, without scripts. */
let forum: Forum;
const people = {
  coordinator: "koordinator",
  other: "medkoordinator",
  approver: "godkjennar",
  owner: "digital",
  stranger: "handel",
  administrator: "administrator",
};
type Who = keyof typeof people;
const cookies = {} as Record<Who, string>;

const headers = (who: Who) => ({ cookie: cookies[who], "accept-language": "en" });
const get = (path: string, who: Who) =>
  fetch(forum.origin + path, { redirect: "manual", headers: headers(who) });
const page = async (path: string, who: Who) => (await get(path, who)).text();
const post = (path: string, who: Who, fields: Record<string, string> | [string, string][]) =>
  fetch(forum.origin + path, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams(fields),
    headers: { ...headers(who), origin: forum.origin, "sec-fetch-site": "same-origin" },
  });

beforeAll(async () => {
  forum = await startForum({ DEMO: "1" });
  for (const who of Object.keys(people) as Who[]) {
    const answer = await fetch(`${forum.origin}/demo`, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams({ email: `${people[who]}@dome.example` }),
      headers: { origin: forum.origin, "sec-fetch-site": "same-origin" },
    });
    cookies[who] = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  }
}, 60_000);
afterAll(() => forum?.stop());

const refsIn = (html: string, room: "contributions" | "assess") => [
  ...new Set(
    [...html.matchAll(new RegExp(`/desk/${room}/([A-Z0-9]+-[A-Z0-9]+\\.\\d+)`, "g"))].map((m) => m[1] ?? ""),
  ),
];
/** What a form on the page would send: its named fields with their values. */
function fieldsOf(html: string): Record<string, string> {
  const form = /<form[^>]*id="response"[^>]*>[\s\S]*?<\/form>/.exec(html)?.[0] ?? "";
  return Object.fromEntries(readForm(form).fields);
}

describe("the frame", () => {
  it("shows each role its rooms, and no others", async () => {
    const rooms = async (who: Who) =>
      [
        ...(/<nav class="bar-2"[\s\S]*?<\/nav>/.exec(await page("/desk", who))?.[0] ?? "").matchAll(
          /href="([^"]+)"/g,
        ),
      ].map((m) => m[1]);
    expect(await rooms("coordinator")).toEqual([
      "/desk",
      "/desk/intake",
      "/desk/contributions",
      "/desk/responses",
      "/desk/consultations",
      "/desk/plans",
      "/desk/mail",
    ]);
    expect(await rooms("owner")).toEqual(["/desk", "/desk/assess", "/desk/plans"]);
    expect(await rooms("approver")).toEqual(["/desk", "/desk/responses", "/desk/consultations"]);
  });

  it("stays around what is unknown, so that the way back is in sight", async () => {
    const answer = await get("/desk/contributions/EIN26-XXXX.1", "coordinator");
    expect(answer.status).toBe(404);
    expect(await answer.text()).toMatch(/class="bar-2"[\s\S]*There is no such page/);
  });

  it("says that mail is written to files", async () => {
    expect(await page("/desk", "owner")).toContain("No mail server is set up");
  });
});

describe("today", () => {
  it.each(["coordinator", "owner", "approver", "administrator"] as const)(
    "has one main button at most for the %s",
    async (who) => {
      const html = await page("/desk", who);
      expect((html.match(/class="btn go"/g) ?? []).length).toBeLessThanOrEqual(1);
    },
  );

  it("shows numbers that add up", async () => {
    const html = (await page("/desk", "coordinator")).replaceAll("<!-- -->", "");
    const sums = [...html.matchAll(/((?:\d+ \+ )+\d+) = (\d+)/g)];
    expect(sums.length).toBeGreaterThan(0);
    for (const [, parts = "", total = ""] of sums)
      expect(parts.split(" + ").reduce((sum, n) => sum + Number(n), 0)).toBe(Number(total));
  });
});

describe("the list of contributions", () => {
  it("answers a filter that is not on the list as 400, in the frame", async () => {
    for (const query of ["stage=closed", "sort=title", "due=never", "theme=a&theme2=b"]) {
      expect((await get(`/desk/contributions?${query}`, "coordinator")).status, query).toBe(400);
    }
  });

  it("is for coordinators, its file too", async () => {
    for (const path of [
      "/desk/contributions",
      "/desk/contributions/csv",
      "/desk/contributions?_data=routes%2Fdesk%2Fcontributions%2Flist",
    ]) {
      for (const who of ["owner", "approver"] as const) expect((await get(path, who)).status, path).toBe(404);
    }
  });

  it("comes as CSV with a byte order mark, one row a contribution, and no internal ids or addresses", async () => {
    const answer = await get("/desk/contributions/csv?stage=answered", "coordinator");
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text.split("\r\n").length).toBeGreaterThan(30);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7|@/);
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="[\w.-]+\.csv"$/);
  });

  it("keeps what was picked when something is refused, and says why", async () => {
    const [ref = ""] = refsIn(
      await page("/desk/contributions?stage=advised", "coordinator"),
      "contributions",
    );
    const answer = await post("/desk/contributions?stage=advised", "coordinator", {
      refs: ref,
      intent: "withhold",
      ground: "",
    });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain("State the ground");
    expect(html).toMatch(
      new RegExp(`<input[^>]*value="${ref}"[^>]*checked=""|<input[^>]*checked=""[^>]*value="${ref}"`),
    );
    const none = await post("/desk/contributions", "coordinator", { intent: "clear" });
    expect([none.status, await none.text()]).toEqual([422, expect.stringContaining("Pick something first")]);
  });

  it("keeps what is picked over another filter and page, without scripts too", async () => {
    const [ref = ""] = refsIn(
      await page("/desk/contributions?stage=advised", "coordinator"),
      "contributions",
    );
    const kept = await post("/desk/contributions?stage=advised", "coordinator", {
      refs: ref,
      intent: "keep",
    });
    expect(kept.headers.get("location")).toBe(`/desk/contributions?stage=advised&picked=${ref}`);
    const html = await page(`/desk/contributions?stage=answered&picked=${ref}`, "coordinator");
    expect(html).toContain("1 picked");
    expect(html).toMatch(new RegExp(`1 not shown here[\\s\\S]*<input[^>]*value="${ref}"`));
    expect(html).toContain(`/desk/contributions?stage=received&amp;picked=${ref}`);
  });

  it("picks all that the filter finds, those very ones", async () => {
    const found = refsIn(await page("/desk/contributions?stage=received", "coordinator"), "contributions");
    const all = await post("/desk/contributions?stage=received", "coordinator", { intent: "all" });
    const picked = new URL(all.headers.get("location") ?? "", forum.origin).searchParams.get("picked");
    expect(picked?.split(" ").sort()).toEqual(found.sort());
  });

  it("names those that were refused, and keeps them picked", async () => {
    const [answered = ""] = refsIn(
      await page("/desk/contributions?stage=answered", "coordinator"),
      "contributions",
    );
    const [open = ""] = refsIn(
      await page("/desk/contributions?stage=received", "coordinator"),
      "contributions",
    );
    const html = await (
      await post("/desk/contributions?stage=answered", "coordinator", [
        ["refs", answered],
        ["refs", open],
        ["intent", "assign:dome-digital"],
      ])
    ).text();
    expect(html).toMatch(new RegExp(`href="#pick-${answered}"[^>]*>${answered}: It is answered`));
    expect(html).toContain("1 picked");
    await post("/desk/undo", "coordinator", { back: "/desk/contributions" });
  });

  it("clears what is picked once the exact titles have been read, and undo takes it back", async () => {
    const list = "/desk/contributions?visibility=not_cleared";
    const refs = refsIn(await page(list, "coordinator"), "contributions");
    expect(refs.length).toBeGreaterThan(1);
    const asked = await post(list, "coordinator", [
      ...refs.map((ref): [string, string] => ["refs", ref]),
      ["intent", "clear"],
    ]);
    const address = asked.headers.get("location") ?? "";
    expect(address).toMatch(/^\/desk\/contributions\/clear\?/);
    const html = await page(address, "coordinator");
    const field = (name: string) =>
      new RegExp(`name="${name.replaceAll(".", "\\.")}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? "";
    const able = refs.filter((ref) => html.includes(`name="title-${ref}"`));
    expect(able.length).toBeGreaterThan(0);
    const fields = able.flatMap((ref): [string, string][] => [
      ["refs", ref],
      [`title-${ref}`, field(`title-${ref}`)],
      [`version-${ref}`, field(`version-${ref}`)],
    ]);
    const empty = await post(address, "coordinator", [
      ...fields.filter(([name]) => name !== `title-${able[0]}`),
      [`title-${able[0]}`, ""],
    ]);
    expect([empty.status, await empty.text()]).toEqual([
      422,
      expect.stringContaining(`href="#title-${able[0]}"`),
    ]);
    const done = await post(address, "coordinator", fields);
    expect([done.status, done.headers.get("location")]).toEqual([303, list]);
    expect(refsIn(await page(list, "coordinator"), "contributions")).toEqual(
      refs.filter((ref) => !able.includes(ref)),
    );
    await post("/desk/undo", "coordinator", { back: "/desk/contributions" });
    expect(refsIn(await page(list, "coordinator"), "contributions")).toEqual(refs);
  });
});

describe("assessing", () => {
  it("shows an owner its own, and answers all else like what does not exist", async () => {
    const [mine = ""] = refsIn(await page("/desk/assess", "owner"), "assess");
    expect((await get(`/desk/assess/${mine}`, "owner")).status).toBe(200);
    const tries = [
      `/desk/assess/${mine}`,
      `/desk/assess/${mine}?_data=routes%2Fdesk%2Fassess%2Fcontribution`,
    ];
    for (const path of tries) {
      const hidden = await get(path, "stranger");
      const unknown = await get(path.replace(mine, "EIN26-XXXX.1"), "stranger");
      expect([hidden.status, unknown.status]).toEqual([404, 404]);
    }
    expect(
      (
        await post(`/desk/assess/${mine}`, "stranger", {
          intent: "advise",
          advice: "Nei.",
          disposition: "not",
        })
      ).status,
    ).toBe(404);
  });

  it("gives an owner neither ids, nor addresses, nor internal notes as data", async () => {
    const [mine = ""] = refsIn(await page("/desk/assess", "owner"), "assess");
    const data = await (
      await get(`/desk/assess/${mine}?_data=routes%2Fdesk%2Fassess%2Fcontribution`, "owner")
    ).text();
    expect(data).toContain(mine);
    expect(data).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7|@|withheldNote|personName|email/);
  });

  it("keeps advice that lacks its outcome, and says what to do", async () => {
    const [mine = ""] = refsIn(await page("/desk/assess", "owner"), "assess");
    const answer = await post(`/desk/assess/${mine}`, "owner", {
      intent: "advise",
      advice: "Dette kan gjerast i haust.",
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/href="#advise-disposition"[\s\S]*Dette kan gjerast i haust\./);
  });
});

describe("responding", () => {
  let number = 0;
  let address = "";
  beforeAll(async () => {
    const [ref = ""] = refsIn(
      await page("/desk/contributions?stage=advised", "coordinator"),
      "contributions",
    );
    const begun = await post("/desk/contributions", "coordinator", { refs: ref, intent: "answer" });
    number = Number(/\/desk\/responses\/(\d+)/.exec(begun.headers.get("location") ?? "")?.[1]);
    address = `/desk/responses/${number}`;
  });

  it("refuses to send what has no reason, and keeps what was typed", async () => {
    const fields = fieldsOf(await page(address, "coordinator"));
    const answer = await post(address, "coordinator", {
      ...fields,
      destination: "Til arkivet.",
      reason: "",
      intent: "send",
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Til arkivet.");
  });

  it("asks for a title in its own words, and for a day to come where something is promised", async () => {
    const fields = fieldsOf(await page(address, "coordinator"));
    expect(fields.title, "a reference is no title").toBe("");
    const written = {
      ...fields,
      disposition: "within",
      reason: "Fordi arkivet har sett det sjølv.",
      destination: "Til arkivet.",
      intent: "send",
    };
    const untitled = await post(address, "coordinator", written);
    expect(untitled.status).toBe(422);
    expect(await untitled.text()).toMatch(/href="#response-title"[\s\S]*Fordi arkivet har sett det sjølv/);
    const [body = ""] =
      /<select[^>]*name="promiseBody"[\s\S]*?<option value="([a-z-]+)"/
        .exec(await page(address, "coordinator"))
        ?.slice(1) ?? [];
    const late = await post(address, "coordinator", {
      ...written,
      version: fieldsOf(await page(address, "coordinator")).version ?? "",
      title: "Arkivet",
      promiseWhat: "Ei skisse",
      promiseBody: body,
      promiseBy: "2020-01-01",
    });
    expect(late.status).toBe(422);
    expect(await late.text()).toMatch(/href="#response-promiseBy"[\s\S]*Choose today or a later day/);
    const again = fieldsOf(await page(address, "coordinator"));
    const unpromised = { ...again, promiseWhat: "", promiseBody: "", promiseBy: "", title: "" };
    await post(address, "coordinator", { ...unpromised, disposition: "", reason: "", intent: "save" });
  });

  it("keeps a promise that is half told, and asks for the rest", async () => {
    const fields = fieldsOf(await page(address, "coordinator"));
    const answer = await post(address, "coordinator", {
      ...fields,
      promiseWhat: "Ei skisse",
      intent: "save",
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/href="#response-promiseBy"[\s\S]*Ei skisse/);
  });

  it("shows both texts where two wrote at once, and loses neither", async () => {
    const [mine, theirs] = [
      fieldsOf(await page(address, "coordinator")),
      fieldsOf(await page(address, "other")),
    ];
    const first = await post(address, "other", {
      ...theirs,
      title: "Arkivet",
      disposition: "within",
      reason: "Den andre skreiv dette først.",
      intent: "save",
    });
    expect(first.status).toBe(303);
    const second = await post(address, "coordinator", {
      ...mine,
      disposition: "within",
      reason: "Og eg skreiv <dette>.",
      intent: "save",
    });
    expect(second.status).toBe(409);
    const html = await second.text();
    expect(html).toContain("Den andre skreiv dette først.");
    expect(html).toContain("Og eg skreiv &lt;dette&gt;.");
    expect(fieldsOf(await page(address, "coordinator")).reason).toBe("Den andre skreiv dette først.");
  });

  it("is approved by somebody else, exactly as it was read, and then published", {
    timeout: 30_000,
  }, async () => {
    const fields = fieldsOf(await page(address, "coordinator"));
    const sent = await post(address, "coordinator", {
      ...fields,
      destination: "Arkivet følgjer det opp.",
      intent: "send",
    });
    expect(sent.headers.get("location")).toBe(`${address}/review?did=sent`);
    const digestOf = async () =>
      /name="digest" value="(\w+)"/.exec(await page(`${address}/review`, "approver"))?.[1] ?? "";
    const digest = await digestOf();
    expect(await page(`${address}/review`, "coordinator")).not.toContain('value="approve"');
    expect(
      (await post(`${address}/review`, "coordinator", { intent: "approve", digest, comment: "" })).status,
    ).toBe(404);

    // somebody changes a letter while the approver reads
    const again = fieldsOf(await page(address, "coordinator"));
    await post(address, "coordinator", { ...again, reason: `${again.reason}!`, intent: "send" });
    const stale = await post(`${address}/review`, "approver", { intent: "approve", digest, comment: "" });
    expect([stale.status, await stale.text()]).toEqual([422, expect.stringContaining("read it again")]);

    expect((await post(`${address}/review`, "approver", { intent: "publish" })).status).toBe(422);
    expect(
      (
        await post(`${address}/review`, "approver", {
          intent: "approve",
          digest: await digestOf(),
          comment: "",
        })
      ).status,
    ).toBe(303);
    expect((await fetch(`${forum.origin}/responses/${number}`)).status).toBe(404);
    expect((await post(`${address}/review`, "approver", { intent: "publish" })).status).toBe(303);
    expect((await fetch(`${forum.origin}/responses/${number}`)).status).toBe(200);
    expect((await get(address, "coordinator")).headers.get("location")).toBe(`${address}/review`);
  });

  it("is nothing to an owner", async () => {
    for (const path of ["/desk/responses", address, `${address}/review`])
      expect((await get(path, "stranger")).status, path).toBe(404);
  });
});
