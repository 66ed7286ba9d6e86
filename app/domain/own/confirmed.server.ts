/** What a mailed link asks to be confirmed, as its page shows it: no words of the input, since the link may be forwarded. */
import { and, eq, isNull, type Queryable } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import {
  findLastChange,
  findSubmission,
  getContributor,
  isUnderWay,
  listOpen,
  type SubmissionRow,
} from "../submissions/queries.server.ts";
import { type Confirmation, choicesOf, confirmationHolds } from "./links.server.ts";
import { type Confirmed, maskEmail } from "./own.ts";

type Reading = { db: Queryable; confirmation: Confirmation; submission: SubmissionRow; now: string };

const reading: Record<Confirmation["purpose"], (reading: Reading) => Promise<Confirmed | null>> = {
  async withdrawal({ db, confirmation, submission, now }) {
    const { ref } = confirmation;
    if (!confirmationHolds(confirmation, submission.linkVersion, now)) return null;
    const points = await db
      .select({ ref: contributions.ref, stage: contributions.stage, withdrawnAt: contributions.withdrawnAt })
      .from(contributions)
      .where(and(eq(contributions.submissionId, submission.id), isNull(contributions.removedAt)));
    const meant = ref.includes(".") ? points.filter((point) => point.ref === ref) : points;
    const left = meant.filter((point) => point.withdrawnAt === null);
    const done = submission.status === "withdrawn" || (meant.length > 0 && left.length === 0);
    return { purpose: "withdrawal", ref, done, answered: left.some((point) => point.stage === "answered") };
  },
  async narrowing({ db, confirmation, submission, now }) {
    if (!confirmationHolds(confirmation, submission.linkVersion, now)) return null;
    const off = choicesOf(confirmation);
    const open = await listOpen(db, submission);
    const done = !open.some((choice) => off.includes(choice));
    return { purpose: "narrowing", ref: submission.ref, done, off };
  },
  old_address: findChange,
  new_address: findChange,
  async not_me({ db, confirmation, submission, now }) {
    const { email, version } = await getContributor(db, submission.contributorId);
    const { ref } = submission;
    if (now >= confirmation.until) return null;
    // Saying so takes the address off, which is one version on.
    if (email === null && version === confirmation.version + 1) return { purpose: "not_me", ref, done: true };
    return email !== null && version === confirmation.version
      ? { purpose: "not_me", ref, done: false }
      : null;
  },
};

async function findChange({ db, confirmation, submission, now }: Reading): Promise<Confirmed | null> {
  const change = await findLastChange(db, submission.contributorId);
  if (change?.number !== confirmation.version || now >= confirmation.until) return null;
  const purpose = confirmation.purpose as "old_address" | "new_address";
  const agreed = purpose === "old_address" ? change.oldConfirmedAt : change.newConfirmedAt;
  return {
    purpose,
    ref: submission.ref,
    to: change.email && maskEmail(change.email),
    done: change.doneAt !== null,
    // Staff said yes in its place: it can still say no.
    waits: agreed !== null && !(purpose === "old_address" && change.recordedBy !== null),
    stopped: !change.doneAt && !isUnderWay(change, now),
  };
}

/** What it is about and whether it is done, and the language that its giver is written to in; null where the link does not hold any more. */
export async function findConfirmed(
  db: Queryable,
  confirmation: Confirmation,
  now: string,
): Promise<(Confirmed & { language: string }) | null> {
  const submission = await findSubmission(db, confirmation.ref.split(".")[0] ?? "");
  if (!submission) return null;
  const found = await reading[confirmation.purpose]({ db, confirmation, submission, now });
  return found && { ...found, language: submission.language };
}
