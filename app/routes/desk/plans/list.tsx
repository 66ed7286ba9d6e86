/** Plans with their commitments, who owns them and how far they say they have come. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayKeepPlans, planReaders } from "~/domain/plans/policy.ts";
import { listCommitments, listPlans } from "~/domain/plans/queries.server.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { requireStaff } from "~/server/guard.server.ts";
import { DeskHead } from "~/ui/desk-head.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { CommitmentTable } from "~/ui/plans/commitment-table.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { TimeText } from "~/ui/time-text.tsx";

export const handle: RouteHandle = { guard: planReaders };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("planDesk.title"));

export async function loader({ context }: LoaderFunctionArgs) {
  const { db, actor } = await requireStaff(context, ...planReaders);
  const plans = await listPlans(db.read);
  const commitments = await listCommitments(db.read);
  return {
    mayKeep: mayKeepPlans(actor),
    plans: plans.map(({ id, slug, title, mainLanguage, startsOn, endsOn }) => ({
      slug,
      title,
      mainLanguage,
      startsOn,
      endsOn,
      commitments: commitments
        .filter((commitment) => commitment.planId === id)
        .map((commitment) => ({
          slug: commitment.slug,
          number: commitment.number,
          title: commitment.title,
          ended: commitment.endedAt !== null,
          owners: commitment.owners.map((body) => body.shortName),
          state: commitment.latest?.state ?? ("not_reported" as const),
          reportedOn: commitment.latest?.reportedOn ?? null,
          nextExpectedOn: commitment.latest?.nextExpectedOn ?? null,
        })),
    })),
  };
}

export default function PlansPage() {
  const { t, language } = useI18n();
  const { plans, mayKeep } = useLoaderData<typeof loader>();
  return (
    <>
      <DeskHead
        title={t("planDesk.title")}
        sub={plans.length === 0 ? t("planDesk.list.empty") : t("planDesk.list.lede")}
        actions={
          mayKeep ? (
            <a className="btn" href={paths.desk.newPlan()}>
              {t("planDesk.list.new")}
            </a>
          ) : null
        }
      />
      {plans.map((plan) => {
        const title = pick(plan.title, language, plan.mainLanguage as Language);
        return (
          <div key={plan.slug} className="block">
            <div className="secth">
              <h2 lang={title.lang}>
                <a href={paths.desk.plan(plan.slug)}>{title.text}</a>
              </h2>
              <p className="m">
                <TimeText value={plan.startsOn} style="short" /> –{" "}
                <TimeText value={plan.endsOn} style="short" />
              </p>
            </div>
            <CommitmentTable
              caption={title.text}
              mainLanguage={plan.mainLanguage as Language}
              commitments={plan.commitments}
            />
          </div>
        );
      })}
    </>
  );
}
