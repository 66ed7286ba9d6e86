import type { BodyRow } from "../people/queries.server.ts";
import type { PublishedBody } from "./published.ts";

/** What everyone may read of a body. */
export const toPublishedBody = ({ slug, name, shortName }: BodyRow): PublishedBody => ({
  slug,
  name,
  shortName,
});
