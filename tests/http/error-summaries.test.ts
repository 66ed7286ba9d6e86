import { afterAll, beforeAll, expect, it } from "vitest";
import { type DemoDesk, openDemoDesk, type Who } from "../support/demo-desk.ts";

/** Every form of the desk sent empty and with nonsense: each line of a summary names its field and leads to it. */
let desk: DemoDesk;
beforeAll(async () => {
  desk = await openDemoDesk();
}, 60_000);
afterAll(() => desk?.stop());

const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];

type Form = { action: string | undefined; multipart: boolean; hidden: [string, string][]; typed: string[] };

/** The forms of a page that take something typed or chosen, each with its first button. */
function formsOf(html: string): Form[] {
  return [...html.matchAll(/<form([^>]*method="post"[^>]*)>([\s\S]*?)<\/form>/g)].flatMap(
    ([, head = "", inside = ""]) => {
      const fields = [...inside.matchAll(/<(input|textarea|select|button)[^>]*>/g)].map(([tag]) => tag);
      const named = fields.filter((tag) => attribute(tag, "name"));
      const isHidden = (tag: string) => attribute(tag, "type") === "hidden";
      const button = named.find((tag) => tag.startsWith("<button"));
      const pair = (tag: string): [string, string] => [
        attribute(tag, "name") ?? "",
        attribute(tag, "value") ?? "",
      ];
      // boxes that nobody ticks are not sent
      const isTicked = (tag: string) => /type="(checkbox|radio)"/.test(tag);
      const typed = named.filter((tag) => !isHidden(tag) && !isTicked(tag) && !tag.startsWith("<button"));
      if (typed.length === 0) return [];
      return [
        {
          action: attribute(head, "action"),
          multipart: head.includes("multipart"),
          hidden: [...named.filter(isHidden).map(pair), ...(button ? [pair(button)] : [])],
          typed: [...new Set(typed.map((tag) => attribute(tag, "name") ?? ""))],
        },
      ];
    },
  );
}

/** What is wrong with a summary: lines out of order or without a name, links to nothing, fields without their message. */
function faultsOf(html: string): string[] {
  const summary = /<div class="errsum"[\s\S]*?<\/div>/.exec(html)?.[0];
  if (!summary) return ["no summary"];
  const lines = [...summary.matchAll(/<a href="#([^"]*)">([\s\S]*?)<\/a>/g)];
  const places = lines.map(([, id]) => html.indexOf(` id="${id}"`));
  const inOrder = places.every((place, i) => i === 0 || place > (places[i - 1] as number));
  if (!inOrder) return [`not in the order of the page: ${lines.map(([, id]) => id).join(", ")}`];
  return lines.flatMap(([, id = "", line = ""]) => {
    const field = [...html.matchAll(/<(?:input|textarea|select)[^>]*>/g)].find(
      ([tag]) => attribute(tag, "id") === id,
    )?.[0];
    const described = [...html.matchAll(/ aria-describedby="([^"]*)"/g)].some(([, ids = ""]) =>
      ids.split(" ").includes(`${id}-error`),
    );
    return [
      !/^<b>.+<\/b>/.test(line) && `${id}: the line does not name it (${line})`,
      !field && `${id}: the link leads nowhere`,
      !described && `${id}: nothing is described by its message`,
      !html.includes(`id="${id}-error"`) && `${id}: it has no message`,
    ].filter((fault) => fault !== false);
  });
}

const first = async (list: string, who: Who, pattern: RegExp) =>
  pattern.exec(await desk.page(list, who))?.[0] ?? `nothing like ${pattern} in ${list}`;

const places: Record<string, [Who, () => Promise<string>]> = {
  sorting: [
    "coordinator",
    () =>
      first("/desk/contributions?stage=at_owner", "coordinator", /\/desk\/contributions\/[A-Z0-9]+-[^"?]+/),
  ],
  responding: [
    "coordinator",
    () => first("/desk/responses?status=draft", "coordinator", /\/desk\/responses\/\d+/),
  ],
  reviewing: [
    "approver",
    () => first("/desk/responses?status=in_review", "approver", /\/desk\/responses\/\d+\/review/),
  ],
  assessing: ["owner", () => first("/desk/assess", "owner", /\/desk\/assess\/[A-Z0-9]+-[^"?]+/)],
  intake: ["coordinator", async () => "/desk/intake/new"],
  submission: [
    "coordinator",
    () => first("/desk/intake", "coordinator", /\/desk\/intake\/[A-Z0-9]+-[A-Z0-9]+/),
  ],
  "a new consultation": ["coordinator", async () => "/desk/consultations/new"],
  "a consultation": [
    "coordinator",
    () => first("/desk/consultations", "coordinator", /\/desk\/consultations\/(?!new)[a-z0-9-]+/),
  ],
  "a new plan": ["coordinator", async () => "/desk/plans/new"],
  "a plan": [
    "coordinator",
    () => first("/desk/plans", "coordinator", /\/desk\/plans\/(?!new|commitments)[a-z0-9-]+/),
  ],
  "a commitment": [
    "coordinator",
    () => first("/desk/plans", "coordinator", /\/desk\/plans\/commitments\/[a-z0-9-]+/),
  ],
  people: ["administrator", async () => "/desk/people"],
  bodies: ["administrator", async () => "/desk/people/bodies"],
  settings: ["administrator", async () => "/desk/settings"],
  texts: ["administrator", async () => "/desk/settings/texts/about"],
};

const within = ["", "/edit", "/timeline", "/lists", "/outcome"];

it.each(Object.entries(places))(
  "each line of a summary names its field and leads to it: %s",
  { timeout: 60_000 },
  async (name, [who, find]) => {
    const start = await find();
    const faults: string[] = [];
    let summaries = 0;
    for (const path of name === "a consultation" ? within.map((more) => start + more) : [start]) {
      for (const form of formsOf(await desk.page(path, who))) {
        for (const nonsense of ["", "?".repeat(3)]) {
          const body = form.multipart ? new FormData() : new URLSearchParams();
          for (const [field, value] of form.hidden) body.append(field, value);
          for (const field of form.typed) body.append(field, nonsense);
          const answer = await desk.post(form.action ?? path, who, body);
          // 400 is a broken request: a word that the form's own list does not offer.
          if (answer.status <= 400) continue;
          const found = faultsOf(await answer.text());
          summaries++;
          faults.push(...found.map((fault) => `${path} "${nonsense}" ${fault}`));
        }
      }
    }
    expect([...new Set(faults)]).toEqual([]);
    expect(summaries).toBeGreaterThan(0);
  },
);
