/** A real mail server on 127.0.0.1 that keeps what it is given, and misbehaves as a test asks. */
import type { AddressInfo, Socket } from "node:net";
import { SMTPServer } from "smtp-server";

/** How the server takes a mail: well, refused at RCPT TO or after DATA with a reply, or not answered after DATA, cut off or left waiting. */
export type Answer =
  | "take"
  | "never_answer"
  | { at: "rcpt" | "data"; code: number; text: string }
  | "drop_after_data";

/** How the server greets whoever connects: well, never, or with a 421. */
export type Greeting = "well" | "never" | "closing";

export type ReceivedMail = {
  to: string[];
  from: string;
  raw: string;
  /** unfolded; encoded words decoded */
  header: (name: string) => string | undefined;
  text: string;
  html: string;
  /** the part for calendars among the alternatives, with the header fields that say so; "" where there is none */
  calendar: string;
  calendarType: string;
};

export type Mailbox = Awaited<ReturnType<typeof openMailbox>>;

export async function openMailbox() {
  const mails: ReceivedMail[] = [];
  /** every message that was handed over in full, accepted or not: by Message-ID */
  const offered: string[] = [];
  const waiting = new Set<() => void>();
  const waitFor = (isSo: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!isSo()) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  const answers: Answer[] = [];
  let always: Answer = "take";
  let greeting: Greeting = "well";
  const next = () => answers.shift() ?? always;
  let current: Answer = "take";
  const sockets = new Set<Socket>();

  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    onConnect(_session, callback) {
      if (greeting === "never") return;
      callback(greeting === "well" ? null : refusal({ code: 421, text: "closing" }));
    },
    onRcptTo(_address, _session, callback) {
      current = next();
      callback(typeof current === "object" && current.at === "rcpt" ? refusal(current) : null);
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const raw = Buffer.concat(chunks).toString("utf8");
        const mail = parse(raw);
        offered.push(mail.header("message-id") ?? "");
        for (const look of waiting) look();
        if (current === "drop_after_data") {
          for (const socket of sockets) socket.destroy();
          return;
        }
        if (current === "never_answer") return;
        if (typeof current === "object") return callback(refusal(current));
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({ ...mail, from: mailFrom ? mailFrom.address : "", to: rcptTo.map((r) => r.address) });
        callback();
      });
    },
  });
  server.server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => {
      sockets.delete(socket);
      for (const look of waiting) look();
    });
  });
  // A connection that we cut ourselves is no error of the test.
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;

  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    offered,
    /** the next recipients are answered so, one after the other */
    answer: (...given: Answer[]) => void answers.push(...given),
    /** everybody from now on */
    answerAlways(given: Answer) {
      always = given;
    },
    /** waits until so many messages were handed over in full, one after the other */
    offers: (many: number) => waitFor(() => offered.length >= many),
    /** how many are connected */
    lines: () => sockets.size,
    /** waits until nobody is connected: whoever died has nothing more on its way */
    left: () => waitFor(() => sockets.size === 0),
    greet(how: Greeting) {
      greeting = how;
    },
    to: (address: string) => mails.filter((mail) => mail.to.includes(address)),
    async close() {
      const ended = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await ended;
    },
  };
}

function refusal({ code, text }: { code: number; text: string }): Error {
  return Object.assign(new Error(text), { responseCode: code });
}

type Part = Omit<ReceivedMail, "to" | "from">;

function parse(raw: string): Part {
  const { headers, body } = split(raw);
  const header = (name: string) => {
    const value = headers.get(name.toLowerCase());
    return value === undefined ? undefined : decodeWords(value);
  };
  const parts = partsOf({ headers, body });
  const find = (type: string) => parts.find((p) => p.headers.get("content-type")?.startsWith(type));
  const of = (type: string) => {
    const part = find(type);
    return part ? decodeBody(part) : "";
  };
  const calendarType = find("text/calendar")?.headers.get("content-type") ?? "";
  return {
    ...{ raw, header, text: of("text/plain"), html: of("text/html") },
    ...{ calendar: of("text/calendar"), calendarType },
  };
}

/** The parts of a message, those of its parts too. */
function partsOf({ headers, body }: ReturnType<typeof split>): ReturnType<typeof split>[] {
  const boundary = /boundary="?([^";]+)"?/.exec(headers.get("content-type") ?? "")?.[1];
  if (!boundary) return [];
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => split(part.replace(/^\r?\n/, "")));
  return parts.flatMap((part) => [part, ...partsOf(part)]);
}

function split(raw: string) {
  const end = raw.search(/\r?\n\r?\n/);
  const headers = new Map<string, string>();
  for (const line of raw
    .slice(0, end)
    .replace(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/)) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).toLowerCase();
    headers.set(
      name,
      headers.has(name)
        ? `${headers.get(name)}, ${line.slice(colon + 1).trim()}`
        : line.slice(colon + 1).trim(),
    );
  }
  return { headers, body: raw.slice(end).replace(/^\r?\n\r?\n/, "") };
}

function decodeBody({ headers, body }: ReturnType<typeof split>): string {
  const encoding = headers.get("content-transfer-encoding");
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  return (encoding === "quoted-printable" ? unquote(body) : body).replaceAll("\r\n", "\n");
}

function unquote(text: string): string {
  const bytes = text
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, data: string) =>
      kind.toUpperCase() === "B"
        ? Buffer.from(data, "base64").toString("utf8")
        : unquote(data.replaceAll("_", " ")),
    );
}
