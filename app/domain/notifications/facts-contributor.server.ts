/** The facts of mail to contributors. The receipt always goes; the rest only while they want mail. */
import { and, asc, eq, isNotNull, isNull, ne } from "#db/kit.ts";
import { consultations } from "#db/schema/consultations.ts";
import { contributions } from "#db/schema/contributions.ts";
import { contributors } from "#db/schema/people.ts";
import { publishedContributions } from "#db/schema/published.ts";
import { attachments, submissions } from "#db/schema/submissions.ts";
import { pick } from "~/i18n/translated.ts";
import { responseDueOn } from "../consultations/consultation.ts";
import { readTerms } from "../consultations/queries.server.ts";
import { isEndStage } from "../contributions/contribution.ts";
import { addDays, dateIn } from "../kernel/day.ts";
import { confirmationEnd } from "../own/links.server.ts";
import { notMeDays } from "../own/own.ts";
import { readPoint, readTold } from "./about.server.ts";
import type { Reading, Recipient, Truth } from "./facts.server.ts";
import { asLanguage, findContributor, readFrame, titleOf } from "./frame.server.ts";
import { type MailFrame, startOfWords, type Words } from "./mail.ts";
import type { AllSubmissionsMail } from "./mail-to-contributors.ts";
import { fillsMailbox, isRefused } from "./receipt-limit.server.ts";

export const gone: Truth = { not: "no_longer_applies" };

type Reached = { to: Recipient; frame: MailFrame; contributor: typeof contributors.$inferSelect };

/** Who is written to, in which frame; or why nobody is. */
export async function reach(
  { db, row }: Reading,
  wanted: "always" | "unless_stopped",
): Promise<Reached | { not: "no_address" | "stopped" }> {
  const contributor = await findContributor(db, row.recipientId);
  if (!contributor?.email) return { not: "no_address" };
  if (wanted === "unless_stopped" && contributor.mailStoppedAt) return { not: "stopped" };
  const frame = await readFrame(db, contributor.language);
  if (!frame) return { not: "no_address" };
  // Whoever typed the address may not be its owner: a name in the header would be a stranger's words to him.
  return { to: { name: null, address: contributor.email }, frame, contributor };
}

/** The start of a contribution's words, all its passages as its page shows them, where they are public; else null. */
export function quoteOf(published: typeof publishedContributions.$inferSelect): Words | null {
  const { text, language } = published.data;
  return text && text.length > 0 ? { text: startOfWords(text.join("\n\n")), language } : null;
}

export async function receipt(reading: Reading): Promise<Truth> {
  const { db, row, addresses, now } = reading;
  const reached = await reach(reading, "always");
  if ("not" in reached) return reached;
  const found = await readTold(reading, reached.frame, row.subjectId);
  if (!found) return gone;
  const { emailKey, version } = reached.contributor;
  if (row.template === "receipt" && (await isRefused(db, emailKey, now))) return { not: "not_theirs" };
  if (await fillsMailbox(db, row, emailKey)) return { not: "too_many" };
  const { submission, consultation } = found;
  return {
    to: reached.to,
    mail: {
      template: row.template as "receipt" | "intake_receipt",
      facts: {
        ...reached.frame,
        ...found.says,
        readBy: pick(consultation.contactName, reached.frame.language, asLanguage(consultation.mainLanguage))
          .text,
        channel: submission.channel,
        late: submission.late,
        files: await db.$count(attachments, eq(attachments.submissionId, submission.id)),
        choices: choicesOf(submission, reached.contributor),
        today: dateIn(reading.now, reached.frame.timeZone),
        firstStatusBy: addDays(submission.receivedOn, consultation.firstStatusDays),
        responseDueOn: responseDueOn(await readTerms(db, consultation), submission.receivedOn),
        notMeUrl: addresses.confirmation({
          purpose: "not_me",
          ref: submission.ref,
          version,
          until: confirmationEnd(row.createdAt, notMeDays),
        }),
      },
    },
  };
}

/** What becomes public of what there is: nobody's name is not published. */
function choicesOf(submission: typeof submissions.$inferSelect, contributor: Reached["contributor"]) {
  return {
    text: submission.publishText,
    organisation: submission.publishOrganisation && contributor.organisationName !== null,
    person: submission.publishPerson && contributor.personName !== null,
  };
}

export async function nothingToAnswer(reading: Reading): Promise<Truth> {
  const { row } = reading;
  const reached = await reach(reading, "unless_stopped");
  if ("not" in reached) return reached;
  const found = await readTold(reading, reached.frame, row.subjectId);
  if (found?.submission.status !== "nothing_to_answer") return gone;
  const { submission } = found;
  return {
    to: reached.to,
    mail: {
      template: "nothing_to_answer",
      facts: {
        ...reached.frame,
        ...found.says,
        reason: { text: submission.statusReason ?? "", language: submission.language },
      },
    },
  };
}

export async function questionAsked(reading: Reading): Promise<Truth> {
  const { db, row } = reading;
  const reached = await reach(reading, "unless_stopped");
  if ("not" in reached) return reached;
  const point = await readPoint(reading, reached.frame);
  const [published] = await db
    .select()
    .from(publishedContributions)
    .where(eq(publishedContributions.id, row.subjectId));
  const question = published?.data.question;
  if (!point || !question || question.answeredOn || isEndStage(published.stage)) return gone;
  return {
    to: reached.to,
    mail: {
      template: "question_asked",
      facts: {
        ...reached.frame,
        ...point.says,
        quote: quoteOf(published),
        question: question.question ? { text: question.question, language: question.language } : null,
        answerBy: question.answerBy,
      },
    },
  };
}

/** Goes to whoever asked, stopped or not: it was asked for. */
export async function allSubmissions(reading: Reading): Promise<Truth> {
  const { db, addresses } = reading;
  const reached = await reach(reading, "always");
  if ("not" in reached) return reached;
  const { emailKey } = reached.contributor;
  if (!emailKey) return { not: "no_address" };
  const rows = await db
    .select({ submission: submissions, consultation: consultations })
    .from(submissions)
    .innerJoin(contributors, eq(contributors.id, submissions.contributorId))
    .innerJoin(consultations, eq(consultations.id, submissions.consultationId))
    .where(and(eq(contributors.emailKey, emailKey), ne(submissions.status, "spam")))
    .orderBy(asc(submissions.id));
  if (rows.length === 0) return gone;
  const listed: AllSubmissionsMail["submissions"] = [];
  for (const { submission, consultation } of rows) {
    const points = and(
      eq(contributions.submissionId, submission.id),
      isNull(contributions.withdrawnAt),
      isNotNull(contributions.listedAt),
      isNull(contributions.removedAt),
    );
    listed.push({
      ref: submission.ref,
      consultation: titleOf(consultation, reached.frame.language),
      receivedOn: submission.receivedOn,
      status: submission.status,
      points: await db.$count(contributions, points),
      answered: await db.$count(contributions, and(points, eq(contributions.stage, "answered"))),
      url: addresses.submission(submission.ref, submission.linkVersion),
    });
  }
  return {
    to: reached.to,
    mail: { template: "all_submissions", facts: { ...reached.frame, submissions: listed } },
  };
}
