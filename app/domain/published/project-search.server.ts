/**
 * Projects what can be found: a document for each public thing, made of its row of the projection and of nothing else, so
 * that a word which is withheld, redacted or taken back is found no more when the transaction ends (rules 7 and 11).
 */
import { and, eq } from "#db/kit.ts";
import {
  type publishedCommitments,
  type publishedConsultations,
  type publishedContributions,
  type publishedMeetings,
  type publishedResponses,
  searchDocuments,
  searchIndex,
} from "#db/schema/published.ts";
import type { Tx } from "../kernel/context.server.ts";
import { indexWords, label } from "../kernel/search.ts";
import { keyFor, putWords } from "../kernel/word-index.server.ts";
import type { Translated } from "../people/person.ts";
import { heldOn } from "./meetings.ts";
import type { SearchKind, SearchPart } from "./search.ts";
import { isSame } from "./version.server.ts";

type Row<T extends { $inferInsert: unknown }> = T["$inferInsert"];
type Document = Omit<Row<typeof searchDocuments>, "key" | "kind" | "ref">;

/** Labels that narrow a search: of which kind, of which consultation. */
export const ofKind = (kind: SearchKind) => label("k", kind);
export const ofConsultation = (id: string) => label("c", id);

/** A contribution that is cleared: its words, and the names that it shows. */
export function findableContribution(tx: Tx, row: Row<typeof publishedContributions>): Promise<void> {
  const { ref, consultationId, ownSentence, data } = row;
  const { title, text, language, by, onBehalfOf, question, receivedOn } = data;
  if (data.visibility !== "cleared" || !text) return keep(tx, "contribution", ref, null);
  return keep(tx, "contribution", ref, {
    consultationId,
    datedOn: receivedOn,
    byName: [by?.name, onBehalfOf].filter(Boolean).join(", ") || null,
    parts: [
      { language, title: title ?? "", body: text.join("\n") },
      ...(question?.question ? [{ language: question.language, title: "", body: question.question }] : []),
      ...(ownSentence ? [{ language, title: "", body: ownSentence }] : []),
    ],
  });
}

/** Takes a contribution that is no longer listed out. */
export const unfindableContribution = (tx: Tx, ref: string) => keep(tx, "contribution", ref, null);

export function findableResponse(tx: Tx, row: Row<typeof publishedResponses>): Promise<void> {
  const { language, title, reason, destination, promise } = row.data;
  return keep(tx, "response", String(row.number), {
    consultationId: row.consultationId,
    // A correction leaves it where it is in the list.
    datedOn: row.publishedOn,
    byName: null,
    parts: [{ language, title, body: [reason, destination, promise?.what].filter(Boolean).join("\n") }],
  });
}

export function findableCommitment(tx: Tx, row: Row<typeof publishedCommitments>): Promise<void> {
  const { title, goal, statuses, plan, mainLanguage } = row.data;
  const [reported] = statuses
    .map((status) => status.reportedOn)
    .sort()
    .reverse();
  return keep(tx, "commitment", row.slug, {
    consultationId: null,
    datedOn: reported ?? plan.startsOn,
    byName: null,
    parts: partsOf(mainLanguage, title, [goal, ...statuses.map((status) => status.text)]),
  });
}

export function findableConsultation(tx: Tx, row: Row<typeof publishedConsultations>): Promise<void> {
  const { data, id, slug } = row;
  const { purpose, summary, background, canInfluence, cannotInfluence, outcome, cancelReason } = data;
  const limits = cannotInfluence.map((limit) => limit.text);
  const texts = [purpose, summary, background, ...canInfluence, ...limits, outcome?.text, cancelReason];
  return keep(tx, "consultation", slug, {
    consultationId: id,
    datedOn: data.announcedOn,
    byName: null,
    parts: partsOf(data.mainLanguage, data.title, texts),
  });
}

export function findableMeeting(tx: Tx, row: Row<typeof publishedMeetings>): Promise<void> {
  const { data, slug, consultationId } = row;
  const { purpose, background, place, access, practical, agenda, groups, materials, changes } = data;
  const items = agenda.flatMap(({ title, detail, lead, questions }) => [
    ...[title, detail, lead],
    ...questions.map(({ text }) => text),
  ]);
  const lists = [
    ...groups.map(({ title }) => title),
    ...materials.flatMap(({ title, note }) => [title, note]),
  ];
  const told = changes.map(({ reason }) => reason);
  return keep(tx, "meeting", slug, {
    consultationId,
    datedOn: heldOn(data),
    byName: null,
    parts: partsOf(data.mainLanguage, data.title, [
      ...[purpose, background, ...items, ...lists, ...data.listeners, place, access, practical, ...told],
    ]),
  });
}

/** A part for each language that something is written in, the main one first. */
function partsOf(
  mainLanguage: string,
  title: Translated,
  texts: readonly (Translated | null | undefined)[],
): SearchPart[] {
  const written = [title, ...texts].flatMap((text) => Object.keys(text ?? {}));
  const languages = [...new Set([mainLanguage, ...written.sort()])] as (keyof Translated)[];
  return languages
    .map((language) => ({
      language,
      title: title[language] ?? "",
      body: texts.flatMap((text) => text?.[language] || []).join("\n"),
    }))
    .filter((part) => part.title !== "" || part.body !== "");
}

/** Brings the document in line; null takes it out. The row that it is made of has raised the version already. */
async function keep(tx: Tx, kind: SearchKind, ref: string, document: Document | null): Promise<void> {
  const [old] = await tx.db
    .select()
    .from(searchDocuments)
    .where(and(eq(searchDocuments.kind, kind), eq(searchDocuments.ref, ref)));
  if (old && isSame(old, { ...document, key: old.key, kind, ref })) return;
  if (old) {
    await tx.db.delete(searchDocuments).where(eq(searchDocuments.key, old.key));
    await putWords(tx, searchIndex, old.key, null);
  }
  if (!document) return;
  const { consultationId, datedOn, byName, parts } = document;
  const key = await keyFor(tx, searchIndex, datedOn, `${kind} ${ref}`);
  await tx.db.insert(searchDocuments).values({ ...document, key, kind, ref });
  const labels = [ofKind(kind), ...(consultationId ? [ofConsultation(consultationId)] : [])];
  const texts = [ref, byName, ...parts.flatMap(({ title, body }) => [title, body])];
  await putWords(tx, searchIndex, key, [...labels, ...indexWords(texts)]);
}
