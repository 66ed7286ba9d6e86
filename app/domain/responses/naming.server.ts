/** Which responses hold certain words: for whoever decides whether somebody can be forgotten. Reads all there are, in pages. */
import { and, asc, gt, inArray, isNotNull, or, type Queryable } from "#db/kit.ts";
import { responseMembers, responses, responseVersions } from "#db/schema/responses.ts";
import { textsOf } from "./cover.ts";
import type { ResponseRow } from "./queries.server.ts";
import { parseContent } from "./response.ts";

export type Holding = {
  /** the numbers of those that say so in public, in any version, also where they were corrected or retracted since */
  published: number[];
  /** of those that are being written or corrected, or are proposed for retraction, and say so in what is not published */
  drafts: number[];
};

const pageSize = 200;

/** Every response whose words meet a condition. */
export async function listHolding(db: Queryable, holds: (text: string) => boolean): Promise<Holding> {
  const found: Holding = { published: [], drafts: [] };
  for (let last = 0; ; ) {
    const page = await db
      .select()
      .from(responses)
      .where(gt(responses.number, last))
      .orderBy(asc(responses.number))
      .limit(pageSize);
    const said = await readSaid(db, page);
    for (const { id, number } of page) {
      if (said.published.get(id)?.some(holds)) found.published.push(number);
      if (said.drafts.get(id)?.some(holds)) found.drafts.push(number);
    }
    if (page.length < pageSize) return found;
    last = page.at(-1)?.number ?? last;
  }
}

async function readSaid(db: Queryable, page: readonly ResponseRow[]) {
  const said = { published: new Map<string, string[]>(), drafts: new Map<string, string[]>() };
  const add = (where: keyof typeof said, id: string, texts: readonly (string | null)[]) => {
    const known = said[where].get(id) ?? [];
    said[where].set(id, [...known, ...texts.flatMap((text) => text ?? [])]);
  };
  for (const row of page) {
    const { id, status, retractedAt, retractionReason } = row;
    add(retractedAt ? "published" : "drafts", id, [retractionReason]);
    if (status === "draft" || status === "in_review" || status === "approved")
      add("drafts", id, [row.title, row.reason, row.destination, row.promiseWhat, row.correctionNote]);
  }
  const ids = page.map(({ id }) => id);
  for (const { responseId, version, content } of await db
    .select()
    .from(responseVersions)
    .where(inArray(responseVersions.responseId, ids)))
    add(
      "published",
      responseId,
      textsOf(version, parseContent(content)).map(({ text }) => text),
    );
  const { responseId, ownSentence, publicSentence } = responseMembers;
  for (const member of await db
    .select({ responseId, ownSentence, publicSentence })
    .from(responseMembers)
    .where(and(inArray(responseId, ids), or(isNotNull(ownSentence), isNotNull(publicSentence))))) {
    add("published", member.responseId, [member.publicSentence]);
    if (member.ownSentence !== member.publicSentence) add("drafts", member.responseId, [member.ownSentence]);
  }
  return said;
}
