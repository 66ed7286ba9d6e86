/**
 * The pages of the edge itself: refused, too large, too often, failed. They are made without Remix, so that they
 * cost little and still work where the rest does not.
 */
import type { Request, Response } from "express";
import { renderToStaticMarkup } from "react-dom/server";
import { type Language, languages } from "~/i18n/languages.ts";
import { negotiateLanguage } from "~/i18n/negotiate.ts";
import { translator } from "~/i18n/translator.ts";
import { I18nProvider } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { ErrorPage, type ErrorPageProps } from "~/ui/error-page.tsx";
import { type KeptForm, KeptFormAgain } from "~/ui/kept-form.tsx";
import { PlainPage } from "~/ui/plain-page.tsx";
import { languageCookie, mailedLanguageCookie, readCookie } from "../cookies.ts";
import type { Config } from "../env.ts";
import type { ForumFacts } from "../forum-facts.ts";
import { mailedParameter } from "../held-links.ts";

export type EdgePage =
  | "notFound"
  | "badRequest"
  | "foreign"
  | "tooLarge"
  | "rateLimited"
  | "failed"
  | "offline";

/** What these pages need to know, set once on the app: `app.locals.edge`. */
export type EdgeLocals = { config: Config; stylesheets: readonly string[]; facts: ForumFacts };

/** The language of a request: its address, the reader's choice, what he is written to in, the browser's wish, the forum's own. */
export function languageOf(req: Request): Language {
  const { config, facts } = req.app.locals.edge as EdgeLocals;
  const query = new URLSearchParams(req.originalUrl.split("?")[1] ?? "");
  const cookie = (name: string) => readCookie(req.get("cookie"), name, config);
  return negotiateLanguage({
    query: query.get("lang"),
    cookie: cookie(languageCookie),
    mailed: query.get(mailedParameter) ?? cookie(mailedLanguageCookie),
    acceptLanguage: req.get("accept-language"),
    fallback: facts.mainLanguage(),
  });
}

type Details = {
  retryAfter?: number;
  kept?: KeptForm | null;
  /** of a body that is too large: how many megabytes it may have, and where its form is */
  large?: { most: number; formHref: string | null };
};

export function sendPlainPage(
  req: Request,
  res: Response,
  status: number,
  page: EdgePage,
  { retryAfter = 1, kept = null, large }: Details = {},
): void {
  const { facts, stylesheets } = req.app.locals.edge as EdgeLocals;
  const language = languageOf(req);
  if (status === 429 || status === 503) res.setHeader("Retry-After", String(retryAfter));
  res.setHeader("Cache-Control", "no-store");
  const what = {
    ...propsOf(page, String(res.locals.requestId ?? ""), retryAfter),
    ...(kept && { kept: true }),
    ...large,
  };
  res
    .status(status)
    .type("html")
    .send(render(language, what, kept, facts.name(language), stylesheets));
}

function propsOf(page: EdgePage, requestId: string, seconds: number): ErrorPageProps {
  const homeHref = paths.home();
  if (page === "failed") return { kind: page, homeHref, requestId };
  if (page === "rateLimited") return { kind: page, homeHref, seconds };
  return { kind: page, homeHref };
}

function render(
  language: Language,
  what: ErrorPageProps,
  kept: KeptForm | null,
  name: string,
  stylesheets: readonly string[],
): string {
  const i18n = translator(language);
  // What was asked may have been a form: only the front page can be shown again in another language.
  const links = languages.map((code) => ({ language: code, href: `${paths.home()}?lang=${code}` }));
  const page = renderToStaticMarkup(
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${i18n.t(`errors.${what.kind}.title`)} · ${name}`}</title>
        {stylesheets.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
      </head>
      <body>
        <I18nProvider value={i18n}>
          <PlainPage name={name} languages={links}>
            <ErrorPage {...what} />
            {kept ? <KeptFormAgain kept={kept} /> : null}
          </PlainPage>
        </I18nProvider>
      </body>
    </html>,
  );
  return `<!doctype html>${page}`;
}
