/** The lists of a consultation: themes, outcomes, material, partners, commitments. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  handleOf,
  listConsultedCommitments,
  listDispositions,
  listMaterials,
  listPartners,
  listThemes,
} from "~/domain/consultations/queries.server.ts";
import { listBodies } from "~/domain/people/queries.server.ts";
import { listCommitments } from "~/domain/plans/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { consultingPage } from "~/server/consulting.server.ts";
import { changeList } from "~/server/consulting-lists.server.ts";
import { parseForm } from "~/server/forms.ts";
import { ConsultingHead } from "~/ui/consulting/consulting-head.tsx";
import { DispositionsSection } from "~/ui/consulting/dispositions-section.tsx";
import { MaterialsSection } from "~/ui/consulting/materials-section.tsx";
import { CommitmentsSection, PartnersSection } from "~/ui/consulting/relations-section.tsx";
import { ThemesSection } from "~/ui/consulting/themes-section.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useSummary } from "~/ui/form/use-answer.ts";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"] };
export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, ({ t }) => t("consultationDesk.page.lists"));

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { ctx, row, frame } = await consultingPage(context, params.slug, "coordinator");
  const db = ctx.db.read;
  const bodies = (await listBodies(db)).filter((body) => body.id !== row.leadBodyId);
  const commitments = await listCommitments(db);
  return {
    frame,
    version: row.version,
    themes: (await listThemes(db, row.id)).map(({ slug, title, endedAt, version }) => ({
      item: slug,
      title,
      ended: endedAt !== null,
      version,
    })),
    dispositions: (await listDispositions(db, row.id)).map(
      ({ key, label, meaning, needsDestination, endedAt, version }) => ({
        ...{ item: key, label, meaning, needsDestination, ended: endedAt !== null, version },
      }),
    ),
    materials: (await listMaterials(db, row.id)).map(({ id, title, note, url, version }) => ({
      item: handleOf(id),
      title,
      note,
      url,
      version,
    })),
    bodies: bodies.map(({ slug, name }) => ({ slug, name })),
    partners: (await listPartners(db, row.id)).map((body) => body.slug),
    commitments: commitments.map(({ slug, number, title, plan }) => ({
      slug,
      number,
      title,
      mainLanguage: plan.mainLanguage,
    })),
    concerned: (await listConsultedCommitments(db, row.id)).map((commitment) => commitment.slug),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { ctx, row } = await consultingPage(context, params.slug, "coordinator");
  return changeList(ctx, row, await parseForm(request));
}

export default function ListsPage() {
  const { t } = useI18n();
  const data = useLoaderData<typeof loader>();
  const { frame } = data;
  const answer = useActionData<typeof action>();
  const summary = useSummary(answer);
  return (
    <>
      <ConsultingHead frame={frame} page="lists" sub={t("consultationDesk.lists.lede")} />
      <ErrorSummary
        errors={summary}
        refusal={answer?.refusal ? t(`consultationDesk.refused.${answer.refusal}`) : null}
      />
      <ThemesSection {...data} answer={answer} />
      <DispositionsSection {...data} answer={answer} />
      <MaterialsSection {...data} answer={answer} />
      <PartnersSection {...data} answer={answer} />
      <CommitmentsSection {...data} answer={answer} />
    </>
  );
}
