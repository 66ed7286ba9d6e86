import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoDesk, openDemoDesk, refsIn } from "../support/demo-desk.ts";
import { readForm } from "../support/forms.ts";

/** Responding at the desk: written by one, approved by another, published. */
let desk: DemoDesk;
beforeAll(async () => {
  desk = await openDemoDesk();
}, 60_000);
afterAll(() => desk?.stop());

/** What the form on the page would send: its named fields with their values. */
function fieldsOf(html: string): Record<string, string> {
  const form = /<form[^>]*id="response"[^>]*>[\s\S]*?<\/form>/.exec(html)?.[0] ?? "";
  return Object.fromEntries(readForm(form).fields);
}

describe("responding", () => {
  let number = 0;
  let address = "";
  beforeAll(async () => {
    const [ref = ""] = refsIn(
      await desk.page("/desk/contributions?stage=advised", "coordinator"),
      "contributions",
    );
    const begun = await desk.post("/desk/contributions", "coordinator", { refs: ref, intent: "answer" });
    number = Number(/\/desk\/responses\/(\d+)/.exec(begun.headers.get("location") ?? "")?.[1]);
    address = `/desk/responses/${number}`;
  });

  // While it is being written: nobody has published it yet.
  it("is nothing to an owner", async () => {
    for (const path of ["/desk/responses", address, `${address}/review`])
      expect((await desk.get(path, "stranger")).status, path).toBe(404);
  });

  it("refuses to send what has no reason, and keeps what was typed", async () => {
    const fields = fieldsOf(await desk.page(address, "coordinator"));
    const answer = await desk.post(address, "coordinator", {
      ...fields,
      destination: "Til arkivet.",
      reason: "",
      intent: "send",
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Til arkivet.");
  });

  it("asks for a title in its own words, and for a day to come where something is promised", async () => {
    const fields = fieldsOf(await desk.page(address, "coordinator"));
    expect(fields.title, "a reference is no title").toBe("");
    const written = {
      ...fields,
      disposition: "within",
      reason: "Fordi arkivet har sett det sjølv.",
      destination: "Til arkivet.",
      intent: "send",
    };
    const untitled = await desk.post(address, "coordinator", written);
    expect(untitled.status).toBe(422);
    expect(await untitled.text()).toMatch(/href="#response-title"[\s\S]*Fordi arkivet har sett det sjølv/);
    const [body = ""] =
      /<select[^>]*name="promiseBody"[\s\S]*?<option value="([a-z-]+)"/
        .exec(await desk.page(address, "coordinator"))
        ?.slice(1) ?? [];
    const late = await desk.post(address, "coordinator", {
      ...written,
      version: fieldsOf(await desk.page(address, "coordinator")).version ?? "",
      title: "Arkivet",
      promiseWhat: "Ei skisse",
      promiseBody: body,
      promiseBy: "2020-01-01",
    });
    expect(late.status).toBe(422);
    expect(await late.text()).toMatch(/href="#response-promiseBy"[\s\S]*Choose today or a later day/);
    const again = fieldsOf(await desk.page(address, "coordinator"));
    const unpromised = { ...again, promiseWhat: "", promiseBody: "", promiseBy: "", title: "" };
    await desk.post(address, "coordinator", { ...unpromised, disposition: "", reason: "", intent: "save" });
  });

  it("keeps a promise that is half told, and asks for the rest", async () => {
    const fields = fieldsOf(await desk.page(address, "coordinator"));
    const answer = await desk.post(address, "coordinator", {
      ...fields,
      promiseWhat: "Ei skisse",
      intent: "save",
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/href="#response-promiseBy"[\s\S]*Ei skisse/);
  });

  it("shows both texts where two wrote at once, and loses neither", async () => {
    const [mine, theirs] = [
      fieldsOf(await desk.page(address, "coordinator")),
      fieldsOf(await desk.page(address, "other")),
    ];
    const first = await desk.post(address, "other", {
      ...theirs,
      title: "Arkivet",
      disposition: "within",
      reason: "Den andre skreiv dette først.",
      intent: "save",
    });
    expect(first.status).toBe(303);
    const second = await desk.post(address, "coordinator", {
      ...mine,
      disposition: "within",
      reason: "Og eg skreiv <dette>.",
      intent: "save",
    });
    expect(second.status).toBe(409);
    const html = await second.text();
    expect(html).toContain("Den andre skreiv dette først.");
    expect(html).toContain("Og eg skreiv &lt;dette&gt;.");
    expect(fieldsOf(await desk.page(address, "coordinator")).reason).toBe("Den andre skreiv dette først.");
  });

  it("is approved by somebody else, exactly as it was read, and then published", {
    timeout: 30_000,
  }, async () => {
    const fields = fieldsOf(await desk.page(address, "coordinator"));
    const sent = await desk.post(address, "coordinator", {
      ...fields,
      destination: "Arkivet følgjer det opp.",
      intent: "send",
    });
    expect(sent.headers.get("location")).toBe(`${address}/review?act=sent`);
    const digestOf = async () =>
      /name="digest" value="(\w+)"/.exec(await desk.page(`${address}/review`, "approver"))?.[1] ?? "";
    const digest = await digestOf();
    expect(await desk.page(`${address}/review`, "coordinator")).not.toContain('value="approve"');
    expect(
      (await desk.post(`${address}/review`, "coordinator", { intent: "approve", digest, comment: "" }))
        .status,
    ).toBe(404);

    // somebody changes a letter while the approver reads
    const again = fieldsOf(await desk.page(address, "coordinator"));
    await desk.post(address, "coordinator", { ...again, reason: `${again.reason}!`, intent: "send" });
    const stale = await desk.post(`${address}/review`, "approver", {
      intent: "approve",
      digest,
      comment: "",
    });
    expect([stale.status, await stale.text()]).toEqual([422, expect.stringContaining("read it again")]);

    expect((await desk.post(`${address}/review`, "approver", { intent: "publish" })).status).toBe(422);
    expect(
      (
        await desk.post(`${address}/review`, "approver", {
          intent: "approve",
          digest: await digestOf(),
          comment: "",
        })
      ).status,
    ).toBe(303);
    expect((await fetch(`${desk.origin}/responses/${number}`)).status).toBe(404);
    expect((await desk.post(`${address}/review`, "approver", { intent: "publish" })).status).toBe(303);
    expect((await fetch(`${desk.origin}/responses/${number}`)).status).toBe(200);
    expect((await desk.get(address, "coordinator")).headers.get("location")).toBe(`${address}/review`);
  });

  it("tells an approver who runs no mail what stands, and leads to no list that is not hers", async () => {
    const [approver, coordinator] = [
      await desk.page(`${address}/review`, "approver"),
      await desk.page(`${address}/review`, "coordinator"),
    ];
    expect(coordinator).toContain('in <a href="/desk/mail">the mail list</a>');
    expect(approver).not.toContain("mail list");
    expect(approver).toMatch(/a coordinator can hold it back|A mail was made for each recipient/);
  });

  it("offers a typing error only what it may change, and finds that its note is missing", async () => {
    const begun = await desk.post(`${address}/review`, "coordinator", {
      intent: "correct",
      kind: "typing_error",
    });
    expect(begun.status).toBe(303);
    const offered = (html: string) => ({
      outcomes: /type="radio"[^>]*name="disposition"|name="disposition"[^>]*type="radio"/.test(html),
      members: html.includes('value="add"'),
    });
    const page = await desk.page(address, "coordinator");
    expect(offered(page)).toEqual({ outcomes: false, members: false });
    expect(page).toContain("It does not say what is changed and why");
    expect(page).not.toContain("Nothing stands in the way");
    const fields = { ...fieldsOf(page), intent: "save", note: "Eit komma mangla." };
    expect((await desk.post(address, "coordinator", fields)).status).toBe(303);
    expect(await desk.page(address, "coordinator")).toContain("Nothing differs yet.");
    const changed = {
      ...fieldsOf(await desk.page(address, "coordinator")),
      kind: "substantive",
      intent: "save",
    };
    expect((await desk.post(address, "coordinator", changed)).status).toBe(303);
    expect(offered(await desk.page(address, "coordinator"))).toEqual({ outcomes: true, members: true });
  });
});

describe("a typing error that looks like more", () => {
  it("is asked about with what was found, and is told or sent all the same; what was typed stays", async () => {
    const list = await desk.page("/desk/responses?status=published", "coordinator");
    const addresses = [...new Set(list.match(/\/desk\/responses\/\d+(?=\/review)/g))].slice(-2);
    expect(addresses).toHaveLength(2);
    for (const [at, address] of addresses.entries()) {
      await desk.post(`${address}/review`, "coordinator", { intent: "correct", kind: "typing_error" });
      const form = fieldsOf(await desk.page(address, "coordinator"));
      const changed = {
        ...form,
        intent: "send",
        note: "Talet var feil.",
        reason: `${form.reason} Det gjeld 21.`,
      };
      const asked = await desk.post(address, "coordinator", changed);
      expect(asked.status).toBe(422);
      const page = await asked.text();
      expect(page).toContain('href="#response-allTheSame"');
      expect(page).toMatch(/a figure or a date changes: .*\(nothing\).*→.*21/);
      expect(page).toContain("Det gjeld 21.");
      expect(page).not.toContain("Nothing stands in the way");
      const tick = /name="allTheSame"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="allTheSame"/.exec(page);
      const allTheSame = tick?.[1] ?? tick?.[2] ?? "";
      expect(allTheSame).not.toBe("");
      const answered = fieldsOf(page);
      const sent = await desk.post(
        address,
        "coordinator",
        at === 0 ? { ...answered, intent: "send", allTheSame } : { ...answered, intent: "send_told" },
      );
      expect(sent.status, await sent.text()).toBe(303);
      const review = await desk.page(`${address}/review`, "approver");
      if (at === 0) {
        expect(review).toContain("It looks like more than a typing error");
        expect(review).toContain("Sent as only a typing error all the same");
      } else {
        expect(review).toContain("Change of substance");
        expect(review).not.toContain("It looks like more than a typing error");
      }
    }
  });
});

describe("the text of a published response", () => {
  it("is told to be as it is public only while it is, and of each point that was taken back", async () => {
    const list = await desk.page("/desk/responses?status=published", "coordinator");
    const address = /\/desk\/responses\/\d+\/review/.exec(list)?.[0] ?? "";
    const stood = await desk.page(address, "approver");
    expect(stood).toContain("Exactly as it is public");
    const [ref = ""] = refsIn(stood, "contributions");
    const receivedOn = new Date().toISOString().slice(0, 10);
    const withdrawal = { intent: "withdraw", channel: "letter", receivedOn };
    expect((await desk.post(`/desk/contributions/${ref}`, "coordinator", withdrawal)).status).toBe(303);
    expect(await desk.page(address, "approver")).toContain("Withdrawn by its contributor: neither its text");

    const reason = "Tala fanst ikkje.";
    for (const [who, intent] of [
      ["coordinator", "ask_retraction"],
      ["approver", "retract"],
    ] as const)
      expect((await desk.post(address, who, { intent, reason })).status).toBe(303);
    const ended = await desk.page(address, "approver");
    expect(ended).toContain("As it was public when it was retracted");
    expect(ended).not.toContain("Exactly as it is public");
  });
});
