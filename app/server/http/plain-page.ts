/**
 * The pages of the edge itself: refused, too large, too often, failed. They are made without Remix, so that they
 * cost little and still work where the rest does not.
 */
import type { Request, Response } from "express";
import type { Language } from "~/i18n/languages.ts";
import { negotiateLanguage } from "~/i18n/negotiate.ts";
import { translator } from "~/i18n/translator.ts";
import { readCookie } from "../cookies.ts";
import type { Config } from "../env.ts";

export type PlainPage = "notFound" | "foreign" | "tooLarge" | "rateLimited" | "failed" | "offline";

/** What these pages need to know, set once on the app: `app.locals.edge`. */
export type EdgeLocals = { config: Config; stylesheet?: string; mainLanguage: () => Language };

export const languageCookie = "gs_lang";

/** The language of a request: its address, then the reader's choice, then the browser's wish, then the forum's own. */
export function languageOf(req: Request): Language {
  const { config, mainLanguage } = req.app.locals.edge as EdgeLocals;
  const query = new URLSearchParams(req.originalUrl.split("?")[1] ?? "").get("lang");
  return negotiateLanguage({
    query,
    cookie: readCookie(req.get("cookie"), languageCookie, config),
    acceptLanguage: req.get("accept-language"),
    fallback: mainLanguage(),
  });
}

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

type Details = { retryAfter?: number };

export function sendPlainPage(
  req: Request,
  res: Response,
  status: number,
  page: PlainPage,
  details: Details = {},
) {
  const { config, stylesheet } = req.app.locals.edge as EdgeLocals;
  const language = languageOf(req);
  if (details.retryAfter) res.setHeader("Retry-After", String(details.retryAfter));
  res.setHeader("Cache-Control", "no-store");
  res
    .status(status)
    .type("html")
    .send(render(language, page, { id: res.locals.requestId, home: config.origin, ...details }, stylesheet));
}

type Given = Details & { id: string; home: string };

function render(language: Language, page: PlainPage, given: Given, stylesheet?: string): string {
  const { t } = translator(language);
  const next = {
    notFound: () => t("errors.notFound.next", { home: given.home }),
    foreign: () => t("errors.foreign.next"),
    tooLarge: () => t("errors.tooLarge.next"),
    rateLimited: () => t("errors.rateLimited.next", { count: given.retryAfter ?? 1 }),
    failed: () => t("errors.failed.next", { id: given.id }),
    offline: () => t("errors.offline.next"),
  }[page]();
  const [title, lede] = [t(`errors.${page}.title`), t(`errors.${page}.lede`)].map(escapeHtml);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
${stylesheet ? `<link rel="stylesheet" href="${escapeHtml(stylesheet)}">` : ""}
</head>
<body>
<main id="main" class="plain"><h1>${title}</h1><p>${lede}</p><p>${escapeHtml(next)}</p></main>
</body>
</html>
`;
}
