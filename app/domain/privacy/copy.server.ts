/** Gathers what is held of a contributor, through the second door and beside it: files, mail, the log. */
import { and, asc, eq, inArray, type Queryable } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { events } from "#db/schema/kernel.ts";
import { addressChanges, refusedAddresses } from "#db/schema/people.ts";
import type { ContributorActor } from "../kernel/actor.ts";
import type { Ctx } from "../kernel/context.server.ts";
import { NotFound } from "../kernel/result.ts";
import { maskEmail, type OwnSubmission } from "../own/own.ts";
import { getOwnSubmission } from "../own/queries.server.ts";
import { listWithdrawals } from "../own/withdrawals.server.ts";
import { mayFollow } from "../submissions/policy.ts";
import {
  findSubmission,
  getContributor,
  isUnderWay,
  listAttachments,
  listTexts,
  type SubmissionRow,
} from "../submissions/queries.server.ts";
import { type PublicationChoice, publicationChoices } from "../submissions/submission.ts";
import {
  type CopiedSubmission,
  type CopiedText,
  type Copy,
  type ToldEvent,
  toldActor,
  toldEvents,
} from "./copy.ts";
import { readMail } from "./mail-copy.server.ts";
import { copyRegistered } from "./registered-copy.server.ts";

/** A copy of what is held of the contributor whose link opens this submission. Throws NotFound where it does not. */
export async function getOwnCopy(ctx: Ctx & { actor: ContributorActor }, ref: string): Promise<Copy> {
  const submission = await findSubmission(ctx.db.read, ref);
  if (!submission || !mayFollow(ctx.actor, submission.id)) throw new NotFound(`submission ${ref}`);
  const copied = await copySubmission(ctx.db.read, submission, ctx.now(), false);
  // Whoever typed the address was shown this link: it opens nothing else that is held with the address.
  return { madeAt: ctx.now(), madeBy: "link", submissions: [copied], registered: null, refusedAt: null };
}

/**
 * The same over all of these, with the address whole: for somebody who asked otherwise than by his link. `meetings`: what he is
 * registered for with the address is his too.
 */
export async function copyOf(
  db: Queryable,
  them: readonly SubmissionRow[],
  { meetings, madeAt }: { meetings: boolean; madeAt: string },
): Promise<Copy> {
  const copied: CopiedSubmission[] = [];
  for (const one of them) copied.push(await copySubmission(db, one, madeAt, true));
  const [first] = them;
  const { emailKey } = first ? await getContributor(db, first.contributorId) : { emailKey: null };
  const [refused] = await db
    .select({ at: refusedAddresses.refusedAt })
    .from(refusedAddresses)
    .where(eq(refusedAddresses.emailKey, emailKey ?? ""));
  const registered = meetings ? await copyRegistered(db, emailKey) : null;
  return { madeAt, madeBy: "staff", submissions: copied, registered, refusedAt: refused?.at ?? null };
}

async function copySubmission(
  db: Queryable,
  submission: SubmissionRow,
  now: string,
  whole: boolean,
): Promise<CopiedSubmission> {
  const actor: ContributorActor = { kind: "contributor", submissionIds: [submission.id] };
  const own = await getOwnSubmission(db, actor, submission.ref);
  const { email, id: contributorId } = await getContributor(db, submission.contributorId);
  const { slug, title, mainLanguage, contactEmail } = own.consultation;
  const { ref, statusReason, channel, receivedOn, recordedAt } = own;
  // By his link a sender sees what he would see while it waits; whoever asks by letter is told that it is held to be spam.
  const status = whole ? submission.status : own.status;
  const { late, language, onBehalfOf, disputed } = own;
  return {
    ...{ ref, status, statusReason, channel, receivedOn, recordedAt },
    ...{ late, language, onBehalfOf, disputed },
    consultation: { slug, title, mainLanguage, contactEmail },
    who: { ...own.who, email: email && (whole ? email : maskEmail(email)), mailStopped: own.mailStopped },
    choices: await readChoices(db, submission, own),
    texts: await readTexts(db, submission, own),
    files: (await listAttachments(db, submission.id)).map((file) => ({
      number: file.number,
      fileName: file.fileName,
      mediaType: file.mediaType,
      size: file.size,
      sha256: file.sha256,
      cameAt: file.createdAt,
    })),
    contributions: own.contributions.map(({ pieces: _, ...contribution }) => contribution),
    withdrawals: await listWithdrawals(db, submission),
    addressChanges: await readAddressChanges(db, contributorId, now),
    mail: await readMail(db, "contributor", contributorId),
    log: await readLog(db, submission, own),
  };
}

