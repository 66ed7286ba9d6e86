/** Writes of submissions: receive, transcribe, mark as spam or as nothing to answer. */
import { and, eq, inArray, isNull } from "#db/kit.ts";
import { consultations, themes } from "#db/schema/consultations.ts";
import { contributions } from "#db/schema/contributions.ts";
import { forum } from "#db/schema/forum.ts";
import { contributors } from "#db/schema/people.ts";
import { commitments } from "#db/schema/plans.ts";
import { attachments, submissions, submissionTexts } from "#db/schema/submissions.ts";
import type { Language } from "~/i18n/languages.ts";
import { type Channel, dateIn, endOfDay, windowState } from "../consultations/consultation.ts";
import { personOf } from "../kernel/actor.ts";
import type { Ctx, Tx } from "../kernel/context.server.ts";
import { saltedDigest } from "../kernel/event-log.server.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { newSalt, randomCode } from "../kernel/token.server.ts";
import { write } from "../kernel/write.server.ts";
import { type ContributorKind, emailKey } from "../people/person.ts";
import { mayIntake, mayReceive } from "./policy.ts";
import { findSubmission, type SubmissionRow } from "./queries.server.ts";
import { type PublicationChoices, type SubmissionStatus, submissionTransitions } from "./submission.ts";

/** A file that already lies, whole and synced, in the folder of attachments. */
export type StoredFile = {
  fileName: string;
  mediaType: string;
  size: number;
  sha256: string;
  storageKey: string;
};

export type ReceiveInput = {
  consultation: string;
  channel: Channel;
  text: string;
  language: Language;
  who: { kind: ContributorKind; organisation: string; person: string; email: string | null };
  choices: PublicationChoices;
  files?: readonly StoredFile[];
  /** one key a form: the same form sent twice is received once */
  idempotencyKey?: string;
  theme?: string;
  commitments?: readonly string[];
  /** staff intake only: the day it came, on whose behalf, the host's own register number */
  receivedOn?: string;
  onBehalfOf?: string;
  caseNumber?: string;
};

export type ReceiveRefusal =
  | "not_found"
  | "not_allowed"
  | "window_not_open"
  | "window_ended"
  | "nothing_given"
  | "unnamed_not_allowed"
  | "received_in_future"
  | "already_received";

export type Received = { ref: string; linkVersion: number; repeated: boolean };

/**
 * Receives a submission exactly as it came, and acknowledges it only once it is committed (rule 1).
 * The same form sent twice is received once; the same key with other content is refused as `already_received`
 * (details: ref, linkVersion). Late input is received and marked late (rule 12). Events: submission.received.
 */
