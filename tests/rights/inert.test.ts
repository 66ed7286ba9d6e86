import { afterAll, beforeAll, expect, it } from "vitest";
import { filledForms } from "../support/filled.ts";
import { listRoutes, type Route } from "../support/route-table.ts";
import { exportsA, isPage } from "./hold.ts";
import { builtPages, openRightsForum, type RightsForum } from "./served.ts";
import { kindOf, pagesOf } from "./visits.ts";

/**
 * Markup in every field for words of every form on every page, in every state of its record: what comes back at once, and all
 * pages afterwards, show it as text.
 */
let forum: RightsForum;
let routes: Route[];
beforeAll(async () => {
  routes = await listRoutes();
  forum = await openRightsForum(await builtPages());
}, 120_000);
afterAll(() => forum?.stop());

const markup = `"'><img src=x onerror=alert(1)></textarea></title><script>alert(1)</script>`;
const runs = /<img src=x|<script>alert|<\/textarea><\/title>|(href|src|action)="(javascript|data):/i;

/** Pages that write, and have no field for words; or none before the first run, or in this forum. */
const withoutWords = [
  "/track",
  "/track/:ref/withdraw",
  "/track/:ref/choices",
  "/track/:ref/address",
  "/track/:ref/new-link",
  "/confirm/:token",
  "/invitation-list/confirm/:token",
  // nobody here holds its cookie
  "/invitation-list/own",
  "/invitation-list/leave/:token",
  "/registration",
  "/registration/confirm/:token",
  "/registration/:ref",
  "/registration/:ref/change",
  "/registration/:ref/give-up",
  "/registration/:ref/new-link",
  "/registration/:ref/evaluation",
  "/registration/:ref/pass-on",
  "/invitation/:ref",
  "/invitation/:ref/pass-on",
  // nobody here holds the key of a device
  "/live/table",
  "/setup/:token",
  "/sign-in",
  "/sign-in/code",
  "/sign-in/second",
  "/sign-in/set-up",
  "/demo",
  // of a meeting that has not begun
  "/desk/meetings/:slug/record",
  "/desk/meetings/:slug/record/publish",
  // a number alone
  "/desk/meetings/:slug/numbers",
  // of a meeting that is over nothing is sent any more
  "/desk/meetings/:slug/mailings/:number",
  // a button a person, where somebody has no address
  "/desk/meetings/:slug/registrations",
  // one button
  "/desk/meetings/:slug/registrations/staff",
  "/desk/meetings/:slug/registrations/needs",
  // of a record of its own, below that of the address
  "/desk/meetings/:slug/registrations/:ref",
  // of whoever comes unregistered, once the doors are open: tests/http/check-in.test.ts writes markup into it
  "/desk/meetings/:slug/check-in",
  // of whoever registered, below the address of his meeting
  "/desk/meetings/:slug/check-in/:ref",
  // buttons alone
  "/desk/meetings/:slug/room",
  "/desk/meetings/:slug/room/close",
  "/desk/people/invitation-list/import",
  "/desk/people/invitation-list/import/:ref",
  "/desk/sessions",
];

it("markup in the fields of every form is text on every page", { timeout: 240_000 }, async () => {
  let [kept, refused, shown] = [0, 0, 0];
  const kinds = new Set<string>();
  const written = new Set<string>();
  for await (const page of pagesOf(routes, forum))
    for (const form of filledForms(page.html, markup)) {
      const kind = kindOf(form, page);
      if (kinds.has(kind) || !form.fields.some(([, value]) => value === markup)) continue;
      kinds.add(kind);
      written.add(page.route.path);
      const { asker, record } = page;
      const address = (form.action ?? page.address).replaceAll("&amp;", "&");
      const answer = await forum.send({ asker, address, record, fields: form.fields });
      expect([kind, answer.status < 500]).toEqual([kind, true]);
      expect([kind, runs.exec(answer.text)?.[0]]).toEqual([kind, undefined]);
      if (answer.status === 303) kept++;
      else refused++;
    }
  const writing = routes.filter(
    (route) => exportsA(route, "action") && isPage(route) && !route.path.endsWith("*"),
  );
  expect(
    writing.map(({ path }) => path.replace(/(.)\/$/, "$1")).filter((path) => !written.has(path)),
  ).toEqual(withoutWords);
  expect([kept > 40, refused > 20]).toEqual([true, true]);
  for await (const { route, asker, html } of pagesOf(routes, forum)) {
    expect([route.path, asker, runs.exec(html)?.[0]]).toEqual([route.path, asker, undefined]);
    if (html.includes("&lt;img src=x")) shown++;
  }
  for (const address of ["/search?q=img", "/desk/find?q=img"])
    expect(runs.exec((await forum.send({ asker: "coordinator", address })).text)).toBeNull();
  expect(shown).toBeGreaterThan(40);
});
