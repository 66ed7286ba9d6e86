import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { expectOk } from "~/domain/kernel/result.ts";
import { moveContribution } from "~/domain/responses/commands/move.server.ts";
import { askSetAside, returnSetAside, takeUp } from "~/domain/responses/commands/set-aside.server.ts";
import { openPost, origin, type Post } from "../../support/post.ts";

let post: Post;
const address = "laget@dome-post.example";

beforeEach(async () => {
  post = await openPost();
});
afterEach(async () => {
  await post.close();
  expect(post.unexpected).toEqual([]);
});
async function quiet() {
  await post.drain();
  post.mailbox.mails.length = 0;
}

describe("a contributor whose point is set aside", () => {
  it("is told the ground and the reason, with none of its words, and how to object", async () => {
    const [ref = ""] = await post.world.contributions("Naboen min er særmerkt sjuk.");
    await quiet();
    await post.world.setAside(ref);
    await post.drain();
    const [mail] = post.mailbox.to(address);
    expect(mail?.header("subject")).toBe(`${ref} er lagt til side`);
    expect(mail?.text).toContain("Det fortel om private forhold hos ein annan");
    expect(mail?.text).toContain("Det handlar om naboen.");
    expect(mail?.text).toContain("Éin bad om det, og ein annan godkjende det.");
    expect(mail?.raw).not.toContain("særmerkt");
    expect(mail?.text).toContain(`${origin}/link/`);
    expect(mail?.header("reply-to")).toContain("runde@dome.example");
  });

  it("is told again when it is taken up; a mail that is no longer true is not sent", async () => {
    const [ref = ""] = await post.world.contributions("Søket er tregt.");
    await quiet();
    await post.world.setAside(ref);
    expectOk(await takeUp(post.world.as("coordinator"), ref));
    await post.drain();
    const mails = post.mailbox.to(address);
    expect(mails.map((mail) => mail.header("subject"))).toEqual([`${ref} er teke opp att`]);
    expect(mails[0]?.text).toContain("12. august 2026");
  });
});

describe("a contributor whose point is moved", () => {
  it("is told where it is, why, and by when it is answered there", async () => {
    await post.world.openConsultation("alltid", "ALL26", { opensOn: "2026-04-01", closesOn: null }, true);
    const [ref = ""] = await post.world.contributions("Opne alt.");
    await quiet();
    const to = { consultation: "alltid", theme: "soek" };
    expectOk(
      await moveContribution(post.world.as("coordinator"), ref, { to, reason: "Det er ope heile tida." }),
    );
    await post.drain();
    const [mail] = post.mailbox.to(address);
    expect(mail?.header("subject")).toBe(`${ref} er flytt til ein annan innspelsrunde`);
    expect(mail?.text).toContain("Gjeld: alltid");
    expect(mail?.text).toContain("Det kom inn til runde.");
    expect(mail?.text).toContain("Det er ope heile tida.");
    expect(mail?.text).toContain("14. juli 2026");
  });
});

describe("a second person who is to decide", () => {
  it("is told by reference, and whoever asked is told when it is given back", async () => {
    const { world, mailbox } = post;
    const [ref = ""] = await world.contributions("Ein løynd trugsel.", { title: "Løynd tittel" });
    await quiet();
    expectOk(await askSetAside(world.as("coordinator"), ref, { ground: "abuse", reason: "Det trugar." }));
    await post.drain();
    const [asked] = mailbox.to("godkjennar@dome.example");
    expect(asked?.header("subject")).toBe(`${ref}: skal det leggjast til side?`);
    expect(asked?.raw).not.toContain("trugar");
    expect(asked?.text).toContain(`/desk/contributions/${ref}/set-aside`);
    const digest = await world.asideDigestOf(ref);
    expectOk(await returnSetAside(world.as("approver"), ref, { digest, comment: "Svar heller." }));
    await post.drain();
    expect(mailbox.to("koordinator@dome.example").map((mail) => mail.header("subject"))).toEqual([
      `${ref} er ikkje lagt til side`,
    ]);
  });
});
