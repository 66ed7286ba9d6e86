import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answerQuestion, askContributor } from "~/domain/contributions/commands/ask.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { listsAnHour, sendSubmissionsList } from "~/domain/notifications/commands.server.ts";
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

describe("a question to a contributor", () => {
  const ask = (ref: string) =>
    askContributor(post.world.as("coordinator"), ref, {
      question: "Kva arkiv gjeld det?",
      answerBy: "2026-05-10",
    });

  it("stands in the mail where the text is public, else behind the link only", async () => {
    const { world, mailbox } = post;
    const [open = ""] = await world.contributions("Eit ope punkt.");
    const [closed = ""] = await world.splitSubmission(await world.receive("Eit løynt punkt."));
    await post.quiet();
    for (const ref of [open, closed]) expectOk(await ask(ref));
    await post.drain();
    const of = (ref: string) => mailbox.mails.find((mail) => mail.header("subject")?.includes(ref));
    expect(of(open)?.text).toContain("Kva arkiv gjeld det?");
    expect(of(open)?.text).toContain("> Eit ope punkt.");
    expect(of(closed)?.text).not.toContain("Kva arkiv");
    expect(of(closed)?.text).not.toContain("løynt");
  });

  it("that was answered before the mail left is not sent", async () => {
    const { world, mailbox } = post;
    const [ref = ""] = await world.contributions("Eit punkt.");
    await post.quiet();
    expectOk(await ask(ref));
    const { id } = await getSubmission(world.read, ref.split(".")[0] ?? "");
    expectOk(await answerQuestion(world.as({ kind: "contributor", submissionIds: [id] }), ref, "Alle."));
    await post.drain();
    expect(mailbox.mails).toEqual([]);
    expect(await post.about("question_asked")).toMatchObject([
      { status: "not_sent", reason: "no_longer_applies" },
    ]);
  });
});

describe("the list of an address", () => {
  it("holds everything sent in from it, whatever its case, and goes a few times an hour at most", async () => {
    const { world, mailbox } = post;
    const refs = [await world.receive("Det første."), await world.receive("Det andre.")];
    await world.receive("Frå ein annan.", {
      who: { kind: "person", organisation: "", person: "Per", email: "per@dome-post.example" },
    });
    await post.quiet();
    await sendSubmissionsList(world.visitor(), "LAGET@dome-post.example");
    await sendSubmissionsList(world.visitor(), "laget@dome-post.example");
    await post.drain();
    expect(mailbox.mails, "one waits at a time").toHaveLength(1);
    for (const ref of refs) expect(mailbox.mails[0]?.text).toContain(ref);
    expect(mailbox.mails[0]?.text.match(/\/link\//g)).toHaveLength(2);
    await sendSubmissionsList(world.visitor(), "laget@dome-post.example");
    await post.drain();
    expect(mailbox.mails, "a second click brings none, though the first has gone").toHaveLength(1);
    for (let i = 0; i < 10; i++) {
      post.later(1);
      await sendSubmissionsList(world.visitor(), "laget@dome-post.example");
      await post.drain();
    }
    expect(mailbox.mails).toHaveLength(listsAnHour);
    post.later(61);
    await sendSubmissionsList(world.visitor(), "laget@dome-post.example");
    await post.drain();
    expect(mailbox.mails).toHaveLength(listsAnHour + 1);
  });

  it("is made for nobody that is not known, and says nothing of it", async () => {
    expect(await sendSubmissionsList(post.world.visitor(), "ukjend@dome-post.example")).toBeUndefined();
    expect(await post.about("all_submissions")).toEqual([]);
  });
});
