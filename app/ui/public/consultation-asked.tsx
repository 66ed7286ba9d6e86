import type { PublishedConsultation } from "~/domain/published/published.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Row } from "../row.tsx";

/** How many were asked in particular, and what came of it; who they are stands on a page of its own. */
export function ConsultationAsked({
  consultation: { slug, consultees },
  preview,
}: {
  consultation: PublishedConsultation;
  preview?: boolean;
}) {
  const { t, list } = useI18n();
  if (!consultees) return null;
  const { asked, copies } = consultees;
  const came = (["answered", "declined", "noView", "silent"] as const).filter((key) => consultees[key] > 0);
  return (
    <Row label={t("consultees.public.title")} heading>
      <p>
        {asked > 0 ? (
          <>
            {t("consultees.public.asked", { count: asked })}{" "}
            {list(came.map((key) => t(`consultees.public.${key}`, { count: consultees[key] })))}.{" "}
          </>
        ) : null}
        {copies > 0 ? t("consultees.public.copies", { count: copies }) : null}
      </p>
      {preview ? null : (
        <p>
          <a href={paths.consultees(slug)}>{t("consultees.public.see")}</a>
        </p>
      )}
    </Row>
  );
}
