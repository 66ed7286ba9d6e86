/** By what the people behind submissions are known in words: read before they are forgotten, since nothing knows it afterwards. */
import { eq, type Queryable } from "#db/kit.ts";
import { addressChanges } from "#db/schema/people.ts";
import type { RegistrationRow } from "../meetings/registrations.server.ts";
import { getContributor, type SubmissionRow } from "../submissions/queries.server.ts";
import { type Name, partsOf, placesOfNames } from "./forgotten-words.ts";

/** All that names them, the longest first: as it was given, and every address that was; an organisation where that goes too. */
export async function listNames(
  db: Queryable,
  submissions: readonly SubmissionRow[],
  organisation: boolean,
): Promise<Name[]> {
  const names = new Map<string, Name>();
  const add = (words: string | null, person = false) => words && names.set(words, { words, person });
  for (const { contributorId } of submissions) {
    const { personName, organisationName, email } = await getContributor(db, contributorId);
    const asked = await db
      .select({ email: addressChanges.email })
      .from(addressChanges)
      .where(eq(addressChanges.contributorId, contributorId));
    if (organisation) add(organisationName);
    for (const address of [email, ...asked.map((one) => one.email)]) add(address);
    add(personName, true);
  }
  return [...names.values()].sort((a, b) => b.words.length - a.words.length);
}

/** What may name whoever gave one submission where it stands alone; whoever decides says which of it does. */
export async function listParts(db: Queryable, submission: SubmissionRow): Promise<string[]> {
  const { personName } = await getContributor(db, submission.contributorId);
  return partsOf(personName, submission.onBehalfOf);
}

/** What whoever is registered is named by. What somebody typed of himself may be any words, of which nobody has seen what they cover elsewhere. */
export const namesOfRegistered = ({ name, email, source }: RegistrationRow): Name[] => [
  ...(name && source === "staff" ? [{ words: name, person: true }] : []),
  ...(email ? [{ words: email }] : []),
];

/** The same for those who cover what responses say of somebody. */
export const namedBy = (names: readonly Name[]) => ({
  names: names.map(({ words }) => words),
  placesOfNames: (text: string) => placesOfNames(text, names),
});
