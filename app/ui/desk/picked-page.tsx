import type { ReactNode } from "react";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DeskHead } from "../desk-head.tsx";
import { ErrorSummary } from "../form/error-summary.tsx";

type Props = {
  title: string;
  lede: string;
  back: string;
  items: readonly { ref: string; title: string; language: string }[];
  refusal?: string | null;
  /** by the id of what each is about */
  errors?: Record<string, string>;
  children: ReactNode;
};

/** What is asked of all that are picked: which they are, and the form. */
export function PickedPage({ title, lede, back, items, refusal, errors, children }: Props) {
  const { t } = useI18n();
  // Said before anything is typed, as it would be refused after.
  const mixed = new Set(items.map(({ language }) => language)).size > 1;
  return (
    <>
      <DeskHead
        trail={[
          <a key="list" href={back}>
            {t("sorting.title")}
          </a>,
        ]}
        title={title}
        sub={lede}
      />
      <ErrorSummary refusal={refusal} errors={errors} />
      {items.length === 0 ? (
        <p>
          {t("ends.together.none")} <a href={back}>{t("sorting.clearing.back")}</a>
        </p>
      ) : (
        <>
          <ul className="bare mt2">
            {items.map(({ ref, title: named, language }) => (
              <li key={ref} id={`pick-${ref}`}>
                <a className="ref" href={paths.desk.contribution(ref)}>
                  {ref}
                </a>{" "}
                <span lang={language}>{named}</span>
              </li>
            ))}
          </ul>
          {mixed ? (
            <p>
              {t("refusals.several_languages")} <a href={back}>{t("sorting.clearing.back")}</a>
            </p>
          ) : (
            children
          )}
        </>
      )}
    </>
  );
}
