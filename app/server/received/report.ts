/** What a mail server reports (RFC 3464): of which mail of ours, to whom, and whether it goes on trying. Pure. */
import type { DeliveryReport } from "~/domain/notifications/bounced.server.ts";
import { isOfAddress, lastWords, statusIn } from "../mail-outcome.ts";

/** `messageId` is whole, with its domain. */
export type ReportedMail = DeliveryReport;
type Part = { type: string; text: () => string };
/** So many recipients are read of a report: a mail of ours has one. */
const mostRecipients = 20;

/** A line for each recipient of a report; none where it is no report, or does not say of which mail. */
export function readReport(parts: readonly Part[]): ReportedMail[] {
  const status = parts.find(({ type }) => type === "message/delivery-status");
  const original = parts.find(({ type }) => type === "text/rfc822-headers" || type === "message/rfc822");
  if (!status || !original) return [];
  const messageId = fieldsOf(original.text().split(/\r?\n\r?\n/)[0] ?? "").get("message-id");
  if (!messageId) return [];
  return status
    .text()
    .split(/\r?\n[ \t]*\r?\n/)
    .slice(0, mostRecipients + 1)
    .flatMap((block) => {
      const fields = fieldsOf(block);
      const kind = ({ failed: "failed", delayed: "delayed" } as const)[
        fields.get("action")?.toLowerCase() ?? ""
      ];
      const address = addressOf(fields.get("original-recipient")) ?? addressOf(fields.get("final-recipient"));
      if (!kind || !address) return [];
      // A status of 4 is told as final where a mail server gave up after days.
      const said = lastWords([fields.get("status"), fields.get("diagnostic-code")].filter(Boolean).join(" "));
      return [
        { messageId: messageId.replace(/^<|>$/g, ""), address, kind, ofAddress: saysNoAddress(fields), said },
      ];
    });
}

/**
 * By its status; where that says nothing (5.0.0), by the one in the words of the server that refused. Its bare code says nothing here: it
 * may have refused what was in the mail.
 */
function saysNoAddress(fields: Map<string, string>): boolean {
  const status = /^\d\.\d{1,3}\.\d{1,3}/.exec(fields.get("status") ?? "")?.[0] ?? "5.0.0";
  const words = fields.get("diagnostic-code")?.replace(/^smtp\s*;\s*/i, "") ?? "";
  return isOfAddress(status === "5.0.0" ? (statusIn(words) ?? status) : status);
}

/** Fields of a header, folded lines joined; the first of a name counts. */
function fieldsOf(block: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of block
    .slice(0, 100_000)
    .replace(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/)) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** rfc822; somebody@example.org */
const addressOf = (field: string | undefined): string | null =>
  /^(?:rfc822|utf-8)\s*;\s*<?([^\s<>]+@[^\s<>]+?)>?$/i.exec(field ?? "")?.[1] ?? null;
