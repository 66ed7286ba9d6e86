/** What is told in public of a contribution's way: its days, where it was moved, and what stands in the consultations that it left. */
import { asc, eq } from "#db/kit.ts";
import { consultations, themes } from "#db/schema/consultations.ts";
import type { contributions } from "#db/schema/contributions.ts";
import { setAsides } from "#db/schema/decisions.ts";
import { forum } from "#db/schema/forum.ts";
import type { publishedContributions } from "#db/schema/published.ts";
import { dateIn } from "../consultations/consultation.ts";
import { listDelays, listMoves } from "../contributions/queries.server.ts";
import type { Tx } from "../kernel/context.server.ts";
import type { Delay, HistoryKind, Moved, Told } from "./published.ts";

type Row = typeof publishedContributions.$inferInsert;
export type Happening = readonly [HistoryKind, string | null | undefined];

/** The history by its days, in the order of what happened; what has not happened is left out. `answered`: when answers came and ended. */
export function dated(
  receivedOn: string,
  zone: string,
  happened: readonly Happening[],
  answered: readonly string[],
): Told[] {
  const days = happened
    .flatMap(([kind, at]) => (at ? [{ kind, at }] : []))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ kind, at }) => {
      const answers = answered.filter((before) => before < at).length;
      return { kind, on: dateIn(at, zone), ...(answers > 0 ? { answers } : {}) };
    });
  return [{ kind: "received" as const, on: receivedOn }, ...days].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  );
}

/** When it was set aside, and taken up again. What was only asked for is internal. */
export async function readSetAsides(tx: Tx, contributionId: string): Promise<Happening[]> {
  const rows = await tx.db
    .select()
    .from(setAsides)
    .where(eq(setAsides.contributionId, contributionId))
    .orderBy(asc(setAsides.askedAt), asc(setAsides.id));
  return rows
    .filter((row) => row.verdict === "approved")
    .flatMap((row): Happening[] => [
      ["set_aside", row.decidedAt],
      ["taken_up", row.endedAt],
    ]);
}

/** Each time that its answer was put off, as everyone is told. */
export async function readDelays(tx: Tx, contributionId: string, zone: string, gone: boolean) {
  const found = await listDelays(tx.db, contributionId);
  return found.map(({ kind, at, fromOn, dueOn, reason }) => ({
    at,
    delay: { kind, on: dateIn(at, zone), fromOn, dueOn, reason: gone ? null : reason } satisfies Delay,
  }));
}

/** Its moves, each with the consultation that it left. */
export async function readMoves(tx: Tx, contributionId: string, zone: string) {
  const found = await listMoves(tx.db, contributionId);
  return Promise.all(
    found.map(async (move) => ({
      ...move,
      from: { ...(await nameOf(tx, move.fromConsultationId)), on: dateIn(move.at, zone) } satisfies Moved,
    })),
  );
}

async function nameOf(tx: Tx, consultationId: string): Promise<Omit<Moved, "on">> {
  const { slug, title, mainLanguage } = consultations;
  const [row] = await tx.db
    .select({ slug, title, mainLanguage })
    .from(consultations)
    .where(eq(consultations.id, consultationId));
  if (!row) throw new Error("a contribution was moved from a consultation that is not there");
  return row;
}

/**
 * A row for each consultation that a contribution left, made of nothing that changes without it: so both count it (rule 4),
 * and its old list leads on. None while it is not listed; null where it was never moved.
 */
export async function movedRows(
  tx: Tx,
  contribution: Pick<typeof contributions.$inferSelect, "id" | "ref" | "consultationId">,
  row: Row | undefined,
): Promise<{ ref: string; rows: Row[] } | null> {
  const [settings] = await tx.db.select({ timeZone: forum.timeZone }).from(forum);
  const zone = settings?.timeZone ?? "UTC";
  const found = await listMoves(tx.db, contribution.id);
  if (found.length === 0) return null;
  const { ref } = contribution;
  if (!row) return { ref, rows: [] };
  // The last time that it left, where it left more than once.
  const last = new Map(found.map((move) => [move.fromConsultationId, move]));
  last.delete(contribution.consultationId);
  const here = await nameOf(tx, contribution.consultationId);
  const rows: Row[] = [];
  for (const move of last.values()) {
    const on = dateIn(move.at, zone);
    const [theme] = move.fromThemeId
      ? await tx.db
          .select({ slug: themes.slug, title: themes.title })
          .from(themes)
          .where(eq(themes.id, move.fromThemeId))
      : [];
    rows.push({
      id: move.id,
      ref,
      consultationId: move.fromConsultationId,
      submissionId: row.submissionId,
      themeSlug: theme?.slug ?? null,
      stage: "moved",
      dispositionKey: null,
      responseNumber: null,
      ownSentence: null,
      answeredOn: null,
      changedOn: on,
      data: {
        ...row.data,
        ...{ withheldGround: null, withdrawnOn: null, setAside: null, movedFrom: null },
        ...{
          title: null,
          text: null,
          bars: undefined,
          came: undefined,
          by: null,
          onBehalfOf: null,
          table: undefined,
          commitments: [],
          question: null,
        },
        responseDueOn: row.data.receivedOn,
        delays: [],
        theme: theme ?? null,
        history: [{ kind: "moved", on }],
        movedTo: { ...here, on },
      },
    });
  }
  return { ref, rows };
}
