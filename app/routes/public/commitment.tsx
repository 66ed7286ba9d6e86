/** One commitment: its goal, what its owners report, what consultations decided about it, and the input to it. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listContributionsTo } from "~/domain/published/queries/contributions.server.ts";
import { getCommitment, readAllCounts } from "~/domain/published/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { found, todayOf } from "~/server/reading.server.ts";
import { Facts } from "~/ui/facts.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { CommitmentConsultations } from "~/ui/public/commitment-consultations.tsx";
import { CommitmentStatus } from "~/ui/public/commitment-status.tsx";
import { ContributionRows } from "~/ui/public/contribution-rows.tsx";
import { titleIn } from "~/ui/public/crumbs.ts";
import { useHostText } from "~/ui/public/host-text.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { Row } from "~/ui/row.tsx";

const pageSize = 25;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const db = context.house.db.read;
  const commitment = await found(getCommitment(db, params.slug ?? ""));
  const key = `commitment:${commitment.slug}`;
  return {
    commitment,
    today: await todayOf(context),
    contributions: await listContributionsTo(db, commitment.slug, pageSize),
    total: (await readAllCounts(db, [key]))[key] ?? 0,
  };
}
type Data = Awaited<ReturnType<typeof loader>>;

export const handle: RouteHandle = {
  guard: "public",
  crumbs: ({ commitment }: Data, { t, language }) => [
    { href: paths.commitments(), text: t("commitments.title") },
    { href: paths.commitment(commitment.slug), ...titleIn(commitment, language) },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, ({ t, language }) =>
    data ? titleIn(data.commitment, language).text : t("commitments.title"),
  );

export default function Commitment() {
  const { commitment, today, contributions, total } = useLoaderData<typeof loader>();
  const { t, date } = useI18n();
  const host = useHostText(commitment.mainLanguage);
  const { number, title, goal, plan, owners, statuses, endedOn } = commitment;
  const latest = statuses[0];
  return (
    <>
      <Row
        label={t("commitments.one.label", { number: String(number) })}
        margin={
          <p>
            {endedOn
              ? t("commitments.one.ended", { date: date(endedOn) })
              : t(`states.commitment.${latest?.state ?? "not_reported"}`)}
          </p>
        }
      >
        <h1 lang={host.lang(title)}>{host.words(title)}</h1>
        <h2 className="h3 mt6">{t("commitments.one.goal")}</h2>
        {host.paragraphs(goal, "words mt2")}
        <div className="mt6">
          <Facts
            items={[
              {
                term: t("commitments.owners"),
                value: (
                  <ul className="bare">
                    {owners.map((body) => (
                      <li key={body.slug}>{host.span(body.name)}</li>
                    ))}
                  </ul>
                ),
              },
              { term: t("commitments.one.plan"), value: host.span(plan.title) },
            ]}
          />
        </div>
      </Row>
      {latest ? null : (
        <Row label={t("commitments.status")}>
          <h2>{t("states.commitment.not_reported")}</h2>
          <p>{t("commitments.one.notReportedText")}</p>
        </Row>
      )}
      {statuses.map((status) => (
        <CommitmentStatus
          key={`${status.body.slug} ${status.reportedOn} ${status.state}`}
          status={status}
          today={today}
          latest={status === latest}
        />
      ))}
      <CommitmentConsultations commitment={commitment} />
      <Row
        label={t("commitments.input")}
        heading
        margin={total > 0 ? <p>{t("common.count.contributions", { count: total })}</p> : null}
      >
        {contributions.length > 0 ? (
          <ContributionRows items={contributions} mainLanguage={commitment.mainLanguage} />
        ) : (
          <p>{t("commitments.one.noInput")}</p>
        )}
        {total > contributions.length ? (
          <p className="small">{t("commitments.one.latest", { count: contributions.length })}</p>
        ) : null}
      </Row>
    </>
  );
}
