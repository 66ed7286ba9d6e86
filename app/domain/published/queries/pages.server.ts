/** Whether an address of the forum's own leads to something that everybody may read. */
import type { Queryable } from "#db/kit.ts";
import { NotFound } from "../../kernel/result.ts";
import { getCommitment, getConsultation, getMeetingRow } from "../queries.server.ts";
import { findRef } from "./contribution.server.ts";
import { getResponse } from "./responses.server.ts";

type Look = (db: Queryable, name: string) => Promise<unknown>;

const fixed =
  /^\/(consultations|meetings|commitments|search|about|privacy|accessibility|track|invitation-list)?$/;

/** A kind of page, and what it is made of: null, false or NotFound where there is none of that name. */
const pages: readonly (readonly [RegExp, Look])[] = [
  [/^\/consultations\/([\w-]+)(?:\/(?:contributions|responses|submit))?$/, getConsultation],
  [/^\/meetings\/([\w-]+)(?:\/(?:register|calendar\.ics))?$/, getMeetingRow],
  [
    /^\/meetings\/([\w-]+)\/record(?:\.docx)?$/,
    async (db, slug) => (await getMeetingRow(db, slug)).data.record,
  ],
  [/^\/commitments\/([\w-]+)$/, getCommitment],
  [/^\/contributions\/([\w.-]+)$/, findRef],
  [/^\/responses\/([1-9]\d{0,8})$/, (db, number) => getResponse(db, Number(number))],
];

export async function hasPublicPage(db: Queryable, pathname: string): Promise<boolean> {
  if (fixed.test(pathname)) return true;
  for (const [path, look] of pages) {
    const [, name] = path.exec(pathname) ?? [];
    if (name === undefined) continue;
    try {
      return Boolean(await look(db, name));
    } catch (error) {
      if (error instanceof NotFound) return false;
      throw error;
    }
  }
  return false;
}
