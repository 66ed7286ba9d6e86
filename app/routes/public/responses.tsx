/** The published responses of a consultation, newest first. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listResponses } from "~/domain/published/queries/responses.server.ts";
import { getConsultation } from "~/domain/published/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { badRequest, found, readParams } from "~/server/reading.server.ts";
import { withBars } from "~/ui/barred.tsx";
import { DispositionTag } from "~/ui/disposition-tag.tsx";
import { PageList } from "~/ui/page-list.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { consultationCrumbs, titleIn } from "~/ui/public/crumbs.ts";
import { useHostText } from "~/ui/public/host-text.tsx";
import { Rich } from "~/ui/rich.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { Row } from "~/ui/row.tsx";
import { Separated } from "~/ui/separated.tsx";
import { TimeText } from "~/ui/time-text.tsx";

const pageSize = 25;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const db = context.house.db.read;
  const { slug, title, mainLanguage } = await found(getConsultation(db, params.slug ?? ""));
  const { after } = readParams(request, ["after"]);
  if (after && !/^[1-9]\d{0,8}$/.test(after)) throw badRequest();
  const page = await listResponses(db, slug, { before: after ? Number(after) : null, limit: pageSize });
  const items = page.items.map(
    ({ number, title, language, disposition, versions, memberCount, retraction }) => ({
      number,
      title,
      language,
      disposition: { key: disposition.key, label: disposition.label },
      // The list is in the order of the first publication.
      publishedOn: versions[0]?.publishedOn ?? "",
      memberCount,
      retractedOn: retraction?.on ?? null,
    }),
  );
  return { consultation: { slug, title, mainLanguage }, items, next: page.next, after: after ?? null };
}
type Data = Awaited<ReturnType<typeof loader>>;

export const handle: RouteHandle = {
  guard: "public",
  crumbs: ({ consultation }: Data, i18n) => [
    ...consultationCrumbs(consultation, i18n),
    { href: paths.responses(consultation.slug), text: i18n.t("responses.title") },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, ({ t, language }) =>
    data ? `${t("responses.title")}, ${titleIn(data.consultation, language).text}` : t("responses.title"),
  );

export default function Responses() {
  const { consultation, items, next, after } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const host = useHostText(consultation.mainLanguage);
  const { slug } = consultation;
  return (
    <Row label={t("consultations.one.label")}>
      <p className="kick">
        <a href={paths.consultation(slug)} lang={host.lang(consultation.title)}>
          {host.words(consultation.title)}
        </a>
      </p>
      <h1>{t("responses.title")}</h1>
      <p className="lede mt4">{t("responses.lede")}</p>
      {items.length === 0 ? <p className="mt8">{t("responses.none")}</p> : null}
      <ul className="list open mt8">
        {items.map(({ number, title, language, disposition, publishedOn, memberCount, retractedOn }) => (
          <li className="item" key={number}>
            <h2 className="h3" lang={language}>
              <a href={paths.response(number)}>{withBars(title)}</a>
            </h2>
            <p>
              <DispositionTag
                disposition={disposition.key}
                label={host.words(disposition.label)}
                lang={host.lang(disposition.label)}
              />
            </p>
            <p className="meta">
              <Separated
                items={[
                  <TimeText key="on" value={publishedOn} />,
                  t("responses.number", { number: String(number) }),
                  t("common.count.contributions", { count: memberCount }),
                  retractedOn && (
                    <b key="retracted" className="ink">
                      <Rich k="responses.retracted" with={{ date: <TimeText value={retractedOn} /> }} />
                    </b>
                  ),
                ]}
              />
            </p>
          </li>
        ))}
      </ul>
      <PageList
        nextHref={next ? paths.responses(slug, { after: next }) : null}
        firstHref={after ? paths.responses(slug) : null}
      />
    </Row>
  );
}
