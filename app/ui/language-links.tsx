import { languageNames } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import type { LanguageLink } from "./links.ts";

/** The same page in the other languages, each in its own name. */
export function LanguageLinks({ links }: { links: LanguageLink[] }) {
  const { t, language } = useI18n();
  return (
    <nav className="langs" aria-label={t("common.chrome.language")}>
      <ul>
        {links.map((link) => (
          <li key={link.language}>
            {link.language === language ? (
              <span aria-current="true">{languageNames[link.language]}</span>
            ) : (
              <a href={link.href} lang={link.language} hrefLang={link.language}>
                {languageNames[link.language]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
