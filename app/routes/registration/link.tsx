/** The link to one's own registration, or of a walk-in to what is asked of him: its token goes into a cookie and out of the address, history and referrers at once. */
import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { visitor } from "~/domain/kernel/actor.ts";
import { findOwnRegistration } from "~/domain/own/registered.server.ts";
import { findOwnWalkIn } from "~/domain/own/walked-in.server.ts";
import { paths } from "~/paths.ts";
import { notFound } from "~/server/guard.server.ts";
import { holdingHeaders } from "~/server/held-links.ts";
import { registrationLinksOf, rememberRegistration } from "~/server/registered.server.ts";
import { pageTitle } from "~/ui/page-title.ts";
import { DeadRegistrationBoundary } from "~/ui/registration/dead-link.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { noindex } from "~/ui/track/own-page.ts";

export const handle: RouteHandle = { guard: "public" };
export const meta: MetaFunction = ({ matches }) => [
  ...pageTitle(matches, ({ t }) => t("registration.dead.title")),
  noindex,
];

export async function loader({ context, params, request }: LoaderFunctionArgs): Promise<Response> {
  const { db, now } = context.house.ctx({ actor: visitor });
  const link = registrationLinksOf(context).read("own", params.token ?? "");
  if (!link) throw notFound();
  const registered = await findOwnRegistration(db.read, link, now());
  const own = registered ?? (await findOwnWalkIn(db.read, link, now()));
  if (!own) throw notFound();
  const cookie = rememberRegistration(context, request, link);
  const headers = holdingHeaders({ cookie, language: own.language, config: context.config });
  const to = registered ? paths.registration(own.ref) : paths.evaluation(own.ref);
  return redirect(to, { status: 303, headers });
}

export default function RegistrationLink() {
  return null;
}

export function ErrorBoundary() {
  return <DeadRegistrationBoundary />;
}
