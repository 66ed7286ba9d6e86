/** What became of a mailing for each of its recipients, as a CSV for its coordinators. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { listTraced } from "~/domain/mailings/queries.server.ts";
import { translator } from "~/i18n/translator.ts";
import { csvAnswer, csvLine } from "~/server/csv.ts";
import { readDeskQuery } from "~/server/desk-query.server.ts";
import { mailingPage, tracedQuery } from "~/server/mailing-page.server.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"] };

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { ctx, ref, mailing } = await mailingPage(context, params);
  const { fate: only } = readDeskQuery(request, tracedQuery);
  const { t } = translator(context.language);
  const rows = (await listTraced(ctx.db.read, mailing)).filter(({ fate }) => !only || fate === only);
  async function* lines() {
    yield csvLine([
      ...(["name", "organisation", "email"] as const).map((key) => t(`registrationDesk.new.${key}`)),
      ...[t("mailingDesk.head.fate"), t("mailingDesk.head.at")],
    ]);
    yield rows
      .map(({ name, organisation, email, fate, at }) =>
        csvLine([name ?? "", organisation ?? "", email ?? "", t(`mailingDesk.fate.${fate}`), at ?? ""]),
      )
      .join("");
  }
  return csvAnswer([t("mailingDesk.csvFile"), ref.slug, String(ref.number), only], lines());
}
