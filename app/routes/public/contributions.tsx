/** The contributions of a consultation, by stage, theme, commitment and outcome; a page at a time. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listContributions, readCursor } from "~/domain/published/queries/contributions.server.ts";
import { getConsultation } from "~/domain/published/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { badRequest, found, readParams, todayOf } from "~/server/reading.server.ts";
import { Facets } from "~/ui/facets.tsx";
import { PageList } from "~/ui/page-list.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { countFitting, facetsOf, filterNames, filterValues } from "~/ui/public/contribution-facets.ts";
import { ContributionRows } from "~/ui/public/contribution-rows.tsx";
import { consultationCrumbs, titleIn } from "~/ui/public/crumbs.ts";
import { useHostText } from "~/ui/public/host-text.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { Row } from "~/ui/row.tsx";
import { Separated } from "~/ui/separated.tsx";

const pageSize = 25;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const db = context.house.db.read;
  const { counts, ...whole } = await found(getConsultation(db, params.slug ?? ""));
  const { slug, title, mainLanguage, themes, commitments, dispositions } = whole;
  const { after, ...filter } = readParams(request, [...filterNames, "after"]);
  for (const name of filterNames) {
    if (filter[name] && !filterValues(whole, counts, name).includes(filter[name])) throw badRequest();
  }
  const cursor = readCursor(after);
  if (after && !cursor) throw badRequest();
  return {
    consultation: { slug, title, mainLanguage, themes, commitments, dispositions },
    counts,
    filter,
    after: after ?? null,
    today: await todayOf(context),
    page: await listContributions(db, slug, filter, { after: cursor, limit: pageSize, counts }),
  };
}
type Data = Awaited<ReturnType<typeof loader>>;

export const handle: RouteHandle = {
  guard: "public",
  crumbs: ({ consultation }: Data, i18n) => [
    ...consultationCrumbs(consultation, i18n),
    { href: paths.contributions(consultation.slug), text: i18n.t("contributions.title") },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, ({ t, language }) =>
    data
      ? `${t("contributions.title")}, ${titleIn(data.consultation, language).text}`
      : t("contributions.title"),
  );

export default function Contributions() {
  const { consultation, counts, filter, after, page, today } = useLoaderData<typeof loader>();
  const i18n = useI18n();
  const { t } = i18n;
  const host = useHostText(consultation.mainLanguage);
  const { slug } = consultation;
  const total = counts.contributions ?? 0;
  const filtered = filterNames.some((name) => filter[name]);
  const facets = facetsOf(consultation, counts, filter, i18n, host);
  const chosen = facets.flatMap(({ key, title, links }) => {
    const link = links.slice(1).find(({ current }) => current);
    return link ? [{ key, title, link }] : [];
  });
  const fitting = filtered ? countFitting(filter, counts) : null;
  return (
    <>
      <Row label={t("consultations.one.label")}>
        <p className="kick">
          <a href={paths.consultation(slug)} lang={host.lang(consultation.title)}>
            {host.words(consultation.title)}
          </a>
        </p>
        <h1>
          {total === 0
            ? t("contributions.title")
            : t("contributions.heading", {
                contributions: t("common.count.contributions", { count: total }),
                answered: counts["stage:answered"] ?? 0,
              })}
        </h1>
        <p className="lede mt4">{t("contributions.lede")}</p>
      </Row>
      {total === 0 ? (
        <Row>
          <p>{t("contributions.none")}</p>
          <p>{t("contributions.noneText")}</p>
        </Row>
      ) : (
        <Row className="find" margin={<Facets facets={facets} />}>
          <h2 className="vh">{t("contributions.title")}</h2>
          {page.items.length === 0 ? (
            <p>
              {t("contributions.noneFit")}{" "}
              <a href={paths.contributions(slug)}>{t("contributions.showAll")}</a>
            </p>
          ) : (
            <>
              <p className="count">
                <Separated
                  items={[
                    ...chosen.map(({ key, title, link }) => (
                      <b className="ink" key={key}>
                        {title}: <span lang={link.lang}>{link.text}</span>
                      </b>
                    )),
                    fitting === null ? null : t("contributions.fit", { count: fitting }),
                    t("contributions.order"),
                    filtered ? (
                      <a key="all" href={paths.contributions(slug)}>
                        {t("contributions.showAll")}
                      </a>
                    ) : null,
                  ]}
                />
              </p>
              <ContributionRows items={page.items} mainLanguage={consultation.mainLanguage} today={today} />
            </>
          )}
          <PageList
            nextHref={page.next ? paths.contributions(slug, { ...filter, after: page.next }) : null}
            firstHref={after ? paths.contributions(slug, filter) : null}
          />
        </Row>
      )}
    </>
  );
}
