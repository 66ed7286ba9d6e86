import PostalMime from "postal-mime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { line } from "~/domain/kernel/input.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { addRegistration } from "~/domain/meetings/commands/register.server.ts";
import { readCalendar } from "../support/calendars.ts";
import { list } from "../support/contacts.ts";
import { documentFiles, isWellFormed } from "../support/documents.ts";
import { hostile } from "../support/hostile.ts";
import type { ReceivedMail } from "../support/mailbox.ts";
import { type Mailings, mailingsOf } from "../support/mailing.ts";
import { both } from "../support/meetings.ts";
import { openPost, type Post } from "../support/post.ts";
import { readerOf } from "../support/reader.ts";
import { heldMeeting } from "../support/recording.ts";
import { guro } from "../support/registering.ts";
import { openWorld, type World } from "../support/world.ts";

/** As a form takes them in: in one line, without signs that turn its order round. */
const names = Object.entries({
  ...hostile,
  "words of a mail's head":
    "=?utf-8?q?=0D=0ABcc:_nokon=40dome.example?= <nokon@dome.example>, to@dome.example",
  "words of a calendar": `a;b,c:d"e\\f;ROLE=CHAIR:mailto:nokon@dome.example^n`,
  "two hundred signs": "👨‍👩‍👧‍👦å".repeat(16),
}).map(([kind, raw], n) => ({ kind, name: line(200).parse(raw), email: `namn-${n}@post.example` }));

/** A little of each. */
const title = line(200).parse(names.map(({ name }) => name.slice(0, 12)).join(" "));

const turns = /[\u202a-\u202e\u2066-\u2069]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const runs = /<(script|img|b onclick)/i;

describe("a hostile name in mail and calendar", () => {
  let post: Post;
  let of: Mailings;
  /** what anybody gets whose name is harmless */
  let usual: string[][];
  const headOf = (mail: ReceivedMail) => mail.raw.slice(0, mail.raw.indexOf("\r\n\r\n"));
  const fieldsOf = (mail: ReceivedMail) =>
    headOf(mail)
      .split(/\r\n(?![ \t])/)
      .map((field) => field.slice(0, field.indexOf(":")).toLowerCase())
      .sort();

  beforeAll(async () => {
    post = await openPost();
    of = await mailingsOf(post);
    expectOk(await of.meetings.edit("moete", { title: { nn: title }, capacity: null }));
    await post.quiet();
    const everybody = [...names, { name: "Åse Døme", email: "aase@post.example" }];
    for (const { name, email } of everybody) await list(post.world, { name, organisation: name, email });
    const words = { subject: both("Til {name}"), body: both("Hei {name} i {organisation}: {meeting}") };
    expectOk(await of.send(await of.draft(words)));
    await post.drain();
    for (const { name, email } of everybody)
      expectOk(
        await addRegistration(post.world.as("coordinator"), "moete", {
          ...{ ...guro, name, organisation: name, email, kind: "individual" },
        }),
      );
    await post.drain();
    usual = post.mailbox.to("aase@post.example").map(fieldsOf);
    expect(usual).toHaveLength(2);
  });
  afterAll(async () => {
    await post.close();
    expect(post.unexpected).toEqual([]);
  });
  const mailsTo = (email: string) => {
    const mails = post.mailbox.to(email);
    expect(mails).toHaveLength(2);
    return mails;
  };

  it.each(names)(
    "makes no line of a mail's head, no second recipient, and nothing that runs: $kind",
    async ({ name, email }) => {
      const mails = mailsTo(email);
      expect(mails.map(fieldsOf)).toEqual(usual);
      for (const mail of mails) {
        expect(mail.to).toEqual([email]);
        for (const one of headOf(mail).split("\r\n")) {
          expect(one).toMatch(/^([\w-]+:|[ \t])[\x20-\x7e\t]*$/);
          expect(one.length).toBeLessThanOrEqual(998);
        }
        const read = await PostalMime.parse(mail.raw);
        const to = read.to ?? [];
        expect(to.map(({ address }) => address)).toEqual([email]);
        expect(mail.html).not.toMatch(runs);
        expect([read.subject, to[0]?.name, mail.text, mail.html].join("\n")).not.toMatch(turns);
        expect([read.subject, to[0]?.name].join("")).not.toMatch(controls);
      }
      expect(mails[0]?.text).toContain(name);
    },
  );

  it.each(names)(
    "stays one value of a calendar's entry, whole at every fold of its lines: $kind",
    ({ name, email }) => {
      for (const { calendar } of mailsTo(email)) {
        for (const one of calendar.split(/\r?\n/)) expect(Buffer.byteLength(one)).toBeLessThanOrEqual(75);
        const { calendar: all, events, event, attendees, read } = readCalendar(calendar);
        expect([events.length, all.getAllSubcomponents().length, attendees]).toEqual([1, 2, [email]]);
        const asked = event.getFirstProperty("attendee");
        expect(Object.keys(asked?.toJSON()[1] ?? {}).sort()).toEqual(
          ["cn", "cutype", "partstat", "role", "rsvp"].sort(),
        );
        expect(asked?.getParameter("cn")).toBe(name.replaceAll('"', "'"));
        expect(asked?.getParameter("role")).toBe("REQ-PARTICIPANT");
        expect(read("summary")).toBe(title);
      }
    },
  );
});

describe("a hostile name in a record", () => {
  let world: World;
  let held: Awaited<ReturnType<typeof heldMeeting>>;
  beforeAll(async () => {
    world = await openWorld();
    held = await heldMeeting(world, ["Søket er tregt."]);
    await held.draft();
    for (const { name } of names) await held.add(both(name), both(`Frå ${name}`));
    expectOk(await held.say("next", both(names.map(({ name }) => name).join("\n\n"))));
    expectOk(await held.publish());
  });
  afterAll(() => world.close());

  it("is text on its page: nothing runs, and nothing turns the order of what stands there", async () => {
    const { html } = await readerOf(world)("/meetings/moete/record");
    expect(html).not.toMatch(runs);
    expect(html).not.toMatch(turns);
    expect(html).not.toMatch(controls);
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(html).toContain("👨‍👩‍👧‍👦");
  });

  it("is text in its document, which stays well-formed", async () => {
    const files = await documentFiles(world, held.slug);
    for (const [file, content] of Object.entries(files))
      if (/\.(xml|rels)$/.test(file)) expect([file, isWellFormed(content)]).toEqual([file, true]);
    const xml = files["word/document.xml"] ?? "";
    expect(xml).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(xml).toContain("👨‍👩‍👧‍👦");
    expect(xml).not.toMatch(turns);
    expect(xml).not.toMatch(/<w:instrText|<w:fldSimple/);
    expect(files["word/_rels/document.xml.rels"]).not.toMatch(/Target="(?!https?:)[^"]*:/);
  });
});
