/** What the page of a record and its document both show: the version that the address asks for, and what was said, as it is now. */
import { getRecord, listSaid } from "~/domain/published/queries/records.server.ts";
import { getMeetingRow } from "~/domain/published/queries.server.ts";
import type { RequestContext } from "./context.ts";
import { notFound } from "./guard.server.ts";
import { badRequest, found, readParams } from "./reading.server.ts";

export async function readRecord({ house }: RequestContext, slug: string | undefined, request: Request) {
  const { version } = readParams(request, ["version"]);
  if (version && !/^[1-9]\d{0,5}$/.test(version)) throw badRequest();
  const db = house.db.read;
  const { data: meeting } = await found(getMeetingRow(db, slug ?? ""));
  const versions = meeting.record ?? [];
  const [newest] = versions;
  if (!newest) throw notFound();
  const record = await found(getRecord(db, meeting.slug, Number(version ?? newest.version)));
  return { meeting, record, versions, said: await listSaid(db, record), named: version !== undefined };
}
export type ReadRecord = Awaited<ReturnType<typeof readRecord>>;
