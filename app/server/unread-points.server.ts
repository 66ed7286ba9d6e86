/** Contributions that a record names and that nobody outside can read: what of each is still to be done, if anything. */
import { type ContributionRow, findContributions } from "~/domain/contributions/queries.server.ts";
import { someAtOnce } from "~/domain/kernel/some-at-once.ts";
import type { PublishedContribution } from "~/domain/published/published.ts";
import { listSaid } from "~/domain/published/queries/records.server.ts";
import { toPublishedRecord } from "~/domain/published/record-row.server.ts";
import { type RecordContent, refsIn } from "~/domain/records/record.ts";
import type { Unread, UnreadPoint } from "~/ui/record-desk/unread.ts";
import type { StaffCtx } from "./guard.server.ts";

type Db = StaffCtx["db"]["read"];

/** Of a content as it is read now (`readNow`), in its order. */
export async function listUnread(db: Db, content: RecordContent): Promise<UnreadPoint[]> {
  const said = await listSaid(db, await toPublishedRecord(db, content, { version: 0, publishedOn: "" }));
  const unread = refsIn(content.sections).filter((ref) => !said[ref]?.text);
  const rows = await someAtOnce(unread, (some) => findContributions(db, some));
  const byRef = new Map(rows.map((row) => [row.ref, row]));
  return unread.map((ref) => {
    const { title = "", language = "" } = byRef.get(ref) ?? {};
    return { ref, title, language, unread: whyUnread(byRef.get(ref), said[ref]) };
  });
}

/** Whether its words can still become public, by being split, or by being sorted and cleared. */
function whyUnread(row: ContributionRow | undefined, listed: PublishedContribution | undefined): Unread {
  if (!row || row.withdrawnAt !== null || row.setAsideAt !== null) return "ended";
  if (!listed) return row.visibility === "withheld" ? "ended" : "to_split";
  return listed.visibility === "not_cleared" && !listed.erased ? "to_clear" : "ended";
}
