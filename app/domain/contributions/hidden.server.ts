/** The read of what is hidden: for a few contributions or for the 10,000 members of a response, by one statement a kind. */
import { and, eq, inArray, isNotNull, isNull, ne, not, or, type Queryable, type SQL, sql } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { redactions } from "#db/schema/passages.ts";
import { contributors } from "#db/schema/people.ts";
import { submissions, submissionTexts } from "#db/schema/submissions.ts";
import type { HiddenName, HiddenWords } from "./hidden.ts";
import { isMadeOf, listWordsOf } from "./queries.server.ts";
import { type HiddenWhy, touchedWords } from "./redaction.ts";
import { isRedacted, listPublicWordsOf, toSpan } from "./redactions.server.ts";

/** Nothing of it is public. */
const isWhole = or(
  ne(contributions.visibility, "cleared"),
  isNotNull(contributions.withdrawnAt),
  eq(contributions.stage, "set_aside"),
  eq(submissions.publishText, false),
  isNotNull(submissions.disputedAt),
  eq(submissions.status, "spam"),
);
/** Something of its submission is public, with a name where that is chosen. */
const isShown = sql`(${submissions.publishText} and ${isNull(submissions.disputedAt)} and ${ne(submissions.status, "spam")}
  and exists (select 1 from ${contributions} as shown where shown.submission_id = ${submissions.id}
    and shown.visibility = 'cleared' and shown.withdrawn_at is null and shown.stage <> 'set_aside'
    and shown.listed_at is not null and shown.removed_at is null))`;
/** Somebody stands behind it who is not named in public. */
const isUnnamed = or(
  and(isNotNull(contributors.personName), or(eq(submissions.publishPerson, false), not(isShown))),
  and(isNotNull(contributors.organisationName), or(eq(submissions.publishOrganisation, false), not(isShown))),
);

/** What is hidden of contributions that meet a condition; those of which nothing is are left out. */
export async function listHidden(db: Queryable, condition: SQL | undefined): Promise<HiddenWords[]> {
  const hidden = new Map<string, HiddenWords>();
  const of = (contributionId: string) => {
    const known = hidden.get(contributionId) ?? {
      contributionId,
      whole: null,
      redacted: [],
      shown: "",
      names: [],
    };
    hidden.set(contributionId, known);
    return known;
  };
  const all = await selectSources(db, and(condition, or(isWhole, isUnnamed, isRedacted)));
  const whole = all.filter((one) => one.isWhole === 1);
  // With what it said before it was corrected: nothing else makes that public.
  const words = await listWordsOf(
    db,
    whole.map(({ contribution }) => contribution.id),
    isMadeOf,
  );
  for (const one of whole) {
    const { id, title } = one.contribution;
    of(id).whole = { texts: [title, ...(words.get(id) ?? [])], why: whyOf(one) };
  }
  for (const { contribution, submission, contributor } of all) {
    const names = namesOf(contributor, submission);
    if (names.length > 0) of(contribution.id).names = names;
  }
  const redacted = all.filter((one) => one.isRedacted === 1);
  const held = await listHeld(
    db,
    redacted.map(({ contribution }) => contribution.submissionId),
  );
  const shown = await listPublicWordsOf(
    db,
    redacted.flatMap(({ contribution: { id } }) => (hidden.get(id)?.whole ? [] : id)),
  );
  for (const {
    contribution: { id, submissionId },
  } of redacted) {
    of(id).redacted = held.get(submissionId) ?? [];
    of(id).shown = (shown.get(id) ?? []).join("\n");
  }
  return [...hidden.values()];
}

/** Of contributions what is about to be erased, or would be: the words, or these names alone. */
export async function listErased(
  db: Queryable,
  condition: SQL | undefined,
  scope: { words: boolean; names: readonly string[] },
): Promise<HiddenWords[]> {
  const sources = await selectSources(db, condition);
  const words = await listWordsOf(
    db,
    sources.map(({ contribution }) => contribution.id),
    isMadeOf,
  );
  const held = await listHeld(
    db,
    sources.map(({ contribution }) => contribution.submissionId),
  );
  return sources.map(({ contribution: { id, title, submissionId }, contributor: { personName } }) => ({
    contributionId: id,
    whole: scope.words ? { texts: [title, ...(words.get(id) ?? [])], why: "erased" } : null,
    redacted: scope.words ? (held.get(submissionId) ?? []) : [],
    shown: "",
    names: scope.names.map((name) => ({ name, kind: name === personName ? "person" : "organisation" })),
  }));
}

async function selectSources(db: Queryable, condition: SQL | undefined) {
  const { id, title, submissionId, visibility, withheldGround, withdrawnAt, stage } = contributions;
  const { publishText, publishOrganisation, publishPerson } = submissions;
  const { organisationName, personName } = contributors;
  const told = (is: SQL | undefined, as: string) => sql<number>`case when ${is} then 1 else 0 end`.as(as);
  return db
    .select({
      contribution: { id, title, submissionId, visibility, withheldGround, withdrawnAt, stage },
      submission: { publishText, publishOrganisation, publishPerson, shown: told(isShown, "is_shown") },
      contributor: { organisationName, personName },
      isWhole: told(isWhole, "is_whole"),
      isRedacted: told(isRedacted, "is_redacted"),
    })
    .from(contributions)
    .innerJoin(submissions, eq(submissions.id, contributions.submissionId))
    .innerJoin(contributors, eq(contributors.id, submissions.contributorId))
    .where(condition);
}
type Sources = Awaited<ReturnType<typeof selectSources>>[number];

function whyOf({ contribution, submission }: Sources): HiddenWhy {
  const { withdrawnAt, stage, visibility, withheldGround } = contribution;
  if (withdrawnAt) return "withdrawn";
  if (stage === "set_aside") return "set_aside";
  if (visibility === "withheld") return withheldGround ?? "confidential";
  return submission.publishText ? "not_cleared" : "contributors_choice";
}

/** Those that are not chosen to be named; all where nothing of the submission is public. */
function namesOf(
  { personName, organisationName }: Sources["contributor"],
  { shown, publishPerson, publishOrganisation }: Sources["submission"],
): HiddenName[] {
  const isOpen = (chosen: boolean) => chosen && shown === 1;
  const named = isOpen(publishOrganisation) ? organisationName : null;
  const names: HiddenName[] = [];
  if (personName && !isOpen(publishPerson))
    names.push({ name: personName, kind: "person", shown: named ?? "" });
  if (organisationName && !named) names.push({ name: organisationName, kind: "organisation" });
  return names;
}

async function listHeld(
  db: Queryable,
  submissionIds: readonly string[],
): Promise<Map<string, HiddenWords["redacted"]>> {
  const held = new Map<string, HiddenWords["redacted"]>();
  if (submissionIds.length === 0) return held;
  const rows = await db
    .select({ redaction: redactions, submissionId: submissionTexts.submissionId, body: submissionTexts.body })
    .from(redactions)
    .innerJoin(submissionTexts, eq(submissionTexts.id, redactions.textId))
    .where(
      and(inArray(submissionTexts.submissionId, [...new Set(submissionIds)]), isNull(redactions.removedAt)),
    );
  for (const { redaction, submissionId, body } of rows)
    held.set(submissionId, [
      ...(held.get(submissionId) ?? []),
      { words: touchedWords(body, redaction), ground: toSpan(redaction).ground },
    ]);
  return held;
}
