/** What became of a mailing for each of its recipients, as a CSV for its coordinators. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Fate } from "~/domain/mailings/mailing.ts";
import { listTraced } from "~/domain/mailings/traced.server.ts";
import { type I18n, translator } from "~/i18n/translator.ts";
import { csvAnswer, csvInstant, csvLine } from "~/server/csv.ts";
import { readDeskQuery } from "~/server/desk-query.server.ts";
import { type MailingPage, mailingPage, tracedQuery } from "~/server/mailing-page.server.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"] };

const batch = 500;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const page = await mailingPage(context, params);
  const { fate } = readDeskQuery(request, tracedQuery);
  const i18n = translator(context.language);
  return csvAnswer(
    [i18n.t("mailingDesk.csvFile"), page.ref.slug, String(page.ref.number), fate],
    linesOf(page, fate, i18n),
  );
}

/** The file's lines, page by page of its recipients, so that no more than one page is held. */
async function* linesOf({ ctx, row, mailing }: MailingPage, fate: Fate | undefined, { t }: I18n) {
  yield csvLine([
    ...(["name", "organisation", "email"] as const).map((key) => t(`registrationDesk.new.${key}`)),
    ...[t("mailingDesk.head.fate"), t("mailingDesk.head.at")],
  ]);
  for (let after: string | undefined; ; ) {
    const { traced, next } = await listTraced(ctx.db.read, mailing, { fate, after, limit: batch });
    yield traced
      .map(({ name, organisation, email, fate, at }) =>
        csvLine([
          ...[name, organisation, email].map((cell) => cell ?? ""),
          ...[t(`mailingDesk.fate.${fate}`), at ? csvInstant(at, row.timeZone) : ""],
        ]),
      )
      .join("");
    if (!next) return;
    after = next;
  }
}