async function readChoices(
  db: Queryable,
  { id }: SubmissionRow,
  { choices: now }: OwnSubmission,
): Promise<CopiedSubmission["choices"]> {
  const rows = await db
    .select({ at: events.at, data: events.data })
    .from(events)
    .where(
      and(
        eq(events.subjectKind, "submission"),
        eq(events.subjectId, id),
        eq(events.type, "submission.choices_narrowed"),
      ),
    )
    .orderBy(asc(events.seq));
  const narrowed = rows.map(({ at, data }) => ({
    at,
    off: publicationChoices.filter((choice) => Array.isArray(data.off) && data.off.includes(choice)),
    channel: (data.channel ?? null) as CopiedSubmission["choices"]["narrowed"][number]["channel"],
  }));
  const wasOn = (choice: PublicationChoice) =>
    now[choice] || narrowed.some(({ off }) => off.includes(choice));
  const atFirst = { text: wasOn("text"), organisation: wasOn("organisation"), person: wasOn("person") };
  return { atFirst, now, narrowed };
}

async function readTexts(db: Queryable, { id }: SubmissionRow, own: OwnSubmission): Promise<CopiedText[]> {
  const stored = await listTexts(db, id);
  return own.texts.map(({ number, kind, language, body, passages, redactions }) => ({
    ...{ number, kind, language, body },
    cameAt: stored.find((text) => text.number === number)?.createdAt ?? own.recordedAt,
    marked: passages.flatMap(({ mark, start, end }) =>
      mark === "contribution" ? [] : [{ mark, words: body.slice(start, end) }],
    ),
    redacted: redactions.map(({ start, end, ground }) => ({ words: body.slice(start, end), ground })),
  }));
}

async function readAddressChanges(
  db: Queryable,
  contributorId: string,
  now: string,
): Promise<CopiedSubmission["addressChanges"]> {
  const rows = await db
    .select()
    .from(addressChanges)
    .where(eq(addressChanges.contributorId, contributorId))
    .orderBy(asc(addressChanges.number));
  return rows.map((change, at) => {
    const waits = at === rows.length - 1 && isUnderWay(change, now);
    const open = waits ? ("waits" as const) : ("lapsed" as const);
    return {
      askedAt: change.askedAt,
      to: change.email && maskEmail(change.email),
      became: change.doneAt ? ("done" as const) : change.stoppedAt ? ("stopped" as const) : open,
    };
  });
}

async function readLog(
  db: Queryable,
  submission: SubmissionRow,
  own: OwnSubmission,
): Promise<CopiedSubmission["log"]> {
  // What is not listed is work on the bench.
  const points = await db
    .select({ id: contributions.id, ref: contributions.ref })
    .from(contributions)
    .where(eq(contributions.submissionId, submission.id));
  const listed = points.filter(({ ref }) => own.contributions.some((one) => one.ref === ref));
  const refs = new Map(listed.map(({ id, ref }) => [id, ref]));
  const subjects = [submission.id, submission.contributorId, ...refs.keys()];
  const rows = await db
    .select({ at: events.at, type: events.type, kind: events.actorKind, about: events.subjectId })
    .from(events)
    .where(
      and(
        inArray(events.subjectKind, ["submission", "contribution", "contributor"]),
        inArray(events.subjectId, subjects),
        inArray(events.type, [...toldEvents]),
      ),
    )
    .orderBy(asc(events.seq));
  return rows.map(({ at, type, kind, about }) => ({
    ...{ at, by: toldActor(kind) },
    type: type as ToldEvent,
    ref: refs.get(about) ?? submission.ref,
  }));
}
