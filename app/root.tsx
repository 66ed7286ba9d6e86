/** The document that every page stands in: its language, its look, and what is shown when something goes wrong. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunction,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { findForumFace } from "~/domain/published/queries.server.ts";
import { isHydrated } from "~/hydration.ts";
import { translator } from "~/i18n/translator.ts";
import { I18nProvider } from "~/i18n/use-i18n.tsx";
import { useNonce } from "~/nonce.ts";
import { paths } from "~/paths.ts";
import type { Config } from "~/server/env.ts";
import { saysNothing } from "~/server/reading-params.ts";
import gensvarCss from "~/styles/gensvar.css?url";
import { isUnsaved } from "~/ui/bench/answers.ts";
import { ErrorPage } from "~/ui/error-page.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { PublicShell } from "~/ui/public-shell.tsx";
import type { RootData } from "~/ui/root-data.ts";

export const links = () => [
  {
    rel: "preload",
    href: "/fonts/gensvar-serif.woff2",
    as: "font",
    type: "font/woff2",
    crossOrigin: "anonymous" as const,
  },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "stylesheet", href: gensvarCss },
];

export async function loader({ context, request }: LoaderFunctionArgs): Promise<RootData> {
  const url = new URL(request.url);
  for (const name of [...url.searchParams.keys()]) if (saysNothing(name)) url.searchParams.delete(name);
  return {
    language: context.language,
    forum: await findForumFace(context.house.db.read),
    demo: context.config.demo,
    address: url.pathname + url.search,
    origin: context.config.origin,
    requestId: context.requestId,
    sendsMail: context.config.smtpUrl !== undefined,
    mailFolder: exampleMail(context.config),
  };
}

/** As one sees it from where the example was started. */
const exampleMail = ({ demo, smtpUrl, mailDir }: Config) =>
  demo && smtpUrl === undefined ? mailDir.split(/[\\/]/).slice(-2).join("/") : null;

/** The language of a page does not change while it stands; a new address is a new page. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionResult }) => !isUnsaved(actionResult);

function Document({ data, children }: { data: RootData | undefined; children: ReactNode }) {
  const hydrated = isHydrated(useMatches().map((match) => match.handle));
  const nonce = useNonce();
  const language = data?.language ?? "en";
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
        {data?.forum ? <link rel="stylesheet" href={paths.themeCss(data.forum.colour)} /> : null}
      </head>
      <body>
        <I18nProvider value={translator(language, { timeZone: data?.forum?.timeZone })}>
          {children}
        </I18nProvider>
        {hydrated ? (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        ) : null}
      </body>
    </html>
  );
}

export default function App() {
  return (
    <Document data={useRouteLoaderData<RootData>("root")}>
      <Outlet />
    </Document>
  );
}

/** What an error page is called; every other page says its own name. */
export const meta: MetaFunction = ({ error, matches }) =>
  error ? pageTitle(matches, ({ t }) => t(`errors.${kindOf(error)}.title`)) : [];

function kindOf(error: unknown) {
  switch (isRouteErrorResponse(error) ? error.status : 500) {
    case 404:
    case 405:
      return "notFound";
    case 400:
      return "badRequest";
    case 403:
      return "refused";
    case 413:
      return "tooLarge";
    default:
      return "failed";
  }
}

/** Unknown, refused and failed are designed pages; a bug shows an opaque id and nothing else. */
export function ErrorBoundary() {
  const kind = kindOf(useRouteError());
  const data = useRouteLoaderData<RootData>("root");
  return (
    <Document data={data}>
      <PublicShell data={data}>
        {kind === "failed" ? (
          <ErrorPage kind={kind} homeHref={paths.home()} requestId={data?.requestId ?? ""} />
        ) : (
          <ErrorPage kind={kind} homeHref={paths.home()} />
        )}
      </PublicShell>
    </Document>
  );
}
