/** The desk's search: what holds the words and what the actor may read, newest first. */
import { and, eq, inArray, type Queryable } from "#db/kit.ts";
import { consultations } from "#db/schema/consultations.ts";
import { contributions } from "#db/schema/contributions.ts";
import { meetings } from "#db/schema/meetings.ts";
import { findIndex, findSubjects, responses } from "#db/schema/responses.ts";
import { submissions } from "#db/schema/submissions.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick, type Translated } from "~/i18n/translated.ts";
import { mayReadAtDesk } from "../contributions/policy.ts";
import { isKept } from "../contributions/queries.server.ts";
import { readPublicly } from "../contributions/redactions.server.ts";
import { hasRole, type Staff } from "../kernel/actor.ts";
import { markTerms, passagesOf, type Search } from "../kernel/search.ts";
import { findKeys } from "../kernel/word-index.server.ts";
import { mayRunMeetings } from "../meetings/policy.ts";
import { isForgotten } from "../meetings/registration.ts";
import { findRegistrationById } from "../meetings/registrations.server.ts";
import { mayIntake } from "../submissions/policy.ts";
import { getContributor, listTexts } from "../submissions/queries.server.ts";
import { type FindHit, type FindKind, findableBy } from "./find.ts";

export type FindPage = { hits: FindHit[]; next: string | null };

type FindInput = {
  terms: Search["terms"];
  after: number | null;
  limit: number;
  /** that the host's own titles are read in, as far as somebody has written them */
  language: Language;
};

/** A page of what the actor may read and holds all terms. Two indexed reads, and a few for each that is shown. */
export async function findAtDesk(
  db: Queryable,
  actor: Staff,
  { terms, after, limit, language }: FindInput,
): Promise<FindPage> {
  const anyOf = findableBy(actor);
  if (!anyOf) return { hits: [], next: null };
  const keys = await findKeys(db, findIndex, { terms, labels: [], anyOf, before: after, limit: limit + 1 });
  const shown = keys.slice(0, limit);
  const subjects =
    shown.length > 0 ? await db.select().from(findSubjects).where(inArray(findSubjects.key, shown)) : [];
  const hits: FindHit[] = [];
  for (const key of shown) {
    const subject = subjects.find((row) => row.key === key);
    const found = subject && (await read[subject.kind](db, subject.subjectId, { actor, language }));
    if (found)
      hits.push({
        kind: subject.kind,
        ...{ ref: found.ref, of: found.of ?? null },
        title: markTerms(found.title, terms),
        titleLanguage: found.titleLanguage ?? found.language,
        by: found.by ?? null,
        passages: found.text === "" ? [] : passagesOf(found.text, terms),
        language: found.language,
      });
  }
  const last = shown.at(-1);
  return { hits, next: keys.length > limit && last ? String(last) : null };
}

type Shown = {
  ref: string;
  of?: string;
  title: string;
  titleLanguage?: string;
  text: string;
  language: string;
  by?: string | null;
};

type Reader = { actor: Staff; language: Language };
const titled = (title: Translated, { language }: Reader, mainLanguage: string) => {
  const { text, lang } = pick(title, language, mainLanguage as Language);
  return { title: text, titleLanguage: lang };
};

/** Each asks the policy of its own page again: the labels of the index are the first line, not the only one. */
const read: Record<FindKind, (db: Queryable, id: string, reader: Reader) => Promise<Shown | null>> = {
  async submission(db, id, { actor }) {
    const [row] = await db.select().from(submissions).where(eq(submissions.id, id));
    if (!row || !mayIntake(actor)) return null;
    const { organisationName, personName, email } = await getContributor(db, row.contributorId);
    const texts = await listTexts(db, id);
    return {
      ref: row.ref,
      title: "",
      text: texts.map((text) => text.body).join("\n"),
      language: row.language,
      by: [organisationName, personName, row.onBehalfOf, email, row.caseNumber].filter(Boolean).join(" · "),
    };
  },
  async contribution(db, id, { actor }) {
    const [row] = await db
      .select()
      .from(contributions)
      .where(and(eq(contributions.id, id), isKept));
    if (!row || !mayReadAtDesk(actor, row)) return null;
    const { text, isGivenAwayBy } = await readPublicly(db, row);
    const title = isGivenAwayBy(row.title) ? "" : row.title;
    return { ref: row.ref, title, text: text.join("\n"), language: row.language };
  },
  async response(db, id, { actor }) {
    const [row] = await db.select().from(responses).where(eq(responses.id, id));
    if (!row || !hasRole(actor, "coordinator", "approver")) return null;
    const text = [row.reason, row.destination, row.promiseWhat].filter(Boolean).join("\n");
    return { ref: String(row.number), title: row.title, text, language: row.language };
  },
  async consultation(db, id, reader) {
    const [row] = await db.select().from(consultations).where(eq(consultations.id, id));
    if (!row || !hasRole(reader.actor, "coordinator", "approver")) return null;
    const language = row.mainLanguage as keyof typeof row.title;
    const text = [row.purpose?.[language], row.summary?.[language]].filter(Boolean).join("\n");
    return { ref: row.slug, ...titled(row.title, reader, language), text, language };
  },
  async meeting(db, id, reader) {
    const [row] = await db.select().from(meetings).where(eq(meetings.id, id));
    if (!row || !hasRole(reader.actor, "coordinator", "approver")) return null;
    const language = row.mainLanguage as keyof typeof row.title;
    const { slug, title, purpose } = row;
    return { ref: slug, ...titled(title, reader, language), text: purpose[language] ?? "", language };
  },
  async registration(db, id, reader) {
    const row = await findRegistrationById(db, id);
    if (!row || isForgotten(row) || !mayRunMeetings(reader.actor)) return null;
    const [meeting] = await db.select().from(meetings).where(eq(meetings.id, row.meetingId));
    if (!meeting) return null;
    const { slug, title, mainLanguage: language } = meeting;
    return {
      ...{ ref: row.ref, of: slug, ...titled(title, reader, language), text: "", language },
      by: [row.name, row.organisation, row.email].filter(Boolean).join(" · "),
    };
  },
};
