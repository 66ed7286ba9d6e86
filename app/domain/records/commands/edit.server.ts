/** Writes a record: who compiled it and what lies elsewhere; its sections, added, changed, moved and taken out. */
import { eq, inArray } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { recordSections } from "#db/schema/records.ts";
import { isWritten, movedOrder, type Seen } from "../../consultations/commands/change.server.ts";
import { contactKinds } from "../../contacts/contact.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { hasSame } from "../../kernel/same.server.ts";
import { readStands } from "../following.server.ts";
import { nameAnew, type Stands } from "../following.ts";
import type { NewSectionForm, RecordForm, SectionForm } from "../forms.ts";
import { listSections, type SectionRow } from "../queries.server.ts";
import {
  type AttendanceFacts,
  cameIn,
  type Named,
  type RecordLink,
  recordLimits,
  type SectionFacts,
} from "../record.ts";
import {
  changingRecord,
  changingSection,
  type RecordRefusal,
  recordOfRecord,
  setRecord,
  writingInRecord,
} from "./change-record.server.ts";

export type EditRecordRefusal =
  | RecordRefusal
  /** a link has an address or a name, and not the other; details: row */
  | "half_a_link"
  | "join_link";

/**
 * Writes who compiled the record and which links it has. Refused as changed_meanwhile, half_a_link (details: row, from 0; field),
 * join_link (details: field). Events: record.edited.
 */
export async function editRecord(
  ctx: Ctx,
  slug: string,
  { version, compiledBy, links }: RecordForm,
): Promise<Result<undefined, EditRecordRefusal>> {
  return changingRecord<undefined, EditRecordRefusal>(ctx, slug, async (tx, meeting, record) => {
    if (record.version !== version) return refuse("changed_meanwhile", { version: record.version });
    const whole: RecordLink[] = [];
    for (const [row, { kind, title, url }] of links.entries()) {
      if (url === null || !isWritten(title, meeting))
        return refuse("half_a_link", { row, field: url === null ? "url" : "title" });
      whole.push({ kind, title, url });
    }
    return writingInRecord(tx, meeting, async () => {
      await setRecord(tx, record, { compiledBy, links: whole });
      recordOfRecord(tx, meeting, "record.edited", { version: version + 1 });
      return ok();
    });
  });
}

export type SectionRefusal =
  | RecordRefusal
  | "title_missing"
  | "too_many"
  /** references that are none of the forum's; details: refs */
  | "unknown_reference"
  /** more are said to be new than were there */
  | "more_new_than_there"
  /** a meeting's link to join would stand in it, which is for the registered alone; details: field */
  | "join_link";
type Done = Result<undefined, SectionRefusal>;

/**
 * Adds a section before the one that says what happens now; what was added last already, as after a double click, is not added
 * again. Refused as title_missing (a free section has a heading), too_many. Events: record.section_changed.
 */
export async function addSection(ctx: Ctx, slug: string, input: NewSectionForm): Promise<Done> {
  return changingRecord<undefined, SectionRefusal>(ctx, slug, async (tx, meeting) => {
    if (input.kind === "text" && !isWritten(input.title, meeting)) return refuse("title_missing");
    const sections = await listSections(tx.db, meeting.id);
    if (sections.some((one) => hasSame(one, input))) return ok();
    if (sections.length >= recordLimits.sections) return refuse("too_many");
    const id = tx.newId();
    const last = sections.at(-1);
    const order = sections.map((one) => one.id);
    order.splice(last?.kind === "next" ? -1 : order.length, 0, id);
    return writingInRecord(tx, meeting, async () => {
      await tx.db
        .insert(recordSections)
        .values({ ...input, id, meetingId: meeting.id, facts: {}, position: sections.length, version: 1 });
      await place(tx, order);
      recordOfRecord(tx, meeting, "record.section_changed", { change: "added", item: id });
      return ok();
    });
  });
}

async function place(tx: Tx, order: readonly string[]): Promise<void> {
  for (const [position, id] of order.entries())
    await tx.db.update(recordSections).set({ position }).where(eq(recordSections.id, id));
}

/**
 * Writes a section, named by its handle: its words, and what its kind holds beside them. Refused as changed_meanwhile,
 * removed_meanwhile, title_missing, unknown_reference (details: refs), more_new_than_there, join_link (details: field). Events: record.section_changed.
 */
