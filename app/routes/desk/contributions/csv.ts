/** The list as a CSV for staff: the same filter, no internal ids, nothing that a spreadsheet would run. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import type { WorklistFilter } from "~/domain/contributions/forms.ts";
import { listWorklist, type WorklistRow } from "~/domain/contributions/worklists.server.ts";
import type { Translated } from "~/domain/people/person.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { type I18n, translator } from "~/i18n/translator.ts";
import { csvAnswer, csvLine } from "~/server/csv.ts";
import { forumDay } from "~/server/forum-day.server.ts";
import { requireStaff, type StaffCtx } from "~/server/guard.server.ts";
import { readFilter } from "~/server/sorting.server.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"] };

const columns = [
  "ref",
  "consultation",
  "received",
  "title",
  "language",
  "kind",
  "theme",
  "commitments",
  "owner",
  "stage",
  "visibility",
  "due",
] as const;
const batch = 500;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator");
  const filter = await readFilter(ctx, request);
  const { today } = await forumDay(ctx);
  const i18n = translator(context.language);
  return csvAnswer(
    [i18n.t("sorting.csv.fileName"), ...Object.values(filter)],
    linesOf(ctx, filter, today, i18n),
  );
}

/** The file's lines, page by page of the list, so that no more than one page is held. */
async function* linesOf(ctx: StaffCtx, filter: WorklistFilter, today: string, i18n: I18n) {
  yield csvLine(columns.map((column) => i18n.t(`sorting.csv.${column}`)));
  let after = filter.after;
  for (;;) {
    const { rows, more } = await listWorklist(ctx.db.read, { ...filter, after }, today, batch);
    yield rows.map((row) => csvLine(cellsOf(row, i18n))).join("");
    after = rows.at(-1)?.ref;
    if (!more) return;
  }
}

function cellsOf(row: WorklistRow, { t, language }: I18n): string[] {
  const words = (text: Translated | null) =>
    text ? pick(text, language, row.consultation.mainLanguage as Language).text : "";
  return [
    row.ref,
    words(row.consultation.title),
    row.receivedOn,
    row.title,
    row.language,
    row.kind ? t(`states.kind.${row.kind}`) : "",
    words(row.theme?.title ?? null),
    row.commitments.map((commitment) => commitment.number).join(" "),
    words(row.owner?.shortName ?? null),
    t(`states.stage.${row.stage}`),
    t(`states.visibility.${row.visibility}`),
    row.dueOn ?? "",
  ];
}
