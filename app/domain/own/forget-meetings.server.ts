/**
 * Part of forgetting: what the forum wrote about its meetings after they were held. Records and evaluations stand in public in versions
 * that nothing else changes, so there is nobody who could put them right first.
 */
import { and, eq } from "#db/kit.ts";
import { evaluations } from "#db/schema/evaluations.ts";
import { meetings } from "#db/schema/meetings.ts";
import { recordLinkChecks, recordSections, records, recordVersions } from "#db/schema/records.ts";
import { recordEvaluation } from "../evaluations/commands/change-evaluation.server.ts";
import type { Tx } from "../kernel/context.server.ts";
import type { Translated } from "../people/person.ts";
import { recordOfRecord } from "../records/commands/change-record.server.ts";
import { listSections } from "../records/queries.server.ts";
import type { RecordContent, RecordLink, SectionContent } from "../records/record.ts";
import { isLeft, wiped, wipedIn } from "./forgotten-texts.ts";
import { holdsName, type Name, withoutNames } from "./forgotten-words.ts";

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Events: evaluation.names_erased where a name stood. */
export async function wipeTakes(tx: Tx, names: readonly Name[]): Promise<void> {
  const rows = await tx.db
    .select({ evaluation: evaluations, meeting: meetings })
    .from(evaluations)
    .innerJoin(meetings, eq(meetings.id, evaluations.meetingId));
  for (const { evaluation, meeting } of rows) {
    const wipedOne = <One extends { text: Translated }>(one: One): One => ({
      ...one,
      text: wiped(one.text, names),
    });
    const left = {
      ...wipedIn(evaluation, ["takes", "published"], names),
      questions: evaluation.questions.map(wipedOne),
      earlier: evaluation.earlier.map(wipedOne),
    };
    if (isLeft(evaluation, left)) continue;
    await tx.db
      .update(evaluations)
      .set({ ...left, version: evaluation.version + 1 })
      .where(eq(evaluations.meetingId, meeting.id));
    recordEvaluation(tx, meeting, "evaluation.names_erased");
  }
}

/** A link whose address holds a name goes. */
const wipedLinks = (links: readonly RecordLink[], names: readonly Name[]): RecordLink[] =>
  links
    .filter(({ url }) => !holdsName(url, names))
    .map((link) => ({ ...link, title: wiped(link.title, names) }));

/** Of what a part holds beside its words, who led it and what was asked are words too, and an organisation may be somebody's own. */
function wipedSection<Section extends SectionContent>(section: Section, names: readonly Name[]): Section {
  const { title, body, facts } = section;
  const item = facts.item && {
    ...facts.item,
    lead: wiped(facts.item.lead, names),
    questions: facts.item.questions.map((question) => ({ ...question, text: wiped(question.text, names) })),
    ...(facts.item.themes && {
      themes: facts.item.themes.map((theme) => ({ ...theme, title: wiped(theme.title, names) })),
    }),
  };
  const { attendance } = facts;
  const named = attendance?.named?.filter((one) => !holdsName(one, names));
  return {
    ...section,
    ...{ title: wiped(title, names), body: wiped(body, names) },
    facts: {
      ...facts,
      ...(item && { item }),
      ...(attendance && named && { attendance: { ...attendance, named } }),
    },
  };
}

const wipedContent = (content: RecordContent, names: readonly Name[]): RecordContent => ({
  ...content,
  compiledBy: wiped(content.compiledBy, names),
  links: wipedLinks(content.links, names),
  sections: content.sections.map((section) => wipedSection(section, names)),
});

/** The draft, and every version that was published. Events: record.names_erased where a name stood. */
export async function wipeRecords(tx: Tx, names: readonly Name[]): Promise<void> {
  const rows = await tx.db
    .select({ record: records, meeting: meetings })
    .from(records)
    .innerJoin(meetings, eq(meetings.id, records.meetingId));
  for (const { record, meeting } of rows) {
    const touched = [
      await wipeDraft(tx, record, names),
      await wipeVersions(tx, meeting.id, names),
      await wipeChecks(tx, meeting.id, names),
    ];
    if (touched.some(Boolean)) recordOfRecord(tx, meeting, "record.names_erased");
  }
}

async function wipeDraft(
  tx: Tx,
  { meetingId, compiledBy, links, version }: typeof records.$inferSelect,
  names: readonly Name[],
): Promise<boolean> {
  let touched = false;
  const head = { compiledBy: wiped(compiledBy, names), links: wipedLinks(links, names) };
  if (!isSame(head, { compiledBy, links })) {
    touched = true;
    await tx.db
      .update(records)
      .set({ ...head, version: version + 1 })
      .where(eq(records.meetingId, meetingId));
  }
  for (const section of await listSections(tx.db, meetingId)) {
    const { title, body, facts } = wipedSection(section, names);
    if (isSame([title, body, facts], [section.title, section.body, section.facts])) continue;
    touched = true;
    await tx.db
      .update(recordSections)
      .set({ title, body, facts, version: section.version + 1 })
      .where(eq(recordSections.id, section.id));
  }
  return touched;
}

async function wipeVersions(tx: Tx, meetingId: string, names: readonly Name[]): Promise<boolean> {
  let touched = false;
  for (const { number, content, note } of await tx.db
    .select()
    .from(recordVersions)
    .where(eq(recordVersions.meetingId, meetingId))) {
    const left = { content: wipedContent(content, names), note: wiped(note, names) };
    if (isSame(left, { content, note })) continue;
    touched = true;
    const which = and(eq(recordVersions.meetingId, meetingId), eq(recordVersions.number, number));
    await tx.db.update(recordVersions).set(left).where(which);
  }
  return touched;
}

/** What was found at an address that names somebody, and why a record names one all the same. */
async function wipeChecks(tx: Tx, meetingId: string, names: readonly Name[]): Promise<boolean> {
  let touched = false;
  for (const check of await tx.db
    .select()
    .from(recordLinkChecks)
    .where(eq(recordLinkChecks.meetingId, meetingId))) {
    const which = and(eq(recordLinkChecks.meetingId, meetingId), eq(recordLinkChecks.url, check.url));
    const reason = withoutNames(check.reason, names);
    const named = [check.url, check.movedTo ?? "", check.detail].some((said) => holdsName(said, names));
    if (!named && reason === check.reason) continue;
    touched = true;
    if (named) await tx.db.delete(recordLinkChecks).where(which);
    else await tx.db.update(recordLinkChecks).set({ reason }).where(which);
  }
  return touched;
}
