/** What staff look for, over all that they may read: by reference, name, address, case number and text. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { hasRole } from "~/domain/kernel/actor.ts";
import { longestSearch, readSearch, withBeginnings } from "~/domain/kernel/search.ts";
import { shortRef } from "~/domain/meetings/attendance.ts";
import { findAtDesk } from "~/domain/responses/find.server.ts";
import { type FindHit, findableBy } from "~/domain/responses/find.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { placeNumber, readDeskQuery } from "~/server/desk-query.server.ts";
import { notFound, requireStaff } from "~/server/guard.server.ts";
import { DeskHead } from "~/ui/desk-head.tsx";
import { Marked, Passages } from "~/ui/found.tsx";
import { PageList } from "~/ui/page-list.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = {
  guard: ["coordinator", "approver", "owner"],
  hydrate: true,
  keys: ({ t }) => [
    { keys: ["/"], text: t("find.title") },
    { keys: ["J", "K"], text: t("desk.keys.move") },
  ],
};
export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, ({ t }) => t("find.title"));

const pageSize = 25;
const query = z.object({ q: z.string().default(""), after: placeNumber.optional() });

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { db, actor } = await requireStaff(context, "coordinator", "approver", "owner");
  if (!findableBy(actor)) throw notFound();
  const { q, after = null } = readDeskQuery(request, query);
  const { terms, problem } = readSearch(q);
  const page = problem
    ? { hits: [], next: null }
    : await findAtDesk(db.read, actor, { terms, after, limit: pageSize, language: context.language });
  return {
    q: q.slice(0, longestSearch),
    after,
    problem,
    ...page,
    beginnings: page.hits.length === 0 ? withBeginnings(terms) : null,
    /** whose page of a contribution is the one for advice */
    advises: !hasRole(actor, "coordinator", "approver"),
  };
}

export default function Find() {
  const { t } = useI18n();
  const { q, after, problem, hits, next, beginnings, advises } = useLoaderData<typeof loader>();
  const title = problem
    ? t("find.title")
    : hits.length > 0
      ? t("find.found", { words: q })
      : t("find.none", { words: q });
  return (
    <>
      <DeskHead title={title} sub={t("find.sub")} />
      {problem === "too_short" ? <p className="block">{t("search.tooShort")}</p> : null}
      {problem === "too_long" ? (
        <p className="block">{t("search.tooLong", { count: longestSearch })}</p>
      ) : null}
      {beginnings ? (
        <p className="block">
          <a href={paths.desk.find({ q: beginnings })}>{t("search.beginnings", { words: beginnings })}</a>
        </p>
      ) : null}
      <ol className="list">
        {hits.map((hit) => (
          <li className="item" key={`${hit.kind} ${hit.ref}`} data-row="">
            <h2 className="h3">
              <a href={addressOf(hit, advises)}>
                {t(`find.kind.${hit.kind}`, { ref: calledAs(hit) })}
                {hit.title.length > 0 ? (
                  <>
                    {": "}
                    <span lang={hit.titleLanguage}>
                      <Marked pieces={hit.title} />
                    </span>
                  </>
                ) : null}
              </a>
            </h2>
            {hit.by ? <p className="m">{hit.by}</p> : null}
            <Passages passages={hit.passages} lang={hit.language} />
          </li>
        ))}
      </ol>
      <PageList
        nextHref={next ? paths.desk.find({ q, after: next }) : null}
        firstHref={after ? paths.desk.find({ q }) : null}
      />
    </>
  );
}

/** A registration by what is said at the door. */
const calledAs = ({ kind, ref }: FindHit) => (kind === "registration" ? shortRef(ref) : ref);

/** The page of it that this person works at. */
function addressOf({ kind, ref, of }: FindHit, advises: boolean): string {
  if (kind === "registration") return paths.desk.registration(of ?? "", ref);
  if (kind === "response") return paths.desk.response(Number(ref));
  if (kind === "contribution" && advises) return paths.desk.assessOne(ref);
  return paths.desk[kind](ref);
}
