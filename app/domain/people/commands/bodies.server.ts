/** Writes of bodies: add, rename, end. */
import { and, count, eq, isNull } from "#db/kit.ts";
import { bodies, roles } from "#db/schema/people.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { hasSame } from "../../kernel/same.server.ts";
import { slugOf } from "../../kernel/slug.ts";
import { keepWritten } from "../../kernel/translated-input.ts";
import { write } from "../../kernel/write.server.ts";
import type { Translated } from "../person.ts";
import { mayManageBodies } from "../policy.ts";
import { type BodyRow, findBody, listBodies } from "../queries.server.ts";

export type BodyInput = {
  name: Translated;
  /** in a language where it is left out, the full name stands in its place */
  shortName: Translated;
};
export type AddedBody = { bodyId: string; slug: string };
export type AddBodyRefusal = "not_allowed" | "no_name";

/**
 * Adds a public body, in as many languages as it has a name in. Its slug comes from its name and stays. One that is there by
 * the same names is not added again. Events: body.added.
 */
export async function addBody(ctx: Ctx, input: BodyInput): Promise<Result<AddedBody, AddBodyRefusal>> {
  return write<AddedBody, AddBodyRefusal>(ctx, async (tx) => {
    if (!mayManageBodies(tx.actor)) return refuse("not_allowed");
    const names = { name: keepWritten(input.name), shortName: shortNameOf(input) };
    const again = (await listBodies(tx.db)).find((row) => hasSame(row, names));
    const body = again ?? (await insertBody(tx, input));
    return body ? ok({ bodyId: body.id, slug: body.slug }) : refuse("no_name");
  });
}

/** Part of a command: adds the body and records it; null where it has no name. */
export async function insertBody(tx: Tx, input: BodyInput): Promise<BodyRow | null> {
  const name = keepWritten(input.name);
  const [first] = Object.values(name);
  if (!first) return null;
  const shortName = shortNameOf(input);
  const row: BodyRow = {
    id: tx.newId(),
    slug: await freeSlug(tx, slugOf(Object.values(keepWritten(input.shortName))[0] ?? first) || "body"),
    name,
    shortName,
    endedAt: null,
    version: 1,
  };
  await tx.db.insert(bodies).values(row);
  tx.record({ type: "body.added", subjectKind: "body", subjectId: row.id });
  return row;
}

/** Lists and menus show the short name, so there is always one. */
function shortNameOf({ name, shortName }: BodyInput): Translated {
  return { ...keepWritten(name), ...keepWritten(shortName) };
}

async function freeSlug(tx: Tx, wanted: string): Promise<string> {
  for (let n = 1; ; n++) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`;
    if (!(await findBody(tx.db, slug))) return slug;
  }
}

export type ChangeBodyRefusal = "not_allowed" | "not_found" | "no_name" | "changed_meanwhile";

/** Renames a body, from the version that was seen. Events: body.changed. */
export async function changeBody(
  ctx: Ctx,
  input: BodyInput & { slug: string; version: number },
): Promise<Result<undefined, ChangeBodyRefusal>> {
  return write<undefined, ChangeBodyRefusal>(ctx, async (tx) => {
    if (!mayManageBodies(tx.actor)) return refuse("not_allowed");
    const body = await findBody(tx.db, input.slug);
    if (!body) return refuse("not_found");
    if (body.version !== input.version) return refuse("changed_meanwhile");
    const name = keepWritten(input.name);
    if (Object.keys(name).length === 0) return refuse("no_name");
    await tx.db
      .update(bodies)
      .set({ name, shortName: shortNameOf(input), version: body.version + 1 })
      .where(eq(bodies.id, body.id));
    tx.record({ type: "body.changed", subjectKind: "body", subjectId: body.id });
    return ok();
  });
}

export type EndBodyRefusal = "not_allowed" | "not_found" | "already_ended" | "has_owners";

/**
 * Ends a body: it can't be chosen any more, and stands where it was chosen. Refused while somebody is its owner
 * (details: count), who would else advise for nobody. Events: body.ended.
 */
export async function endBody(ctx: Ctx, input: { slug: string }): Promise<Result<undefined, EndBodyRefusal>> {
  return write<undefined, EndBodyRefusal>(ctx, async (tx) => {
    if (!mayManageBodies(tx.actor)) return refuse("not_allowed");
    const body = await findBody(tx.db, input.slug);
    if (!body) return refuse("not_found");
    if (body.endedAt) return refuse("already_ended");
    const [owners] = await tx.db
      .select({ n: count() })
      .from(roles)
      .where(and(eq(roles.bodyId, body.id), isNull(roles.endedAt)));
    if (owners && owners.n > 0) return refuse("has_owners", { count: owners.n });
    await tx.db
      .update(bodies)
      .set({ endedAt: tx.now(), version: body.version + 1 })
      .where(eq(bodies.id, body.id));
    tx.record({ type: "body.ended", subjectKind: "body", subjectId: body.id });
    return ok();
  });
}
