/** The facts of mail about what a contributor decided of his own input. */
import { and, eq, or } from "#db/kit.ts";
import { consultations } from "#db/schema/consultations.ts";
import { contributions } from "#db/schema/contributions.ts";
import { submissions } from "#db/schema/submissions.ts";
import { confirmationEnd } from "../own/links.server.ts";
import type { Reading, Truth } from "./facts.server.ts";
import { gone, reach } from "./facts-contributor.server.ts";
import { titleOf } from "./frame.server.ts";

/** Asked for by whoever holds the private link: goes to the address, stopped or not, until it is done or too late. */
export async function withdrawalAsked(reading: Reading): Promise<Truth> {
  const { db, row, addresses, now } = reading;
  const reached = await reach(reading, "always");
  if ("not" in reached) return reached;
  const [found] = await db
    .select({ submission: submissions, consultation: consultations })
    .from(submissions)
    .innerJoin(consultations, eq(consultations.id, submissions.consultationId))
    .where(eq(submissions.contributorId, row.recipientId));
  const until = confirmationEnd(row.createdAt);
  if (!found || now >= until) return gone;
  const { submission, consultation } = found;
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
        contactEmail: consultation.contactEmail,
        ref,
        whole,
        consultation: titleOf(consultation, reached.frame.language),
        receivedOn: submission.receivedOn,
        answered: left.some((point) => point.stage === "answered"),
        until,
        confirmUrl: addresses.confirmation({ purpose: "withdrawal", ref, version, until }),
        url: addresses.submission(submission.ref, version),
      },
    },
  };
}
