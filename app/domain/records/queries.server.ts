/** Reads of records: the draft with its sections, the versions, and how its links stand. */
import { createHash } from "node:crypto";
import { and, asc, desc, eq, isNotNull, isNull, notInArray, type Queryable } from "#db/kit.ts";
import { attendances } from "#db/schema/attendance.ts";
import { recordLinkChecks, recordSections, records, recordVersions } from "#db/schema/records.ts";
import { registrations } from "#db/schema/registrations.ts";
import { wasToCome } from "../meetings/attendance.server.ts";
import { readStands } from "./following.server.ts";
import { factsNow, type Stands } from "./following.ts";
import { addressesIn, type LinkCheck, linkState } from "./links.ts";
import { attendanceIn, canonicalRecord, type RecordContent } from "./record.ts";

export type RecordRow = typeof records.$inferSelect;
export type SectionRow = typeof recordSections.$inferSelect;
export type RecordVersionRow = typeof recordVersions.$inferSelect;

export async function findRecord(db: Queryable, meetingId: string): Promise<RecordRow | null> {
  const [row] = await db.select().from(records).where(eq(records.meetingId, meetingId));
  return row ?? null;
}

/** In their order. */
export async function listSections(db: Queryable, meetingId: string): Promise<SectionRow[]> {
  return db
    .select()
    .from(recordSections)
    .where(eq(recordSections.meetingId, meetingId))
    .orderBy(asc(recordSections.position), asc(recordSections.id));
}

/** What was published of it, the newest first. */
export async function listRecordVersions(db: Queryable, meetingId: string): Promise<RecordVersionRow[]> {
  return db
    .select()
    .from(recordVersions)
    .where(eq(recordVersions.meetingId, meetingId))
    .orderBy(desc(recordVersions.number));
}

export const contentOf = (
  { compiledBy, links }: Pick<RecordRow, "compiledBy" | "links">,
  sections: readonly SectionRow[],
): RecordContent => ({
  compiledBy,
  links,
  sections: sections.map(({ kind, title, body, facts }) => ({
    ...{ kind, title, body },
    facts: facts.attendance ? { attendance: attendanceIn(facts.attendance) } : facts,
  })),
});

/** What is read of a content now: each reference as what it has become. */
export async function readNow(
  db: Queryable,
  meetingId: string,
  content: RecordContent,
): Promise<RecordContent> {
  return contentNow(await readStands(db, meetingId), content);
}

/** The same by what was read once, for several versions. */
export const contentNow = (stands: Stands, content: RecordContent): RecordContent => ({
  ...content,
  sections: content.sections.map((one) => ({ ...one, facts: factsNow(stands, one.facts) })),
});

/** Names exactly this text: what is published is what was looked at. */
export const recordDigest = (meetingId: string, content: RecordContent): string =>
  createHash("sha256")
    .update(`record ${meetingId} ${canonicalRecord(content)}`)
    .digest("hex");

export type LinkRow = Omit<LinkCheck, "checkedAt" | "outcome"> & {
  state: ReturnType<typeof linkState>;
  checkedAt: string | null;
};

/** Every address that the draft names, and how it stands at an instant. */
export async function listLinks(
  db: Queryable,
  meetingId: string,
  content: RecordContent,
  now: string,
): Promise<LinkRow[]> {
  const checks = await db.select().from(recordLinkChecks).where(eq(recordLinkChecks.meetingId, meetingId));
  return addressesIn(content).map((url) => {
    const check = checks.find((one) => one.url === url);
    return {
      url,
      state: linkState(check, now),
      detail: check?.detail ?? "",
      movedTo: check?.movedTo ?? null,
      checkedAt: check?.checkedAt ?? null,
      reason: check?.reason ?? "",
    };
  });
}

/**
 * Who came without having registered and left an address, having been told what it is for: one an address, and none whose address
 * took part by a registration too.
 */
export async function listWalkInsToTell(db: Queryable, meetingId: string): Promise<string[]> {
  const registered = db
    .select({ emailKey: registrations.emailKey })
    .from(registrations)
    .where(
      and(
        eq(registrations.meetingId, meetingId),
        wasToCome(db, meetingId),
        isNotNull(registrations.emailKey),
      ),
    );
  const rows = await db
    .select({ id: attendances.id, emailKey: attendances.emailKey })
    .from(attendances)
    .where(
      and(
        eq(attendances.meetingId, meetingId),
        isNull(attendances.registrationId),
        isNull(attendances.undoneAt),
        eq(attendances.hearsOfRecord, true),
        isNotNull(attendances.emailKey),
        notInArray(attendances.emailKey, registered),
      ),
    )
    .orderBy(asc(attendances.id));
  return [...new Map(rows.toReversed().map(({ id, emailKey }) => [emailKey, id])).values()];
}

/** The registrations of those who took part in a meeting and can be written to: who had a seat, or came whatever he had answered. */
export async function listParticipants(db: Queryable, meetingId: string): Promise<string[]> {
  const rows = await db
    .select({ id: registrations.id })
    .from(registrations)
    .where(
      and(eq(registrations.meetingId, meetingId), wasToCome(db, meetingId), isNotNull(registrations.email)),
    )
    .orderBy(asc(registrations.id));
  return rows.map(({ id }) => id);
}