export async function receiveSubmission(
  ctx: Ctx,
  input: ReceiveInput,
): Promise<Result<Received, ReceiveRefusal>> {
  const content = digestSource(input);
  return write<Received, ReceiveRefusal>(ctx, async (tx) => {
    const [consultation] = await tx.db
      .select()
      .from(consultations)
      .where(eq(consultations.slug, input.consultation));
    const [settings] = await tx.db.select({ timeZone: forum.timeZone }).from(forum);
    if (!consultation || !settings || consultation.status === "draft") return refuse("not_found");
    if (!mayReceive(tx.actor, input.channel)) return refuse("not_allowed");

    const before = await findByKey(tx, input.idempotencyKey);
    if (before) {
      const same = saltedDigest(before.salt, content) === before.digest;
      return same
        ? ok({ ref: before.ref, linkVersion: before.linkVersion, repeated: true })
        : refuse("already_received", { ref: before.ref, linkVersion: before.linkVersion });
    }

    const now = tx.now();
    const window = windowState(consultation, now, settings.timeZone);
    if (window === "ended") return refuse("window_ended");
    if (window === "not_open" && input.channel === "form") return refuse("window_not_open");
    if (input.text.trim() === "" && !input.files?.length) return refuse("nothing_given");
    if (input.who.kind === "none" && !consultation.allowUnnamed && input.channel === "form")
      return refuse("unnamed_not_allowed");
    const today = dateIn(now, settings.timeZone);
    const receivedOn = input.receivedOn ?? today;
    if (receivedOn > today) return refuse("received_in_future");

    const contributorId = await addContributor(tx, input);
    const [theme] = input.theme
      ? await tx.db
          .select({ id: themes.id })
          .from(themes)
          .where(and(eq(themes.consultationId, consultation.id), eq(themes.slug, input.theme)))
      : [];
    const chosen = input.commitments?.length
      ? await tx.db
          .select({ id: commitments.id })
          .from(commitments)
          .where(inArray(commitments.slug, [...input.commitments]))
      : [];
    const id = tx.newId();
    const salt = newSalt();
    const digest = saltedDigest(salt, content);
    const ref = await newReference(tx, consultation.referencePrefix);
    await tx.db.insert(submissions).values({
      id,
      ref,
      consultationId: consultation.id,
      contributorId,
      channel: input.channel,
      recordedAt: now,
      receivedOn,
      recordedBy: personOf(tx.actor),
      onBehalfOf: input.onBehalfOf || null,
      late: Boolean(
        consultation.closesOn &&
          endOfDay(receivedOn, settings.timeZone) > endOfDay(consultation.closesOn, settings.timeZone),
      ),
      status: "received",
      language: input.language,
      publishText: input.choices.text,
      publishOrganisation: input.choices.organisation,
      publishPerson: input.choices.person,
      caseNumber: input.caseNumber || null,
      chosenThemeId: theme?.id ?? null,
      chosenCommitmentIds: chosen.map((c) => c.id),
      linkVersion: 1,
      nextNumber: 1,
      idempotencyKey: input.idempotencyKey ?? null,
      digest,
      salt,
      version: 1,
    });
    if (input.text.trim() !== "")
      await addText(tx, {
        submissionId: id,
        kind: "original",
        number: 1,
        body: input.text,
        language: input.language,
        attachmentId: null,
      });
    for (const [i, file] of (input.files ?? []).entries()) {
      await tx.db
        .insert(attachments)
        .values({ id: tx.newId(), submissionId: id, number: i + 1, createdAt: now, ...file });
    }
    tx.record({
      type: "submission.received",
      subjectKind: "submission",
      subjectId: id,
      consultationId: consultation.id,
      data: { channel: input.channel, digest, files: input.files?.length ?? 0 },
    });
    return ok({ ref, linkVersion: 1, repeated: false });
  });
}

/** Everything that makes two sendings of a form the same, in one string. */
function digestSource(input: ReceiveInput): string {
  return JSON.stringify([
    input.consultation,
    input.channel,
    input.text,
    input.language,
    input.who,
    input.choices,
    (input.files ?? []).map((f) => f.sha256),
    input.theme ?? "",
    [...(input.commitments ?? [])].sort(),
    input.receivedOn ?? "",
    input.onBehalfOf ?? "",
    input.caseNumber ?? "",
  ]);
}

async function findByKey(tx: Tx, key: string | undefined): Promise<SubmissionRow | null> {
  if (!key) return null;
  const [row] = await tx.db.select().from(submissions).where(eq(submissions.idempotencyKey, key));
  return row ?? null;
}

async function addContributor(tx: Tx, { who, language }: ReceiveInput): Promise<string> {
  const id = tx.newId();
  await tx.db.insert(contributors).values({
    id,
    kind: who.kind,
    organisationName: who.kind === "organisation" ? who.organisation : null,
    personName: who.kind === "none" ? null : who.person || null,
    email: who.email,
    emailKey: who.email ? emailKey(who.email) : null,
    language,
    salt: newSalt(),
    createdAt: tx.now(),
    version: 1,
  });
  return id;
}

/** Four characters, more once short ones begin to collide. */
async function newReference(tx: Tx, prefix: string): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    const ref = `${prefix}-${randomCode(4 + Math.floor(attempt / 3))}`;
    if (!(await findSubmission(tx.db, ref))) return ref;
  }
}

type NewText = Pick<
  typeof submissionTexts.$inferInsert,
  "submissionId" | "kind" | "number" | "body" | "language" | "attachmentId"
>;

