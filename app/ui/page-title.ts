import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { type I18n, translator } from "~/i18n/translator.ts";
import type { RootData } from "./root-data.ts";

type Matches = readonly ({ id: string; data?: unknown } | undefined)[];

/** For a route's `meta`: what the page is called in the reader's language, and the forum's name after it. */
export function pageTitle(matches: Matches, page: (i18n: I18n) => string): { title: string }[] {
  const data = matches.find((match) => match?.id === "root")?.data as RootData | undefined;
  const language = data?.language ?? "en";
  const i18n = translator(language, { timeZone: data?.forum?.timeZone });
  const forum = data?.forum
    ? pick(data.forum.name, language, data.forum.mainLanguage as Language).text
    : "Gensvar";
  return [{ title: i18n.t("common.chrome.pageTitle", { page: page(i18n), forum }) }];
}
