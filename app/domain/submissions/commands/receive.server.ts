/** Receiving a submission: by the form, or entered by a coordinator. */
import { and, eq, inArray, insertRow, placeholder, prepared } from "#db/kit.ts";
import { consultations, themes } from "#db/schema/consultations.ts";
import { forum } from "#db/schema/forum.ts";
import { contributors } from "#db/schema/people.ts";
import { commitments } from "#db/schema/plans.ts";
import { attachments, submissions } from "#db/schema/submissions.ts";
import type { Language } from "~/i18n/languages.ts";
import { type Channel, dateIn, windowState } from "../../consultations/consultation.ts";
import { findRestore } from "../../forum/queries.server.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { saltedDigest } from "../../kernel/event-log.server.ts";
import { recordOn } from "../../kernel/record.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { newSalt, randomCode } from "../../kernel/token.server.ts";
import { write } from "../../kernel/write.server.ts";
import { type ContributorKind, emailKey } from "../../people/person.ts";
import { mayReceive } from "../policy.ts";
import { findSubmission, type SubmissionRow } from "../queries.server.ts";
import type { PublicationChoices } from "../submission.ts";
import { addText } from "./add-text.server.ts";

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
  /** ids of what this browser has given before: gone back to and sent once more, it is received once */
  given?: readonly string[];
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
  /** registered in a closed consultation, with a day after the closing */
  | "came_after_closing"
  | "nothing_given"
  | "unnamed_not_allowed"
  | "received_in_future"
  | "already_received";

export type Received = { ref: string; linkVersion: number; repeated: boolean };

/**
 * Receives a submission exactly as it came, and acknowledges it only once it is committed (rule 1).
 * The same form sent twice is received once, also with a new key from the browser that sent it within the last day;
 * the same key with other content is refused as `already_received` (details: ref, linkVersion). Late input is received and marked late (rule 12); what came
 * before a consultation was closed is registered by staff afterwards too. Events: submission.received.
 */
export async function receiveSubmission(
  ctx: Ctx,
  input: ReceiveInput,
): Promise<Result<Received, ReceiveRefusal>> {
  return write<Received, ReceiveRefusal>(ctx, async (tx) =>
    mayReceive(tx.actor, input.channel) ? receive(tx, input) : refuse("not_allowed"),
  );
}

/** Part of commands: the same, where somebody else has asked whether he may. Events: submission.received. */
export async function receive(tx: Tx, input: ReceiveInput): Promise<Result<Received, ReceiveRefusal>> {
  const content = digestSource(input);
  const [consultation] = await consultationBySlug(tx.db, { slug: input.consultation });
  const [settings] = await forumSettings(tx.db);
  if (!consultation || !settings || consultation.status === "draft") return refuse("not_found");
  // Other channels are registered even where they were not announced: what came, came.
  if (input.channel === "form" && !consultation.channels.includes("form")) return refuse("not_found");

  const before = await findByKey(tx, input.idempotencyKey);
  if (before) {
    const same = saltedDigest(before.salt, content) === before.digest;
    return same
      ? ok({ ref: before.ref, linkVersion: before.linkVersion, repeated: true })
      : refuse("already_received", { ref: before.ref, linkVersion: before.linkVersion });
  }

  const now = tx.now();
  const again = await findGiven(tx, input.given ?? [], content, now);
  if (again) return ok({ ref: again.ref, linkVersion: again.linkVersion, repeated: true });
  const window = windowState(consultation, now, settings.timeZone);
  const today = dateIn(now, settings.timeZone);
  const receivedOn = input.receivedOn ?? today;
  if (window === "ended") {
    // What came while it was open is registered still: the closing can't make it late, or lost.
    if (!consultation.closedAt || input.channel === "form") return refuse("window_ended");
    if (receivedOn > dateIn(consultation.closedAt, settings.timeZone)) return refuse("came_after_closing");
  }
  if (window === "not_open" && input.channel === "form") return refuse("window_not_open");
  if (input.text.trim() === "" && !input.files?.length) return refuse("nothing_given");
  if (input.who.kind === "none" && !consultation.allowUnnamed && input.channel === "form")
    return refuse("unnamed_not_allowed");
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
  await insertRow(tx.db, submissions, {
    id,
    ref,
    consultationId: consultation.id,
    contributorId,
    channel: input.channel,
    recordedAt: now,
    receivedOn,
    recordedBy: personOf(tx.actor),
    onBehalfOf: input.onBehalfOf || null,
    late: consultation.closesOn !== null && receivedOn > consultation.closesOn,
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
  const text =
    input.text.trim() === ""
      ? null
      : await addText(tx, {
          submissionId: id,
          kind: "original",
          number: 1,
          body: input.text,
          language: input.language,
          attachmentId: null,
        });
  for (const [i, file] of (input.files ?? []).entries()) {
    const number = i + 1;
    await insertRow(tx.db, attachments, {
      id: tx.newId(),
      submissionId: id,
      number,
      createdAt: now,
      ...file,
    });
  }
  recordOn(tx, { id, consultationId: consultation.id }, "submission.received", {
    ...{ channel: input.channel, digest, files: input.files?.length ?? 0 },
    // What is kept is held to the log by itself: the digest of the form is of more than the text.
    ...(text && { text: text.id, textDigest: text.digest }),
  });
  return ok({ ref, linkVersion: 1, repeated: false });
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

const consultationBySlug = prepared("consultation_to_receive_in", (db) =>
  db
    .select()
    .from(consultations)
    .where(eq(consultations.slug, placeholder("slug"))),
);
const forumSettings = prepared("forum_time_zone", (db) =>
  db.select({ timeZone: forum.timeZone }).from(forum),
);
const byKey = prepared("submission_by_key", (db) =>
  db
    .select()
    .from(submissions)
    .where(eq(submissions.idempotencyKey, placeholder("key"))),
);

async function findByKey(tx: Tx, key: string | undefined): Promise<SubmissionRow | null> {
  if (!key) return null;
  const [row] = await byKey(tx.db, { key });
  return row ?? null;
}

/** The same words from the same browser within a day. Its form has a new key, since a page that is gone back to is made anew. */
async function findGiven(
  tx: Tx,
  ids: readonly string[],
  content: string,
  now: string,
): Promise<SubmissionRow | null> {
  if (ids.length === 0) return null;
  const since = new Date(Date.parse(now) - 24 * 3600_000).toISOString();
  const rows = await tx.db
    .select()
    .from(submissions)
    .where(inArray(submissions.id, [...ids]));
  return rows.find((row) => row.recordedAt > since && saltedDigest(row.salt, content) === row.digest) ?? null;
}

async function addContributor(tx: Tx, { who, language }: ReceiveInput): Promise<string> {
  const id = tx.newId();
  await insertRow(tx.db, contributors, {
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

/**
 * Four characters, more once short ones begin to collide. Two more in a forum that was restored: people still hold links to what
 * came in after its backup, and none of them may open what somebody else sends in.
 */
async function newReference(tx: Tx, prefix: string): Promise<string> {
  const length = (await findRestore(tx.db)) ? 6 : 4;
  for (let attempt = 0; ; attempt++) {
    const ref = `${prefix}-${randomCode(length + Math.floor(attempt / 3))}`;
    if (!(await findSubmission(tx.db, ref))) return ref;
  }
}
