/** One response, newest or an earlier version of it: outcome and reason, what is promised, what it answers, what was changed. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { changesBetween } from "~/domain/published/changes.ts";
import {
  countAwaitingAnew,
  getResponse,
  getVersion,
  listAnsweredBefore,
  listMembers,
} from "~/domain/published/queries/responses.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { notFound } from "~/server/guard.server.ts";
import { badRequest, found, readParams, todayOf } from "~/server/reading.server.ts";
import { withBars } from "~/ui/barred.tsx";
import { PageList } from "~/ui/page-list.tsx";
import { canonical, pageTitle } from "~/ui/page-title.ts";
import { ContributionRows } from "~/ui/public/contribution-rows.tsx";
import { consultationCrumbs } from "~/ui/public/crumbs.ts";
import { ResponsePromise } from "~/ui/public/response-promise.tsx";
import { ResponseText } from "~/ui/public/response-text.tsx";
import {
  EarlierVersion,
  LastChange,
  Retracted,
  VersionChanges,
  Versions,
} from "~/ui/public/response-versions.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { Row } from "~/ui/row.tsx";
import { TimeText } from "~/ui/time-text.tsx";

const pageSize = 25;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const db = context.house.db.read;
  if (!/^[1-9]\d{0,8}$/.test(params.number ?? "")) throw notFound();
  const newest = await found(getResponse(db, Number(params.number)));
  const { number, retraction } = newest;
  const { after = null, version } = readParams(request, ["after", "version"]);
  if (after && (version || !/^[A-Z0-9.-]{1,40}$/.test(after))) throw badRequest();
  if (version && !/^[1-9]\d{0,5}$/.test(version)) throw badRequest();
  const shown = Number(version ?? newest.version);
  // As a rule there is one version, and nothing more to read.
  const { text, before } =
    shown === 1 && newest.version === 1
      ? { text: newest, before: null }
      : await found(getVersion(db, number, shown));
  const earlier = shown < newest.version;
  const place = { after, limit: pageSize };
  return {
    response: { ...newest, ...text },
    shown,
    /** asked for by its number: not the address that search engines are to keep */
    named: version !== undefined,
    earlier,
    changes: before && changesBetween(before, text),
    members: earlier
      ? null
      : retraction
        ? await listAnsweredBefore(db, number, { ...place, version: shown })
        : await listMembers(db, newest, place),
    leftOut:
      earlier || after || newest.versions.every(({ left }) => left === 0)
        ? null
        : await listAnsweredBefore(db, number, retraction ? { ...place, before: shown } : place),
    awaiting: retraction ? await countAwaitingAnew(db, newest) : 0,
    after,
    today: await todayOf(context),
  };
}
type Data = Awaited<ReturnType<typeof loader>>;

export const handle: RouteHandle = {
  guard: "public",
  crumbs: ({ response: { consultation, number } }: Data, i18n) => [
    ...consultationCrumbs(consultation, i18n),
    { href: paths.responses(consultation.slug), text: i18n.t("responses.title") },
    { href: paths.response(number), text: i18n.t("responses.number", { number: String(number) }) },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const title = pageTitle(matches, ({ t }) => data?.response.title ?? t("responses.title"));
  return data?.named ? [...title, ...canonical(matches, paths.response(data.response.number))] : title;
};

export default function Response() {
  const { response, shown, earlier, changes, members, leftOut, awaiting, after, today } =
    useLoaderData<typeof loader>();
  const { t } = useI18n();
  const { number, publishedOn, title, language, consultation, retraction } = response;
  return (
    <>
      <Row
        label={t("responses.number", { number: String(number) })}
        margin={
          <>
            <p>
              <TimeText value={publishedOn} opens />
            </p>
            <p>{t("responses.version", { version: String(shown) })}</p>
          </>
        }
      >
        {earlier ? <EarlierVersion response={response} /> : null}
        {retraction ? <Retracted response={response} retraction={retraction} awaiting={awaiting} /> : null}
        <h1 lang={language} className={earlier || retraction ? "mt6" : undefined}>
          {withBars(title)}
        </h1>
        {earlier ? null : <LastChange response={response} />}
        <div className="mt6">
          <ResponseText response={response} level={2} />
        </div>
      </Row>
      <ResponsePromise response={response} today={today} past={earlier || retraction !== null} />
      {changes ? <VersionChanges response={response} version={shown} changes={changes} /> : null}
      {members ? (
        <Row
          label={t(retraction ? "responses.answered" : "responses.members", { count: response.memberCount })}
          heading
        >
          <ContributionRows
            items={members.items}
            mainLanguage={consultation.mainLanguage}
            ownSentences={{ label: t("responses.own"), language }}
          />
          <PageList
            nextHref={members.next ? paths.response(number, { after: members.next }) : null}
            firstHref={after ? paths.response(number) : null}
          />
        </Row>
      ) : null}
      {leftOut && leftOut.items.length > 0 ? (
        <Row label={t("responses.leftOut")} heading>
          <p>{t("responses.leftOutText")}</p>
          <ContributionRows items={leftOut.items} mainLanguage={consultation.mainLanguage} />
          {leftOut.next ? <p className="meta">{t("responses.leftOutMore")}</p> : null}
        </Row>
      ) : null}
      {response.versions.length > 1 ? <Versions response={response} shown={shown} /> : null}
    </>
  );
}
