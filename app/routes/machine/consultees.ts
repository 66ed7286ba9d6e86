/** Who was asked in a consultation as a CSV: what its page says, nothing that a spreadsheet would run. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { consulteeState, isOver } from "~/domain/consultees/consultee.ts";
import type { PublishedConsultee } from "~/domain/published/consultees.ts";
import { getConsultees } from "~/domain/published/queries/consultees.server.ts";
import { translator } from "~/i18n/translator.ts";
import { csvAnswer, csvLine } from "~/server/csv.ts";
import { found, todayOf } from "~/server/reading.server.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: "public" };

export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const { consultation, consultees } = await found(getConsultees(context.house.db.read, params.slug ?? ""));
  const over = isOver(consultation, await todayOf(context));
  const { t } = translator(context.language);
  async function* lines() {
    yield csvLine([
      t("consultees.public.who"),
      t("consultees.add.duty"),
      t("consultees.public.askedOn"),
      t("consultees.public.came"),
      t("consultees.one.answeredOn"),
      t("consultees.public.said"),
    ]);
    yield consultees.map((one) => csvLine(cellsOf(one))).join("");
  }
  const cellsOf = (one: PublishedConsultee) => [
    one.name,
    t(`consultees.duty.${one.duty}`),
    one.askedOn ?? "",
    t(`consultees.state.${consulteeState({ ...one, remindedOn: null }, over)}`),
    one.answeredOn ?? "",
    one.points.join("; "),
  ];
  return csvAnswer([consultation.slug, t("consultees.public.csvFile")], lines());
}
