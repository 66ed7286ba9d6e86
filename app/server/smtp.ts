/** Handing a mail over to the mail server. Nothing here knows what a mail is about; it may run in a thread of its own. */
import { createTransport, type SendMailOptions, type Transporter } from "nodemailer";
import type { SendOutcome } from "~/domain/notifications/deliver.server.ts";
import { type Dkim, dkimOptions } from "./dkim.ts";
import { outcomeOf } from "./mail-outcome.ts";

/** The mail server's address with what it asks for, and the key by which mail is signed, if it is. */
export type SmtpOptions = { url: string; dkim?: Dkim };
/** A way to the mail server. What is sent is told by plain values, which a thread can be given. */
export type Smtp = {
  /** Never throws: what went wrong is an outcome. */
  send: (mail: SendMailOptions) => Promise<SendOutcome>;
  /** Ends what is under way, too: it may be tried again. */
  close: () => void;
};

/** So many connections to the mail server, and so many mails under way. */
export const lanes = 5;
/** Nothing in a mail is read from a file or fetched. */
export const closed = { disableFileAccess: true, disableUrlAccess: true } as const;
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
export const giveUpMs = 120_000;

export function openSmtp({ url, dkim }: SmtpOptions): Smtp {
  const signing = dkim ? { dkim: dkimOptions(dkim) } : {};
  const transport: Transporter = createTransport({ ...connection, ...closed, ...signing, url });
  const closing = new AbortController();
  return {
    send(mail) {
      // The types of nodemailer are older than its signal, which frees the pool's connection too.
      const abortable: SendMailOptions & { signal: AbortSignal } = {
        ...mail,
        signal: AbortSignal.any([closing.signal, AbortSignal.timeout(giveUpMs)]),
      };
      return transport.sendMail(abortable).then((): SendOutcome => ({ kind: "sent" }), outcomeOf);
    },
    close() {
      closing.abort();
      transport.close();
    },
  };
}
