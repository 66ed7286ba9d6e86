import { afterAll, beforeAll, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { recordSections, recordVersions } from "#db/schema/records.ts";
import { clearContributions, withholdContributions } from "~/domain/contributions/commands/sort.server.ts";
import { findContributions } from "~/domain/contributions/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { getMeeting } from "~/domain/meetings/queries.server.ts";
import { paths } from "~/paths.ts";
import { readPublishing } from "~/server/record-publishing.server.ts";
import { formsIn } from "../support/forms.ts";
import { both, joinUrl } from "../support/meetings.ts";
import { type Held, heldMeeting } from "../support/recording.ts";
import { serve } from "../support/served.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
let held: Held;
beforeAll(async () => {
  world = await openWorld();
  held = await heldMeeting(world, ["Søket er tregt.", "Tal!"], { cleared: false, unconfirmed: 1 });
  await held.draft();
});
afterAll(() => world.close());
const looked = async () => readPublishing(world.as("coordinator"), await getMeeting(world.read, held.slug));

it("says before it is done what nobody will read yet, what never, what was not confirmed and what is left out", async () => {
  const [one = "", two = "", loose = ""] = held.refs;
  const before = await looked();
  expect(before.waiting.map(({ ref }) => ref)).toEqual([one, two, loose]);
  expect(before).toMatchObject({ ended: [], unconfirmed: 1, last: null, told: 0, open: 0, empty: false });
  expect(before.leftOut.map(({ kind }) => kind)).toEqual(["invited", "next"]);
  const [row] = await findContributions(world.read, [one]);
  const read = { [one]: { title: row?.title ?? "", version: row?.version ?? 0 } };
  expectOk(await clearContributions(world.as("coordinator"), [one], read));
  expectOk(
    await withholdContributions(world.as("coordinator"), [two], { ground: "personal_data", note: "" }),
  );
  expectOk(await held.say("next", both("Svar kjem.")));
  const after = await looked();
  expect(after.waiting).toEqual([{ ref: loose, title: "Og noko anna", language: "nn", unread: "to_clear" }]);
  expect(after.ended.map(({ ref }) => ref)).toEqual([two]);
  expect(after.leftOut.map(({ kind }) => kind)).toEqual(["invited"]);
  // it looked, and no more
  expect(await world.read.select().from(recordVersions)).toEqual([]);
});

it("marks in the draft, where it stands, what readers can't read, why, and the way to it", async () => {
  const [one = "", two = "", loose = ""] = held.refs;
  const served = await serve(world);
  const browser = await served.staffBrowser(world.staff.coordinator.personId);
  const { text } = await browser.get(paths.desk.record(held.slug));
  const html = text.replaceAll("<!-- -->", "");
  const under = (name: string) =>
    new RegExp(`<textarea[^>]* name="${name}"[\\s\\S]*?</div>(<ul class="checks">[\\s\\S]*?</ul>|)`).exec(
      html,
    )?.[1] ?? "";
  const [asked, rest] = [under("questionRefs.0"), under("refs")];
  // Of what is public already nothing is said.
  expect([asked.includes(one), asked.includes(two), asked.includes(loose)]).toEqual([false, true, false]);
  expect(asked).toMatch(
    /<svg class="sh sh-subtle"[\s\S]*Withheld, withdrawn or set aside\. Readers see that/,
  );
  expect(asked).toContain(`href="${paths.desk.contribution(two)}"`);
  expect(rest).toMatch(
    /<svg class="sh sh-warn"[\s\S]*Not cleared\. Until it is, readers see “Text not published”/,
  );
  const clearing = paths.desk.clearing({ picked: loose });
  expect(rest).toContain(`href="${clearing}"`);
  expect(html).toContain(`<a href="${clearing}">One is not public yet</a>`);
  await served.stop();
});

it("shows it on a page, publishes what was read there, and once however often it is sent", async () => {
  const served = await serve(world);
  const browser = await served.staffBrowser(world.staff.coordinator.personId);
  const page = paths.desk.publishRecord(held.slug);
  const shown = await browser.get(page);
  expect([shown.status, shown.headers["cache-control"]]).toEqual([200, expect.stringContaining("no-store")]);
  expect(shown.text).toContain("Og noko anna");
  const form = formsIn(shown.text).find(({ fields }) => fields.some(([name]) => name === "digest"));
  for (let sent = 0; sent < 2; sent++) {
    const { status, headers } = await browser.post(page, Object.fromEntries(form?.fields ?? []));
    expect([status, headers.location]).toEqual([303, paths.desk.record(held.slug, { did: "published" })]);
  }
  expect(await world.read.select().from(recordVersions)).toHaveLength(1);
  // there is nothing new: the page says so, and offers nothing that would do nothing
  const again = await browser.get(page);
  expect(again.text).toContain("There is nothing new to publish");
  expect(again.text).not.toContain("Publish version 2");
  expect(formsIn(again.text).filter(({ fields }) => fields.some(([name]) => name === "digest"))).toEqual([]);
  await served.stop();
});

it("names the part and the language in which a link to join stands that was set since", async () => {
  const served = await serve(world);
  const browser = await served.staffBrowser(world.staff.coordinator.personId);
  const page = paths.desk.publishRecord(held.slug);
  expectOk(await held.say("next", both("Svar kjem i mai.")));
  await world.db.write(async (db) => {
    const body = { nn: "Svar kjem i mai.", en: `Come in at ${joinUrl.replace("https://", "")}` };
    await db.update(recordSections).set({ body }).where(eq(recordSections.kind, "next"));
  });
  const { text } = await browser.get(`${page}?lang=en`);
  const form = formsIn(text).find(({ fields }) => fields.some(([name]) => name === "digest"));
  const sent = { ...Object.fromEntries(form?.fields ?? []), "note.nn": "La til når svaret kjem." };
  const refused = await browser.post(page, sent);
  expect(refused.status).toBe(422);
  expect(refused.text).toMatch(
    /class="errsum"[\s\S]*link to join a meeting stands in[^<]*What happens now, English/,
  );
  expect(refused.text).toContain("La til når svaret kjem.");
  await served.stop();
});
