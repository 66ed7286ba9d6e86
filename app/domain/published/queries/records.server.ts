/** The first door's reads of a meeting's record: a version, and what was said in the meeting as it is public now. */
import { and, eq, inArray, ne, placeholder, prepared, type Queryable } from "#db/kit.ts";
import { publishedContributions, publishedRecords } from "#db/schema/published.ts";
import { NotFound } from "../../kernel/result.ts";
import { refsIn } from "../../records/record.ts";

import type { PublishedRecord } from "../records.ts";
import type { Said } from "../said.ts";
import { withDispositions } from "./contributions.server.ts";

const recordRow = prepared("published_record_row", (db) =>
  db
    .select({ data: publishedRecords.data })
    .from(publishedRecords)
    .where(
      and(
        eq(publishedRecords.slug, placeholder("slug")),
        eq(publishedRecords.version, placeholder("version")),
      ),
    ),
);

/** A version of the record of a meeting; throws NotFound where it was never published. */
export async function getRecord(db: Queryable, slug: string, version: number): Promise<PublishedRecord> {
  const [row] = await recordRow(db, { slug, version });
  if (!row) throw new NotFound(`record ${slug} ${version}`);
  return row.data;
}

/** What a record names, two reads however much it is; what is not listed any more is not in it. */
export async function listSaid(db: Queryable, { sections }: PublishedRecord): Promise<Said> {
  const refs = refsIn(sections.map(({ item }) => ({ facts: { item } })));
  if (refs.length === 0) return {};
  const rows = await db
    .select()
    .from(publishedContributions)
    .where(and(inArray(publishedContributions.ref, refs), ne(publishedContributions.stage, "moved")));
  return Object.fromEntries((await withDispositions(db, rows)).map((one) => [one.ref, one]));
}
