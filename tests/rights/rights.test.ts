import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listRoutes, type Route } from "../support/route-table.ts";
import { commandsIn } from "./commands.ts";
import { actsIn, allowedWrites, differing, exportsA, isQuick, questionsOf, rowOf } from "./hold.ts";
import { actorsIn, attempt, attemptsIn, commands } from "./hold-commands.ts";
import { askers } from "./rows.ts";
import { builtPages, openRightsForum, type RightsForum } from "./served.ts";
import { table } from "./table.ts";

/**
 * Who may do what: each cell of tests/rights/table.ts over the built pages, in a forum where every kind of record stands in
 * every state. Who may not is answered like what does not exist, and nothing is written.
 */
const root = { path: "/", file: "root.tsx", source: readFileSync("app/root.tsx", "utf8") };
let forum: RightsForum;
let routes: Route[];
beforeAll(async () => {
  routes = [root, ...(await listRoutes())];
  forum = await openRightsForum(await builtPages());
}, 120_000);
afterAll(() => forum?.stop());

describe("who may run a command, whatever page it is asked from", () => {
  it("is stated for every command that there is", () => {
    const stated = new Set(Object.keys(commandsIn(forum.world)).map((name) => name.split(",")[0]));
    expect(Object.keys(commands).sort()).toEqual([...stated].sort());
  });

  it("holds: who may not is refused, and nothing is written", async () => {
    const who = await actorsIn(forum.world);
    const wrong: string[] = [];
    for (const one of attemptsIn(forum.world).filter(({ may }) => !may)) {
      const told = await attempt(forum.world, who, one);
      if (told) wrong.push(told);
    }
    expect(wrong).toEqual([]);
  });
});

describe("the table of rights", () => {
  it("has every route, whether it is read or written to, and every act of its forms", () => {
    const told = (route: Route) => {
      const { get, post } = rowOf(route);
      const acts = new Set(Object.keys(post ?? {}));
      return [
        ...(exportsA(route, "loader") === (get !== undefined) ? [] : [`${route.file}: reading`]),
        ...(exportsA(route, "action") === (post !== undefined) ? [] : [`${route.file}: writing`]),
        ...actsIn(route, (path) => readFileSync(path, "utf8"))
          .filter((name) => !acts.has(name))
          .map((name) => `${route.file}: ${name}`),
      ];
    };
    expect(routes.flatMap(told)).toEqual([]);
    const files = routes.map(({ file }) => file.replace(/^routes\//, ""));
    expect(Object.keys(table).filter((file) => !files.includes(file))).toEqual([]);
    expect(routes.length).toBeGreaterThan(75);
  });

  it("has a letter for everybody who asks", () => {
    const cells = routes.flatMap((route) => questionsOf(route, forum));
    expect(cells.filter(({ expected }) => !"+-s2".includes(expected))).toEqual([]);
    expect(askers).toHaveLength(11);
  });

  it("holds: who may not read or write is told nothing, and changes nothing", {
    timeout: 300_000,
  }, async () => {
    const cells = routes.flatMap((route) => questionsOf(route, forum)).filter((cell) => isQuick(cell, forum));
    expect(
      await differing(
        cells.filter(({ act, expected }) => act === null || expected !== "+"),
        forum,
      ),
    ).toEqual([]);
  });

  it("an approver is told neither who a person is, nor how to reach him, nor what is noted of a withholding", async () => {
    const shown = async (asker: "approver" | "coordinator") => {
      const record = String(forum.records.contributions?.withheld);
      const data = `_data=${encodeURIComponent("routes/desk/contributions/contribution")}`;
      const { text } = await forum.send({ asker, address: `/desk/contributions/${record}?${data}` });
      return ["Kari Døme", "laget@dome-post.example", "Namn på ein nabo."].filter((words) =>
        text.includes(words),
      );
    };
    expect(await shown("approver")).toEqual([]);
    expect(await shown("coordinator")).toHaveLength(3);
  });

  it("holds: who may write reaches the act, whatever is said of the input", {
    timeout: 300_000,
  }, async () => {
    expect(await differing(allowedWrites(routes, forum), forum)).toEqual([]);
  });
});

describe("who may run a command", () => {
  it("is answered, whatever is said of the input", async () => {
    const who = await actorsIn(forum.world);
    const wrong: string[] = [];
    for (const one of attemptsIn(forum.world).filter(({ may }) => may)) {
      const told = await attempt(forum.world, who, one);
      if (told) wrong.push(told);
    }
    expect(wrong).toEqual([]);
  });
});
