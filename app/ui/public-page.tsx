import type { ReactNode } from "react";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Crumbs } from "./crumbs.tsx";
import type { LinkItem } from "./links.ts";
import { Mark } from "./mark.tsx";
import { PublicFoot, type PublicFootProps } from "./public-foot.tsx";
import { SkipLink } from "./skip-link.tsx";

export type PublicPageProps = Omit<PublicFootProps, "links"> & {
  /** The front page. */
  homeHref: string;
  nav: LinkItem[];
  footLinks: LinkItem[];
  crumbs?: LinkItem[];
  children: ReactNode;
};

/** The frame of every public page: skip link, head, crumbs, one main column of rows, foot. */
export function PublicPage({ homeHref, nav, footLinks, crumbs, children, ...foot }: PublicPageProps) {
  const { t } = useI18n();
  const { forum } = foot;
  return (
    <>
      <SkipLink />
      <header className="top">
        <div>
          <a className="brand" href={homeHref}>
            {forum.logoHref ? <img src={forum.logoHref} alt="" width="36" height="36" /> : <Mark />}
            <span>
              <b lang={forum.nameLang}>{forum.name}</b>
              <small lang={forum.hostLang}>{forum.host}</small>
            </span>
          </a>
          <nav className="nav" aria-label={t("common.chrome.menu")}>
            <ul>
              {nav.map((link) => (
                <li key={link.href}>
                  <a href={link.href} aria-current={link.current ? "true" : undefined}>
                    {link.text}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      {crumbs && crumbs.length > 0 ? <Crumbs items={crumbs} /> : null}
      <main className="page" id="main">
        {children}
      </main>
      <PublicFoot {...foot} links={footLinks} />
    </>
  );
}
