/**
 * What a mail that came in is, as far as a machine wrote it: what a calendar answers (RFC 5546, 6047), or what a mail server reports of
 * a mail of ours (RFC 3464). Everything else is a person's, and is not looked into. Hostile mail is expected: sizes, parts and
 * depth are bounded, and what can't be read is no mail of a machine's.
 */
import PostalMime, { type Address, type Attachment, type Email } from "postal-mime";
import { readReply } from "./calendar-reply.ts";
import { type ReportedMail, readReport } from "./report.ts";

export type Received =
  | {
      kind: "reply";
      reply: ReturnType<typeof readReply> & object;
      from: string | null;
      to: string[];
      /** a program answered by itself, as for a room or for whoever is away */
      automatic: boolean;
    }
  | { kind: "report"; reports: ReportedMail[] }
  | { kind: "other"; messageId: string | null };

/** A machine's mail is short; what is longer is not looked into. */
const longestOfMachines = 2_000_000;
const limits = {
  forceRfc822Attachments: true,
  attachmentEncoding: "arraybuffer",
  maxNestingDepth: 20,
  maxHeadersSize: 256_000,
} as const;
/** So many parts have answers and reports; breadth costs time. */
const mostParts = 50;

export async function readReceived(raw: Buffer): Promise<Received> {
  const mail = raw.length <= longestOfMachines && isNarrow(raw) ? await parse(raw) : null;
  if (!mail) return { kind: "other", messageId: null };
  const to = [mail.deliveredTo ?? "", ...flat(mail.to), ...headers(mail, "x-original-to")];
  const reply = replyIn(mail);
  const from = flat(mail.from && [mail.from])[0] ?? null;
  if (reply) return { kind: "reply", reply, from, to, automatic: isAutomatic(mail) };
  const reports = readReport(
    mail.attachments.map((part) => ({ type: part.mimeType, text: () => textOf(part) })),
  );
  if (reports.length > 0) return { kind: "report", reports };
  return { kind: "other", messageId: mail.messageId ?? null };
}

/** A calendar's part is the mail's own or a file beside it (RFC 6047, 2.4); some programs send that alone, as application/ics. */
function replyIn({ attachments }: Email): ReturnType<typeof readReply> {
  for (const part of attachments) {
    const isCalendar = part.mimeType === "text/calendar" || part.mimeType === "application/ics";
    const reply = isCalendar && part.method !== "REQUEST" ? readReply(textOf(part)) : null;
    if (reply) return reply;
  }
  return null;
}

const parse = (raw: Buffer): Promise<Email | null> => PostalMime.parse(raw, limits).catch(() => null);

/** Counted before anything is parsed: lines that may begin a part. */
function isNarrow(raw: Buffer): boolean {
  let parts = 0;
  for (let at = raw.indexOf("\n--"); at >= 0; at = raw.indexOf("\n--", at + 3))
    if (++parts > mostParts) return false;
  return true;
}

function textOf({ content }: Attachment): string {
  return typeof content === "string" ? content : Buffer.from(content as ArrayBuffer).toString("utf8");
}

/**
 * Whether nobody pressed anything (RFC 3834, 2). `auto-generated` is no sign of it: calendar services write it on all that they send
 * for somebody.
 */
const isAutomatic = (mail: Email): boolean =>
  headers(mail, "auto-submitted").some((said) => !/^(?:no|auto-generated)\b/i.test(said)) ||
  headers(mail, "precedence").some((said) => /^(?:bulk|junk|list|auto_reply)\b/i.test(said)) ||
  headers(mail, "return-path").includes("<>");

const flat = (given: Address[] | undefined): string[] =>
  (given ?? []).flatMap((one) => (one.group ? one.group.map(({ address }) => address) : [one.address]));

const headers = (mail: Email, name: string): string[] =>
  mail.headers.filter(({ key }) => key === name).map(({ value }) => value.trim());
