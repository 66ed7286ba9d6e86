/** What a mailing says of its meeting beside the coordinator's words: what it is for, its agenda, and where to read on. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { agendaQuestions } from "#db/schema/meetings.ts";
import { renderMail } from "#emails/index.ts";
import { handleOf } from "~/domain/consultations/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { listMeant } from "~/domain/mailings/recipients.server.ts";
import { addAgendaItem, addQuestion, changeAgendaItem } from "~/domain/meetings/commands/agenda.server.ts";
import { listAgenda } from "~/domain/meetings/queries.server.ts";
import { composePreview } from "~/domain/notifications/facts-mailing.server.ts";
import { mailingTemplates } from "~/domain/notifications/mailings.server.ts";
import { type Mailings, mailingsOf, words } from "../../support/mailing.ts";
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

  it("says it as it is when each one's mail leaves", async () => {
    await of.people(2, { language: "en" });
    const number = await of.draft({ pace: 1 });
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
    expect(said[0]).toContain("09:30 Kva no? (en)");
    expect(said[1]).toContain("09:30 Something else");
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
    expect(read).toHaveLength(1);
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

describe("the preview of a mailing", () => {
  /** What it shows of the mail to each, with the links that are his replaced. */
  async function previewed(number: number) {
    const mailing = await of.get(number);
    const meeting = await of.meeting();
    const meant = { kind: mailing.kind, filter: null };
    const reading = { db: post.world.read, addresses: post.addresses, now: post.world.clock.now };
    const { recipients } = await listMeant(reading.db, meeting, meant, { now: reading.now, limit: 9 });
    const said: Record<string, string> = {};
    for (const one of recipients) {
      const facts = await composePreview(reading, { mailing, meeting }, one);
      if (!facts) throw new Error("nothing to see");
      const { subject, text } = renderMail({ template: mailingTemplates[mailing.kind], facts });
      said[one.email ?? ""] = withoutLinks(`${subject}\n${text}`);
    }
    return said;
  }
  const withoutLinks = (text: string) => text.replaceAll(/https:\S+/g, "LINK").trim();
  async function sent(number: number) {
    expectOk(await of.send(number));
    await post.drain();
    return Object.fromEntries(
      post.mailbox.mails
        .filter((mail) => mail.header("subject") === words.subject.nn)
        .map((mail) => [mail.to[0] ?? "", withoutLinks(`${mail.header("subject")}\n${mail.text}`)]),
    );
  }
  const inWords = (mails: Record<string, string>) =>
    Object.fromEntries(Object.entries(mails).map(([to, text]) => [to, inOneLine(text)]));

  it("is what the invited get", async () => {
    await of.people(2);
    const number = await of.draft();
    const seen = await previewed(number);
    expect(Object.keys(seen)).toHaveLength(2);
    expect(inWords(seen)).toEqual(inWords(await sent(number)));
  });

  it("is what each of the registered gets: in the room, digitally, or waiting", async () => {
    expectOk(await of.meetings.edit("moete", { capacity: 2, seatsPerOrganisation: null }));
    await register(post.world, "moete", { email: "rom@post.example" });
    await register(post.world, "moete", { email: "digital@post.example", attendAs: "remote" });
    await register(post.world, "moete", { email: "ventar@post.example" });
    await post.quiet();
    const number = await of.draft({ kind: "notice" });
    const seen = await previewed(number);
    expect(seen["rom@post.example"]).toContain("Storsalen");
    expect(seen["digital@post.example"]).not.toContain("Storsalen");
    expect(seen["ventar@post.example"]).toContain("ventelista");
    expect(inWords(seen)).toEqual(inWords(await sent(number)));
  });
});
