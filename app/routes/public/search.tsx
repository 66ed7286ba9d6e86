/** Search over what is public: one box, the newest first, the words marked where they stand. Every text has an answer. */
import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { longestSearch, readSearch, withBeginnings } from "~/domain/kernel/search.ts";
import { findRef } from "~/domain/published/queries/contribution.server.ts";
import { searchPublished } from "~/domain/published/queries/search.server.ts";
import { listConsultations } from "~/domain/published/queries.server.ts";
import { searchKinds, searchOrders } from "~/domain/published/search.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { badRequest, readParams } from "~/server/reading.server.ts";
import { type Facet, Facets } from "~/ui/facets.tsx";
import { PageList } from "~/ui/page-list.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { titleIn } from "~/ui/public/crumbs.ts";
import { SearchBox } from "~/ui/public/search-box.tsx";
import { SearchHits } from "~/ui/public/search-hits.tsx";
import { SearchNone } from "~/ui/public/search-none.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { Row } from "~/ui/row.tsx";

const pageSize = 25;

/** The words of a vocabulary are those of the address; others are a bad request. */
function chosen<W extends string>(value: string | undefined, words: readonly W[]): W | undefined {
  if (value === undefined) return undefined;
  const word = words.find((known) => known === value);
  if (!word) throw badRequest();
  return word;
}

export async function loader({ context, request }: LoaderFunctionArgs) {
  const db = context.house.db.read;
  const { q = "", after, ...narrowed } = readParams(request, ["q", "kind", "in", "order", "after"]);
  const consultations = (await listConsultations(db)).map(({ slug, title, mainLanguage }) => ({
    slug,
    title,
    mainLanguage,
  }));
  const kind = chosen(narrowed.kind, searchKinds);
  const order = chosen(narrowed.order, searchOrders);
  const consultation = chosen(
    narrowed.in,
    consultations.map(({ slug }) => slug),
  );
  if (after && !/^\d{1,15}$/.test(after)) throw badRequest();
  // Somebody who types a whole number has it from a receipt or a page, and wants the page of it.
  const ref = kind || consultation || after ? null : await findRef(db, q);
  if (ref) throw redirect(paths.contribution(ref), 302);
  const { terms, problem } = readSearch(q);
  const page = problem
    ? null
    : await searchPublished(db, {
        terms,
        kind,
        consultation,
        order: order ?? "newest",
        after: after ? Number(after) : null,
        language: context.language,
        limit: pageSize,
      });
  return {
    q: q.slice(0, longestSearch),
    narrowed: { kind, in: consultation, order },
    after: after ?? null,
    consultations,
    problem,
    page,
    beginnings: page?.hits.length === 0 ? withBeginnings(terms) : null,
  };
}

export const handle: RouteHandle = {
  guard: "public",
  crumbs: (_, { t }) => [{ href: paths.search(), text: t("search.title") }],
};

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, ({ t }) => (data?.page ? t("search.titleOf", { words: data.q }) : t("search.title")));

export default function Search() {
  const { t } = useI18n();
  const { q, narrowed, after, problem, page, beginnings } = useLoaderData<typeof loader>();
  const facets = useFacets();
  const isNarrowed = narrowed.kind !== undefined || narrowed.in !== undefined;
  return (
    <>
      <Row>
        <h1>{t("search.title")}</h1>
        <p className="lede mt4">{t("search.lede")}</p>
        <SearchBox value={q} kept={narrowed} hint={t("search.hint")} />
        {problem === "too_short" ? <p className="mt6">{t("search.tooShort")}</p> : null}
        {problem === "too_long" ? (
          <p className="mt6">{t("search.tooLong", { count: longestSearch })}</p>
        ) : null}
      </Row>
      {page ? (
        <Row className="find" margin={<Facets facets={facets} />}>
          {page.hits.length === 0 && !after ? (
            <SearchNone beginnings={beginnings} everywhere={isNarrowed ? q : null} />
          ) : (
            <>
              <h2 className="vh">{t("search.foundHeading")}</h2>
              {after ? null : (
                <p className="count">
                  {page.more
                    ? t("search.foundMore", { count: page.found })
                    : t("search.found", { count: page.found })}
                </p>
              )}
              <SearchHits hits={page.hits} />
            </>
          )}
          <PageList
            nextHref={page.next ? paths.search({ q, ...narrowed, after: page.next }) : null}
            firstHref={after ? paths.search({ q, ...narrowed }) : null}
          />
        </Row>
      ) : null}
    </>
  );
}

/** What the search may be narrowed by, and its order, as links that keep the rest. */
function useFacets(): Facet[] {
  const { t, language } = useI18n();
  const { q, narrowed, consultations } = useLoaderData<typeof loader>();
  const link = (change: Partial<typeof narrowed>, text: string, lang?: string) => ({
    href: paths.search({ q, ...narrowed, ...change }),
    text,
    lang: lang as typeof language | undefined,
    current: Object.entries(change).every(
      ([name, value]) => (narrowed[name as keyof typeof narrowed] ?? undefined) === value,
    ),
  });
  return [
    {
      key: "kind",
      title: t("search.facet.kind"),
      links: [
        link({ kind: undefined }, t("common.word.all")),
        ...searchKinds.map((kind) => link({ kind }, t(`search.kinds.${kind}`))),
      ],
    },
    {
      key: "in",
      title: t("search.facet.in"),
      links: [
        link({ in: undefined }, t("common.word.all")),
        ...consultations.map((one) => {
          const { text, lang } = titleIn(one, language);
          return link({ in: one.slug }, text, lang);
        }),
      ],
    },
    {
      key: "order",
      title: t("search.facet.order"),
      links: [
        link({ order: undefined }, t("search.order.newest")),
        link({ order: "best" }, t("search.order.best")),
      ],
    },
  ];
}
