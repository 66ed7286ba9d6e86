/**
 * Takes a mail that came in: does what a calendar answers, notes what a mail server reports, and keeps all else as it came. No mail is
 * answered, so no loop begins here: whoever's calendar answered in vain is told at the address that he registered or was invited with,
 * once for each reason.
 */
import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import type { House } from "~/domain/index.ts";
import { visitor } from "~/domain/kernel/actor.ts";
import type { Ctx } from "~/domain/kernel/context.server.ts";
import { answerInvitationByCalendar } from "~/domain/mailings/commands/answer-invitation.server.ts";
import { noteRefusedReply } from "~/domain/mailings/commands/refuse-reply.server.ts";
import {
  answerByCalendar,
  type CalendarReply,
  type CalendarReplyRefusal,
} from "~/domain/meetings/commands/calendar-reply.server.ts";
import type { RegistrationLink } from "~/domain/meetings/links.server.ts";
import { findRegistration, type RegistrationRow } from "~/domain/meetings/registrations.server.ts";
import type { ReplyAddresses } from "~/domain/meetings/reply-address.server.ts";
import { isOwnMail, noteReport } from "~/domain/notifications/bounced.server.ts";
import { emailKey } from "~/domain/people/person.ts";
import { writeWhole } from "../whole-file.ts";
import { type Received, readReceived } from "./parse.server.ts";

export type Taken =
  /** an answer was done, or noted as one that can't be; a report noted; also where it says what is so already */
  | "done"
  /** it lies in the folder */
  | "kept"
  /** our own, come back to us */
  | "dropped";
type Parts = {
  house: House;
  replies: ReplyAddresses | null;
  receivedDir: string;
  /** the domain of our Message-IDs */
  domain: string;
};

/** Throws where it can't be kept: then the mail server keeps it, and tries again. */
export async function receive(parts: Parts, raw: Buffer): Promise<Taken> {
  const received = await readReceived(raw);
  if (received.kind === "reply" && (await follow(parts, received))) return "done";
  if (received.kind === "report" && (await note(parts, received.reports))) return "done";
  if (received.kind === "other" && (await isOurs(parts, received.messageId))) return "dropped";
  await keep(parts, raw);
  return "kept";
}

/** Only where it came to the sealed address of a registration, from that address and in its name; else a person looks at it. */
async function follow(
  { house, replies }: Parts,
  { reply, from, to, automatic }: Extract<Received, { kind: "reply" }>,
): Promise<boolean> {
  for (const address of new Set([reply.organizer, ...to])) {
    const sealed = replies?.read(address);
    const row = sealed && (await findRegistration(house.db.read, sealed.ref));
    if (!replies || !sealed) continue;
    // Whoever has not answered yet is known by his invitation, under the reference that his registration would have.
    const link = { ref: row?.ref ?? sealed.ref, version: row?.linkVersion ?? 1 };
    if (!from || emailKey(from) !== emailKey(reply.attendee)) continue;
    const ctx = house.ctx({ actor: visitor });
    const code = replies.holds(link, sealed)
      ? await answer(ctx, { row: row ?? null, link }, reply)
      : replies.held(link, sealed)
        ? "old_address"
        : "not_found";
    if (code === "done") return true;
    if (code === "not_found" || code === "not_his") continue;
    const noted = await noteRefusedReply(ctx, link.ref, reply, { reason: code, automatic });
    if (noted.ok) return true;
  }
  return false;
}

async function answer(
  ctx: Ctx,
  { row, link }: { row: RegistrationRow | null; link: RegistrationLink },
  reply: CalendarReply,
): Promise<"done" | CalendarReplyRefusal | "closed"> {
  const done = row
    ? await answerByCalendar(ctx, link, reply)
    : await answerInvitationByCalendar(ctx, link.ref, reply);
  return done.ok ? "done" : done.code;
}

async function note(
  { house, domain }: Parts,
  reports: Extract<Received, { kind: "report" }>["reports"],
): Promise<boolean> {
  const ctx = house.ctx({ actor: { kind: "system", name: "mail" } });
  let noted = false;
  for (const report of reports) {
    const messageId = ownId(report.messageId, domain);
    if (messageId && (await noteReport(ctx, { ...report, messageId })).ok) noted = true;
  }
  return noted;
}

/** The id of a Message-ID of ours; null for another's. */
function ownId(whole: string, domain: string): string | null {
  const at = whole.lastIndexOf("@");
  return at > 0 && whole.slice(at + 1).toLowerCase() === domain.toLowerCase() ? whole.slice(0, at) : null;
}

async function isOurs({ house, domain }: Parts, messageId: string | null): Promise<boolean> {
  const own = messageId && ownId(messageId.replace(/^<|>$/g, ""), domain);
  return own ? isOwnMail(house.db.read, own) : false;
}

/** By the instant and a digest, so that the same mail handed over twice lies there once. */
async function keep({ house, receivedDir }: Parts, raw: Buffer): Promise<void> {
  const digest = createHash("sha256").update(raw).digest("hex").slice(0, 32);
  const there = await readdir(receivedDir).catch(() => [] as string[]);
  if (there.some((name) => name.endsWith(`-${digest}.eml`) && !name.startsWith("."))) return;
  const at = house.ctx({ actor: visitor }).now().replaceAll(":", "-");
  await writeWhole(receivedDir, `${at}-${digest}.eml`, raw);
}
