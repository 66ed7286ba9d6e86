import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assignContributions } from "~/domain/contributions/commands/assign.server.ts";
import {
  clearContributions,
  describeContribution,
  setAdviceDue,
  setTheme,
} from "~/domain/contributions/commands/sort.server.ts";
import { undoLastStep } from "~/domain/contributions/commands/undo.server.ts";
import { findContributions, getContribution } from "~/domain/contributions/queries.server.ts";
import { proposeTitle } from "~/domain/contributions/sentences.ts";
import { listToClear } from "~/domain/contributions/worklists.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { askWithdrawal } from "~/domain/own/commands/withdraw.server.ts";
import { getSubmission } from "~/domain/submissions/queries.server.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
const one = () => world.as("coordinator");
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe("several that are sorted at once", () => {
  it("are changed where it fits; the others are named with the reason and stay as they were", async () => {
    const open = await world.contributions("Det er tregt. Gje oss tal.", { owner: world.body });
    const [loose = ""] = await world.contributions("Utan ansvarleg.");
    const [answered = ""] = await world.contributions("Dette har fått svar.");
    await world.publish(await world.draft([answered]));

    const done = expectOk(await setTheme(one(), [...open, answered, "RUN26-XXXX.1"], "soek"));
    expect(done).toEqual({
      count: 2,
      refused: [
        { ref: "RUN26-XXXX.1", code: "not_found" },
        { ref: answered, code: "answered" },
      ],
    });
    const due = expectOk(await setAdviceDue(one(), [...open, loose], "2026-06-01"));
    expect(due).toEqual({ count: 2, refused: [{ ref: loose, code: "no_such_body" }] });
    expect((await getContribution(world.read, loose)).adviceDueOn).toBeNull();
  });

  it("are put back by one undo", async () => {
    const refs = await world.contributions("Eitt punkt. Eit anna punkt. Eit tredje.");
    const owners = async () => (await findContributions(world.read, refs)).map((row) => row.ownerBodyId);
    expectOk(await assignContributions(one(), refs, { owner: world.body, dueOn: null }));
    expect((await owners()).every(Boolean)).toBe(true);
    expectOk(await undoLastStep(one()));
    expect(await owners()).toEqual([null, null, null]);
  });

  it("are refused as a whole where none fits", async () => {
    const refs = await world.contributions("Berre dette.");
    await world.publish(await world.draft(refs));
    expect(await setTheme(one(), refs, "soek")).toMatchObject({ ok: false, code: "answered" });
  });
});

describe("what waits to be cleared", () => {
  it("is shown with its words and its exact title, without what its contributor has withdrawn or keeps back", async () => {
    const nobody = { kind: "none", organisation: "", person: "", email: null } as const;
    const split = async (text: string, input = {}) =>
      (await world.splitSubmission(await world.receive(text, input)))[0] ?? "";
    const open = await split("Gje oss tal.");
    const kept = await split("Ikkje vis dette.", {
      choices: { text: false, organisation: true, person: false },
    });
    const gone = await split("Eg angra meg.", { who: nobody });
    const { id } = await getSubmission(world.read, gone.split(".")[0] ?? "");
    expectOk(await askWithdrawal(world.as({ kind: "contributor", submissionIds: [id] }), gone));

    expect(await listToClear(world.read, [open, kept, gone])).toMatchObject({
      items: [
        {
          ref: open,
          title: "Gje oss tal",
          titleProposed: true,
          passages: [{ words: "Gje oss tal." }],
        },
      ],
      leftOut: 2,
    });
  });
});

describe("a title that the product proposed", () => {
  it("is not made public before somebody has read that very title", async () => {
    const [ref = ""] = await world.splitSubmission(await world.receive("Søket er tregt."));
    expect(await getContribution(world.read, ref)).toMatchObject({ titleProposed: true });
    expect(await clearContributions(one(), [ref])).toMatchObject({ code: "title_unread" });

    const { version } = await getContribution(world.read, ref);
    const clear = (title: string, at: number) =>
      clearContributions(one(), [ref], { [ref]: { title, version: at } });
    expect(await clear("Tregt søk", version + 1)).toMatchObject({ code: "changed_meanwhile" });
    expectOk(await clear("Tregt søk", version));
    expect(await getContribution(world.read, ref)).toMatchObject({
      title: "Tregt søk",
      titleProposed: false,
      visibility: "cleared",
    });
    expectOk(await undoLastStep(one()));
    expect(await getContribution(world.read, ref)).toMatchObject({
      title: "Søket er tregt",
      titleProposed: true,
      visibility: "not_cleared",
    });
  });

  it("stays a proposal when only the theme is set, and is one's own once it is mended", async () => {
    const [ref = ""] = await world.splitSubmission(await world.receive("Telefonen er alltid oppteken."));
    const save = async (title: string) =>
      expectOk(
        await describeContribution(one(), ref, {
          ...{ title, kind: "concern", theme: "soek", owner: "", commitments: [] },
        }),
      );
    await save("Telefonen er alltid oppteken");
    expect((await getContribution(world.read, ref)).titleProposed).toBe(true);
    await save("Vanskeleg å nå fram på telefon");
    expect((await getContribution(world.read, ref)).titleProposed).toBe(false);
    expectOk(await clearContributions(one(), [ref]));
  });

  it("is the first sentence whole, else whole clauses or words of it, and never an ellipsis", () => {
    expect(proposeTitle("Gje oss tal. Og fort.", "nn")).toBe("Gje oss tal");
    expect(proposeTitle("Kven skal bruke  dei\nopne dataa?", "nn")).toBe("Kven skal bruke dei opne dataa?");
    const clauses =
      "Vi meiner at postlistene bør vere tilgjengelege for alle som treng dei, uavhengig av kvar dei bur, og at søket bør verke på telefon.";
    expect(proposeTitle(clauses, "nn")).toBe(
      "Vi meiner at postlistene bør vere tilgjengelege for alle som treng dei, uavhengig av kvar dei bur",
    );
    const words = `${"Innsynskrav ".repeat(20)}slutt.`;
    expect(proposeTitle(words, "nn")).toBe(`${"Innsynskrav ".repeat(10)}`.trim());
    expect(proposeTitle("å".repeat(500), "nn").length).toBeLessThanOrEqual(120);
  });
});
