import { createReplyAddresses } from "~/domain/meetings/reply-address.server.ts";
import type { Command } from "../cli.ts";
import { receive } from "../received/receive.server.ts";

/** As sysexits.h has them, and mail servers read them. */
const [taken, never, later] = [0, 65, 75];
/** Bytes of the longest mail that is taken. */
const longest = 30_000_000;

/**
 * npm run mail:receive: one mail on standard input, as a mail server's pipe delivers it. 0: it is taken. 65: it is too long, or none,
 * and never will be. 75: not now; the mail server keeps it and tries again.
 */
export const mailReceive: Command = async ({ config, open }) => {
  const raw = await readInput(process.stdin);
  if (!raw) {
    process.stderr.write(`There is no mail, or it is longer than ${longest / 1_000_000} million bytes.\n`);
    return never;
  }
  try {
    const house = await open();
    const { mailReplies, receivedDir, secretKey, mailFrom } = config;
    const replies = mailReplies && secretKey ? createReplyAddresses(secretKey, mailReplies) : null;
    const domain = mailFrom.split("@")[1] ?? "";
    await receive({ house, replies, receivedDir, domain }, raw);
    return taken;
  } catch (error) {
    process.stderr.write(`The mail could not be kept: ${error instanceof Error ? error.message : error}\n`);
    return later;
  }
};

/** All of it; null where it is empty or too long. The rest of what is too long is read away, so that whoever writes it is not cut off. */
async function readInput(input: NodeJS.ReadableStream): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of input) {
    size += chunk.length;
    if (size <= longest) chunks.push(Buffer.from(chunk));
    else chunks.length = 0;
  }
  return size > 0 && size <= longest ? Buffer.concat(chunks) : null;
}
