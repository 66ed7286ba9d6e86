import { afterAll, beforeAll, expect, it } from "vitest";
import { type DemoDesk, openDemoDesk, refsIn, type Who } from "../support/demo-desk.ts";
import { formsIn, type PageForm } from "../support/forms.ts";

/**
 * Markup in every field of every form that takes words: what comes back at once, and every page that is reached from the
 * front page and from the desk afterwards, shows it as text.
 */
let desk: DemoDesk;
beforeAll(async () => {
  desk = await openDemoDesk();
}, 120_000);
afterAll(() => desk?.stop());

const markup = `"'><img src=x onerror=alert(1)></textarea></title><script>alert(1)</script>`;
const runs = /<img src=x|<script>alert|<\/textarea><\/title>|(href|src|action)="(javascript|data):/i;

/** Every page with fields for words, and somebody who may fill them in. */
async function pagesWithFields(): Promise<[string, Who][]> {
  const [sorted = ""] = refsIn(await desk.page("/desk/contributions", "coordinator"), "contributions");
  const [advised = ""] = refsIn(await desk.page("/desk/assess", "owner"), "assess");
  const responses = await desk.page("/desk/responses?status=draft", "coordinator");
  const consultation = "/desk/consultations/einnsyn-evaluering";
  return [
    ["/consultations/einnsyn-evaluering/submit", "coordinator"],
    ["/desk/intake/new", "coordinator"],
    [`/desk/contributions/${sorted}`, "coordinator"],
    [`/desk/contributions/${sorted}/set-aside`, "coordinator"],
    [`/desk/assess/${advised}`, "owner"],
    [/\/desk\/responses\/\d+/.exec(responses)?.[0] ?? "", "coordinator"],
    ["/desk/consultations/new", "coordinator"],
    ...["edit", "timeline", "lists", "outcome"].map((page): [string, Who] => [
      `${consultation}/${page}`,
      "coordinator",
    ]),
    ["/desk/plans/new", "coordinator"],
    ["/desk/plans/handlingsplan-2024-2027", "coordinator"],
    ["/desk/plans/commitments/handlingsplan-2024-2027-1", "coordinator"],
    ["/desk/settings", "administrator"],
    ["/desk/settings/texts/about", "administrator"],
    ["/desk/people", "administrator"],
    ["/desk/people/bodies", "administrator"],
  ];
}

/** The form as it stands with the markup in all that takes words, and its first button pressed. */
function filledIn({ html, fields }: PageForm): FormData | URLSearchParams | null {
  const tagOf = (name: string) =>
    new RegExp(`<(?:input|textarea)[^>]* name="${name.replace(/[.*+?^$()|[\]\\]/g, "\\$&")}"[^>]*>`).exec(
      html,
    )?.[0] ?? "";
  const takesWords = (name: string) =>
    tagOf(name).startsWith("<textarea") || / type="(text|search)"/.test(tagOf(name));
  if (!fields.some(([name]) => takesWords(name))) return null;
  const body = /<form[^>]*multipart/.test(html) ? new FormData() : new URLSearchParams();
  for (const [name, value] of fields) body.append(name, takesWords(name) ? markup : value);
  const button = /<button[^>]* name="([^"]+)"[^>]* value="([^"]*)"/.exec(html);
  if (button?.[1]) body.append(button[1], button[2] ?? "");
  return body;
}

/** Where links lead from a page, one address of each kind of page and consultation. */
async function reachedFrom(start: string, who: Who): Promise<Map<string, string>> {
  const reached = new Map<string, string>();
  const kinds = new Set<string>();
  const ahead = [start];
  for (let path = ahead.shift(); path !== undefined && reached.size < 120; path = ahead.shift()) {
    const kind = path.replace(/[A-Z]+\d*-[A-Z0-9.]+|\d+/g, "…").replace(/\?.*/, "?");
    if (kinds.has(kind)) continue;
    kinds.add(kind);
    const answer = await desk.get(path, who);
    expect([path, answer.status < 500]).toEqual([path, true]);
    if (!answer.headers.get("content-type")?.includes("html")) continue;
    const html = await answer.text();
    reached.set(path, html);
    ahead.push(
      ...[...html.matchAll(/ href="(\/[^"#]*)"/g)].map(([, to = ""]) => to.replaceAll("&amp;", "&")),
    );
  }
  return reached;
}

it("markup in the fields of these forms is text on every page", { timeout: 180_000 }, async () => {
  let kept = 0;
  let refused = 0;
  for (const [path, who] of await pagesWithFields()) {
    const forms = formsIn(await desk.page(path, who)).map(filledIn);
    for (const body of forms.filter((one) => one !== null)) {
      const answer = await desk.post(path, who, body);
      expect([path, answer.status < 500]).toEqual([path, true]);
      expect([path, runs.exec(await answer.text())?.[0]]).toEqual([path, undefined]);
      if (answer.status === 303) kept++;
      else refused++;
    }
  }
  expect([kept > 25, refused > 10]).toEqual([true, true]);
  let shown = 0;
  for (const [start, who] of [
    ["/", "coordinator"],
    ["/desk", "coordinator"],
    ["/desk", "approver"],
    ["/desk", "owner"],
    ["/desk", "administrator"],
  ] as const) {
    for (const [path, html] of await reachedFrom(start, who)) {
      expect([path, runs.exec(html)?.[0]]).toEqual([path, undefined]);
      if (html.includes("&lt;img src=x")) shown++;
    }
  }
  expect(shown).toBeGreaterThan(20);
});
