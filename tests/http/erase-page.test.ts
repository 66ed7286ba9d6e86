/** The page that erases a person: what it finds, to whom it shows that, and what whoever decides ticks. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { attachments } from "#db/schema/submissions.ts";
import { saveOutcome } from "~/domain/consultations/commands/outcome.server.ts";
import { withholdContributions } from "~/domain/contributions/commands/sort.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { invitePerson } from "~/domain/people/commands/staff.server.ts";
import { recordWithdrawal } from "~/domain/responses/commands/withdraw.server.ts";
import { transcribeAttachment } from "~/domain/submissions/commands/transcribe.server.ts";
import { getSubmission, listTexts } from "~/domain/submissions/queries.server.ts";
import { freshMs } from "~/server/sessions.server.ts";
import { askToErase, erasePerson, erasureDigestOf, forgotten } from "../support/erasing.ts";
import { fieldOf, type Served, serve } from "../support/served.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
let served: Served;
beforeEach(async () => {
  world = await openWorld();
  served = await serve(world);
});
afterEach(async () => {
  await served.stop();
  await world.close();
});

const who = { ...forgotten, kind: "person" as const, organisation: "" };
async function administratorBrowser() {
  const input = { name: "Arkivar", email: "arkivar@dome.example", language: "nn" } as const;
  const roles = [{ role: "administrator" as const }];
  const { personId } = expectOk(await invitePerson(world.as("all"), { ...input, roles }));
  return served.staffBrowser(personId);
}
const browser = (role: keyof World["staff"]) => served.staffBrowser(world.staff[role].personId);

/** A file that nobody has typed in. */
const file = {
  fileName: "1.pdf",
  mediaType: "application/pdf",
  size: 3,
  sha256: "ab",
  storageKey: "ab/cd/ef",
};

it("shows each word of the name that stands alone, with its places to those who read what was sent in", async () => {
  const ref = await world.receive("Om Fjellstrand. Helsing Fjellstrand", { who });
  const asking = await (await browser("coordinator")).get(`/desk/intake/${ref}/erase`);
  expect(asking.text).toContain("Fjellstrand: in 2 places");
  expect(asking.text).toContain("Om Fjellstrand. Helsing");
  expect(asking.text).toContain("No other response or outcome, published or being written, holds the name");
  expect(asking.text).not.toContain('name="parts"');
  await askToErase(world, ref, { scope: "identity" });
  const deciding = await (await browser("approver")).get(`/desk/intake/${ref}/erase`);
  expect(deciding.text).toContain("Om Fjellstrand. Helsing");
  expect(deciding.text).toContain('name="parts" value="Fjellstrand"/>');
});

it("shows an approver no internal note, and how often the word stands there", async () => {
  const [point = ""] = await world.contributions("Søket er tregt.", {}, { who });
  const note = { ground: "personal_data", note: "Ring Signe før fredag" } as const;
  expectOk(await withholdContributions(world.as("coordinator"), [point], note));
  const ref = point.split(".")[0] ?? "";
  await askToErase(world, ref, { scope: "identity" });
  for (const [role, reads] of [
    ["coordinator", true],
    ["approver", false],
  ] as const) {
    const { text } = await (await browser(role)).get(`/desk/intake/${ref}/erase`);
    expect(text).toContain("Signe: in 1 place");
    expect([role, text.includes("Ring Signe")]).toEqual([role, reads]);
  }
});

it("parts what is covered anyway from what is by ticking, and from what an erasure leaves as it is", async () => {
  const ref = await world.receive("Søket er tregt. Gje oss tal.", { who });
  const [one = "", two = ""] = await world.splitSubmission(ref);
  const others = await world.contributions("Om stein.");
  const anyway = await world.publish(await world.draft([one], { reason: "Signe Fjellstrand har rett." }));
  const ticked = await world.publish(await world.draft([two], { reason: "Signe har rett." }));
  const left = await world.publish(await world.draft(others, { reason: "Signe sa det same." }));
  const outcome = { version: 0, text: { nn: "Signe fekk gjennomslag." }, commitments: [] };
  expectOk(await saveOutcome(world.as("coordinator"), "runde", outcome));
  const { text } = await (await browser("coordinator")).get(`/desk/intake/${ref}/erase`);
  const order = [
    "repeat the words, or name the person",
    `/responses/${anyway}"`,
    "only where whoever decides says",
  ];
  order.push(`/responses/${ticked}"`, "An erasure does not change them", `/desk/responses/${left}/cover"`);
  order.push("outcomes of consultations hold", '/desk/consultations/runde/outcome"');
  const at = order.map((words) => text.indexOf(words));
  expect(at).not.toContain(-1);
  expect(at).toEqual([...at].sort((a, b) => a - b));
  expect(text).toContain("Signe: in 1 place");
  await askToErase(world, ref, { scope: "identity" });
  for (const [who, hrefs] of [
    [await browser("approver"), [`/responses/${left}`, "/desk/consultations/runde/outcome"]],
    [await administratorBrowser(), [`/responses/${left}`]],
  ] as const) {
    const page = (await who.get(`/desk/intake/${ref}/erase`)).text;
    const from = page.indexOf("An erasure does not change them");
    const links = page.slice(from, page.indexOf("Not searched")).matchAll(/href="([^"]*)"/g);
    expect(Array.from(links, ([, href]) => href)).toEqual(hrefs);
  }
});

