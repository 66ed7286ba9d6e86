/** Mail about answers: a version, to whoever it answers; and that an answer has ended. */
import { and, asc, eq, inArray, ne, notInArray, type Queryable } from "#db/kit.ts";
import { outbox } from "#db/schema/kernel.ts";
import { publishedContributions, publishedEndedAnswers, publishedResponses } from "#db/schema/published.ts";
import { responses } from "#db/schema/responses.ts";
import { pick } from "~/i18n/translated.ts";
import { endStages } from "../contributions/contribution.ts";
import type { PublishedResponse } from "../published/published.ts";
import { readTold } from "./about.server.ts";
import { versionOf } from "./enqueue.server.ts";
import type { Reading, Truth } from "./facts.server.ts";
import { gone, quoteOf, reach } from "./facts-contributor.server.ts";
import { asLanguage } from "./frame.server.ts";

async function findPublished(db: Queryable, responseId: string): Promise<PublishedResponse | null> {
  const [row] = await db
    .select({ data: publishedResponses.data })
    .from(responses)
    .innerJoin(publishedResponses, eq(publishedResponses.number, responses.number))
    .where(eq(responses.id, responseId));
  return row?.data ?? null;
}

/**
 * What changed, and why, since the version that this contributor was last sent mail about, also that it answered him no longer:
 * nothing where he was sent none.
 */
async function listChanges({ db, row }: Reading, { versions }: PublishedResponse) {
  const earlier = and(
    inArray(outbox.template, [row.template, "answer_ended"]),
    eq(outbox.recipientId, row.recipientId),
    eq(outbox.subjectId, row.subjectId),
    eq(outbox.status, "sent"),
    ne(outbox.id, row.id),
  );
  const sent = await db.select({ onceKey: outbox.onceKey }).from(outbox).where(earlier);
  if (sent.length === 0) return [];
  const last = Math.max(...sent.map(({ onceKey }) => versionOf(onceKey)));
  return versions.flatMap(({ version, kind, note, publishedOn }) =>
    version > last && kind === "substantive" && note ? [{ on: publishedOn, note }] : [],
  );
}

export async function responsePublished(reading: Reading): Promise<Truth> {
  const { db, row } = reading;
  const reached = await reach(reading, "unless_stopped");
  if ("not" in reached) return reached;
  const found = await readTold(reading, reached.frame);
  const response = await findPublished(db, row.subjectId);
  // A newer version has mail of its own, unless it only mends typing errors.
  const told = response?.versions.findLast(({ kind }) => kind !== "typing_error");
  if (!found || !response || response.retraction || told?.version !== versionOf(row.onceKey)) return gone;
  const { submission } = found;
  const points = await db
    .select()
    .from(publishedContributions)
    .where(
      and(
        eq(publishedContributions.submissionId, submission.id),
        eq(publishedContributions.responseNumber, response.number),
      ),
    )
    .orderBy(asc(publishedContributions.id));
  if (points.length === 0) return gone;
  const { language } = reached.frame;
  const main = asLanguage(response.consultation.mainLanguage);
  return {
    to: reached.to,
    mail: {
      template: "response_published",
      facts: {
        ...reached.frame,
        ...found.says,
        points: points.map((point) => ({
          ref: point.ref,
          quote: quoteOf(point),
          ownSentence: point.ownSentence,
        })),
        others: response.memberCount - points.length,
        response: {
          language: response.language,
          title: response.title,
          publishedOn: response.publishedOn,
          outcome: pick(response.disposition.label, language, main),
          meaning: pick(response.disposition.meaning, language, main),
          reason: response.reason,
          destination: response.destination,
          destinationBody: response.destinationBody && pick(response.destinationBody.name, language, main),
          promise: response.promise && {
            ...response.promise,
            body: pick(response.promise.body.name, language, main),
          },
          changes: await listChanges(reading, response),
        },
      },
    },
  };
}

export async function answerEnded(reading: Reading): Promise<Truth> {
  const { db, row } = reading;
  const reached = await reach(reading, "unless_stopped");
  if ("not" in reached) return reached;
  const found = await readTold(reading, reached.frame);
  const response = await findPublished(db, row.subjectId);
  if (!found || !response) return gone;
  const { submission } = found;
  const last = versionOf(row.onceKey) - 1;
  const points = await db
    .select({ ref: publishedContributions.ref })
    .from(publishedEndedAnswers)
    .innerJoin(publishedContributions, eq(publishedContributions.id, publishedEndedAnswers.contributionId))
    .where(
      and(
        eq(publishedContributions.submissionId, submission.id),
        eq(publishedEndedAnswers.responseNumber, response.number),
        eq(publishedEndedAnswers.version, last),
        // A new answer has mail of its own; who took it back waits for none.
        notInArray(publishedContributions.stage, [...endStages]),
      ),
    )
    .orderBy(asc(publishedContributions.ref));
  const retracted = response.retraction !== null && response.version === last;
  const why = retracted
    ? response.retraction?.reason
    : response.versions.find(({ version }) => version === last + 1)?.note;
  if (points.length === 0 || !why) return gone;
  return {
    to: reached.to,
    mail: {
      template: "answer_ended",
      facts: {
        ...reached.frame,
        ...found.says,
        refs: points.map(({ ref }) => ref),
        number: response.number,
        title: { text: response.title, language: response.language },
        why: { text: why, language: response.language },
        retracted,
      },
    },
  };
}