export async function changeSection(
  ctx: Ctx,
  slug: string,
  handle: string,
  input: SectionForm,
): Promise<Done> {
  return changingSection<undefined, SectionRefusal>(ctx, slug, handle, async (tx, meeting, section) => {
    if (section.version !== input.version) return refuse("changed_meanwhile");
    if (section.kind === "text" && !isWritten(input.title, meeting)) return refuse("title_missing");
    const facts = factsOf(section, input, await readStands(tx.db, meeting.id));
    const refs = [...input.refs, ...input.questionRefs.flat(), ...input.themeRefs.flat()];
    const unknown = section.kind === "item" ? await unknownAmong(tx, refs) : [];
    if (unknown.length > 0) return refuse("unknown_reference", { refs: unknown.join(", ") });
    if (facts.attendance && (facts.attendance.newcomers ?? 0) > cameIn(facts.attendance))
      return refuse("more_new_than_there");
    const { title, body } = input;
    return writingInRecord(tx, meeting, async () => {
      await tx.db
        .update(recordSections)
        .set({ title, body, facts, version: section.version + 1 })
        .where(eq(recordSections.id, section.id));
      recordOfRecord(tx, meeting, "record.section_changed", { change: "changed", item: section.id });
      return ok();
    });
  });
}

/** What a form says of the facts of a section. Numbers that were changed were counted by hand. */
function factsOf({ kind, facts }: SectionRow, input: SectionForm, stands: Stands): SectionFacts {
  if (kind === "attendance") {
    const kinds = contactKinds
      .map((one) => ({ kind: one, n: input.kinds[one] ?? 0 }))
      .filter(({ n }) => n > 0);
    const before = facts.attendance;
    const isSame = JSON.stringify(kinds) === JSON.stringify(inOrder(before?.kinds ?? []));
    return {
      attendance: {
        ...{ kinds, newcomers: input.newcomers, ...(input.named.length > 0 && { named: input.named }) },
        counted: isSame && before ? before.counted : "by_hand",
        ...(before?.streamFollowers && { streamFollowers: before.streamFollowers }),
      },
    };
  }
  const { item } = facts;
  if (!item) return facts;
  const named = <Place extends Named>({ without, ...place }: Place, written: readonly string[] = []) => ({
    ...place,
    ...nameAnew(stands, { refs: place.refs, without }, written),
  });
  const questions = item.questions.map((question, n) => named(question, input.questionRefs[n]));
  const themes = item.themes?.map((theme, n) => named(theme, input.themeRefs[n]));
  return { item: { ...named(item, input.refs), questions, ...(themes && { themes }) } };
}

/** Databases give members back in an order of their own. */
const inOrder = (kinds: AttendanceFacts["kinds"]) => kinds.map(({ kind, n }) => ({ kind, n }));

/** References that no contribution has. */
async function unknownAmong(tx: Tx, refs: readonly string[]): Promise<string[]> {
  if (refs.length === 0) return [];
  const rows = await tx.db
    .select({ ref: contributions.ref })
    .from(contributions)
    .where(inArray(contributions.ref, [...refs]));
  const known = new Set(rows.map(({ ref }) => ref));
  return refs.filter((ref) => !known.has(ref));
}

/**
 * Takes one out of the draft; what was published with it stays. Refused as changed_meanwhile, removed_meanwhile. Events:
 * record.section_changed.
 */
export async function removeSection(ctx: Ctx, slug: string, handle: string, seen: Seen): Promise<Done> {
  return changingSection<undefined, SectionRefusal>(ctx, slug, handle, async (tx, meeting, section) => {
    if (section.version !== seen.version) return refuse("changed_meanwhile");
    await tx.db.delete(recordSections).where(eq(recordSections.id, section.id));
    recordOfRecord(tx, meeting, "record.section_changed", { change: "removed", item: section.id });
    return ok();
  });
}

/** Moves one a place up or down. Refused as removed_meanwhile. Events: record.section_changed. */
export async function moveSection(ctx: Ctx, slug: string, handle: string, to: "up" | "down"): Promise<Done> {
  return changingSection<undefined, SectionRefusal>(ctx, slug, handle, async (tx, meeting, section) => {
    await place(tx, movedOrder(await listSections(tx.db, meeting.id), section.id, to));
    recordOfRecord(tx, meeting, "record.section_changed", { change: "moved", item: section.id });
    return ok();
  });
}