async function addText(tx: Tx, text: NewText): Promise<{ id: string; digest: string }> {
  const id = tx.newId();
  const salt = newSalt();
  const digest = saltedDigest(salt, text.body);
  await tx.db
    .insert(submissionTexts)
    .values({ ...text, id, salt, digest, createdAt: tx.now(), createdBy: personOf(tx.actor) });
  return { id, digest };
}

export type TranscribeRefusal = "not_found" | "not_allowed" | "not_waiting" | "already_transcribed";

/** Enters the text of an attached file, so that it can be split. One a file. Events: submission.transcribed. */
export async function transcribeAttachment(
  ctx: Ctx,
  ref: string,
  input: { attachment: number; text: string; language: Language },
): Promise<Result<undefined, TranscribeRefusal>> {
  return write(ctx, async (tx) => {
    if (!mayIntake(tx.actor)) return refuse("not_allowed");
    const submission = await findSubmission(tx.db, ref);
    if (!submission) return refuse("not_found");
    const [file] = await tx.db
      .select()
      .from(attachments)
      .where(and(eq(attachments.submissionId, submission.id), eq(attachments.number, input.attachment)));
    if (!file) return refuse("not_found");
    if (submission.status !== "received") return refuse("not_waiting");
    const texts = await tx.db
      .select({ number: submissionTexts.number, attachmentId: submissionTexts.attachmentId })
      .from(submissionTexts)
      .where(eq(submissionTexts.submissionId, submission.id));
    if (texts.some((t) => t.attachmentId === file.id)) return refuse("already_transcribed");
    const number = Math.max(0, ...texts.map((t) => t.number)) + 1;
    const text = await addText(tx, {
      submissionId: submission.id,
      kind: "transcript",
      number,
      body: input.text,
      language: input.language,
      attachmentId: file.id,
    });
    tx.record({
      type: "submission.transcribed",
      subjectKind: "submission",
      subjectId: submission.id,
      consultationId: submission.consultationId,
      data: { text: text.id, digest: text.digest },
    });
    return ok();
  });
}

export type MarkRefusal = "not_found" | "not_allowed" | "not_possible" | "has_contributions";

/** Marks as spam: kept, hidden, reversible, told to nobody. Refused while it has contributions. Events: submission.marked_spam. */
export function markSpam(ctx: Ctx, ref: string) {
  return setStatus(ctx, ref, "spam", "submission.marked_spam");
}

/**
 * Says that there is nothing to answer, with the reason that its contributor sees. Refused while it has contributions.
 * Events: submission.nothing_to_answer.
 */
export function markNothingToAnswer(ctx: Ctx, ref: string, reason: string) {
  return setStatus(ctx, ref, "nothing_to_answer", "submission.nothing_to_answer", reason);
}

/** Takes a submission back to intake from spam or from nothing to answer. Events: submission.taken_back. */
export function takeBack(ctx: Ctx, ref: string) {
  return setStatus(ctx, ref, "received", "submission.taken_back");
}

async function hasContributions(tx: Tx, submissionId: string): Promise<boolean> {
  const kept = and(eq(contributions.submissionId, submissionId), isNull(contributions.removedAt));
  return (await tx.db.$count(contributions, kept)) > 0;
}

async function setStatus(
  ctx: Ctx,
  ref: string,
  status: Exclude<SubmissionStatus, "split">,
  type: string,
  reason: string | null = null,
): Promise<Result<undefined, MarkRefusal>> {
  return write(ctx, async (tx) => {
    if (!mayIntake(tx.actor)) return refuse("not_allowed");
    const submission = await findSubmission(tx.db, ref);
    if (!submission) return refuse("not_found");
    // A split submission is taken back on the bench, which knows its contributions.
    if (!submissionTransitions[submission.status].includes(status) || submission.status === "split")
      return refuse("not_possible");
    if (status !== "received" && (await hasContributions(tx, submission.id)))
      return refuse("has_contributions");
    await tx.db
      .update(submissions)
      .set({ status, statusReason: reason, version: submission.version + 1 })
      .where(eq(submissions.id, submission.id));
    tx.record({
      type,
      subjectKind: "submission",
      subjectId: submission.id,
      consultationId: submission.consultationId,
      data: { from: submission.status },
    });
    return ok();
  });
}
