/** Parts of commands: what the slugs of a form stand for. */
import { and, eq, inArray, isNull } from "#db/kit.ts";
import { themes } from "#db/schema/consultations.ts";
import { bodies } from "#db/schema/people.ts";
import { commitments } from "#db/schema/plans.ts";
import type { Tx } from "../../kernel/context.server.ts";
import type { DescribeInput } from "../forms.ts";

/** Slugs of a description to ids of this consultation; null where one is not of it. Undefined stays undefined. */
export async function lookUp(tx: Tx, consultationId: string, input: Partial<DescribeInput>) {
  const found: { themeId?: string | null; ownerBodyId?: string | null; commitmentIds?: string[] } = {};
  if (input.theme !== undefined) {
    const [theme] = input.theme
      ? await tx.db
          .select({ id: themes.id })
          .from(themes)
          .where(and(eq(themes.consultationId, consultationId), eq(themes.slug, input.theme)))
      : [];
    if (input.theme && !theme) return null;
    found.themeId = theme?.id ?? null;
  }
  if (input.owner !== undefined) {
    const [body] = input.owner
      ? await tx.db
          .select({ id: bodies.id })
          .from(bodies)
          .where(and(eq(bodies.slug, input.owner), isNull(bodies.endedAt)))
      : [];
    if (input.owner && !body) return null;
    found.ownerBodyId = body?.id ?? null;
  }
  if (input.commitments !== undefined) {
    const rows = input.commitments.length
      ? await tx.db
          .select({ id: commitments.id })
          .from(commitments)
          .where(inArray(commitments.slug, [...input.commitments]))
      : [];
    if (rows.length !== new Set(input.commitments).size) return null;
    found.commitmentIds = rows.map((c) => c.id);
  }
  return found;
}
