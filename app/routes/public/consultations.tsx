/** All consultations: open, coming, being answered, done; each with its dates. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
  type ConsultationPhase,
  consultationPhase,
  phaseCounts,
  progressOf,
} from "~/domain/published/phase.ts";
import { listConsultations, listCounts } from "~/domain/published/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { todayOf } from "~/server/reading.server.ts";
import { pageTitle } from "~/ui/page-title.ts";
import { ConsultationItem, type ListedConsultation } from "~/ui/public/consultation-item.tsx";
import { SearchBox } from "~/ui/public/search-box.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { Row } from "~/ui/row.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  const db = context.house.db.read;
  const today = await todayOf(context);
  const all = await listConsultations(db);
  const counts = await listCounts(
    db,
    all.map(({ slug }) => slug),
    phaseCounts,
  );
  const consultations: ListedConsultation[] = all.map((one) => {
    const { slug, title, purpose, mainLanguage, standing, opensOn, closesOn, closedOn, cancelledOn } = one;
    const own = counts[slug] ?? {};
    const { received, answered } = progressOf(own);
    const phase = consultationPhase(one, own, today);
    return {
      slug,
      title,
      purpose,
      mainLanguage,
      standing,
      opensOn,
      closesOn,
      closedOn,
      cancelledOn,
      phase,
      received,
      answered,
    };
  });
  return { consultations };
}

export const handle: RouteHandle = {
  guard: "public",
  crumbs: (_, { t }) => [{ href: paths.consultations(), text: t("consultations.title") }],
};

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("consultations.title"));

const groups: { key: "open" | "coming" | "responding" | "done"; phases: ConsultationPhase[] }[] = [
  { key: "open", phases: ["open", "standing"] },
  { key: "coming", phases: ["announced"] },
  { key: "responding", phases: ["assessing", "responding", "closed_waiting"] },
  { key: "done", phases: ["answered", "closed", "cancelled"] },
];

export default function Consultations() {
  const { consultations } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const of = (phases: ConsultationPhase[]) => consultations.filter(({ phase }) => phases.includes(phase));
  const shown = groups.map((group) => ({ ...group, items: of(group.phases) }));
  return (
    <>
      <Row>
        <h1>{t("consultations.title")}</h1>
        <p className="lede mt6">{t("consultations.lede")}</p>
        {consultations.length === 0 ? <p>{t("consultations.none")}</p> : <SearchBox />}
      </Row>
      {consultations.length === 0
        ? null
        : shown.map(({ key, items }) =>
            items.length === 0 && key !== "open" ? null : (
              <Row key={key} label={t(`consultations.group.${key}`)} heading>
                {items.length === 0 ? (
                  <p>{t("consultations.noneOpen")}</p>
                ) : (
                  <ul className="list open">
                    {items.map((consultation) => (
                      <ConsultationItem key={consultation.slug} consultation={consultation} />
                    ))}
                  </ul>
                )}
              </Row>
            ),
          )}
    </>
  );
}
