import type { AppLoadContext, EntryContext, HandleErrorFunction } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { runsScripts } from "./hydration.ts";
import { NonceProvider } from "./nonce.ts";
import { contentSecurityPolicy } from "./server/http/csp.ts";
import { isUnavailable } from "./server/unavailable.ts";
import { FieldNames, FieldNamesProvider } from "./ui/form/field-names.tsx";

/** Requests whose loaders found no database: Remix hides the error from the page before it is rendered. */
const databaseGone = new WeakSet<AppLoadContext>();

/** Renders a page. A string, not a stream: pages are small, and this is three times cheaper. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Response {
  const { config } = context;
  // The edge makes a page of it, with what was typed.
  if (databaseGone.has(context)) return new Response(null, { status: 503, headers: { "Retry-After": "30" } });
  const { routeModules, staticHandlerContext } = remixContext;
  const handles = staticHandlerContext.matches.map(({ route }) => routeModules[route.id]?.handle);
  const scripts = runsScripts(handles) ? context.nonce : undefined;
  headers.set("Content-Security-Policy", contentSecurityPolicy(config, scripts));
  headers.set("Content-Type", "text/html; charset=utf-8");
  const names = new FieldNames();
  const render = () =>
    renderToString(
      <NonceProvider value={scripts}>
        <FieldNamesProvider value={names}>
          <RemixServer context={remixContext} url={request.url} />
        </FieldNamesProvider>
      </NonceProvider>,
    );
  const first = render();
  const page = names.missed ? render() : first;
  return new Response(`<!doctype html>${page}`, { status, headers });
}

/** Bugs only: what routes throw as a Response is an answer, not an error. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  if (isUnavailable(error)) databaseGone.add(context);
  context.log.error({ error, requestId: context.requestId }, "a route failed");
};
