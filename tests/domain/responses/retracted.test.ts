/** What a retraction promises, and to whom: nothing to what its contributor took back (rules 4, 9). */
import { afterEach, beforeEach, expect, it } from "vitest";
import { expectOk } from "~/domain/kernel/result.ts";
import { getContribution as publicContribution } from "~/domain/published/queries/contribution.server.ts";
import {
  countAwaitingAnew,
  getResponse,
  listAnsweredBefore,
} from "~/domain/published/queries/responses.server.ts";
import { rebuildProjection } from "~/domain/published/rebuild.server.ts";
import { beginCorrection } from "~/domain/responses/commands/correct.server.ts";
import { addMembers, removeMember } from "~/domain/responses/commands/members.server.ts";
import { askRetraction, retractResponse } from "~/domain/responses/commands/retract.server.ts";
import { recordWithdrawal } from "~/domain/responses/commands/withdraw.server.ts";
import { translator } from "~/i18n/translator.ts";
import { eventsOf } from "~/ui/public/contribution-history.tsx";
import { openPost, type Post } from "../../support/post.ts";

const address = "laget@dome-post.example";
const came = { channel: "phone", receivedOn: "2026-04-21" } as const;

let post: Post;
let refs: string[];
let number: number;

beforeEach(async () => {
  post = await openPost();
  refs = await post.world.contributions("Søket er tregt. Malar manglar. Gje oss tal.");
  number = await post.world.publish(await post.world.draft(refs));
  later();
});
afterEach(() => post.close());

/** All of it happens on one day, and mail waits no longer than that. */
const later = () => post.later(11);
const withdraw = async (...taken: string[]) => {
  for (const ref of taken) expectOk(await recordWithdrawal(post.world.as("coordinator"), ref, came));
  later();
};
async function retract() {
  expectOk(await askRetraction(post.world.as("coordinator"), number, { reason: "Feil." }));
  expectOk(await retractResponse(post.world.as("approver"), number, { reason: "Feil." }));
  later();
}
const awaiting = async () => countAwaitingAnew(post.world.read, await getResponse(post.world.read, number));

it("promises a new answer to what waits for one alone, on its page and by mail", async () => {
  const { world, mailbox } = post;
  await post.drain();
  await withdraw(refs[0] ?? "");
  mailbox.mails.length = 0;
  await retract();
  expect(await awaiting()).toBe(2);
  await post.drain();
  const [mail] = mailbox.to(address);
  expect(mail?.header("subject")).toBe(`Svaret på ${refs[1]} og ${refs[2]} gjeld ikkje lenger`);
  expect(mail?.text).toContain("Dei 2 innspela");
  expect(mail?.text).not.toContain(refs[0]);
  await withdraw(refs[1] ?? "");
  await world.publish(await world.draft([refs[2] ?? ""]));
  expect(await awaiting()).toBe(0);
});

it("promises nothing where all of it was taken back, and sends no mail", async () => {
  await post.drain();
  await withdraw(...refs);
  post.mailbox.mails.length = 0;
  await retract();
  expect(await awaiting()).toBe(0);
  await post.drain();
  expect(post.mailbox.to(address)).toEqual([]);
});

it("stands in the history where it happened, though all of it is of one day", async () => {
  const { world } = post;
  const [before = "", after = ""] = refs;
  await withdraw(before);
  await retract();
  await withdraw(after);
  const told = async (ref: string) => {
    const { contribution, ended } = await publicContribution(world.read, ref);
    const all = eventsOf({ history: contribution.history, answer: null, ended }, translator("en"));
    return all.map(({ id }) => id.split(" ")[0]).slice(0, 3);
  };
  const seen = [await told(before), await told(after)];
  expect(seen).toEqual([
    ["ended", "withdrawn", "answered"],
    ["withdrawn", "ended", "answered"],
  ]);
  expectOk(await rebuildProjection(world.as({ kind: "system", name: "maintenance" })));
  expect([await told(before), await told(after)]).toEqual(seen);
});

it("still lists what it had left out before, and tells in the history what changed it while it held", async () => {
  const { world } = post;
  const [stayed = "", left = ""] = refs;
  expectOk(await beginCorrection(world.as("coordinator"), number, "substantive"));
  await world.save(number, { note: "Det siste gjeld noko anna." });
  expectOk(await removeMember(world.as("coordinator"), number, left));
  await world.publish(number);
  later();
  expectOk(await beginCorrection(world.as("coordinator"), number, "substantive"));
  await world.save(number, { reason: "Det blir ikkje noko av.", note: "Vi hadde lese feil vedtak." });
  await world.publish(number);
  later();
  await retract();
  const page = { after: null, limit: 25 };
  const listed = async (which: { version?: number; before?: number }) =>
    (await listAnsweredBefore(world.read, number, { ...page, ...which })).items.map(({ ref }) => ref);
  expect(await listed({ before: 3 })).toEqual([left]);
  expect(await listed({ version: 3 })).toEqual(refs.filter((ref) => ref !== left));
  const told = async (ref: string) => {
    const { contribution, ended } = await publicContribution(world.read, ref);
    const all = eventsOf({ history: contribution.history, answer: null, ended }, translator("en"));
    return all.map(({ what }) => what).slice(0, 4);
  };
  const [retracted, published] = [`Response ${number} retracted`, `Response ${number} published`];
  expect(await told(stayed)).toEqual([
    retracted,
    `Response ${number} changed`,
    `Response ${number} changed`,
    published,
  ]);
  expect((await told(left)).slice(0, 2)).toEqual([`Response ${number} no longer answers it`, published]);
});

it("tells of what changed an answer only to what had it then: not to what came later that day, nor twice to what came back", async () => {
  const { world } = post;
  const [stayed = "", left = ""] = refs;
  const [newcomer = ""] = await world.contributions("Det gjeld oss òg.");
  const correct = async (note: string, members: () => Promise<unknown> = async () => {}) => {
    expectOk(await beginCorrection(world.as("coordinator"), number, "substantive"));
    await world.save(number, { reason: note, note });
    await members();
    await world.publish(number);
    later();
  };
  await correct("Det eine høyrer heime ein annan stad.", async () =>
    expectOk(await removeMember(world.as("coordinator"), number, left)),
  );
  await correct("Vi hadde lese feil vedtak.");
  await correct("Det gjeld to til.", async () =>
    expectOk(await addMembers(world.as("coordinator"), number, [left, newcomer])),
  );
  await correct("Budsjettet kom.");
  const told = async (ref: string) => {
    const { contribution, response, ended } = await publicContribution(world.read, ref);
    const { history, came, answeredOn: on } = contribution;
    const answer = response && on ? { on, response } : null;
    return eventsOf({ history, came, answer, ended }, translator("en")).flatMap(({ what }) =>
      what.includes(`${number}`) ? [what.replace(` ${number}`, "")] : [],
    );
  };
  const [published, changed, no] = [
    "Response published",
    "Response changed",
    "Response no longer answers it",
  ];
  const answered = {
    [stayed]: [changed, changed, changed, changed, published],
    [left]: [changed, published, no, published],
    [newcomer]: [changed, published],
  };
  const retracted = (events: string[]) => ["Response retracted", ...events];
  for (const [ref, events] of Object.entries(answered)) expect(await told(ref), ref).toEqual(events);
  await retract();
  for (const again of [false, true]) {
    if (again) expectOk(await rebuildProjection(world.as({ kind: "system", name: "maintenance" })));
    for (const [ref, events] of Object.entries(answered))
      expect(await told(ref), ref).toEqual(retracted(events));
  }
});
