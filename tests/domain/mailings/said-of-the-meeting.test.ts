/** What a mailing says of its meeting beside the coordinator's words: what it is for, its agenda, and where to read on. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { agendaQuestions } from "#db/schema/meetings.ts";
import { handleOf } from "~/domain/consultations/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { addAgendaItem, addQuestion, changeAgendaItem } from "~/domain/meetings/commands/agenda.server.ts";
import { listAgenda } from "~/domain/meetings/queries.server.ts";
import { type Mailings, mailingsOf } from "../../support/mailing.ts";
import { both } from "../../support/meetings.ts";
import { openPost, type Post } from "../../support/post.ts";
import { register } from "../../support/registering.ts";

let post: Post;
let of: Mailings;
beforeEach(async () => {
  post = await openPost({ mailReplies: "svar@dome.example" });
  of = await mailingsOf(post);
});
afterEach(async () => {
  await post.close();
  expect(post.unexpected).toEqual([]);
});

const coordinator = () => post.world.as("coordinator");
const page = "https://forum.dome.example/meetings/moete";
const inOneLine = (text = "") => text.replaceAll(/\s+/g, " ");
const firstItem = async () => {
  const [first] = await listAgenda(post.world.read, (await of.meeting()).id);
  if (!first) throw new Error("no agenda");
  return first;
};
/** What the first of the list got by the next mailing. */
async function invite() {
  expectOk(await of.send(await of.draft()));
  await post.drain();
  const [mail] = post.mailbox.to(of.emailOf(1));
  if (!mail) throw new Error("no mail");
  return mail;
}

describe("an invitation", () => {
  it("says what the meeting is for, what is discussed, and where to read on", async () => {
    expectOk(
      await of.meetings.edit("moete", { purpose: { nn: "Å høyre <b>dykk</b>.\n\nOg meir på sida." } }),
    );
    await of.people(1, { language: "en" });
    const mail = await invite();
    expect(inOneLine(mail.text)).toContain(
      "Purpose Å høyre <b>dykk</b>. Agenda 09:30 Kva no? (en) 1. Kva bør vi gjere først? (en)",
    );
    expect(inOneLine(mail.text)).toContain(`More about the meeting: ${page}`);
    expect(mail.text).not.toContain("Og meir på sida.");
    expect(mail.html).toContain("&lt;b&gt;dykk&lt;/b&gt;");
    expect(mail.html).toMatch(/<p lang="nn"[^>]*>Å høyre/);
    expect(mail.html).toMatch(/<li value="1" lang="en"[^>]*>Kva bør vi gjere først\? \(en\)/);
    expect(mail.html).toContain(`href="${page}"`);
  });

  it("says it in each one's language, and as it is when his mail leaves", async () => {
    await of.people(1);
    const number = await of.draft({ pace: 1 });
    await of.people(2, { language: "en" }).catch(() => undefined);
    expectOk(await of.send(number));
    await post.drain();
    const item = await firstItem();
    const { kind, detail, lead, starts, minutes, version } = item;
    const other = {
      kind,
      detail,
      lead,
      starts,
      minutes,
      version,
      title: { nn: "Noko anna", en: "Something else" },
    };
    expectOk(await changeAgendaItem(coordinator(), "moete", handleOf(item.id), other));
    post.later(1);
    await post.drain();
    const said = post.mailbox.mails.map(({ text }) => inOneLine(text));
    expect(said).toHaveLength(2);
    expect(
      said.filter((text) => text.includes("09.30 Kva no?") || text.includes("09:30 Kva no?")),
    ).toHaveLength(1);
    expect(
      said.filter((text) => text.includes("09.30 Noko anna") || text.includes("09:30 Something else")),
    ).toHaveLength(1);
  });

  it("has the beginning of a long agenda, and says where the rest is", async () => {
    const item = await firstItem();
    for (let n = 2; n <= 20; n++)
      expectOk(await addQuestion(coordinator(), "moete", handleOf(item.id), { text: both(`Spørsmål ${n}`) }));
    const last = { title: both("Til slutt"), detail: {}, lead: {}, minutes: null, starts: null };
    expectOk(await addAgendaItem(coordinator(), "moete", { ...last, kind: "information" }));
    await of.people(1);
    const { text } = await invite();
    expect(inOneLine(text)).toContain("14. Spørsmål 14 Resten av programmet står på møtesida.");
    expect(text).not.toContain("Spørsmål 15");
    expect(text).not.toContain("Til slutt");
  });

  it("reads the agenda once for all that are written to in a language", async () => {
    await of.people(3);
    const read: string[] = [];
    const { db } = post.world;
    const select = db.read.select.bind(db.read);
    db.read.select = ((...fields: Parameters<typeof select>) => {
      const made = select(...fields);
      const from = made.from.bind(made);
      made.from = ((table: Parameters<typeof from>[0]) => {
        if ((table as unknown) === agendaQuestions) read.push("questions");
        return from(table);
      }) as typeof made.from;
      return made;
    }) as typeof db.read.select;
    expectOk(await of.send(await of.draft()));
    await post.drain();
    expect(post.mailbox.mails).toHaveLength(3);
    // Lanes that begin together may each read it.
    expect(read.length).toBeLessThan(3);
  });
});

describe("a reminder, and a notice to the registered", () => {
  it("have the way to the meeting's page, and nothing of its agenda", async () => {
    await of.people(1);
    await invite();
    await register(post.world, "moete", { email: "a@post.example" });
    await post.quiet();
    post.later(60);
    for (const kind of ["reminder", "notice"] as const) {
      expectOk(await of.send(await of.draft({ kind })));
      await post.drain();
    }
    expect(post.mailbox.mails).toHaveLength(2);
    for (const { text, html } of post.mailbox.mails) {
      expect(inOneLine(text)).toContain(`Meir om møtet: ${page}`);
      expect(html).toContain(`href="${page}"`);
      expect(text).not.toContain("Kva bør vi gjere først?");
      expect(text).not.toContain("Føremål");
    }
  });
});
