import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoDesk, openDemoDesk, refsIn } from "../support/demo-desk.ts";

/** Sorting at the desk: the list of contributions, and what is done with those picked. */
let desk: DemoDesk;
beforeAll(async () => {
  desk = await openDemoDesk();
}, 60_000);
afterAll(() => desk?.stop());

/** The step that a page offers to take back, or null. */
const offered = (html: string) => /data-undo[\s\S]*?name="step"[^>]*value="(\d+)"/.exec(html)?.[1] ?? null;
async function undo(back = "/desk/contributions") {
  const step = offered(await desk.page(back, "coordinator")) ?? "";
  return desk.post("/desk/undo", "coordinator", { back, step });
}

describe("undo", () => {
  it("takes nothing back where no step is named, and is offered on the pages of what the step touched", async () => {
    const list = "/desk/contributions?stage=received";
    const [one = "", other = ""] = refsIn(await desk.page(list, "coordinator"), "contributions");
    const done = { refs: one, intent: "assign:dome-digital" };
    expect((await desk.post(list, "coordinator", done)).status).toBe(303);
    const step = offered(await desk.page("/desk/contributions", "coordinator"));
    expect(step).not.toBeNull();
    expect(offered(await desk.page(`/desk/contributions/${one}`, "coordinator"))).toBe(step);
    expect(offered(await desk.page(`/desk/contributions/${other}`, "coordinator"))).toBeNull();
    for (const unnamed of [{}, { step: "" }] as Record<string, string>[]) {
      const answer = await desk.post("/desk/undo", "coordinator", {
        back: "/desk/contributions",
        ...unnamed,
      });
      expect([answer.status, answer.headers.get("location")]).toEqual([
        303,
        "/desk/contributions?undo=not_named",
      ]);
    }
    const told = await desk.page("/desk/contributions?undo=not_named", "coordinator");
    expect(told).toContain("Nothing was undone, since it was not said which step.");
    expect(offered(told), "it stands as it was").toBe(step);
    expect((await undo()).headers.get("location")).toContain("undone=owner_set");
  });
});

describe("the list of contributions", () => {
  it("is for coordinators, its file too", async () => {
    for (const path of [
      "/desk/contributions",
      "/desk/contributions/csv",
      "/desk/contributions?_data=routes%2Fdesk%2Fcontributions%2Flist",
    ]) {
      for (const who of ["owner", "approver"] as const)
        expect((await desk.get(path, who)).status, path).toBe(404);
    }
  });

  it("comes as CSV with a byte order mark, one row a contribution, and no internal ids or addresses", async () => {
    const answer = await desk.get("/desk/contributions/csv?stage=answered", "coordinator");
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text.split("\r\n").length).toBeGreaterThan(30);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7|@/);
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="[\w.-]+\.csv"$/);
  });

  it("keeps what was picked when something is refused, and says why", async () => {
    const [ref = ""] = refsIn(
      await desk.page("/desk/contributions?stage=advised", "coordinator"),
      "contributions",
    );
    const answer = await desk.post("/desk/contributions?stage=advised", "coordinator", {
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
    const none = await desk.post("/desk/contributions", "coordinator", { intent: "clear" });
    expect([none.status, await none.text()]).toEqual([422, expect.stringContaining("Pick something first")]);
  });

  it("keeps what is picked over another filter and page, without scripts too", async () => {
    const [ref = ""] = refsIn(
      await desk.page("/desk/contributions?stage=advised", "coordinator"),
      "contributions",
    );
    const kept = await desk.post("/desk/contributions?stage=advised", "coordinator", {
      refs: ref,
      intent: "keep",
    });
    expect(kept.headers.get("location")).toBe(`/desk/contributions?stage=advised&picked=${ref}`);
    const html = await desk.page(`/desk/contributions?stage=answered&picked=${ref}`, "coordinator");
    expect(html).toContain("1 picked");
    expect(html).toMatch(new RegExp(`1 not shown here[\\s\\S]*<input[^>]*value="${ref}"`));
    expect(html).toContain(`/desk/contributions?stage=received&amp;picked=${ref}`);
  });

  it("picks all that the filter finds, those very ones", async () => {
    const found = refsIn(
      await desk.page("/desk/contributions?stage=received", "coordinator"),
      "contributions",
    );
    const all = await desk.post("/desk/contributions?stage=received", "coordinator", { intent: "all" });
    const picked = new URL(all.headers.get("location") ?? "", desk.origin).searchParams.get("picked");
    expect(picked?.split(" ").sort()).toEqual(found.sort());
  });

  it("names those that were refused, and keeps them picked", async () => {
    const [answered = ""] = refsIn(
      await desk.page("/desk/contributions?stage=answered", "coordinator"),
      "contributions",
    );
    const [open = ""] = refsIn(
      await desk.page("/desk/contributions?stage=received", "coordinator"),
      "contributions",
    );
    const html = await (
      await desk.post("/desk/contributions?stage=answered", "coordinator", [
        ["refs", answered],
        ["refs", open],
        ["intent", "assign:dome-digital"],
      ])
    ).text();
    expect(html).toMatch(new RegExp(`href="#pick-${answered}"[^>]*>${answered}: It is answered`));
    expect(html).toContain("1 picked");
    await undo();
  });

  it("clears what is picked once the exact titles have been read, and undo takes it back", async () => {
    const list = "/desk/contributions?visibility=not_cleared";
    const refs = refsIn(await desk.page(list, "coordinator"), "contributions");
    expect(refs.length).toBeGreaterThan(1);
    const asked = await desk.post(list, "coordinator", [
      ...refs.map((ref): [string, string] => ["refs", ref]),
      ["intent", "clear"],
    ]);
    const address = asked.headers.get("location") ?? "";
    expect(address).toMatch(/^\/desk\/contributions\/clear\?/);
    const html = await desk.page(address, "coordinator");
    const field = (name: string) =>
      new RegExp(`name="${name.replaceAll(".", "\\.")}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? "";
    const able = refs.filter((ref) => html.includes(`name="title-${ref}"`));
    expect(able.length).toBeGreaterThan(0);
    const fields = able.flatMap((ref): [string, string][] => [
      ["refs", ref],
      [`title-${ref}`, field(`title-${ref}`)],
      [`version-${ref}`, field(`version-${ref}`)],
      // what was found of personal data is looked at, and stays
      ...(html.includes(`name="accepted-${ref}"`)
        ? [[`accepted-${ref}`, field(`accepted-${ref}`)] as [string, string]]
        : []),
    ]);
    const empty = await desk.post(address, "coordinator", [
      ...fields.filter(([name]) => name !== `title-${able[0]}`),
      [`title-${able[0]}`, ""],
    ]);
    expect([empty.status, await empty.text()]).toEqual([
      422,
      expect.stringContaining(`href="#title-${able[0]}"`),
    ]);
    const done = await desk.post(address, "coordinator", fields);
    expect([done.status, done.headers.get("location")]).toEqual([303, list]);
    expect(refsIn(await desk.page(list, "coordinator"), "contributions")).toEqual(
      refs.filter((ref) => !able.includes(ref)),
    );
    await undo();
    expect(refsIn(await desk.page(list, "coordinator"), "contributions")).toEqual(refs);
  });
});
