/** The receipt of what was withdrawn, to print or save: for whoever holds the submission's link. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listWithdrawals } from "~/domain/own/withdrawals.server.ts";
import { paths } from "~/paths.ts";
import { readOwn } from "~/server/own-data.server.ts";
import { requireTracked } from "~/server/tracked.server.ts";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { isGone, LostBoundary } from "~/ui/track/lost-boundary.tsx";
import { noindex, ownCrumbs } from "~/ui/track/own-page.ts";
import { WithdrawnPage } from "~/ui/track/withdrawn-page.tsx";

export const handle: RouteHandle = {
  guard: "link",
  crumbs: ({ ref }: { ref: string }, i18n) =>
    ownCrumbs(i18n, ref, { href: paths.withdrawn(ref), text: i18n.t("track.withdrawn.title") }),
};

export const meta: MetaFunction<typeof loader> = ({ matches, error }) => [
  ...pageTitle(matches, ({ t }) => t(isGone(error) ? "track.gone.title" : "track.withdrawn.title")),
  noindex,
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ref = params.ref ?? "";
  const ctx = await requireTracked(context, request, ref);
  const { own } = await readOwn(context, request, ref);
  const [id = ""] = ctx.actor.submissionIds;
  const { title, mainLanguage } = own.consultation;
  return {
    ref,
    consultation: { title, mainLanguage },
    withdrawals: await listWithdrawals(ctx.db.read, { id, ref }),
    points: own.contributions.map(({ ref, title, language }) => ({ ref, title, language })),
    answered: own.contributions.some((point) => point.withdrawnOn !== null && point.answer !== null),
  };
}

export default function Withdrawn() {
  const { ref, ...data } = useLoaderData<typeof loader>();
  return <WithdrawnPage submission={ref} {...data} />;
}

export function ErrorBoundary() {
  return <LostBoundary kind="lost" />;
}
