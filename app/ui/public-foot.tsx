import { useI18n } from "~/i18n/use-i18n.tsx";
import { LanguageLinks } from "./language-links.tsx";
import type { ForumFace, LanguageLink, LinkItem } from "./links.ts";
import { Rich } from "./rich.tsx";

export type PublicFootProps = {
  forum: ForumFace;
  languages: LanguageLink[];
  links: LinkItem[];
  /** The page's full address, put into the mail about something wrong. */
  address?: string;
  demo?: boolean;
};

/** The foot of every public page: languages, standing pages, who is responsible, and where to report a mistake. */
export function PublicFoot({ forum, languages, links, address, demo }: PublicFootProps) {
  const { t } = useI18n();
  const mail = <a href={`mailto:${forum.email}`}>{forum.email}</a>;
  const report = `mailto:${forum.email}${address ? `?subject=${encodeURIComponent(address)}` : ""}`;
  return (
    <footer className="foot">
      <div>
        <LanguageLinks links={languages} />
        <ul>
          {links.map((link) => (
            <li key={link.href}>
              <a href={link.href} aria-current={link.current ? "page" : undefined}>
                {link.text}
              </a>
            </li>
          ))}
        </ul>
        <p className="meta">
          <Rich
            k="common.chrome.responsible"
            with={{ body: <span lang={forum.hostLang}>{forum.host}</span> }}
          />{" "}
          {forum.phone ? (
            <Rich
              k="common.chrome.contactPhone"
              with={{ email: mail, phone: <span className="whole">{forum.phone}</span> }}
            />
          ) : (
            <Rich k="common.chrome.contact" with={{ email: mail }} />
          )}
        </p>
        <p className="meta on-screen">
          <Rich
            k="common.chrome.wrong"
            with={{ link: <a href={report}>{t("common.chrome.wrongLink")}</a> }}
          />
        </p>
        {address ? <p className="meta print-only">{address}</p> : null}
        {demo ? <p className="meta">{t("common.chrome.example")}</p> : null}
      </div>
    </footer>
  );
}
