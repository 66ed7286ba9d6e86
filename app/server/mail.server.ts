/**
 * The way out for mail: to a mail server (SMTP_URL), else to files in DATA_DIR/mail, which reach nobody, and no page
 * claims that they do. One mail has one recipient; what people wrote can't become a header or an address of its own.
 */
import { randomUUID } from "node:crypto";
import { createTransport, type SendMailOptions } from "nodemailer";
import { oneLine } from "#emails/letter.ts";
import { signInCode } from "#emails/sign-in-code.ts";
import type { House } from "~/domain/index.ts";
import type { Outgoing, SendOutcome } from "~/domain/notifications/deliver.server.ts";
import { readFrame } from "~/domain/notifications/frame.server.ts";
import type { DirectMail } from "./context.ts";
import type { Config } from "./env.ts";
import { closed, openSmtp, type Smtp, type SmtpOptions } from "./smtp.ts";
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

export type MailerParts = {
  house: Pick<House, "db">;
  /** how the mail server is reached; in this thread where it isn't said */
  open?: (options: SmtpOptions) => Smtp;
};

export function createMailer(config: MailerConfig, { house, open = openSmtp }: MailerParts): Mailer {
  const { smtpUrl } = config;
  const smtp = smtpUrl ? open({ url: smtpUrl, dkim: config.dkim }) : undefined;
  const toFile = createTransport({ ...closed, streamTransport: true, buffer: true });

  async function send(mail: Outgoing): Promise<SendOutcome> {
    if (!isOneAddress(mail.to.address))
      return { kind: "permanent", error: "not one address", ofAddress: true };
    const options = envelope(mail, config);
    if (smtp) return smtp.send(options);
    const built: { message?: unknown } = await toFile.sendMail(options);
    return writeFile(config.mailDir, mail, built.message as Buffer);
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
      smtp?.close();
      toFile.close();
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
