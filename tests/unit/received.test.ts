import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createReplyAddresses } from "~/domain/meetings/reply-address.server.ts";
import { readReceived } from "~/server/received/parse.server.ts";
import { calendarReply, deliveryReport, type ReplyParts } from "../support/incoming.ts";

const read = (raw: string | Buffer) => readReceived(Buffer.from(raw));
const kindOf = async (raw: string | Buffer) => (await read(raw)).kind;
const reply: ReplyParts = {
  ...{ from: "deltakar@post.example", to: "svar@dome.example", organizer: "svar@dome.example" },
  ...{ attendee: "deltakar@post.example", uid: "u-1", sequence: 3, partstat: "DECLINED" },
};
const answer = calendarReply(reply);
const report = deliveryReport({
  ...{ to: "svar@dome.example", messageId: "<m-1@dome.example>", recipient: "deltakar@post.example" },
});
/** The same answer with another calendar in it. */
const answering = (change: (calendar: string) => string) =>
  answer.replace(/base64\r\n\r\n([\s\S]*?)\r\n--grense--/, (_, coded: string) => {
    const calendar = change(Buffer.from(coded, "base64").toString("utf8"));
    return `base64\r\n\r\n${Buffer.from(calendar).toString("base64")}\r\n--grense--`;
  });

describe("a mail that came in", () => {
  it("is read where a machine wrote it", async () => {
    expect(await read(answer)).toMatchObject({
      kind: "reply",
      from: reply.from,
      to: ["", "svar@dome.example"],
      reply: { uid: "u-1", sequence: 3, status: "not_going", attendee: reply.attendee, organizer: reply.to },
    });
    expect(await read(report)).toEqual({
      kind: "report",
      reports: [
        {
          ...{ messageId: "m-1@dome.example", address: "deltakar@post.example", kind: "failed" },
          ofAddress: true,
          said: "5.1.1 smtp; 550 5.1.1 <…>: Recipient address rejected: User unknown",
        },
      ],
    });
  });

  it.each([
    ["as a file of its own kind", "Content-Type: application/ics; name=svar.ics"],
    ["as a file", "Content-Type: text/calendar; name=svar.ics"],
  ])("is an answer too where it comes %s beside the text", async (_, type) => {
    const file = `${type}\r\nContent-Disposition: attachment; filename=svar.ics`;
    expect(await read(answer.replace(/Content-Type: text\/calendar.*/, file))).toEqual(await read(answer));
  });

  it.each([
    ["5.1.1", "", true],
    ["5.1.10", "", true],
    ["5.2.1", "", true],
    ["5.0.0", "550 5.1.1 unknown", true],
    ["5.0.0", "550 5.7.1 blocked", false],
    ["5.0.0", "550 looks like spam", false],
    ["5.1.8", "553 5.1.8 sender unknown", false],
    ["5.2.2", "552 5.2.2 full", false],
    ["5.7.1", "550 5.7.1 blocked", false],
    ["4.4.7", "given up", false],
  ])("reports with %j and %j whether no mail reaches the address", async (status, said, ofAddress) => {
    const parts = { to: "svar@dome.example", messageId: "<m@dome.example>", recipient: reply.from };
    expect(await read(deliveryReport({ ...parts, status, said }))).toMatchObject({
      reports: [{ ofAddress }],
    });
  });

  it.each([
    [
      "two meetings",
      (text: string) => text.replace("END:VEVENT", "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT"),
    ],
    [
      "two that answer",
      (text: string) =>
        text.replace("END:VEVENT", "ATTENDEE;PARTSTAT=DECLINED:mailto:b@post.example\r\nEND:VEVENT"),
    ],
    ["nobody", (text: string) => text.replace(/ATTENDEE.*\r\n/, "")],
    [
      "one time of a series",
      (text: string) => text.replace("END:VEVENT", "RECURRENCE-ID:20260507T073000Z\r\nEND:VEVENT"),
    ],
    ["an answer of another kind", (text: string) => text.replace("PARTSTAT=DECLINED", "PARTSTAT=DELEGATED")],
    ["half a calendar", (text: string) => text.slice(0, 200)],
    ["an endless line", (text: string) => text.replace("UID:", `X-A:${"a".repeat(200_000)}\r\nUID:`)],
  ])("with %s in the place of one answer is a person's to read", async (_, change) => {
    expect(await kindOf(answering(change))).toBe("other");
  });

  const deep = (levels: number, inner: string) =>
    Array.from({ length: levels }).reduce<string>(
      (body, _, n) =>
        `Content-Type: multipart/mixed; boundary="b${n}"\r\n\r\n--b${n}\r\n${body}\r\n--b${n}--\r\n`,
      inner,
    );
  it.each([
    ["nothing but a line", "\r\n"],
    ["bytes that are no text", Buffer.from([0, 255, 254, 0, 13, 10, 13, 10, 200])],
    ["parts in parts without end", `MIME-Version: 1.0\r\n${deep(2000, answer)}`],
    ["a hundred thousand parts", report.replace("--rapport\r\n", "--rapport\r\n\r\nx\r\n".repeat(100_000))],
    ["a header of two million bytes", `X-A: ${"a".repeat(2_100_000)}\r\n${answer}`],
    ["many long headers", `${`X-A: ${"a".repeat(900)}\r\n`.repeat(1000)}${answer}`],
    ["a report in a report", deep(30, report)],
    ["an answer within a forwarded mail", `Content-Type: message/rfc822\r\n\r\n${answer}`],
    ["a report that names no mail", report.replace(/Message-ID.*\r\n/, "")],
  ])("with %s is survived, and a person's to read", async (_, raw) => {
    expect(await kindOf(raw)).toBe("other");
  });

  it("of any bytes is survived", async () => {
    const bytes = fc.uint8Array({ maxLength: 500 });
    const cut = fc.tuple(fc.constantFrom(answer, report), fc.nat(), bytes).map(([text, at, noise]) => {
      const mail = Buffer.from(text);
      return Buffer.concat([mail.subarray(0, at % mail.length), noise, mail.subarray(at % mail.length)]);
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(bytes.map(Buffer.from), cut), async (raw) => {
        expect(["reply", "report", "other"]).toContain(await kindOf(raw as Buffer));
      }),
      { numRuns: 300 },
    );
  });
});

describe("the address that a calendar answers to", () => {
  const key = Buffer.alloc(32, 7);
  const addresses = createReplyAddresses(key, "Svar@Dome.example");
  const link = { ref: "K7M4K7M4K7M4", version: 2 };

  it("is read again in any case, and holds for that registration and its links alone", () => {
    const address = addresses.of(link);
    expect(address.split("@")[0]?.length).toBeLessThanOrEqual(64);
    const sealed = addresses.read(address.toUpperCase());
    if (!sealed) throw new Error("not read");
    expect(sealed.ref).toBe(link.ref);
    expect(addresses.holds(link, sealed)).toBe(true);
    expect(addresses.holds({ ...link, version: 3 }, sealed)).toBe(false);
    expect(addresses.holds({ ...link, ref: "A7M4K7M4K7M4" }, sealed)).toBe(false);
    expect(createReplyAddresses(Buffer.alloc(32, 8), "svar@dome.example").holds(link, sealed)).toBe(false);
  });

  it.each(["svar@dome.example", "svar+@dome.example", "x@y", "", "svar+k7m4k7m4k7m4-zz@dome.example"])(
    "is not %j",
    (given) => expect(addresses.read(given)).toBeNull(),
  );

  it("of another domain is none of ours", () => {
    expect(addresses.read(addresses.of(link).replace("dome", "annan"))).toBeNull();
  });
});
