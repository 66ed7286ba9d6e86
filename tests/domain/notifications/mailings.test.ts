import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { completeSplit } from "~/domain/contributions/commands/complete-split.server.ts";
import { withholdContributions } from "~/domain/contributions/commands/sort.server.ts";
import { makeContribution } from "~/domain/contributions/commands/split.server.ts";
import { sentencesOf } from "~/domain/contributions/sentences.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { expandFanOuts } from "~/domain/notifications/fan-out.server.ts";
import { stopMail } from "~/domain/own/commands/mail.server.ts";
import { beginCorrection } from "~/domain/responses/commands/correct.server.ts";
import { addMembers, removeMember } from "~/domain/responses/commands/members.server.ts";
import { dontSendMail, holdMail, sendMailNow } from "~/domain/responses/commands/notify.server.ts";
import type { CorrectionKind } from "~/domain/responses/response.ts";
import { getSubmission } from "~/domain/submissions/queries.server.ts";
import { openPost, type Post } from "../../support/post.ts";

let post: Post;

beforeEach(async () => {
  post = await openPost();
});
afterEach(async () => {
  await post.close();
  expect(post.unexpected).toEqual([]);
});

const system = () => post.world.ctx({ actor: { kind: "system", name: "worker" } });
const who = (n: number) => ({
  kind: "organisation" as const,
  organisation: `Lag ${n}`,
  person: "",
  email: `lag${n}@dome-post.example`,
});
/** Everything that is not about the response has left. */
describe("the mail of a published response", () => {
  it("waits its time, then quotes the start of their own words, with outcome, reason and promise", async () => {
    const { world, mailbox } = post;
    const [ref = ""] = await world.contributions("Set søk i alle arkiv på same stad.");
    const [other = ""] = await world.contributions("Det same frå oss.", {}, { who: who(2), language: "en" });
    const number = await world.draft([ref, other], {
      promiseWhat: "Søket blir bygd.",
      promiseBody: world.body,
      promiseBy: "2026-12-17",
      sentences: { [ref]: "Særleg om dykkar arkiv." },
    });
    await world.publish(number);
    await post.quiet();
    expect(mailbox.mails, "before its ten minutes are over").toEqual([]);
    post.later(10);
    await post.drain();
    expect(mailbox.mails).toHaveLength(2);
    const [mine] = mailbox.to("laget@dome-post.example");
    expect(mine?.header("subject")).toBe(`Svar på ${ref}: Svaret`);
    for (const word of [
      "> Set søk i alle arkiv på same stad.",
      "Arkivet tek det med i arbeidet før sommaren.",
      "Søket blir bygd.",
      "innan torsdag 17. desember 2026",
      "Særleg om dykkar arkiv.",
      "saman med eitt punkt til",
    ]) {
      expect(mine?.text).toContain(word);
    }
    expect(mine?.html).toContain("«Set søk i alle arkiv på same stad.»");
    const [theirs] = mailbox.to("lag2@dome-post.example");
    expect(theirs?.html).toContain("“Det same frå oss.”");
    expect(theirs?.text).toContain("Your point has an answer");
    expect(theirs?.html).toContain('lang="nn"');
    expect(theirs?.text).not.toContain("Set søk");
    expect(theirs?.text).not.toContain("Særleg om dykkar arkiv.");
  });

  it("tells every change since the version that its reader was last told of", async () => {
    const { world, mailbox } = post;
    const told = await world.contributions("Søket er tregt.");
    const number = await world.publish(await world.draft(told));
    await post.quiet();
    post.later(10);
    await post.drain();
    mailbox.mails.length = 0;
    const correct = async (kind: CorrectionKind, reason: string, note: string) => {
      expectOk(await beginCorrection(world.as("coordinator"), number, kind));
      await world.save(number, { reason, note });
      await world.publish(number);
    };
    await correct("substantive", "Arkivet gjer det ikkje i år.", "Vi hadde lese feil vedtak.");
    await correct("typing_error", "Arkivet gjer det ikke i år.", "Eit bokmålsord.");
    await correct("substantive", "Arkivet gjer det neste år.", "Vi hadde gløymt budsjettet.");
    post.later(10);
    await post.drain();
    expect(mailbox.mails).toHaveLength(1);
    expect(mailbox.mails[0]?.text).toMatch(/Vi hadde lese feil vedtak\.[\s\S]*Vi hadde gløymt budsjettet\./);
    expect(mailbox.mails[0]?.text).not.toContain("bokmålsord");
    mailbox.mails.length = 0;
    await correct("substantive", "Arkivet gjer det i haust.", "Budsjettet kom.");
    post.later(10);
    await post.drain();
    expect(mailbox.mails[0]?.text).toContain("Budsjettet kom.");
    expect(mailbox.mails[0]?.text, "told before").not.toContain("gløymt budsjettet");
  });

  it("tells whoever was left out and taken in again why he is back, and not once more why he was left out", async () => {
    const { world, mailbox } = post;
    const [stays = "", goes = ""] = [
      ...(await world.contributions("Søket er tregt.")),
      ...(await world.contributions("Malar manglar.", {}, { who: who(2) })),
    ];
    const number = await world.publish(await world.draft([stays, goes]));
    const correct = async (
      note: string,
      change: () => ReturnType<typeof addMembers | typeof removeMember>,
    ) => {
      expectOk(await beginCorrection(world.as("coordinator"), number, "substantive"));
      await world.save(number, { note });
      expectOk<unknown>(await change());
      await world.publish(number);
      post.later(10);
      await post.drain();
    };
    post.later(10);
    await post.quiet();
    await correct("Det gjeld noko anna.", () => removeMember(world.as("coordinator"), number, goes));
    expect(mailbox.to("lag2@dome-post.example")[0]?.text).toContain("Det gjeld noko anna.");
    await post.quiet();
    await correct("Det gjaldt dette likevel.", () => addMembers(world.as("coordinator"), number, [goes]));
    const [mail] = mailbox.to("lag2@dome-post.example");
    expect(mail?.text).toContain("Det gjaldt dette likevel.");
    expect(mail?.text).not.toContain("noko anna");
  });

  it("quotes what was added too, cut in sight where it is long", async () => {
    const { world, mailbox } = post;
    const added =
      "Det gjeld også lyd og bilete, og alt som ligg i depot hos kommunar, fylke, lag og private eigarar i heile landet.";
    const ref = await world.receive(`Set søk i alle arkiv. Takk. ${added}`);
    const [first, thanks, last] = sentencesOf(`Set søk i alle arkiv. Takk. ${added}`, "nn");
    if (!first || !thanks || !last) throw new Error("three sentences");
    const made = await makeContribution(world.as("coordinator"), ref, [
      { text: 1, ...first },
      { text: 1, ...last },
    ]);
    expectOk(made);
    expectOk(await makeContribution(world.as("coordinator"), ref, [{ text: 1, ...thanks }]));
    expectOk(await completeSplit(world.as("coordinator"), ref));
    await world.clear([`${ref}.1`, `${ref}.2`]);
    await world.publish(await world.draft([`${ref}.1`]));
    await post.quiet();
    post.later(10);
    await post.drain();
    expect(mailbox.mails[0]?.text).toContain("> Set søk i alle arkiv. Det gjeld også lyd");
    expect(mailbox.mails[0]?.text).toMatch(/^> Set søk.*…$/m);
  });

  it("quotes no text that is not cleared", async () => {
    const { world, mailbox } = post;
    const refs = await world.contributions(
      "Eg heiter Ola og er sjuk.",
      {},
      { choices: { text: false, organisation: true, person: false } },
    );
    await world.publish(await world.draft(refs));
    await post.quiet();
    post.later(10);
    await post.drain();
    expect(mailbox.mails).toHaveLength(1);
    expect(mailbox.mails[0]?.text).toContain("Teksten er ikkje publisert");
    for (const part of [mailbox.mails[0]?.text, mailbox.mails[0]?.html, mailbox.mails[0]?.header("subject")])
      expect(part).not.toContain("Ola");
  });

  it("quotes nothing that was withheld between publication and the mail", async () => {
    const { world, mailbox } = post;
    const refs = await world.contributions("Eg heiter Ola og er sjuk.");
    await world.publish(await world.draft(refs));
    await post.quiet();
    const withheld = { ground: "personal_data", note: "" } as const;
    expectOk(await withholdContributions(world.as("coordinator"), refs, withheld));
    post.later(10);
    await post.drain();
    expect(mailbox.mails).toHaveLength(1);
    for (const part of [mailbox.mails[0]?.text, mailbox.mails[0]?.html]) expect(part).not.toContain("Ola");
  });

  it("is one mail to a contributor, however many of the points it answers", async () => {
    const { world, mailbox } = post;
    const refs = await world.contributions("Det første punktet. Det andre punktet. Det tredje punktet.");
    await world.publish(await world.draft(refs));
    await post.quiet();
    post.later(10);
    await post.drain();
    expect(mailbox.mails).toHaveLength(1);
    for (const ref of refs) expect(mailbox.mails[0]?.text).toContain(ref);
    await post.drain();
    expect(mailbox.mails).toHaveLength(1);
  });

  it("is expanded in steps; a crash between them repeats nothing and skips nobody", async () => {
    const { world, mailbox } = post;
    const refs: string[] = [];
    for (let n = 0; n < 5; n++)
      refs.push(...(await world.contributions(`Punkt frå lag ${n}.`, {}, { who: who(n) })));
    await world.publish(await world.draft(refs));
    await post.quiet();
    post.later(10);
    expect(await expandFanOuts(system(), 2)).toEqual({ recipients: 2, done: false });
    expect(await post.about("response_published")).toHaveLength(2);
    // The process ends here; the next one goes on from what was committed, two at once.
    await Promise.all([expandFanOuts(system(), 2), expandFanOuts(system(), 2)]);
    await post.drain();
    expect(mailbox.mails.map((mail) => mail.to[0]).sort()).toEqual(
      [0, 1, 2, 3, 4].map((n) => `lag${n}@dome-post.example`),
    );
    expect(await post.mailings()).toMatchObject([{ status: "done" }]);
    expect(await expandFanOuts(system(), 2)).toBeNull();
  });

  it("can be held, sent now, or not sent at all", async () => {
    const { world, mailbox } = post;
    const publish = async (text: string) => world.publish(await world.draft(await world.contributions(text)));
    const held = await publish("Det første.");
    const now = await publish("Det andre.");
    const never = await publish("Det tredje.");
    await post.quiet();
    await holdMail(world.as("coordinator"), held);
    await sendMailNow(world.as("coordinator"), now);
    await dontSendMail(world.as("coordinator"), never, "Dei er alt ringde opp.");
    await post.drain();
    expect(mailbox.mails).toHaveLength(1);
    post.later(600);
    await post.drain();
    expect(mailbox.mails).toHaveLength(1);
    expect((await post.mailings()).map((row) => row.status)).toEqual(["held", "done", "not_sent"]);
  });

  it("is not sent to whoever stopped the mail", async () => {
    const { world, mailbox } = post;
    const refs = await world.contributions("Eit punkt.");
    await world.publish(await world.draft(refs));
    await post.quiet();
    const ref = (refs[0] ?? "").split(".")[0] ?? "";
    const { id } = await getSubmission(world.read, ref);
    await stopMail(world.as({ kind: "contributor", submissionIds: [id] }), ref);
    post.later(10);
    await post.drain();
    expect(mailbox.mails).toEqual([]);
    expect(await post.about("response_published")).toMatchObject([{ status: "not_sent", reason: "stopped" }]);
  });
});
