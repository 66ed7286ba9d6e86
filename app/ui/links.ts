import type { Language } from "~/i18n/languages.ts";

/** A link as shells and lists take it: the caller builds the address, we only draw it. */
export type LinkItem = {
  href: string;
  text: string;
  /** The page the reader is on. */
  current?: boolean;
  /** The language of `text`, where it is not the page's. */
  lang?: Language;
  /** A number beside the word: how many wait there. */
  count?: number;
};

/** Where the same page is in another language. */
export type LanguageLink = { language: Language; href: string };

/** What every shell says about the forum. */
export type ForumFace = {
  name: string;
  nameLang?: Language;
  /** The host body, who answers for the forum. */
  host: string;
  hostLang?: Language;
  email: string;
  phone?: string | null;
  /** The host's own logo, in place of the Gensvar mark. */
  logoHref?: string | null;
};
