import { afterAll, beforeAll, expect, it } from "vitest";
import { count } from "#db/kit.ts";
import { type Filled, filledForms } from "../support/filled.ts";
import { formsIn } from "../support/forms.ts";
import { listRoutes, type Route } from "../support/route-table.ts";
import { builtPages, openRightsForum, type RightsForum } from "./served.ts";
import { type Table, tablesOf } from "./tables.ts";
import { kindOf, type Page, pagesOf } from "./visits.ts";

/**
 * Every form of every page, filled in and sent twice as a double click, a reload or a replay does: the second one makes no
 * second record, of whatever kind, and fails in no other way than by saying so.
 */
let forum: RightsForum;
let routes: Route[];
let tables: Map<string, Table>;
beforeAll(async () => {
  routes = await listRoutes();
  tables = tablesOf();
  forum = await openRightsForum(await builtPages());
}, 60_000);
afterAll(() => forum?.stop());

/** What is written beside a record to tell of it: the log, steps to undo, who saved, lists made of other rows. */
const beside = /^(events|eventHead|steps|saves|worklist\w*|published\w*|searchDocuments|findSubjects)$/;

async function countRecords(): Promise<Record<string, number>> {
  const counted: Record<string, number> = {};
  for (const [name, table] of tables)
    if (!beside.test(name))
      counted[name] = (await forum.world.read.select({ n: count() }).from(table))[0]?.n ?? 0;
  return counted;
}

/** What is asked for once more is mailed once more, five times an hour at most; the newest link, or codes, are those that hold. */
const mailsAgain = [
  /^contributor \/track\/:ref\/(withdraw|choices|address)/,
  /^coordinator \/desk\/intake\/:ref (address|renew)/,
  /\/desk\/sessions codes/,
];

const more = (before: Record<string, number>, after: Record<string, number>) =>
  Object.keys(after).filter((name) => (after[name] ?? 0) > (before[name] ?? 0));

/** What somebody else may have changed since is named by its version, a count of what was seen, a digest, or by its own place. */
const seen = /^(version.*|seen|digest|key|number|at)$/;

it("every form at the desk that shows stored words to write in says which ones it read", {
  timeout: 120_000,
}, async () => {
  const blind = new Set<string>();
  for await (const { route, asker, html } of pagesOf(routes, forum))
    for (const { fields, visible } of formsIn(html)) {
      if (!route.path.startsWith("/desk") || fields.some(([name]) => seen.test(name))) continue;
      const words = fields.filter(([name, value]) => visible.includes(name) && /\p{L}{3,} /u.test(value));
      for (const [name] of words) blind.add(`${asker} ${route.path} ${name}`);
    }
  expect([...blind]).toEqual([]);
});

it("sent twice, a form makes one record at most, and never fails", { timeout: 180_000 }, async () => {
  const wrong: string[] = [];
  let [sent, done] = [0, 0];
  const kinds = new Set<string>();
  for await (const page of pagesOf(routes, forum))
    for (const form of filledForms(page.html, "Ord som står her")) {
      const kind = kindOf(form, page);
      if (kinds.has(kind) || /sign-(in|out)/.test(form.action ?? "")) continue;
      kinds.add(kind);
      const told = await sendTwice(form, page);
      sent += 1;
      if (told.first === 303) done += 1;
      wrong.push(...told.wrong.map((what) => `${kind}: ${what}`));
    }
  expect(wrong).toEqual([]);
  expect([sent > 100, done > 40]).toEqual([true, true]);
});

async function sendTwice(form: Filled, page: Page) {
  const { asker, record } = page;
  const address = (form.action ?? page.address).replaceAll("&amp;", "&");
  const fields = form.fields;
  const send = () => forum.send({ asker, address, fields, record });
  const before = await countRecords();
  const first = await send();
  const after = await countRecords();
  const second = await send();
  const again = mailsAgain.some((kind) => kind.test(kindOf(form, page)));
  const doubled = more(after, await countRecords()).filter(
    (name) => !again || !/^(outbox|addressChanges)$/.test(name),
  );
  const wrong = [
    ...(first.status >= 500 ? [`the first is answered ${first.status}`] : []),
    ...(second.status >= 500 ? [`the second is answered ${second.status}`] : []),
    ...doubled.map(
      (name) => `two ${name} (the first made ${more(before, after)}, ${first.status} then ${second.status})`,
    ),
  ];
  return { first: first.status, wrong };
}
