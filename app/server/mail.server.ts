/**
 * The way out for mail: to a mail server (SMTP_URL), else to files in DATA_DIR/mail, which reach nobody, and no page
 * claims that they do. One mail has one recipient; what people wrote can't become a header or an address of its own.
 */
import { randomUUID } from "node:crypto";
import { createTransport, type SendMailOptions, type Transporter } from "nodemailer";
import { oneLine } from "#emails/letter.ts";
import { signInCode } from "#emails/sign-in-code.ts";
import type { House } from "~/domain/index.ts";
import type { Outgoing, SendOutcome } from "~/domain/notifications/deliver.server.ts";
import { readFrame } from "~/domain/notifications/frame.server.ts";
import type { DirectMail } from "./context.ts";
import { dkimOptions } from "./dkim.ts";
import type { Config } from "./env.ts";
import { lanes } from "./mail-lanes.server.ts";
import { outcomeOf } from "./mail-outcome.ts";
import { writeWhole } from "./whole-file.ts";

/** The Message-ID of a mailed code begins with this, and so does its name in the folder, after when it was written. */
export const codeMail = "code-";

export type MailerConfig = Pick<Config, "smtpUrl" | "mailDir" | "mailFrom" | "mailReplies" | "dkim">;

export type Mailer = DirectMail & {
  mode: "smtp" | "files";
  send: (mail: Outgoing) => Promise<SendOutcome>;
  /** Ends what is under way, too: it is tried again, with the same Message-ID. */
  close: () => void;
};

/** Pool and limits: a server that hangs is given up well before a lease ends, whether it is silent or trickles. */
const connection = {
  pool: true,
  maxConnections: lanes,
  // A connection lost under way is our retry's business: it knows how often, and when.
  maxRequeues: 0,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  // Many servers look a mail through before they answer; giving up on it then would only hand it over once more.
  socketTimeout: 100_000,
  dnsTimeout: 10_000,
} as const;
/** Nothing in a mail is read from a file or fetched. */
const closed = { disableFileAccess: true, disableUrlAccess: true } as const;
const giveUpMs = 120_000;

export function createMailer(config: MailerConfig, { house }: { house: Pick<House, "db"> }): Mailer {
  const { smtpUrl } = config;
  const signing = config.dkim ? { dkim: dkimOptions(config.dkim) } : {};
  const transport: Transporter = smtpUrl
    ? createTransport({ ...connection, ...closed, ...signing, url: smtpUrl })
    : createTransport({ ...closed, streamTransport: true, buffer: true });
  const closing = new AbortController();

  async function send(mail: Outgoing): Promise<SendOutcome> {
    if (!isOneAddress(mail.to.address)) return { kind: "permanent", error: "not one address" };
    const options = envelope(mail, config);
    if (!smtpUrl) {
      const built: { message?: unknown } = await transport.sendMail(options);
      return writeFile(config.mailDir, mail, built.message as Buffer);
    }
    // The types of nodemailer are older than its signal, which frees the pool's connection too.
    const abortable: SendMailOptions & { signal: AbortSignal } = {
      ...options,
      signal: AbortSignal.any([closing.signal, AbortSignal.timeout(giveUpMs)]),
    };
    return transport.sendMail(abortable).then((): SendOutcome => ({ kind: "sent" }), outcomeOf);
  }

  return {
    mode: smtpUrl ? "smtp" : "files",
    send,
    async sendSignInCode({ to, language, code, validUntil }) {
      const frame = await readFrame(house.db.read, language);
      if (!frame) throw new Error("a sign-in code before the forum is set up");
      const outcome = await send({
        ...signInCode({ ...frame, code, validUntil }),
        to,
        fromName: frame.forum.name,
        replyTo: frame.contactEmail,
        language,
        messageId: codeMail + randomUUID(),
        at: new Date().toISOString(),
      });
      if ("error" in outcome) throw new Error(`the mail server said: ${outcome.error}`);
    },
    close() {
      closing.abort();
      transport.close();
    },
  };
}

/** Strictly one address: no list, no name, no space, no line break. */
export const isOneAddress = (address: string) =>
  /^[^\s@<>",;:()\\\p{Cc}]+@[^\s@<>",;:()\\\p{Cc}]+$/u.test(address);

function envelope(mail: Outgoing, { mailFrom, mailReplies }: MailerConfig): SendMailOptions {
  return {
    from: { name: oneLine(mail.fromName), address: mailFrom },
    to: { name: oneLine(mail.to.name ?? ""), address: mail.to.address },
    ...(isOneAddress(mail.replyTo) && { replyTo: { name: oneLine(mail.fromName), address: mail.replyTo } }),
    // What can't be delivered comes back to where it is read.
    envelope: { from: mailReplies ?? mailFrom, to: [mail.to.address] },
    subject: oneLine(mail.subject),
    text: mail.text,
    html: mail.html,
    // Both as an alternative of the text and as a file, for mail programs that know only one of the two.
    ...(mail.calendar && {
      icalEvent: { method: mail.calendar.method, filename: "invite.ics", content: mail.calendar.text },
    }),
    messageId: `<${mail.messageId}@${mailFrom.split("@")[1]}>`,
    date: new Date(mail.at),
    headers: {
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      "Content-Language": mail.language,
      ...leaveHeaders(mail.leaveUrl),
    },
  };
}

/** The way off the list beside the mail, with one click where the address is https (RFC 2369, RFC 8058). */
function leaveHeaders(url: string | undefined): Record<string, string> {
  if (!url) return {};
  const way = { "List-Unsubscribe": `<${url}>` };
  return url.startsWith("https:") ? { ...way, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" } : way;
}

async function writeFile(folder: string, mail: Outgoing, message: Buffer): Promise<SendOutcome> {
  await writeWhole(folder, `${mail.at.replaceAll(":", "-")}-${mail.messageId}.eml`, message);
  return { kind: "filed" };
}
