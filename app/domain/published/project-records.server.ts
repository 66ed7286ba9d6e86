/**
 * Projects records: a row a version, as it was published. What was said stands in it by reference, and is read from the rows of
 * contributions whenever a page is made: what is redacted, withheld or taken back is so in every version at once.
 */
import { and, asc, desc, eq, inArray } from "#db/kit.ts";
import { meetings } from "#db/schema/meetings.ts";
import { bodies } from "#db/schema/people.ts";
import { commitments, plans, statusUpdates } from "#db/schema/plans.ts";
import { publishedRecords } from "#db/schema/published.ts";
import { recordVersions } from "#db/schema/records.ts";
import { getForumRules } from "../consultations/queries.server.ts";
import type { Listener, Tx } from "../kernel/context.server.ts";
import { dateIn } from "../kernel/day.ts";
import type { CommitmentFacts, SectionContent } from "../records/record.ts";
import { isPublicMeeting } from "./meeting-row.server.ts";
import { toPublishedBody } from "./public-body.server.ts";
import type { PresentedCommitment, PublishedRecord, PublishedSection } from "./records.ts";
import { isSame, raiseVersion } from "./version.server.ts";

/** Brings the rows of a meeting's record in line with the working tables; those of a meeting for staff only have none. */
export async function projectRecord(tx: Tx, meetingId: string): Promise<void> {
  const versions = await tx.db
    .select({ slug: meetings.slug, version: recordVersions })
    .from(recordVersions)
    .innerJoin(meetings, eq(meetings.id, recordVersions.meetingId))
    .where(and(eq(recordVersions.meetingId, meetingId), isPublicMeeting))
    .orderBy(asc(recordVersions.number));
  if (versions.length === 0) return;
  const { timeZone } = await getForumRules(tx.db);
  for (const { slug, version } of versions) {
    const { compiledBy, links, sections } = version.content;
    const data: PublishedRecord = {
      ...{ version: version.number, publishedOn: dateIn(version.publishedAt, timeZone), compiledBy, links },
      sections: await toSections(tx, sections),
    };
    const row = { slug, version: version.number, data };
    const which = and(eq(publishedRecords.slug, slug), eq(publishedRecords.version, version.number));
    const [old] = await tx.db.select().from(publishedRecords).where(which);
    if (isSame(old, row)) continue;
    await tx.db
      .insert(publishedRecords)
      .values(row)
      .onConflictDoUpdate({ target: [publishedRecords.slug, publishedRecords.version], set: { data } });
    await raiseVersion(tx);
  }
}

async function toSections(tx: Tx, sections: readonly SectionContent[]): Promise<PublishedSection[]> {
  const all: PublishedSection[] = [];
  for (const section of sections) all.push(await toSection(tx, section));
  return all;
}

async function toSection(
  tx: Tx,
  { kind, title, body, facts: { attendance, item, commitments: presented } }: SectionContent,
): Promise<PublishedSection> {
  return {
    ...{ kind, title, body },
    ...(attendance && { attendance }),
    ...(item && { item }),
    ...(presented && { commitments: await listPresented(tx, presented) }),
  };
}

/** The commitments by plan and number, each with the report that was the last one then. */
async function listPresented(tx: Tx, presented: CommitmentFacts): Promise<PresentedCommitment[]> {
  if (presented.length === 0) return [];
  const rows = await tx.db
    .select({ commitment: commitments, plan: plans })
    .from(commitments)
    .innerJoin(plans, eq(plans.id, commitments.planId))
    .where(
      inArray(
        commitments.id,
        presented.map(({ commitmentId }) => commitmentId),
      ),
    )
    .orderBy(desc(plans.startsOn), asc(plans.slug), asc(commitments.number));
  const reported = presented.flatMap(({ statusId }) => statusId ?? []);
  const statuses =
    reported.length === 0
      ? []
      : await tx.db
          .select({ status: statusUpdates, body: bodies })
          .from(statusUpdates)
          .innerJoin(bodies, eq(bodies.id, statusUpdates.bodyId))
          .where(inArray(statusUpdates.id, reported));
  return rows.map(({ commitment: { id, slug, number, title }, plan }) => {
    const statusId = presented.find(({ commitmentId }) => commitmentId === id)?.statusId;
    const found = statuses.find(({ status }) => status.id === statusId);
    return {
      ...{ slug, number, title, mainLanguage: plan.mainLanguage },
      status: found ? toStatus(found) : null,
    };
  });
}

type Reported = { status: typeof statusUpdates.$inferSelect; body: typeof bodies.$inferSelect };

const toStatus = ({ status, body }: Reported): PresentedCommitment["status"] => ({
  body: toPublishedBody(body),
  state: status.state,
  text: status.text,
  mainLanguage: status.mainLanguage,
  reportedOn: status.reportedOn,
  figures: status.figures,
  links: status.links,
  nextExpectedOn: status.nextExpectedOn,
});

/** All of them: as many as there are meetings with a record. */
export async function projectRecords(tx: Tx): Promise<void> {
  const rows = await tx.db
    .selectDistinct({ id: recordVersions.meetingId })
    .from(recordVersions)
    .orderBy(asc(recordVersions.meetingId));
  for (const { id } of rows) await projectRecord(tx, id);
}

/** Follows records, and the commitments, bodies and zone that they name. */
export const recordProjector: Listener = async (tx, event) => {
  const [noun] = event.type.split(".");
  if (event.type === "record.published") await projectRecord(tx, event.subjectId);
  else if (event.type === "commitment.changed" || noun === "body" || noun === "forum")
    await projectRecords(tx);
};
