import type { ReactNode } from "react";
import type { ConsultationStatus } from "~/domain/consultations/consultation.ts";
import type { Translated } from "~/domain/people/person.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DeskHead } from "../desk-head.tsx";

export type Frame = {
  slug: string;
  title: Translated;
  status: ConsultationStatus;
  standing: boolean;
  mainLanguage: Language;
  /** an approver only reads it and approves its outcome */
  mayWrite: boolean;
  languages: Language[];
};

type Props = {
  frame: Frame;
  /** the page below the overview; left out on the overview itself */
  page?: "edit" | "timeline" | "lists" | "consultees" | "outreach" | "preview" | "outcome";
  sub?: ReactNode;
  actions?: ReactNode;
};

/** The head of a consultation's desk pages, and the way between them. */
export function ConsultingHead({ frame, page, sub, actions }: Props) {
  const { t, language } = useI18n();
  const title = pick(frame.title, language, frame.mainLanguage);
  const { slug } = frame;
  const pages = [
    { key: "overview", href: paths.desk.consultation(slug) },
    { key: "edit", href: paths.desk.editConsultation(slug), writes: true },
    { key: "timeline", href: paths.desk.consultationTimeline(slug), writes: true },
    { key: "lists", href: paths.desk.consultationLists(slug), writes: true },
    { key: "consultees", href: paths.desk.consultees(slug), writes: true },
    { key: "outreach", href: paths.desk.consultationOutreach(slug), writes: true },
    { key: "preview", href: paths.desk.consultationPreview(slug) },
    { key: "outcome", href: paths.desk.consultationOutcome(slug) },
  ] as const;
  const trail = [
    <a key="all" href={paths.desk.consultations()}>
      {t("consultationDesk.title")}
    </a>,
    page ? (
      <a key="one" href={paths.desk.consultation(slug)} lang={title.lang}>
        {title.text}
      </a>
    ) : null,
  ];
  return (
    <>
      <DeskHead
        trail={trail}
        title={page ? t(`consultationDesk.page.${page}`) : title.text}
        titleLang={page ? undefined : title.lang}
        sub={sub}
        actions={actions}
      />
      <nav aria-label={t("consultationDesk.page.label")}>
        <ul className="views">
          {pages
            .filter((one) => frame.mayWrite || !("writes" in one))
            .map(({ key, href }) => (
              <li key={key}>
                <a href={href} aria-current={key === (page ?? "overview") ? "page" : undefined}>
                  {t(`consultationDesk.page.${key}`)}
                </a>
              </li>
            ))}
        </ul>
      </nav>
    </>
  );
}
