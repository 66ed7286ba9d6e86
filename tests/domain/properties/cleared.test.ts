/**
 * Whatever is corrected, redacted, taken back, placed, unmarked, cleared, reopened or undone, by two coordinators at once: what
 * is cleared holds nothing that looks personal, and no words that are redacted elsewhere, but what somebody accepted.
 */
import fc from "fast-check";
import { expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { publishedContributions } from "#db/schema/published.ts";
import { worklist } from "#db/schema/worklist.ts";
import { redact } from "~/domain/contributions/commands/redact.server.ts";
import { clearContributions } from "~/domain/contributions/commands/sort.server.ts";
import { acceptedValue, passageValue } from "~/domain/contributions/forms.ts";
import { findPersonalData } from "~/domain/contributions/personal-data.ts";
import { findContribution } from "~/domain/contributions/queries.server.ts";
import { listFindings } from "~/domain/contributions/redactions.server.ts";
import { takeWalks } from "../../support/runs.ts";
import { openWorld, type World } from "../../support/world.ts";
import { contributionVerbs } from "./contribution-verbs.ts";
import { submissionVerbs } from "./submission-verbs.ts";
import { pick, type Turn } from "./turn.ts";

const [telephone, mail] = ["912 34 567", "kari@dome-post.example"];
const texts = [
  `Ring ${telephone}. Søket er tregt. Skriv til ${mail}, eller ring ${telephone}.`,
  `Søket er tregt. Svar til ${mail}. Kari heiter eg.`,
];
const ground = { statute: "Offentleglova", section: "§ 13", reason: "personleg" };

/** The places and words that were accepted of a contribution, when it was cleared. */
type Accepted = Map<string, { places: Set<string>; words: Set<string> }>;
type Walk = Turn & { accepted: Accepted };

async function receive({ world, a, refs, receipts }: Walk): Promise<void> {
  const text = pick(texts, a) ?? "";
  const ref = await world.receive(text);
  refs.push(ref);
  receipts.set(ref, text);
}

/** With all that is found accepted, now and then, or none of it. */
async function clear({ world, coordinator, point, b, accepted }: Walk): Promise<void> {
  const row = await findContribution(world.read, point);
  if (!row) return;
  const title = "Ein tittel";
  const found = b % 5 === 0 ? ((await listFindings(world.read, [row.id])).get(row.id) ?? []) : [];
  const seen = { title, version: row.version, accepted: acceptedValue(title, found).split(" ") };
  const cleared = await clearContributions(coordinator, [point], { [point]: seen });
  if (!cleared.ok || cleared.value.count === 0) return;
  const known = accepted.get(row.id) ?? { places: new Set(), words: new Set() };
  for (const one of found) {
    known.places.add(passageValue(one));
    known.words.add(one.words);
  }
  accepted.set(row.id, known);
}

const verbs = {
  redactWords: ({ coordinator, ref, b }: Walk) =>
    redact(coordinator, ref, { passages: [], words: pick([telephone, mail, "Kari"], b) ?? "", ground }),
  correct: (turn: Walk) => submissionVerbs.addTo({ ...turn, publish: turn.b % 3 === 0 }),
  place: submissionVerbs.place,
  ...contributionVerbs,
  // the walk's own
  ...{ receive, clear },
};
type Verb = keyof typeof verbs;
const chosen: Verb[] = [
  ...(["receive", "clear", "clear", "clear", "redactWords", "redactWords", "uncover"] as const),
  ...(["uncover", "correct", "place", "carry", "unmark", "reopen", "finish", "forward", "undo"] as const),
  ...(["undo", "undo", "withhold", "add", "make", "redactAgain", "describe"] as const),
];
const step = fc.record({
  verb: fc.constantFrom(...chosen),
  a: fc.nat(1000),
  b: fc.nat(1000),
  publish: fc.boolean(),
  second: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
/** Every walk goes on from two submissions whose personal data are redacted, and of which what can be is cleared. */
const begun: Step[] = [
  ...(["receive", "receive", "forward"] as const).map((verb, a) => ({ verb, a, b: 0 })),
  ...[0, 1, 2, 3].map((n) => ({ verb: "redactWords" as const, a: n % 2, b: n > 1 ? 1 : 0 })),
  ...[0, 1, 2, 3, 4, 5].map((a) => ({ verb: "clear" as const, a, b: 1 })),
].map((one) => ({ ...one, publish: false, second: false }));

/** How many were cleared when it looked. */
async function checkCleared({ read }: World, accepted: Accepted): Promise<number> {
  const cleared = await read.select().from(contributions).where(eq(contributions.visibility, "cleared"));
  const open = await listFindings(
    read,
    cleared.map(({ id }) => id),
  );
  for (const [id, found] of open)
    for (const one of found)
      expect([...(accepted.get(id)?.places ?? [])], `${one.kind} ${one.words}`).toContain(passageValue(one));
  for (const { id, data } of await read.select().from(publishedContributions))
    for (const text of data.text ?? [])
      for (const { start, end } of findPersonalData(text))
        expect([...(accepted.get(id)?.words ?? [])]).toContain(text.slice(start, end));
  const listed = await read
    .select({ ref: contributions.ref, is: contributions.visibility, listed: worklist.visibility })
    .from(worklist)
    .innerJoin(contributions, eq(contributions.id, worklist.contributionId));
  for (const one of listed) expect(one).toMatchObject({ listed: one.is });
  return cleared.length;
}

it("what is cleared holds no open find, at any step (0018)", { timeout: 240_000 }, async () => {
  let checked = 0;
  await takeWalks(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60, size: "max" }), async (steps) => {
      const world = await openWorld();
      const walked = {
        refs: [] as string[],
        receipts: new Map<string, string>(),
        later: new Map<string, string[]>(),
      };
      const accepted: Accepted = new Map();
      try {
        for (const [i, { verb, a, b, publish, second }] of [...begun, ...steps].entries()) {
          world.later(1);
          const points = await world.read.select({ ref: contributions.ref }).from(contributions);
          await verbs[verb]({
            ...{
              world,
              coordinator: world.as(second ? "coordinatorTwo" : "coordinator"),
              i,
              a,
              b,
              publish,
              ...walked,
            },
            ...{ ref: pick(walked.refs, a) ?? "", points: points.map(({ ref }) => ref) },
            ...{ point: pick(points, a)?.ref ?? "", number: 0, version: 0, accepted },
          });
          checked += await checkCleared(world, accepted);
        }
      } finally {
        await world.close();
      }
    }),
    24,
  );
  // it is about something
  expect(checked).toBeGreaterThan(0);
});
