import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoDesk, openDemoDesk, refsIn } from "../support/demo-desk.ts";
import { type Fields, formsIn } from "../support/forms.ts";

/** Assessing at the desk, by an owner in another body. */
let desk: DemoDesk;
beforeAll(async () => {
  desk = await openDemoDesk();
}, 60_000);
afterAll(() => desk?.stop());

describe("assessing", () => {
  it("shows an owner its own, and answers all else like what does not exist", async () => {
    const [mine = ""] = refsIn(await desk.page("/desk/assess", "owner"), "assess");
    expect((await desk.get(`/desk/assess/${mine}`, "owner")).status).toBe(200);
    const nobodys = "EIN26-XXXX.1";
    /** without what is each answer's own: its nonce and its number */
    const textOf = async (answer: Response) =>
      (await answer.text())
        .replaceAll(mine, nobodys)
        .replace(/nonce="[^"]*"/g, "")
        .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "");
    const tries = [
      `/desk/assess/${mine}`,
      `/desk/assess/${mine}?_data=routes%2Fdesk%2Fassess%2Fcontribution`,
    ];
    for (const path of tries) {
      const hidden = await desk.get(path, "stranger");
      const unknown = await desk.get(path.replace(mine, nobodys), "stranger");
      expect([hidden.status, await textOf(hidden)]).toEqual([404, await textOf(unknown)]);
    }
    const advise = (ref: string) =>
      desk.post(`/desk/assess/${ref}`, "stranger", {
        intent: "advise",
        advice: "Nei.",
        disposition: "not",
      });
    const [hidden, unknown] = [await advise(mine), await advise(nobodys)];
    expect([hidden.status, await textOf(hidden)]).toEqual([404, await textOf(unknown)]);
  });

  it("gives an owner neither ids, nor addresses, nor internal notes as data", async () => {
    const [mine = ""] = refsIn(await desk.page("/desk/assess", "owner"), "assess");
    const data = await (
      await desk.get(`/desk/assess/${mine}?_data=routes%2Fdesk%2Fassess%2Fcontribution`, "owner")
    ).text();
    expect(data).toContain(mine);
    expect(data).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7|@|"(withheldNote|personName|email)":/);
  });

  it("keeps advice that lacks its outcome, and says what to do", async () => {
    const [mine = ""] = refsIn(await desk.page("/desk/assess", "owner"), "assess");
    const answer = await desk.post(`/desk/assess/${mine}`, "owner", {
      intent: "advise",
      advice: "Dette kan gjerast i haust.",
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/href="#advise-disposition"[\s\S]*Dette kan gjerast i haust\./);
  });

  it("shows both texts where two of one body advised at once, and loses neither", async () => {
    const [ref = ""] = refsIn(await desk.page("/desk/assess", "owner"), "assess");
    const path = `/desk/assess/${ref}`;
    const form = async (intent: string, html?: string) =>
      formsIn(html ?? (await desk.page(path, "owner"))).find((one) =>
        one.fields.some(([name, value]) => name === "intent" && value === intent),
      )?.fields ?? [];
    const advice = (fields: Fields, text: string, disposition: string): Fields => [
      ...fields.filter(([name]) => name !== "advice" && name !== "disposition"),
      ["advice", text],
      ["disposition", disposition],
    ];
    const read = await form("advise");
    const givenBack = await form("notOurs");
    expect((await desk.post(path, "owner", advice(read, "Arkivet kan gjere det.", "within"))).status).toBe(
      303,
    );
    const late = await desk.post(path, "owner", advice(read, "Arkivet kan <ikkje>.", "not"));
    expect(late.status).toBe(409);
    const html = await late.text();
    const meanwhile = [...html.matchAll(/class="meanwhile"[\s\S]*?<\/div>/g)].join(" ");
    expect(meanwhile).toContain("Arkivet kan gjere det.");
    expect(meanwhile).toContain("Taken up within an existing commitment");
    expect(html).toContain("Arkivet kan &lt;ikkje&gt;.</textarea>");
    const whose = await desk.post(path, "owner", [
      ...givenBack.filter(([name]) => name !== "why"),
      ["why", "Ikkje vårt."],
    ]);
    expect([whose.status, (await whose.text()).includes("Ikkje vårt.</textarea>")]).toEqual([409, true]);
    const again = await desk.post(
      path,
      "owner",
      advice(await form("advise", html), "Begge delar.", "within"),
    );
    expect(again.status).toBe(303);
    const after = await desk.page(path, "owner");
    expect(after).toContain("Begge delar.");
    await desk.post(path, "owner", await form("takeBack", after));
  });
});
