import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

/** Files that each cross a layer, and the sentence of .dependency-cruiser.cjs that must catch them. */
const crossings: [file: string, imported: string, rule: string][] = [
  ["app/domain/plans/commands.server.ts", "../responses/response.ts", "plans-before-later-rooms"],
  ["app/domain/plans/queries.server.ts", "../../server/env.ts", "domain-knows-nothing-above"],
  ["app/domain/plans/plan.ts", "../../ui/row.tsx", "domain-knows-nothing-above"],
  ["app/domain/responses/commands.server.ts", "../index.ts", "rooms-do-not-know-the-house"],
  ["app/domain/plans/forms.ts", "./queries.server.ts", "plain-files-are-browser-safe"],
  ["app/routes/desk/list.tsx", "../../../db/schema/plans.ts", "routes-reach-data-through-the-domain"],
  ["app/routes/desk/query.tsx", "drizzle-orm", "routes-reach-data-through-the-domain"],
  ["app/server/peek.ts", "../../db/schema/plans.ts", "edge-opens-the-database-only"],
  ["app/routes/public/plans.tsx", "../../domain/plans/queries.server.ts", "public-reads-published"],
  ["app/routes/machine/feed.ts", "../../domain/plans/queries.server.ts", "public-reads-published"],
  ["app/routes/track/mine.tsx", "../../domain/plans/queries.server.ts", "track-reads-own"],
  ["app/ui/row.tsx", "../domain/plans/queries.server.ts", "ui-has-no-data"],
  ["app/i18n/words.ts", "../domain/plans/plan.ts", "words-stand-alone"],
  ["emails/receipt.ts", "../app/domain/plans/queries.server.ts", "emails-are-pure"],
  ["emails/file.ts", "node:fs", "emails-touch-nothing"],
  ["app/domain/plans/raw.server.ts", "better-sqlite3", "only-the-kit-knows-the-drivers"],
  ["db/schema/plans.ts", "../../app/domain/plans/queries.server.ts", "schema-knows-vocabularies"],
  ["app/server/page.ts", "../routes/desk/list.tsx", "nothing-imports-routes"],
  ["app/routes/desk/demo.tsx", "../../../db/demo/seed.ts", "the-example-forum-stays-out"],
  ["app/routes/desk/lost.tsx", "./nowhere.ts", "resolvable"],
  ["app/server/test.ts", "vitest", "installed-on-purpose"],
  ["app/ui/egg.tsx", "./hen.tsx", "no-circles"],
];
const others = [
  "app/domain/responses/response.ts",
  "app/domain/index.ts",
  "app/server/env.ts",
  "db/demo/seed.ts",
];

const house = mkdtempSync(join(tmpdir(), "gensvar-layers-"));
let caught: string[] = [];

beforeAll(() => {
  const put = (file: string, text: string) => {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), text);
  };
  for (const file of others) put(file, "export const here = 1;\n");
  // A circle is told once, at the file that comes first.
  put("app/ui/hen.tsx", 'import * as other from "./egg.tsx";\nexport const used = other;\n');
  for (const [file, imported] of crossings) {
    put(file, `import * as other from "${imported}";\nexport const used = other;\n`);
  }
  for (const file of ["tsconfig.json", "package.json", ".dependency-cruiser.cjs"])
    cpSync(file, join(house, file));
  symlinkSync(resolve("node_modules"), join(house, "node_modules"));
  const cruise = resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const flags = ["--config", ".dependency-cruiser.cjs", "--output-type", "json", "app", "db", "emails"];
  const { stdout } = spawnSync(process.execPath, [cruise, ...flags], { cwd: house, encoding: "utf8" });
  const said = JSON.parse(stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  caught = said.summary.violations.map(({ from, rule }) => `${from} ${rule.name}`);
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

test.each(crossings)("%s may not import %s", (file, _imported, rule) => {
  expect(caught).toContain(`${file} ${rule}`);
});
