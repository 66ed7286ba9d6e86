/** One consultation: where it stands, what can be influenced, how to take part, what came in and what came of it. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { consultationPhase } from "~/domain/published/phase.ts";
import { getConsultation, listCommitments, listConsultations } from "~/domain/published/queries.server.ts";
import { found, todayOf } from "~/server/reading.server.ts";
import { pageTitle } from "~/ui/page-title.ts";
import { ConsultationView } from "~/ui/public/consultation-view.tsx";
import { consultationCrumbs, titleIn } from "~/ui/public/crumbs.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const db = context.house.db.read;
  const { counts, ...consultation } = await found(getConsultation(db, params.slug ?? ""));
  const today = await todayOf(context);
  const concerned = new Set(consultation.commitments.map(({ slug }) => slug));
  const commitments = concerned.size > 0 ? await listCommitments(db) : [];
  const others = (await listConsultations(db)).filter(({ slug }) => slug !== consultation.slug);
  return {
    consultation,
    counts,
    today,
    states: Object.fromEntries(
      commitments
        .filter(({ slug }) => concerned.has(slug))
        .map(({ slug, statuses }) => [slug, statuses[0]?.state ?? null]),
    ),
    elsewhere: others
      .filter((other) => ["open", "standing"].includes(consultationPhase(other, {}, today)))
      .slice(0, 5)
      .map(({ slug, title, mainLanguage, closesOn, standing }) => ({
        slug,
        title,
        mainLanguage,
        closesOn,
        standing,
      })),
  };
}
type Data = Awaited<ReturnType<typeof loader>>;

export const handle: RouteHandle = {
  guard: "public",
  crumbs: (data: Data, i18n) => consultationCrumbs(data.consultation, i18n),
};

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, ({ t, language }) =>
    data ? titleIn(data.consultation, language).text : t("consultations.title"),
  );

export default function Consultation() {
  return <ConsultationView {...useLoaderData<typeof loader>()} />;
}