it("bars what whoever decides ticks, and tells an administrator only how often it stands there", async () => {
  const ref = await world.receive("Om Fjellstrand. Signe var her.", { who });
  const administrator = await administratorBrowser();
  await askToErase(world, ref, { scope: "identity" });
  const { text } = await administrator.get(`/desk/intake/${ref}/erase`);
  expect(text).toContain("Fjellstrand: in 1 place");
  expect(text).toContain("Only coordinators read where it stands");
  expect(text).not.toContain("Om Fjellstrand");
  const digest = await erasureDigestOf(world, ref);
  const fields = { intent: "approve", digest, parts: "Fjellstrand" };
  expect((await (await browser("approver")).post(`/desk/intake/${ref}/erase`, fields)).status).toBe(303);
  const [left] = await listTexts(world.read, (await getSubmission(world.read, ref)).id);
  expect(left?.body).toBe("Om ▇▇▇▇▇▇▇▇▇▇▇. Signe var her.");
});

it("says before anything is sent that a file must be typed in, where to do it, and what is to be chosen", async () => {
  const ref = await world.receive("Sjå vedlegget.", { who, files: [file] });
  const coordinator = await browser("coordinator");
  const page = `/desk/intake/${ref}/erase`;
  const before = (await coordinator.get(page)).text;
  expect(before).toContain("has not been typed in");
  expect(before).toContain(`href="/desk/intake/${ref}#files"`);
  const unchosen = await coordinator.post(page, { intent: "ask" });
  expect([unchosen.status, unchosen.text]).toEqual([422, expect.stringContaining("Choose one of these")]);
  const typed = { attachment: 1, text: "Vedlegget.", language: "nn" } as const;
  expectOk(await transcribeAttachment(world.as("coordinator"), ref, typed));
  expect((await coordinator.get(page)).text).not.toContain("has not been typed in");
});

it("says on the submission's own page that all of it is taken back, and tells of each that was taken back alone", async () => {
  const [one = "", two = ""] = await world.splitSubmission(
    await world.receive("Eitt punkt. Eit anna.", { who }),
  );
  const ref = one.split(".")[0] ?? "";
  const came = { channel: "letter", receivedOn: "2026-04-21" } as const;
  const coordinator = await browser("coordinator");
  expectOk(await recordWithdrawal(world.as("coordinator"), one, came));
  const part = (await coordinator.get(`/desk/intake/${ref}`)).text;
  expect(part).toContain(`${one} withdrawn by its contributor`);
  expect(part).not.toContain("has withdrawn all of it");
  expect(part).toContain("has withdrawn one of its 2 contributions: it is public no longer");
  expect(part).toContain("Split, 1 of 2 contributions withdrawn");
  expect((await coordinator.get("/desk/intake?status=split")).text).toContain(
    "1 of 2 contributions withdrawn",
  );
  world.later(5);
  expectOk(await recordWithdrawal(world.as("coordinator"), ref, came));
  const whole = (await coordinator.get(`/desk/intake/${ref}`)).text;
  expect(whole).toContain("has withdrawn all of it");
  expect(whole).not.toContain("contributions withdrawn");
  expect(whole).not.toContain(`${two} withdrawn by its contributor`);
});

it("tells that a file was kept, and removes it where a coordinator says so", async () => {
  const ref = await world.receive("Sjå vedlegget.", { who, files: [file] });
  const coordinator = await browser("coordinator");
  expect((await coordinator.get(`/desk/intake/${ref}`)).text).not.toContain("Remove 1.pdf");
  const typed = { attachment: 1, text: "Vedlegget.", language: "nn" } as const;
  expectOk(await transcribeAttachment(world.as("coordinator"), ref, typed));
  await erasePerson(world, ref, { scope: "identity" });
  // As a restore leaves it: see tests/domain/backup/redone.test.ts.
  await world.db.write(async (tx) => {
    const [back] = await tx
      .update(attachments)
      .set({ ...file, erasedAt: null })
      .returning();
    if (back) await tx.insert(attachments).values({ ...back, id: "unread", number: 2, fileName: "2.pdf" });
  });
  const page = await coordinator.get(`/desk/intake/${ref}`);
  expect(page.text).toContain("Whoever sent this was erased. A restore brought the file back");
  expect(page.text).toContain("Remove 1.pdf");
  expect(page.text).toContain("but without the name");
  const fields = { intent: "eraseFile", attachment: "1" };
  const left = () => world.read.$count(attachments, eq(attachments.fileName, "1.pdf"));
  // As an erasure is: whoever left the browser open does not do it.
  const open = await served.staffBrowser(world.staff.coordinator.personId, freshMs + 1000);
  const came = { channel: "letter", receivedOn: "2026-04-21" };
  const sendings: Record<string, string>[] = [
    { intent: "transcribe", attachment: "2", text: "Meir.", language: "nn" },
    { intent: "withdraw", ...came },
  ];
  for (const sent of sendings) {
    const { status, text } = await open.post(`/desk/intake/${ref}`, sent);
    expect([status, text]).toEqual([403, expect.stringContaining("Confirm that it is you")]);
    for (const [name, value] of Object.entries(sent)) expect(fieldOf(text, name)).toBe(value);
  }
  // The page of a point takes back points only.
  const elsewhere = { intent: "withdraw", ...came };
  expect(
    (await coordinator.post(`/desk/contributions/${ref}?_data=desk/contributions/:ref`, elsewhere)).status,
  ).toBe(404);
  const asked = await open.post(`/desk/intake/${ref}`, fields);
  expect([asked.status, asked.text]).toEqual([403, expect.stringContaining("Confirm that it is you")]);
  expect([fieldOf(asked.text, "intent"), fieldOf(asked.text, "attachment")]).toEqual(["eraseFile", "1"]);
  expect(await left()).toBe(1);
  expect((await coordinator.post(`/desk/intake/${ref}`, fields)).status).toBe(303);
  expect(await left()).toBe(0);
});
