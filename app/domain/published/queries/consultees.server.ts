/** Reads of the first door: who was asked in a consultation. */
import { eq, type Queryable } from "#db/kit.ts";
import { publishedConsultations, publishedConsultees } from "#db/schema/published.ts";
import { NotFound } from "../../kernel/result.ts";

/** A consultation with those who were asked in it, by name; none where nobody was. */
export async function getConsultees(db: Queryable, slug: string) {
  const [row] = await db
    .select({ consultation: publishedConsultations.data, consultees: publishedConsultees.data })
    .from(publishedConsultations)
    .leftJoin(publishedConsultees, eq(publishedConsultees.consultationId, publishedConsultations.id))
    .where(eq(publishedConsultations.slug, slug));
  if (!row) throw new NotFound(`consultation ${slug}`);
  return { consultation: row.consultation, consultees: row.consultees ?? [] };
}
