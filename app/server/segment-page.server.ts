/** What the desk pages of segments share: the filter in an address, what can be chosen, and a page of whom it means. */
import { listConsultations } from "~/domain/consultations/queries.server.ts";
import { findContact, listInterests } from "~/domain/contacts/queries.server.ts";
import { hasRole } from "~/domain/kernel/actor.ts";
import { segmentFilter } from "~/domain/segments/forms.ts";
import {
  countByPartOfArea,
  countSegment,
  exclusionOf,
  listExcluded,
  listSegment,
  listUnreached,
} from "~/domain/segments/queries.server.ts";
import type { SegmentFilter } from "~/domain/segments/segment.ts";
import { readFormData } from "./forms.ts";
import type { StaffCtx } from "./guard.server.ts";
import { badRequest } from "./reading.server.ts";

/** What a form that was sent by GET asks for; null where the address says nothing. Throws a 400 Response for what is not on a list. */
export function readSegmentFilter(request: Request): SegmentFilter | null {
  const names = Object.keys(segmentFilter.shape);
  const form = new FormData();
  for (const [name, value] of new URL(request.url).searchParams)
    if (names.includes(name)) form.append(name, value);
  if ([...form].length === 0) return null;
  const read = readFormData(form, segmentFilter);
  if (!read.ok) throw badRequest();
  return read.data;
}

/** The themes and consultations that a segment can name. */
export async function segmentChoices({ db }: StaffCtx) {
  const interests = await listInterests(db.read, { all: true });
  const consultations = await listConsultations(db.read);
  return {
    interests: interests.map(({ slug, title }) => ({ slug, title })),
    consultations: consultations
      .filter(({ status }) => status !== "draft")
      .map(({ slug, title, mainLanguage }) => ({ slug, title, mainLanguage })),
  };
}

export const segmentPageSize = 100;

/** How many it means, and a page of them, or of those that it passes over. */
export async function readSegment(
  { actor, db, now }: StaffCtx,
  filter: SegmentFilter,
  { after, excluded }: { after?: string; excluded?: boolean } = {},
) {
  if (after && !(await findContact(db.read, after))) throw badRequest();
  const page = { after, limit: segmentPageSize };
  const list = excluded ? listExcluded : listSegment;
  const { contacts, next } = await list(db.read, filter, now(), page);
  return {
    counts: await countSegment(db.read, filter, now()),
    /** of the consultees that it names: those that have nobody to write to */
    unreached: {
      ...{ of: filter.consulteesOf, all: await listUnreached(db.read, filter) },
      opens: hasRole(actor, "coordinator"),
    },
    byPartOfArea: await countByPartOfArea(db.read, filter),
    contacts: contacts.map((contact) => ({ ...contact, excluded: excluded ? exclusionOf(contact) : null })),
    next,
  };
}
