/** What a mail server's refusal means: try later, or never. */
import type { SendOutcome } from "~/domain/notifications/deliver.server.ts";

type SmtpError = {
  code?: unknown;
  command?: unknown;
  responseCode?: unknown;
  response?: unknown;
  message?: unknown;
};

/**
 * A 5xx to this recipient or this message is final. Everything else may pass: a server that is down, a wrong password
 * or sender (ours to mend, and no reason to lose everybody's mail), a greeting that refuses, a connection that was dropped.
 */
export function outcomeOf(error: unknown): SendOutcome {
  const { code, command, responseCode, response, message } = (error ?? {}) as SmtpError;
  // Given up by us: too late, or we are stopping.
  if (code === "EABORT") return { kind: "temporary", error: "no answer in time" };
  const said = lastWords(String(response || message || code || "unknown"));
  const aboutThisMail = (code === "EENVELOPE" || code === "EMESSAGE") && command !== "MAIL FROM";
  const final = aboutThisMail && typeof responseCode === "number" && responseCode >= 500;
  if (!final) return { kind: "temporary", error: said };
  const status = statusIn(String(response));
  const ofAddress =
    command === "RCPT TO" && (status ? isOfAddress(status) : noSuchAddress.includes(responseCode));
  return { kind: "permanent", error: said, ...(ofAddress && { ofAddress }) };
}

/** A server's reply to RCPT TO without a status of its own that says so (RFC 5321, 4.2.3). */
const noSuchAddress = [550, 551, 553];

/**
 * Whether no mail reaches the address, by a status (RFC 3463): 5.1 is about the address, but for 5.1.7 and 5.1.8, which are about the
 * sender's; 5.2.0 and 5.2.1 about a mailbox that takes none. One that is full (5.2.2) may be emptied, a policy or a block (5.7) is about
 * whoever sends and would doubt every address at once, and what is given up after days (4.x) was never said of the address.
 */
export const isOfAddress = (status: string): boolean => /^5\.(1\.(?![78]$)\d+|2\.[01])$/.test(status);

/** The status of its own in a server's reply; null where it has none. */
export const statusIn = (reply: string): string | null =>
  /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(reply)?.[1] ?? null;

/** The server's words for the list that a coordinator reads: one line, no addresses, not endless. */
export function lastWords(said: string): string {
  return said
    .replace(/[^\s<>"']+/g, (word) => (word.includes("@") ? "…" : word))
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, 200);
}
