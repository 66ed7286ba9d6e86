/** What the address of the invitation list asks for at the desk. */
import { z } from "zod";
import { contactKinds, contactSources, contactStatuses } from "~/domain/contacts/contact.ts";
import { findContact, listInterests } from "~/domain/contacts/queries.server.ts";
import { longestSearch } from "~/domain/kernel/search.ts";
import { languages } from "~/i18n/languages.ts";
import { readDeskQuery } from "./desk-query.server.ts";
import type { StaffCtx } from "./guard.server.ts";
import { badRequest } from "./reading.server.ts";

const query = z.object({
  kind: z.enum(contactKinds).optional(),
  interest: z.string().max(80).optional(),
  language: z.enum(languages).optional(),
  status: z.enum(contactStatuses).optional(),
  source: z.enum(contactSources).optional(),
  q: z.string().max(longestSearch).optional(),
  after: z.string().max(40).optional(),
});

/** The filter and where the page begins. Throws a 400 Response for a theme or a place that is not there. */
export async function readContactFilter({ db }: StaffCtx, request: Request) {
  const { after, ...filter } = readDeskQuery(request, query);
  const interests = await listInterests(db.read, { all: true });
  if (filter.interest && !interests.some(({ slug }) => slug === filter.interest)) throw badRequest();
  if (after && !(await findContact(db.read, after))) throw badRequest();
  return { filter, after, interests };
}
