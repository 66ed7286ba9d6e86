import { type SubmissionStatus, submissionStatuses } from "~/domain/submissions/submission.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick, type Translated } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";

type Props = {
  status: SubmissionStatus;
  consultation: string | null;
  counts: Record<SubmissionStatus, number>;
  consultations: { slug: string; title: Translated; mainLanguage: Language }[];
};

/** Where submissions stand, with their counts, and the consultation that one looks at. The address is the filter. */
export function IntakeViews({ status, consultation, counts, consultations }: Props) {
  const { t, number, language } = useI18n();
  const here = consultation ?? undefined;
  return (
    <nav aria-label={t("intake.list.views")}>
      <ul className="views">
        {submissionStatuses.map((one) => (
          <li key={one}>
            <a
              href={paths.desk.intake({ status: one, consultation: here })}
              aria-current={one === status ? "page" : undefined}
            >
              {one === "received" ? t("intake.list.toSplit") : t(`states.submission.${one}`)}{" "}
              {number(counts[one])}
            </a>
          </li>
        ))}
      </ul>
      {consultations.length > 1 ? (
        <ul className="views">
          <li>
            <a href={paths.desk.intake({ status })} aria-current={consultation === null ? "true" : undefined}>
              {t("intake.list.anyConsultation")}
            </a>
          </li>
          {consultations.map((one) => {
            const title = pick(one.title, language, one.mainLanguage);
            return (
              <li key={one.slug}>
                <a
                  href={paths.desk.intake({ status, consultation: one.slug })}
                  lang={title.lang}
                  aria-current={one.slug === consultation ? "true" : undefined}
                >
                  {title.text}
                </a>
              </li>
            );
          })}
        </ul>
      ) : null}
    </nav>
  );
}
