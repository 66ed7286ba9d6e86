/** Finds the link to join a meeting that is to come in what is published, whichever meeting's it is: it is for the registered alone. */
import { and, gt, inArray, isNotNull, isNull, or, type Queryable } from "#db/kit.ts";
import { meetings } from "#db/schema/meetings.ts";
import type { Tx } from "../kernel/context.server.ts";
import { type Refusal, type Result, refuse } from "../kernel/result.ts";
import { fieldsNaming, namesJoinLink, type PublicPart } from "./join-link.ts";
import {
  type ConsultationRow,
  findOutcome,
  listDispositions,
  listMaterials,
  listMilestones,
  listThemes,
  type OutcomeRow,
} from "./queries.server.ts";

/** Texts of a part by the names that their fields have in its form; `id` is the row's, where a part has several. */
export type Texts = {
  part: PublicPart;
  id?: string;
  texts: object;
  /** the title of another meeting, that these are of */
  meeting?: string;
};
/** A field that names a link. */
type Naming = { link: string; part: PublicPart; id: string; field: string; meeting?: string };

/**
 * The links that are in no published text: of every meeting that is not over and not called off at an instant, a draft's too, and
 * `own`, of the meeting that the text is about, whatever became of that.
 */
export async function listKeptLinks(
  db: Queryable,
  now: string,
  own: string | null = null,
): Promise<string[]> {
  const toCome = and(
    isNotNull(meetings.joinUrl),
    inArray(meetings.status, ["draft", "announced"]),
    or(isNull(meetings.endsAt), gt(meetings.endsAt, now)),
  );
  const rows = await db.select({ joinUrl: meetings.joinUrl }).from(meetings).where(toCome);
  const links = [own, ...rows.map(({ joinUrl }) => joinUrl)];
  return [...new Set(links.filter((link) => link !== null))];
}

/** Every field of some texts that names one of the links. */
export const namingsIn = (links: readonly string[], texts: readonly Texts[]): Naming[] =>
  links
    .filter((link) => namesJoinLink(link, texts))
    .flatMap((link) =>
      texts.flatMap(({ part, id = "", texts, meeting }) =>
        fieldsNaming(link, texts).map((field) => ({ link, part, id, field, ...(meeting && { meeting }) })),
      ),
    );

const nameOf = ({ link, id, field }: Naming) => `${link} ${id} ${field}`;

/** Tells where a link stands: details part, field, told (1: it stood there before), meeting (another one's title). */
export const refuseNaming = ({ part, field, meeting }: Naming, told = false): Refusal<"join_link"> =>
  refuse("join_link", { part, field, told: Number(told), ...(meeting && { meeting }) });

/**
 * Refuses texts that name a link as they did not before; what stood there keeps nobody from changing something else. `set` is a
 * link that was set by the same act: whatever names that one is refused, wherever it stood.
 */
export function refuseNewNaming(
  links: readonly string[],
  before: readonly Texts[],
  after: readonly Texts[],
  set: string | null = null,
): Refusal<"join_link"> | null {
  const stood = new Set(namingsIn(links, before).map(nameOf));
  const named = namingsIn(links, after).find((one) => one.link === set || !stood.has(nameOf(one)));
  return named ? refuseNaming(named, stood.has(nameOf(named))) : null;
}

/** Runs an act that writes some texts, and refuses it as join_link where they name a kept link afterwards as they did not before. */
export async function keepingLinksOut<T, Code extends string>(
  tx: Tx,
  read: () => Promise<Texts[]>,
  act: () => Promise<Result<T, Code>>,
  own: string | null = null,
): Promise<Result<T, Code | "join_link">> {
  const links = await listKeptLinks(tx.db, tx.now(), own);
  if (links.length === 0) return act();
  const before = await read();
  const result = await act();
  return result.ok ? (refuseNewNaming(links, before, await read()) ?? result) : result;
}

/** All that everybody reads of a consultation, or will once it is announced. */
export async function readConsultationTexts(db: Queryable, consultation: ConsultationRow): Promise<Texts[]> {
  const { id, title, purpose, summary, background, canInfluence, cannotInfluence } = consultation;
  const { contactName, caseNumber, latePolicy, cancelReason } = consultation;
  const outcome = await findOutcome(db, id);
  const part = "consultation" as const;
  return [
    { part, texts: { title, purpose, summary, background, canInfluence, cannotInfluence } },
    { part, texts: { contactName, caseNumber, latePolicy, reason: cancelReason } },
    ...(await listMilestones(db, id)).map(({ id, title, note }) => ({
      ...{ part: "timeline" as const, id, texts: { title, note } },
    })),
    ...(await listThemes(db, id)).map(({ id, title }) => ({ part, id, texts: { title } })),
    ...(await listDispositions(db, id)).map(({ id, label, meaning }) => ({
      ...{ part, id, texts: { label, meaning } },
    })),
    ...(await listMaterials(db, id)).map(({ id, title, note, url }) => ({
      ...{ part, id, texts: { title, note, url } },
    })),
    ...(outcome ? [textsOfOutcome(outcome)] : []),
  ];
}

export const textsOfOutcome = ({ text, commitments }: Pick<OutcomeRow, "text" | "commitments">): Texts => ({
  ...{ part: "consultation", id: "outcome" },
  texts: { text, commitments: commitments.map(({ reason }) => ({ reason })) },
});
