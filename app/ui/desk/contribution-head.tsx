import { isEndStage, type Kind, type Stage } from "~/domain/contributions/contribution.ts";
import type { Translated } from "~/domain/people/person.ts";
import type { ResponseStatus } from "~/domain/responses/response.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DeskHead } from "../desk-head.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { Mini } from "../mini.tsx";

type Props = {
  page: {
    ref: string;
    sorts: boolean;
    stage: Stage;
    responseDueOn: string;
    facts: { title: string; language: string; kind: Kind | null };
    consultation: { slug: string; title: Translated; mainLanguage: string };
    response: { number: number; status: ResponseStatus } | null;
  };
  /** whether a response can be begun for it here */
  begins: boolean;
};

/** Its title, where it stands, and the way to its response. */
export function ContributionHead({ page, begins }: Props) {
  const { t, date, language } = useI18n();
  const { response } = page;
  const consultation = pick(page.consultation.title, language, page.consultation.mainLanguage as Language);
  return (
    <DeskHead
      trail={[
        <a
          key="list"
          href={
            page.sorts
              ? paths.desk.contributions({ consultation: page.consultation.slug })
              : paths.desk.consultation(page.consultation.slug)
          }
          lang={consultation.lang}
        >
          {consultation.text}
        </a>,
        <span key="ref" className="ref">
          {page.ref}
        </span>,
      ]}
      title={page.facts.title}
      titleLang={page.facts.language}
      sub={
        <>
          <Mini stage={page.stage} /> {t(`states.stage.${page.stage}`)}
          {page.facts.kind ? ` · ${t(`states.kind.${page.facts.kind}`)}` : null}
          {isEndStage(page.stage) ? null : (
            <>
              {" · "}
              {t("sorting.one.responseDue")} {date(page.responseDueOn)}
            </>
          )}
        </>
      }
      actions={
        response ? (
          <a
            className="btn btn-2"
            href={
              response.status === "published" || !page.sorts
                ? paths.desk.review(response.number)
                : paths.desk.response(response.number)
            }
          >
            {t("sorting.one.response", {
              number: String(response.number),
              status: t(`states.response.${response.status}`).toLowerCase(),
            })}
          </a>
        ) : begins ? (
          <PostForm hidden={{ intent: "answer" }}>
            <SubmitButton shortcut="A">{t("sorting.one.begin")}</SubmitButton>
          </PostForm>
        ) : null
      }
    />
  );
}
