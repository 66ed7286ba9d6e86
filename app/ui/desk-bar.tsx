import { longestSearch } from "~/domain/kernel/search.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import type { LinkItem } from "./links.ts";
import { Mark } from "./mark.tsx";

export type DeskBarProps = {
  /** The name on the mark: the forum's. */
  name: string;
  /** Today. */
  homeHref: string;
  nav: LinkItem[];
  navLabel: string;
  /** The consultation one works in, and the others; left out where the page spans all. */
  switcher?: { label: string; current: string; links: LinkItem[] };
  find?: { action: string; name: string; label: string; placeholder: string; value?: string };
  /** All keys of the page: an anchor or a page. */
  keysHref?: string;
  person: { name: string; links: LinkItem[]; signOutAction: string };
};

/** The head of every desk page: where, find, who, and the rooms with what waits in each. */
export function DeskBar({ name, homeHref, nav, navLabel, switcher, find, keysHref, person }: DeskBarProps) {
  const { t } = useI18n();
  return (
    <header className="bar">
      <div className="bar-1">
        <a className="brand" href={homeHref}>
          <Mark />
          <span>{name}</span>
        </a>
        {switcher ? (
          <details className="switch">
            <summary>
              <span className="vh">{switcher.label} </span>
              {switcher.current}
            </summary>
            <Links items={switcher.links} />
          </details>
        ) : null}
        {find ? (
          <search className="find">
            <form action={find.action}>
              <label className="vh" htmlFor="find">
                {find.label}
              </label>
              <input
                id="find"
                type="search"
                name={find.name}
                placeholder={find.placeholder}
                defaultValue={find.value}
                maxLength={longestSearch}
                data-key="/"
              />
              <kbd>/</kbd>
            </form>
          </search>
        ) : null}
        {keysHref ? (
          <a className="keys-link" href={keysHref}>
            {t("common.keys.label")} <kbd>?</kbd>
          </a>
        ) : null}
        <details className={find ? "me" : "me push"}>
          <summary>{person.name}</summary>
          <ul>
            {person.links.map((link) => (
              <li key={link.href}>
                <a href={link.href} lang={link.lang} hrefLang={link.lang}>
                  {link.text}
                </a>
              </li>
            ))}
            <li>
              <form method="post" action={person.signOutAction}>
                <button type="submit">{t("common.button.signOut")}</button>
              </form>
            </li>
          </ul>
        </details>
      </div>
      <nav className="bar-2" aria-label={navLabel}>
        <Links items={nav} />
      </nav>
    </header>
  );
}

function Links({ items }: { items: LinkItem[] }) {
  const { number } = useI18n();
  return (
    <ul>
      {items.map((item) => (
        <li key={item.href}>
          <a href={item.href} lang={item.lang} aria-current={item.current ? "page" : undefined}>
            {item.text}
            {item.count ? (
              <>
                {" "}
                <span className="n">{number(item.count)}</span>
              </>
            ) : null}
          </a>
        </li>
      ))}
    </ul>
  );
}
