import { useI18n } from "~/i18n/use-i18n.tsx";
import type { LinkItem } from "./links.ts";

export type Facet = { key: string; title: string; links: LinkItem[] };

/** The filters of a list as links: open beside it where there is room, folded above it where there is not. */
export function Facets({ facets }: { facets: Facet[] }) {
  const { t, number } = useI18n();
  return (
    <details className="facets">
      <summary>{t("common.button.filter")}</summary>
      {facets.map((facet) => (
        <div className="facet" key={facet.key}>
          <h2>{facet.title}</h2>
          <ul className="plain">
            {facet.links.map((link) => (
              <li key={link.href + link.text}>
                <a href={link.href} lang={link.lang} aria-current={link.current ? "true" : undefined}>
                  {link.text}
                </a>{" "}
                {link.count === undefined ? null : <span className="meta num">{number(link.count)}</span>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}
