/** What looks personal and was said to be fine: of these very words, in this very place, and of nothing else. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { redact, unredact } from "~/domain/contributions/commands/redact.server.ts";
import {
  clearContributions,
  describeContribution,
  setTheme,
  withholdContributions,
} from "~/domain/contributions/commands/sort.server.ts";
import { undoLastStep } from "~/domain/contributions/commands/undo.server.ts";
import { acceptedValue, type DescribeInput, titlePlace } from "~/domain/contributions/forms.ts";
import { getContribution } from "~/domain/contributions/queries.server.ts";
import { findRedactionBench } from "~/domain/contributions/redaction-bench.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { tamper } from "../../support/tamper.ts";
import { openWorld, type World } from "../../support/world.ts";

const telephone = { text: 1, start: 12, end: 22 };
const text = "Ring meg på 912 34 567 om Storgata. Søket er tregt.";
const ground = { statute: "Offentleglova", section: "§ 13", reason: "personlege tilhøve" };

let world: World;
let ref: string;
const coordinator = () => world.as("coordinator");
const submission = () => ref.split(".")[0] ?? "";
const visibility = async () => (await getContribution(world.read, ref)).visibility;
const hide = (words: string) => redact(coordinator(), submission(), { passages: [], words, ground });
async function clear(title: string, findings = [telephone]) {
  const { version } = await getContribution(world.read, ref);
  const accepted = acceptedValue(title, findings).split(" ");
  expectOk(await clearContributions(coordinator(), [ref], { [ref]: { title, version, accepted } }));
}

beforeEach(async () => {
  world = await openWorld();
  [ref = ""] = await world.splitSubmission(await world.receive(text));
});
afterEach(() => world.close());

it("a title with a telephone number in it may be public: that says nothing of one in the text", async () => {
  expectOk(await hide("912 34 567"));
  await clear("Ring meg", []);
  const title = "Ring 987 65 432";
  const described: DescribeInput = { title, kind: "concern", theme: "soek", owner: "", commitments: [] };
  expectOk(await describeContribution(coordinator(), ref, described, { accepted: [titlePlace(title)] }));
  expect(await visibility()).toBe("cleared");
  const bench = await findRedactionBench(world.read, submission(), 1);
  expectOk(await unredact(coordinator(), submission(), bench?.redactions[0]?.place ?? ""));
  expect(await visibility()).toBe("not_cleared");
});

describe("what was accepted before places were kept", () => {
  beforeEach(async () => {
    await clear("Ring meg");
    await tamper(
      world.test,
      "events",
      `update events set data = '{"kinds":["telephone"]}' where type = 'contribution.personal_data_accepted'`,
    );
  });

  it("stays public where a step is taken back that changes nothing of what is read", async () => {
    expectOk(await setTheme(coordinator(), [ref], "soek"));
    expectOk(await undoLastStep(coordinator()));
    expect(await visibility()).toBe("cleared");
  });

  it("is read anew where other words of it become public, since a kind tells of no words", async () => {
    expectOk(await hide("Storgata"));
    expect(await visibility()).toBe("cleared");
    expectOk(await undoLastStep(coordinator()));
    expect(await visibility()).toBe("not_cleared");
  });

  it("is read anew where it would be cleared by a step that is taken back", async () => {
    expectOk(await withholdContributions(coordinator(), [ref], { ground: "personal_data", note: "" }));
    expectOk(await undoLastStep(coordinator()));
    expect(await visibility()).toBe("not_cleared");
  });
});
