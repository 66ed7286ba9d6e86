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
  const ofAddress = command === "RCPT TO" && isOfAddress(responseCode, String(response));
  return { kind: "permanent", error: said, ...(ofAddress && { ofAddress }) };
}

/**
 * Whether no mail reaches the address: a status of its own says so (RFC 3463: 5.1 the address, 5.2 the mailbox), or, where there is none,
 * the reply to it (RFC 5321, 4.2.3). A policy or a block (5.7) is about whoever sends, and would doubt every address at once.
 */
function isOfAddress(code: number, response: string): boolean {
  const status = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];
  return status ? /^5\.[12]\./.test(status) : [550, 551, 553].includes(code);
}

/** The server's words for the list that a coordinator reads: one line, no addresses, not endless. */
export function lastWords(said: string): string {
  return said
    .replace(/[^\s<>"']+/g, (word) => (word.includes("@") ? "…" : word))
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, 200);
}
