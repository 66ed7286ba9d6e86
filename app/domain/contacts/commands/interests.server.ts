/** Writes of the forum's list of themes for invitations. */
import { eq } from "#db/kit.ts";
import { interests } from "#db/schema/contacts.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { slugOf } from "../../kernel/slug.ts";
import { keepWritten } from "../../kernel/translated-input.ts";
import { write } from "../../kernel/write.server.ts";
import { foldName } from "../contact.ts";
import type { InterestForm } from "../forms.ts";
import { mayManageList } from "../policy.ts";
import { type InterestRow, listInterests } from "../queries.server.ts";

export type KeepInterestRefusal =
  | "not_allowed"
  | "not_found"
  | "no_title"
  /** one of the list has this title */
  | "title_taken"
  | "changed_meanwhile";

/** Adds a theme that one may ask to hear of, or changes one from the version that was seen. Events: interest.added, interest.changed. */
export async function keepInterest(
  ctx: Ctx,
  input: InterestForm,
): Promise<Result<undefined, KeepInterestRefusal>> {
  return write<undefined, KeepInterestRefusal>(ctx, async (tx) => {
    if (!mayManageList(tx.actor)) return refuse("not_allowed");
    const title = keepWritten(input.title);
    const all = await listInterests(tx.db, { all: true });
    const before = all.find(({ slug }) => slug === input.interest);
    if (input.interest && !before) return refuse("not_found");
    if (before && before.version !== input.version) return refuse("changed_meanwhile");
    const [first] = Object.values(title);
    if (!first) return refuse("no_title");
    if (all.some((one) => one !== before && sharesTitle(one, title))) return refuse("title_taken");
    const id = before?.id ?? tx.newId();
    const shown = { title, position: input.position, version: (before?.version ?? 0) + 1 };
    if (before) await tx.db.update(interests).set(shown).where(eq(interests.id, before.id));
    else
      await tx.db.insert(interests).values({
        ...shown,
        id,
        slug: freeSlug(all, slugOf(first) || "theme"),
        endedAt: null,
      });
    const type = before ? "interest.changed" : "interest.added";
    tx.record({ type, subjectKind: "interest", subjectId: id });
    return ok();
  });
}

const sharesTitle = (one: InterestRow, title: InterestRow["title"]) =>
  Object.entries(title).some(([code, text]) => {
    const theirs = one.title[code as keyof InterestRow["title"]];
    return theirs !== undefined && foldName(theirs) === foldName(text);
  });

function freeSlug(all: readonly InterestRow[], wanted: string): string {
  for (let n = 1; ; n++) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`;
    if (!all.some((one) => one.slug === slug)) return slug;
  }
}

/** Ends a theme: nobody can choose it any more; who has chosen it is still found by it. Events: interest.ended. */
export async function endInterest(
  ctx: Ctx,
  slug: string,
): Promise<Result<undefined, "not_allowed" | "not_found" | "already_ended">> {
  return write<undefined, "not_allowed" | "not_found" | "already_ended">(ctx, async (tx) => {
    if (!mayManageList(tx.actor)) return refuse("not_allowed");
    const [row] = await tx.db.select().from(interests).where(eq(interests.slug, slug));
    if (!row) return refuse("not_found");
    if (row.endedAt) return refuse("already_ended");
    await tx.db
      .update(interests)
      .set({ endedAt: tx.now(), version: row.version + 1 })
      .where(eq(interests.id, row.id));
    tx.record({ type: "interest.ended", subjectKind: "interest", subjectId: row.id });
    return ok();
  });
}
