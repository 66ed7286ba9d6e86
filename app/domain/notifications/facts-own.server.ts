/** The facts of mail about what a contributor decided of his own input. */
import { and, eq, or } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { confirmationEnd } from "../own/links.server.ts";
import { maskEmail } from "../own/own.ts";
import { findLastChange, isUnderWay, listLater, listOpen } from "../submissions/queries.server.ts";
import type { LaterKind } from "../submissions/submission.ts";
import { findTold, readAbout, readTold } from "./about.server.ts";
import type { Reading, Truth } from "./facts.server.ts";
import { gone, reach } from "./facts-contributor.server.ts";
import { findContributor, readFrame } from "./frame.server.ts";
import { isAskedByMany, isRefused } from "./receipt-limit.server.ts";

/** Asked for by whoever holds the private link: goes to the address, stopped or not, until it is done or too late. */
export async function withdrawalAsked(reading: Reading): Promise<Truth> {
  const { db, row, addresses, now } = reading;
  const reached = await reach(reading, "always");
  if ("not" in reached) return reached;
  const read = await readAbout(reading, reached.frame);
  const until = confirmationEnd(row.createdAt);
  if (!read || now >= until) return gone;
  const { submission, says } = read;
  const whole = row.subjectKind === "submission";
  const points = await db
    .select({ ref: contributions.ref, stage: contributions.stage, withdrawnAt: contributions.withdrawnAt })
    .from(contributions)
    .where(
      and(
        eq(contributions.submissionId, submission.id),
        or(eq(contributions.submissionId, row.subjectId), eq(contributions.id, row.subjectId)),
      ),
    );
  const left = points.filter((point) => point.withdrawnAt === null);
  if (submission.status === "withdrawn" || (points.length > 0 && left.length === 0)) return gone;
  const ref = whole ? submission.ref : (points[0]?.ref ?? submission.ref);
  const version = submission.linkVersion;
  return {
    to: reached.to,
    mail: {
      template: "withdrawal_asked",
      facts: {
        ...reached.frame,
        ...says,
        ref,
        whole,
        answered: left.some((point) => point.stage === "answered"),
        until,
        confirmUrl: addresses.confirmation({ purpose: "withdrawal", ref, version, until }),
      },
    },
  };
}

/** Asked for by whoever holds the private link: goes until those choices are off or it is too late. */
export async function narrowingAsked(reading: Reading): Promise<Truth> {
  const { db, row, addresses, now } = reading;
  const reached = await reach(reading, "always");
  if ("not" in reached) return reached;
  const read = await readAbout(reading, reached.frame);
  const data = (await findTold(db, row.onceKey))?.data;
  const until = confirmationEnd(row.createdAt);
  if (!read || !data || now >= until) return gone;
  const { submission, says } = read;
  const named = Array.isArray(data.off) ? data.off : [];
  const off = (await listOpen(db, submission)).filter((choice) => named.includes(choice));
  if (off.length === 0) return gone;
  const confirmUrl = addresses.confirmation({
    purpose: "narrowing",
    ref: submission.ref,
    version: submission.linkVersion,
    until,
    detail: off.join("."),
  });
  const facts = { ...reached.frame, ...says, off, until, confirmUrl };
  return { to: reached.to, mail: { template: "narrowing_asked", facts } };
}

/** To the address that there is, or to the one that is to be the new one: while the change is under way. */
export async function addressAsked(reading: Reading): Promise<Truth> {
  const { db, row, addresses, now } = reading;
  const contributor = await findContributor(db, row.recipientId);
  const frame = contributor && (await readFrame(db, contributor.language));
  const read = frame && (await readAbout(reading, frame));
  const change = await findLastChange(db, row.recipientId);
  if (!read || change?.id !== row.subjectId || !isUnderWay(change, now)) return gone;
  const old = row.template === "address_old";
  const address = old ? contributor?.email : change.email;
  if (!address || !change.email || !change.emailKey) return { not: "no_address" };
  if (!old && (await isRefused(db, change.emailKey, now))) return { not: "not_theirs" };
  if (!old && (await isAskedByMany(db, row, change.emailKey))) return { not: "too_many" };
  const until = confirmationEnd(change.askedAt);
  const confirmUrl = addresses.confirmation({
    purpose: old ? "old_address" : "new_address",
    ref: read.says.ref,
    version: change.number,
    until,
  });
  const to = maskEmail(change.email);
  const facts = { ...frame, ...read.says, to, byStaff: change.recordedBy !== null, until, confirmUrl };
  return {
    to: { name: null, address },
    mail: { template: old ? "address_old" : "address_new", facts },
  };
}

/** The private link that there is now: the older ones have ended. */
export async function linkRenewed(reading: Reading): Promise<Truth> {
  const reached = await reach(reading, "always");
  if ("not" in reached) return reached;
  const read = await readAbout(reading, reached.frame);
  if (!read) return gone;
  return {
    to: reached.to,
    mail: { template: "link_renewed", facts: { ...reached.frame, ...read.says } },
  };
}

/** What was added or corrected is stored: also told to who did not do it, since links get forwarded. It quotes nothing. */
export async function textAdded(reading: Reading): Promise<Truth> {
  const { db, row } = reading;
  const reached = await reach(reading, "always");
  if ("not" in reached) return reached;
  const read = await readTold(reading, reached.frame);
  const data = (await findTold(db, row.onceKey))?.data;
  const added = read && (await listLater(db, read.submission.id)).find(({ textId }) => textId === data?.text);
  if (!read || !added) return gone;
  const { kind, late, receivedOn: addedOn } = added;
  const facts = {
    ...{ ...reached.frame, ...read.says },
    ...{ kind: kind as LaterKind, late, addedOn },
  };
  return { to: reached.to, mail: { template: "text_added", facts } };
}
