/** Who was asked in a consultation, and what came of it. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isOver } from "~/domain/consultees/consultee.ts";
import { getConsultees } from "~/domain/published/queries/consultees.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { found, todayOf } from "~/server/reading.server.ts";
import { pageTitle } from "~/ui/page-title.ts";
import { ConsulteesAsked, ConsulteesCopied } from "~/ui/public/consultee-lists.tsx";
import { consultationCrumbs } from "~/ui/public/crumbs.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { Row } from "~/ui/row.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { consultation, consultees } = await found(getConsultees(context.house.db.read, params.slug ?? ""));
  const { slug, title, mainLanguage } = consultation;
  return {
    consultation: { slug, title, mainLanguage },
    over: isOver(consultation, await todayOf(context)),
    asked: consultees.filter(({ duty }) => duty !== "copy"),
    copied: consultees.filter(({ duty }) => duty === "copy"),
  };
}
type Data = Awaited<ReturnType<typeof loader>>;

export const handle: RouteHandle = {
  guard: "public",
  crumbs: ({ consultation }: Data, i18n) => [
    ...consultationCrumbs(consultation, i18n),
    { href: paths.consultees(consultation.slug), text: i18n.t("consultees.public.title") },
  ],
};
export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, ({ t }) => t("consultees.public.title"));

export default function Consultees() {
  const { t } = useI18n();
  const { consultation, over, asked, copied } = useLoaderData<typeof loader>();
  const none = asked.length + copied.length === 0;
  return (
    <>
      <Row>
        <h1>{t("consultees.public.title")}</h1>
        <p className="lede mt6">
          {t(
            none ? "consultees.public.none" : over ? "consultees.public.ledeOver" : "consultees.public.lede",
          )}
        </p>
      </Row>
      <ConsulteesAsked consultees={asked} over={over} />
      <ConsulteesCopied consultees={copied} />
      {none ? null : (
        <Row>
          <p>
            <a href={paths.consulteesCsv(consultation.slug)}>{t("consultees.public.csv")}</a>
          </p>
        </Row>
      )}
    </>
  );
}
