import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getContribution as getSorted } from "~/domain/contributions/queries.server.ts";
import { line, words } from "~/domain/kernel/input.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { renamePerson } from "~/domain/people/commands/staff.server.ts";
import { getContribution } from "~/domain/published/queries/contribution.server.ts";
import { getSubmission, listTexts } from "~/domain/submissions/queries.server.ts";
import { hostile } from "../../support/hostile.ts";
import { openWorld, type World } from "../../support/world.ts";

/** Names and texts that break what is careless: made storable where they come in, and kept alike by both databases. */
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe.each(Object.entries(hostile))("%s", (_, raw) => {
  it("is kept in a name as one line that shows its order, and nothing else of it is changed", async () => {
    const name = line(200).parse(raw);
    expect(name).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    expect(name.isWellFormed()).toBe(true);
    expectOk(await renamePerson(world.as("all"), { email: "eigar@dome.example", name }));
    const who = { kind: "organisation" as const, organisation: name, person: name, email: null };
    const [ref = ""] = await world.contributions("Søket er tregt.", { title: name }, { who });
    expect((await getSorted(world.read, ref)).title).toBe(name);
    const { contribution } = await getContribution(world.read, ref);
    expect([contribution.title, contribution.by?.name]).toEqual([name, name]);
  });

  it("is kept in a text as it was written, but for what no database can hold", async () => {
    const text = words(2000).parse(`${raw} Søket er tregt.`);
    const kept = raw.replaceAll("\0", "").replace(/\r\n?/g, "\n").toWellFormed();
    expect(text).toBe(`${kept} Søket er tregt.`);
    const ref = await world.receive(text);
    const [stored] = await listTexts(world.read, (await getSubmission(world.read, ref)).id);
    expect(stored?.body).toBe(text);
  });
});
