import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findSetAside, listAskedTogether, togetherDigest } from "~/domain/contributions/asides.server.ts";
import { assignContributions } from "~/domain/contributions/commands/assign.server.ts";
import { delayAnswer } from "~/domain/contributions/commands/delay.server.ts";
import { getContribution } from "~/domain/contributions/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { morningDigests } from "~/domain/notifications/digest.server.ts";
import { moveContributions } from "~/domain/responses/commands/move.server.ts";
import {
  approveSetAside,
  askSetAside,
  returnSetAside,
  takeUp,
} from "~/domain/responses/commands/set-aside.server.ts";
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
      await moveContributions(post.world.as("coordinator"), ref, { to, reason: "Det er ope heile tida." }),
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

describe("a contributor several of whose points are decided in one act", () => {
  const coordinator = () => post.world.as("coordinator");

  async function setAsideTogether(refs: readonly string[]) {
    expectOk(await askSetAside(coordinator(), refs, { ground: "abuse", reason: "Det trugar." }));
    const asked = await findSetAside(
      post.world.read,
      (await getContribution(post.world.read, refs[0] ?? "")).id,
    );
    const digest = asked ? togetherDigest(await listAskedTogether(post.world.read, asked)) : "";
    expectOk(await approveSetAside(post.world.as("approver"), refs[0] ?? "", { digest }));
  }

  it("gets one mail that names all of them, and each contributor one of his own", async () => {
    const { world, mailbox } = post;
    const refs = await world.contributions("Ein trugsel. Ein til. Og ein.");
    const other = await world.contributions(
      "Frå ein annan.",
      {},
      {
        who: { kind: "none", organisation: "", person: "", email: "grannen@dome-post.example" },
      },
    );
    await quiet();
    await setAsideTogether([...refs, ...other]);
    await post.drain();
    const submission = refs[0]?.split(".")[0];
    const mails = mailbox.to(address);
    expect(mails.map((mail) => mail.header("subject"))).toEqual([
      `3 punkt i ${submission} er lagde til side`,
    ]);
    for (const ref of refs) expect(mails[0]?.text).toContain(ref);
    expect(mails[0]?.text).toContain("Det trugar.");
    expect(mailbox.to("grannen@dome-post.example").map((mail) => mail.header("subject"))).toEqual([
      `${other[0]} er lagt til side`,
    ]);
  });

  it("is told of those alone of which it is true when the mail leaves, be it all but the first", async () => {
    const { world, mailbox } = post;
    const refs = await world.contributions("Ein trugsel. Ein til. Og ein.");
    await quiet();
    await setAsideTogether(refs);
    expectOk(await takeUp(coordinator(), refs[0] ?? ""));
    await post.drain();
    const told = mailbox.to(address).find((mail) => mail.header("subject")?.includes("lagde til side"));
    expect(told?.header("subject")).toMatch(/^2 punkt/);
    expect(told?.text).toContain(refs[1]);
    expect(told?.text).not.toContain(refs[0]);
  });

  it("gets one mail where they are moved, with those that were not moved on or taken back", async () => {
    const { world, mailbox } = post;
    for (const [slug, prefix] of [
      ["alltid", "ALL26"],
      ["seinare", "SEI26"],
    ] as const)
      await world.openConsultation(slug, prefix, { opensOn: "2026-04-01", closesOn: null }, true);
    const refs = await world.contributions("Opne alt. Opne meir. Opne litt.");
    await quiet();
    const move = async (those: string[], consultation: string, reason: string) =>
      expectOk(
        await moveContributions(coordinator(), those, { to: { consultation, theme: "soek" }, reason }),
      );
    await move(refs, "alltid", "Det er ope heile tida.");
    await move([refs[0] ?? ""], "seinare", "Det høyrer til der.");
    await post.drain();
    const subjects = mailbox.to(address).map((mail) => mail.header("subject"));
    expect(subjects).toHaveLength(2);
    const [both] = mailbox.to(address).filter((mail) => mail.header("subject")?.startsWith("2 punkt"));
    expect(both?.text).toContain("Det er ope heile tida.");
    for (const ref of refs.slice(1)) expect(both?.text).toContain(ref);
    expect(both?.text).not.toContain(refs[0]);
    expect(subjects).toContain(`${refs[0]} er flytt til ein annan innspelsrunde`);
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

describe("a second person who is to decide on several that were asked for together", () => {
  it("gets one mail, which says how many, and whoever asked gets one when they are given back", async () => {
    const { world, mailbox } = post;
    const refs = await world.contributions("Ein trugsel. Ein til. Og ein.");
    await quiet();
    expectOk(await askSetAside(world.as("coordinator"), refs, { ground: "abuse", reason: "Det trugar." }));
    await post.drain();
    const asked = mailbox.to("godkjennar@dome.example");
    expect(asked.map((mail) => mail.header("subject"))).toEqual([`${refs[0]}: skal det leggjast til side?`]);
    expect(asked[0]?.text).toContain("Det same gjeld 2 innspel til");
    const first = await findSetAside(world.read, (await getContribution(world.read, refs[0] ?? "")).id);
    const digest = first ? togetherDigest(await listAskedTogether(world.read, first)) : "";
    expectOk(await returnSetAside(world.as("approver"), refs[0] ?? "", { digest, comment: "Svar heller." }));
    await post.drain();
    const returned = mailbox.to("koordinator@dome.example");
    expect(returned.map((mail) => mail.header("subject"))).toEqual([`${refs[0]} er ikkje lagt til side`]);
    expect(returned[0]?.text).toContain("Det same gjeld 2 innspel til");
  });
});

describe("mail about several that were asked for together", () => {
  it("goes on about the next where the first is decided before it leaves", async () => {
    const { world, mailbox } = post;
    const refs = await world.contributions("Ein trugsel. Ein til.");
    await quiet();
    expectOk(await askSetAside(world.as("coordinator"), refs, { ground: "abuse", reason: "Det trugar." }));
    const digest = await world.asideDigestOf(refs[0] ?? "");
    expectOk(await approveSetAside(world.as("approver"), refs[0] ?? "", { digest }));
    await post.drain();
    const asked = mailbox.to("godkjennar@dome.example");
    expect(asked.map((mail) => mail.header("subject"))).toEqual([`${refs[1]}: skal det leggjast til side?`]);
  });
});

describe("a contributor whose answer is put off", () => {
  it("is told why and by when, once for the day that stands", async () => {
    const [ref = ""] = await post.world.contributions("Eit særmerkt punkt.");
    await quiet();
    for (const dueOn of ["2026-09-01", "2026-10-01"]) {
      const delay = { kind: "extended", dueOn, reason: "Vi må spørje eit anna organ." } as const;
      expectOk(await delayAnswer(post.world.as("coordinator"), ref, delay));
    }
    await post.drain();
    const mails = post.mailbox.to(address);
    expect(mails.map((mail) => mail.header("subject"))).toEqual([`Svaret på ${ref} kjem seinare`]);
    expect(mails[0]?.text).toContain("Vi må spørje eit anna organ.");
    expect(mails[0]?.text).toContain("1. oktober 2026");
    expect(mails[0]?.raw).not.toContain("særmerkt");
  });

  it("is told of no day that ended before the mail could leave: where it was moved, of the move alone", async () => {
    const { world, mailbox } = post;
    await world.openConsultation("alltid", "ALL26", { opensOn: "2026-04-01", closesOn: null }, true);
    const [ref = ""] = await world.contributions("Opne alt.");
    await quiet();
    const coordinator = world.as("coordinator");
    expectOk(
      await delayAnswer(coordinator, ref, { kind: "extended", dueOn: "2026-10-01", reason: "Meir tid." }),
    );
    const to = { consultation: "alltid", theme: "soek" };
    expectOk(await moveContributions(coordinator, ref, { to, reason: "Det er ope heile tida." }));
    await post.drain();
    const mails = mailbox.to(address);
    expect(mails.map((mail) => mail.header("subject"))).toEqual([
      `${ref} er flytt til ein annan innspelsrunde`,
    ]);
    expect(mails[0]?.text).not.toContain("oktober");
  });
});

describe("a coordinator", () => {
  const system = () => post.world.ctx({ actor: { kind: "system", name: "worker" } });
  const coordinator = "koordinator@dome.example";

  it("gets what was promised on a weekday morning: overdue, due within a week, and advice that has not come", async () => {
    const { world, mailbox } = post;
    const [late = "", soon = "", advised = ""] = await world.contributions("Eit løynt punkt. To. Tre.", {
      title: "Løynd tittel",
    });
    await world.contributions("Fire.");
    const put = (ref: string, dueOn: string) =>
      delayAnswer(world.as("coordinator"), ref, { kind: "extended", dueOn, reason: "Meir tid." });
    expectOk(
      await assignContributions(world.as("coordinator"), [advised], {
        owner: world.body,
        dueOn: "2026-08-10",
      }),
    );
    expectOk(await put(soon, "2026-08-17"));
    expectOk(await put(advised, "2026-12-01"));
    await quiet();
    world.clock.now = "2026-08-12T06:00:00.000Z";
    await morningDigests(system());
    await post.drain();
    const first = mailbox.to(coordinator);
    expect(first.map((mail) => mail.header("subject"))).toEqual(["3 svar har frist innan ei veke"]);
    expect(first[0]?.text).not.toContain(advised);
    await quiet();
    world.clock.now = "2026-08-13T06:00:00.000Z";
    await morningDigests(system());
    expect(await morningDigests(system()), "once a day").toBe(0);
    await post.drain();
    const [mail] = mailbox.to(coordinator);
    expect(mail?.header("subject")).toBe("2 svar er over fristen");
    for (const ref of [late, soon, advised]) expect(mail?.text).toContain(ref);
    expect(mail?.text).toContain("Alle kan sjå det.");
    expect(mail?.text).toContain(`/desk/contributions/${late}`);
    world.clock.now = "2026-08-15T06:00:00.000Z";
    expect(await morningDigests(system()), "a Saturday").toBe(0);
  });
});
