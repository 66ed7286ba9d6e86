/** One response: its outcome and reason, what happens now, what is promised, and the contributions it answers. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getResponse, listMembers } from "~/domain/published/queries/responses.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { notFound } from "~/server/guard.server.ts";
import { badRequest, found, readParams, todayOf } from "~/server/reading.server.ts";
import { PageList } from "~/ui/page-list.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { ContributionRows } from "~/ui/public/contribution-rows.tsx";
import { consultationCrumbs } from "~/ui/public/crumbs.ts";
import { ResponsePromise } from "~/ui/public/response-promise.tsx";
import { ResponseText } from "~/ui/public/response-text.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { Row } from "~/ui/row.tsx";
import { TimeText } from "~/ui/time-text.tsx";

const pageSize = 25;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const db = context.house.db.read;
  if (!/^[1-9]\d{0,8}$/.test(params.number ?? "")) throw notFound();
  const response = await found(getResponse(db, Number(params.number)));
  const { after = null } = readParams(request, ["after"]);
  if (after && !/^[A-Z0-9.-]{1,40}$/.test(after)) throw badRequest();
  const members = await listMembers(db, response.number, { after, limit: pageSize });
  return { response, members, after, today: await todayOf(context) };
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

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, ({ t }) => data?.response.title ?? t("responses.title"));

export default function Response() {
  const { response, members, after, today } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const { number, version, publishedOn, title, language, consultation } = response;
  return (
    <>
      <Row
        label={t("responses.number", { number: String(number) })}
        margin={
          <>
            <p>
              <TimeText value={publishedOn} opens />
            </p>
            <p>{t("responses.version", { version: String(version) })}</p>
          </>
        }
      >
        <h1 lang={language}>{title}</h1>
        <div className="mt6">
          <ResponseText response={response} level={2} />
        </div>
      </Row>
      <ResponsePromise response={response} today={today} />
      <Row label={t("responses.members", { count: response.memberCount })} heading>
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
    </>
  );
}
