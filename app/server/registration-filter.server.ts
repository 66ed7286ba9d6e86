/** What the address of a meeting's list of registrations asks for. */
import { z } from "zod";
import { longestSearch } from "~/domain/kernel/search.ts";
import { attendances, registrationSources, registrationStatuses } from "~/domain/meetings/registration.ts";
import type { RegistrationFilter } from "~/domain/meetings/registration-list.ts";
import { readDeskQuery } from "./desk-query.server.ts";

const query = z.object({
  status: z.enum(registrationStatuses).optional(),
  attendAs: z.enum(attendances).optional(),
  group: z.string().length(1).optional(),
  source: z.enum(registrationSources).optional(),
  q: z.string().max(longestSearch).optional(),
});

export const readRegistrationFilter = (request: Request): RegistrationFilter => readDeskQuery(request, query);
