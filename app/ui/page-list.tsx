import { useI18n } from "~/i18n/use-i18n.tsx";

export type PageListProps = {
  nextHref?: string | null;
  /** How many the next page shows, where it is known. */
  nextCount?: number;
  previousHref?: string | null;
  firstHref?: string | null;
};

/** On and back in a long list; nothing where it fits on one page. */
export function PageList({ nextHref, nextCount, previousHref, firstHref }: PageListProps) {
  const { t } = useI18n();
  if (!nextHref && !previousHref && !firstHref) return null;
  return (
    <nav className="pages" aria-label={t("common.page.label")}>
      {nextHref ? (
        <a className="btn btn-2" href={nextHref} rel="next">
          {nextCount ? t("common.page.next", { count: nextCount }) : t("common.page.nextPage")}
        </a>
      ) : null}
      {previousHref ? (
        <a href={previousHref} rel="prev">
          {t("common.page.previous")}
        </a>
      ) : null}
      {firstHref ? <a href={firstHref}>{t("common.page.first")}</a> : null}
    </nav>
  );
}
