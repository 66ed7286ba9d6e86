import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { renderMail } from "#emails/index.ts";
import type { Outgoing, SendOutcome } from "~/domain/notifications/deliver.server.ts";
import { markNothingToAnswer, takeBack } from "~/domain/submissions/commands/set-status.server.ts";
import { openLanes } from "~/server/mail-lanes.server.ts";
import { lanes } from "~/server/smtp.ts";
import { openPost, type Post } from "../../support/post.ts";

let post: Post;
beforeEach(async () => {
  post = await openPost();
});
afterEach(async () => {
  await post.close();
});

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A mail server that takes nothing until it is told to, and lanes that lead to it. */
function slowServer(freshMs: number) {
  const made: string[] = [];
  const handed: Outgoing[] = [];
  let take = (_outcome: SendOutcome) => {};
  const taken = new Promise<SendOutcome>((resolve) => {
    take = resolve;
  });
  const way = openLanes({
    ctx: post.world.ctx({ actor: { kind: "system", name: "worker" } }),
    delivery: {
      addresses: post.addresses,
      render: (mail) => {
        made.push(mail.template);
        return renderMail(mail);
      },
      send(mail) {
        handed.push(mail);
        return taken;
      },
    },
    log: { error: (said: unknown) => void post.unexpected.push(said) },
    onRoom: () => {},
    freshMs,
  });
  return { made, handed, way, goOn: () => take({ kind: "sent" }) };
}

/** As many as there are lanes, and one more that says of a text that it needs no answer. */
async function fillLanes() {
  const { world } = post;
  const ref = await world.receive("Hei.");
  await post.quiet();
  for (let n = 1; n <= lanes; n++) await world.receive(`Tekst ${n}.`);
  await markNothingToAnswer(world.as("coordinator"), ref, "Det er ei helsing.");
  return ref;
}

describe("a mail that is made while those before it leave", () => {
  it("is handed over as it was made, once a lane is free", async () => {
    await fillLanes();
    const { made, handed, way, goOn } = slowServer(60_000);
    await way.take();
    while (made.length <= lanes) await turn();
    expect(handed).toHaveLength(lanes);
    goOn();
    while (handed.length <= lanes) await turn();
    await way.end();
    expect(made).toHaveLength(lanes + 1);
    expect(handed.at(-1)?.text).toContain("Det er ei helsing.");
    expect((await post.rows()).every(({ status }) => status === "sent")).toBe(true);
    expect(post.unexpected).toEqual([]);
  });

  it("and then waited long is read again, and not sent where it is not true any more", async () => {
    const ref = await fillLanes();
    const { made, handed, way, goOn } = slowServer(0);
    await way.take();
    while (made.length <= lanes) await turn();
    const coordinator = post.world.as("coordinator");
    await takeBack(coordinator, ref);
    await markNothingToAnswer(coordinator, ref, "Spørsmålet er trekt.");
    goOn();
    while ((await post.rows()).filter(({ status }) => status === "queued").length > 1) await turn();
    await way.end();
    expect(handed).toHaveLength(lanes);
    expect((await post.about("nothing_to_answer")).map(({ status }) => status)).toEqual([
      "not_sent",
      "queued",
    ]);
    expect(post.unexpected).toEqual([]);
  });

  it("is given back untried where the process ends", async () => {
    await fillLanes();
    const { made, way, goOn } = slowServer(60_000);
    await way.take();
    while (made.length <= lanes) await turn();
    const ended = way.end();
    goOn();
    await ended;
    const [last] = await post.about("nothing_to_answer");
    expect(last).toMatchObject({ status: "queued", attempts: 0, leasedUntil: null });
  });
});
