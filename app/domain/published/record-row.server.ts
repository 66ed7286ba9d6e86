/** The public shape of a record, from what one version says; the desk previews a draft in it. */
import { asc, desc, eq, inArray, type Queryable } from "#db/kit.ts";
import { bodies } from "#db/schema/people.ts";
import { commitments, plans, statusUpdates } from "#db/schema/plans.ts";
import {
  attendanceIn,
  type CommitmentFacts,
  isEmptySection,
  type RecordContent,
  type SectionContent,
} from "../records/record.ts";
import { toPublishedBody } from "./public-body.server.ts";
import type { PresentedCommitment, PublishedRecord, PublishedSection } from "./records.ts";

export async function toPublishedRecord(
  db: Queryable,
  { compiledBy, links, sections }: RecordContent,
  { version, publishedOn }: Pick<PublishedRecord, "version" | "publishedOn">,
): Promise<PublishedRecord> {
  return { version, publishedOn, compiledBy, links, sections: await toSections(db, sections) };
}

/** A part in which nothing stands is no part of what everybody reads. */
async function toSections(db: Queryable, sections: readonly SectionContent[]): Promise<PublishedSection[]> {
  const all: PublishedSection[] = [];
  for (const section of sections) if (!isEmptySection(section)) all.push(await toSection(db, section));
  return all;
}

async function toSection(
  db: Queryable,
  { kind, title, body, facts: { attendance, item, commitments: presented } }: SectionContent,
): Promise<PublishedSection> {
  return {
    ...{ kind, title, body },
    ...(attendance && { attendance: attendanceIn(attendance) }),
    ...(item && { item }),
    ...(presented && { commitments: await listPresented(db, presented) }),
  };
}

/** The commitments by plan and number, each with the report that was the last one then. */
async function listPresented(db: Queryable, presented: CommitmentFacts): Promise<PresentedCommitment[]> {
  if (presented.length === 0) return [];
  const rows = await db
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
      : await db
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
