/** A private link: its token goes into a cookie and out of the address, history and referrers at once. */
import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { paths } from "~/paths.ts";
import { holdingHeaders } from "~/server/held-links.ts";
import { linksOf, opensNothing, readLink, rememberLink } from "~/server/tracked.server.ts";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { isGone, LostBoundary } from "~/ui/track/lost-boundary.tsx";

export const handle: RouteHandle = { guard: "public" };

export const meta: MetaFunction = ({ matches, error }) => [
  ...pageTitle(matches, ({ t }) => t(isGone(error) ? "track.gone.title" : "track.dead.title")),
  { name: "robots", content: "noindex" },
];

export async function loader({ context, request, params }: LoaderFunctionArgs): Promise<Response> {
  const token = params.token ?? "";
  const submission = await readLink(context, token);
  if (!submission) throw await opensNothing(context, linksOf(context).readToken(token));
  const cookie = rememberLink(context, request, token);
  const headers = holdingHeaders({ cookie, language: submission.language, config: context.config });
  return redirect(paths.tracked(submission.ref), { status: 303, headers });
}

export default function Link() {
  return null;
}

export function ErrorBoundary() {
  return <LostBoundary kind="dead" />;
}
