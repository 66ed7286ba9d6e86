/** Mail as programs and servers of others write it. */

export type ReplyParts = {
  from: string;
  to: string;
  organizer: string;
  attendee: string;
  uid: string;
  sequence: number;
  partstat: "ACCEPTED" | "TENTATIVE" | "DECLINED";
  method?: string;
  /** the instant that he answered at, as his calendar says it */
  at?: string;
};

/** What a calendar program answers to an invitation. */
export function calendarReply(parts: ReplyParts): string {
  const { from, to, organizer, attendee, uid, sequence, partstat, method = "REPLY" } = parts;
  const stamp = (parts.at ?? "2026-04-21T09:00:00.000Z").replace(/\.\d+|[-:]/g, "");
  return [
    `From: Deltakar <${from}>`,
    `To: <${to}>`,
    "Subject: =?utf-8?q?Avsl=C3=A5tt=3A_Ope_m=C3=B8te?=",
    "Message-ID: <svar-1@kalender.example>",
    "MIME-Version: 1.0",
    'Content-Type: multipart/alternative; boundary="grense"',
    "",
    "--grense",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "Eg kjem ikkje.",
    "--grense",
    `Content-Type: text/calendar; charset="utf-8"; method=${method}`,
    "Content-Transfer-Encoding: base64",
    "",
    Buffer.from(
      [
        ...["BEGIN:VCALENDAR", `METHOD:${method}`, "PRODID:-//Dome//Kalender//EN", "VERSION:2.0"],
        ...["BEGIN:VEVENT", `UID:${uid}`, `SEQUENCE:${sequence}`, `DTSTAMP:${stamp}`],
        ...["DTSTART:20260507T073000Z", "DTEND:20260507T093000Z"],
        `ORGANIZER:MAILTO:${organizer}`,
        `ATTENDEE;PARTSTAT=${partstat};CN="Deltakar":MAILTO:${attendee}`,
        ...["END:VEVENT", "END:VCALENDAR", ""],
      ].join("\r\n"),
    ).toString("base64"),
    "--grense--",
    "",
  ].join("\r\n");
}

/** What a mail server reports of a mail that it had taken (RFC 3464). */
export function deliveryReport(parts: {
  to: string;
  messageId: string;
  recipient: string;
  action?: "failed" | "delayed" | "delivered";
  status?: string;
  /** the words of the server that refused */
  said?: string;
}): string {
  const { to, messageId, recipient, action = "failed" } = parts;
  const {
    status = action === "failed" ? "5.1.1" : "4.4.1",
    said = `550 5.1.1 <${recipient}>: Recipient address`,
  } = parts;
  return [
    "From: MAILER-DAEMON@post.example (Mail Delivery System)",
    `To: ${to}`,
    "Subject: Undelivered Mail Returned to Sender",
    "Auto-Submitted: auto-replied",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="rapport"',
    "",
    "--rapport",
    "Content-Type: text/plain; charset=us-ascii",
    "",
    "I'm sorry to have to inform you that your message could not be delivered.",
    "--rapport",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.post.example",
    "Arrival-Date: Tue, 21 Apr 2026 09:00:00 +0000",
    "",
    `Final-Recipient: rfc822; ${recipient}`,
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: smtp; ${said}`,
    "    rejected: User unknown",
    "",
    "--rapport",
    "Content-Type: text/rfc822-headers",
    "",
    `Message-ID: ${messageId}`,
    "Subject: Du er =?utf-8?q?p=C3=A5meld?=",
    "",
    "--rapport--",
    "",
  ].join("\r\n");
}
