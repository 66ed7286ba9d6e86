import { useI18n } from "~/i18n/use-i18n.tsx";
import type { LinkItem } from "./links.ts";

/** Where the page is: links from the front page down, the last one is the page itself. */
export function Crumbs({ items }: { items: LinkItem[] }) {
  const { t } = useI18n();
  return (
    <nav className="crumbs wrap" aria-label={t("common.chrome.youAreHere")}>
      <ol>
        {items.map((item, index) => (
          <li key={item.href}>
            {index === items.length - 1 ? (
              <span aria-current="page" lang={item.lang}>
                {item.text}
              </span>
            ) : (
              <a href={item.href} lang={item.lang}>
                {item.text}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
