/** Which names behind a submission may be shown (rule 11). Pure. */
import type { contributors } from "#db/schema/people.ts";
import type { submissions } from "#db/schema/submissions.ts";
import type { PublishedContributionData } from "./published.ts";

type Sources = { submission: typeof submissions.$inferSelect; contributor: typeof contributors.$inferSelect };

/** On whose behalf it came may name whoever keeps his name unpublished; where nobody is named, it says only whence. */
export function mayName(submission: Sources["submission"], contributor: Sources["contributor"]): boolean {
  const { organisationName, personName } = contributor;
  return (!organisationName && !personName) || publicName(submission, contributor) !== null;
}

export function publicName(
  submission: Sources["submission"],
  contributor: Sources["contributor"],
): PublishedContributionData["by"] {
  if (submission.publishOrganisation && contributor.organisationName)
    return { kind: "organisation", name: contributor.organisationName };
  if (submission.publishPerson && contributor.personName)
    return { kind: "person", name: contributor.personName };
  return null;
}
