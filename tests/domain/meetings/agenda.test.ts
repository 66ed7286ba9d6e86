import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { handleOf } from "~/domain/consultations/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import {
  addAgendaItem,
  addQuestion,
  changeAgendaItem,
  changeQuestion,
  moveAgendaItem,
  removeAgendaItem,
  removeQuestion,
} from "~/domain/meetings/commands/agenda.server.ts";
import { addGroup, changeGroup, removeGroup } from "~/domain/meetings/commands/groups.server.ts";
import { addMeetingMaterial, changeMeetingMaterial } from "~/domain/meetings/commands/material.server.ts";
import { createMeeting } from "~/domain/meetings/commands/prepare.server.ts";
import {
  getMeeting,
  listAgenda,
  listGroups,
  listMeetingMaterials,
} from "~/domain/meetings/queries.server.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
const slug = "vaarmoete";
beforeAll(async () => {
  world = await openWorld();
  expectOk(
    await createMeeting(ctx(), {
      ...{ consultation: "runde", slug, title: nn("Ope møte"), audience: "open", format: "room" },
    }),
  );
});
afterAll(() => world.close());

const ctx = () => world.as("coordinator");
const find = (of: string) => getMeeting(world.read, of);
const nn = (text: string) => ({ nn: text });

describe("an agenda", () => {
  const agenda = async () => listAgenda(world.read, (await find(slug)).id);
  const handle = async (n: number) => handleOf((await agenda())[n]?.id ?? "");
  const item = (title: string, kind: "information" | "discussion" = "discussion") => ({
    ...{ kind, title: nn(title), detail: {}, lead: {}, starts: null, minutes: 30 },
  });

  it("numbers its questions through all of its items, in their order", async () => {
    expectOk(await addAgendaItem(ctx(), slug, item("Status", "information")));
    for (const title of ["Føremål", "Føremål", "Vegen vidare", "Vegen vidare"])
      expectOk(await addAgendaItem(ctx(), slug, item(title)));
    expect(await agenda()).toHaveLength(3);
    const ask = async (n: number, text: string) =>
      addQuestion(ctx(), slug, await handle(n), { text: nn(text) });
    expect(await ask(0, "Kvifor?")).toMatchObject({ code: "not_discussed" });
    for (const [n, text] of [
      [2, "Kva no?"],
      [1, "Kva først?"],
      [1, "Kva sist?"],
    ] as const)
      expectOk(await ask(n, text));
    const numbers = (await agenda()).flatMap((one) =>
      one.questions.map(({ number, text }) => [number, text.nn]),
    );
    expect(numbers).toEqual([
      [1, "Kva først?"],
      [2, "Kva sist?"],
      [3, "Kva no?"],
    ]);
    expectOk(await moveAgendaItem(ctx(), slug, await handle(2), "up"));
    expect((await agenda()).flatMap((one) => one.questions.map(({ text }) => text.nn))).toEqual([
      ...["Kva no?", "Kva først?", "Kva sist?"],
    ]);
  });

  it("refuses what was read before somebody changed it, and questions to what only informs", async () => {
    const h = await handle(1);
    expect(
      await changeAgendaItem(ctx(), slug, h, { ...item("Vegen vidare", "information"), version: 1 }),
    ).toMatchObject({ code: "has_questions" });
    expectOk(await changeAgendaItem(ctx(), slug, h, { ...item("Vegen fram"), version: 1 }));
    expect(await removeAgendaItem(ctx(), slug, h, { version: 1 })).toMatchObject({
      code: "changed_meanwhile",
    });
    const [question] = (await agenda())[1]?.questions ?? [];
    const q = handleOf(question?.id ?? "");
    expectOk(await changeQuestion(ctx(), slug, q, { text: nn("Kva nå?"), version: 1 }));
    expectOk(await removeQuestion(ctx(), slug, q, { version: 2 }));
    expect(await removeQuestion(ctx(), slug, q, { version: 2 })).toMatchObject({
      code: "removed_meanwhile",
    });
    expectOk(await removeAgendaItem(ctx(), slug, h, { version: 2 }));
    expect(await agenda()).toHaveLength(2);
  });

  it("has groups by letters that they keep and nobody has again, and material that is still to come", async () => {
    const group = (title: string) => ({ title: nn(title), theme: "soek", seats: 8 });
    for (const title of ["Søk", "Tal"]) expectOk(await addGroup(ctx(), slug, group(title)));
    expectOk(await removeGroup(ctx(), slug, "A", { version: 1 }));
    expectOk(await addGroup(ctx(), slug, group("Ny")));
    expectOk(await changeGroup(ctx(), slug, "B", { ...group("Statistikk"), version: 1 }));
    const groups = await listGroups(world.read, (await find(slug)).id);
    expect(groups.map(({ letter, title, theme }) => [letter, title.nn, theme?.slug])).toEqual([
      ...[
        ["B", "Statistikk", "soek"],
        ["C", "Ny", "soek"],
      ],
    ]);
    expectOk(await removeGroup(ctx(), slug, "C", { version: 1 }));
    for (const title of ["Ny", "Ny"]) expectOk(await addGroup(ctx(), slug, group(title)));
    const after = await listGroups(world.read, (await find(slug)).id);
    expect(after.map(({ letter, title }) => [letter, title.nn])).toEqual([
      ["B", "Statistikk"],
      ["D", "Ny"],
    ]);
    expect(await addGroup(ctx(), slug, { ...group("x"), theme: "finst-ikkje" })).toMatchObject({
      code: "unknown_theme",
    });
    const material = { title: nn("Statusrapport"), note: {}, url: null, dueOn: "2026-04-30" };
    expectOk(await addMeetingMaterial(ctx(), slug, material));
    const [row] = await listMeetingMaterials(world.read, (await find(slug)).id);
    expectOk(
      await changeMeetingMaterial(ctx(), slug, handleOf(row?.id ?? ""), {
        ...{ ...material, url: "https://dome.example/status", version: 1 },
      }),
    );
  });
});
