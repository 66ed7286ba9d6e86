/** Every commitment by plan: who owns it, what they last said of it, and how much input it got. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listCommitments, readAllCounts } from "~/domain/published/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { pageTitle } from "~/ui/page-title.ts";
import { type ListedCommitment, PlanRow } from "~/ui/public/plan-row.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { Row } from "~/ui/row.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  const db = context.house.db.read;
  const all = await listCommitments(db);
  const counts = await readAllCounts(
    db,
    all.map(({ slug }) => `commitment:${slug}`),
  );
  const commitments = all.map(
    ({ slug, number, title, mainLanguage, plan, owners, statuses }): ListedCommitment => {
      const latest = statuses[0];
      return {
        slug,
        number,
        title,
        mainLanguage,
        plan,
        owners,
        latest: latest ? { state: latest.state, reportedOn: latest.reportedOn } : null,
        input: counts[`commitment:${slug}`] ?? 0,
      };
    },
  );
  return { commitments };
}

export const handle: RouteHandle = {
  guard: "public",
  crumbs: (_, { t }) => [{ href: paths.commitments(), text: t("commitments.title") }],
};

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("commitments.title"));

export default function Commitments() {
  const { commitments } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const plans = [...new Set(commitments.map(({ plan }) => plan.slug))];
  return (
    <>
      <Row>
        <h1>{t("commitments.title")}</h1>
        <p className="lede mt4">{t("commitments.lede")}</p>
        {plans.length === 0 ? (
          <>
            <p className="mt8">{t("commitments.none")}</p>
            <p>{t("commitments.noneText")}</p>
          </>
        ) : null}
      </Row>
      {plans.map((slug) => (
        <PlanRow key={slug} commitments={commitments.filter(({ plan }) => plan.slug === slug)} />
      ))}
    </>
  );
}
