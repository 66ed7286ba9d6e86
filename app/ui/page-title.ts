import type { MetaDescriptor } from "@remix-run/node";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { type I18n, translator } from "~/i18n/translator.ts";
import type { RootData } from "./root-data.ts";

type Matches = readonly ({ id: string; data?: unknown } | undefined)[];

/** For a route's `meta`: what the page is called in the reader's language, and the forum's name after it. */
export function pageTitle(matches: Matches, page: (i18n: I18n) => string): MetaDescriptor[] {
  const data = rootOf(matches);
  const language = data?.language ?? "en";
  const i18n = translator(language, { timeZone: data?.forum?.timeZone });
  const forum = data?.forum
    ? pick(data.forum.name, language, data.forum.mainLanguage as Language).text
    : "Gensvar";
  return [{ title: i18n.t("common.chrome.pageTitle", { page: page(i18n), forum }) }];
}

/** For the `meta` of a page that shows an earlier state of another: search engines are to keep that one, and not this. */
export function canonical(matches: Matches, path: string): MetaDescriptor[] {
  return [
    { tagName: "link", rel: "canonical", href: (rootOf(matches)?.origin ?? "") + path },
    { name: "robots", content: "noindex" },
  ];
}

const rootOf = (matches: Matches) =>
  matches.find((match) => match?.id === "root")?.data as RootData | undefined;
