import type { ReactNode } from "react";
import { type Language, languages } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import type { LanguageLink, LinkItem } from "./links.ts";
import { PlainPage } from "./plain-page.tsx";
import { PublicPage } from "./public-page.tsx";
import type { RootData } from "./root-data.ts";

type Props = { data: RootData | undefined; crumbs?: LinkItem[]; children: ReactNode };

/** The public frame filled with the forum's own name and links; a plain frame before there is a forum. */
export function PublicShell({ data, crumbs, children }: Props) {
  const { t, language } = useI18n();
  const links = languageLinks(data?.address ?? paths.home());
  if (!data?.forum)
    return (
      <PlainPage name="Gensvar" languages={links}>
        {children}
      </PlainPage>
    );
  const { forum } = data;
  const main = forum.mainLanguage as Language;
  const name = pick(forum.name, language, main);
  const host = pick(forum.hostName, language, main);
  const here = data.address.split("?")[0] ?? "";
  const item = (href: string, text: string): LinkItem => ({
    href,
    text,
    current: here === href || (href !== "/" && here.startsWith(`${href}/`)),
  });
  return (
    <PublicPage
      forum={{
        name: name.text,
        nameLang: name.lang,
        host: host.text,
        hostLang: host.lang,
        email: forum.contactEmail,
        phone: forum.contactPhone,
        logoHref: forum.logo ? paths.logo(forum.logo) : null,
      }}
      homeHref={paths.home()}
      nav={[
        item(paths.consultations(), t("common.nav.consultations")),
        item(paths.meetings(), t("common.nav.meetings")),
        item(paths.commitments(), t("common.nav.commitments")),
        item(paths.track(), t("common.nav.track")),
        item(paths.search(), t("common.nav.search")),
      ]}
      footLinks={[
        item(paths.about(), t("common.nav.rules")),
        item(paths.invitationList(), t("contacts.title")),
        item(paths.privacy(), t("common.nav.privacy")),
        item(paths.accessibility(), t("common.nav.accessibility")),
        item(paths.signIn(), t("common.nav.signIn")),
      ]}
      languages={links}
      crumbs={crumbs && [{ href: paths.home(), text: t("common.chrome.home") }, ...crumbs]}
      // A private link, even one that has ended, does not belong in the subject of a mail.
      address={isPrivate(data.address) ? undefined : data.origin + data.address}
      demo={forum.exampleNote !== null}
    >
      {children}
    </PublicPage>
  );
}

const isPrivate = (address: string) =>
  /^\/((invitation-list|registration)\/)?(link|confirm|leave)\//.test(address);

/** Where this page is in each language. */
export function languageLinks(address: string): LanguageLink[] {
  return languages.map((language) => ({
    language,
    href: `${address}${address.includes("?") ? "&" : "?"}lang=${language}`,
  }));
}
