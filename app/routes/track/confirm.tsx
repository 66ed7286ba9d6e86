/** Behind a mailed link: what it confirms, and the button that does it. Opening it does nothing, since scanners open links. */
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { visitor } from "~/domain/kernel/actor.ts";
import type { Ctx } from "~/domain/kernel/context.server.ts";
import type { Result } from "~/domain/kernel/result.ts";
import { confirmAddress, stopAddress } from "~/domain/own/commands/address.server.ts";
import { confirmNarrowing } from "~/domain/own/commands/narrow.server.ts";
import { sayNotMe } from "~/domain/own/commands/not-me.server.ts";
import { confirmWithdrawal } from "~/domain/own/commands/withdraw.server.ts";
import { findConfirmed } from "~/domain/own/confirmed.server.ts";
import type { Confirmation } from "~/domain/own/links.server.ts";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { speakAsMailed } from "~/server/held-links.ts";
import { linksOf, opensNothing } from "~/server/tracked.server.ts";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { ConfirmPage, confirmTitle } from "~/ui/track/confirm-page.tsx";
import { isGone, LostBoundary } from "~/ui/track/lost-boundary.tsx";
import { noindex } from "~/ui/track/own-page.ts";

export const handle: RouteHandle = { guard: "public" };

export const meta: MetaFunction<typeof loader> = ({ data, matches, error }) => [
  ...pageTitle(matches, (i18n) => {
    if (data) return confirmTitle(i18n, data);
    return i18n.t(isGone(error) ? "track.gone.title" : "track.dead.title");
  }),
  noindex,
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const confirmation = linksOf(context).readConfirmation(params.token ?? "");
  const { db, now } = context.house.ctx({ actor: visitor });
  const found = confirmation && (await findConfirmed(db.read, confirmation, now()));
  if (!found) throw await opensNothing(context, confirmation);
  speakAsMailed(request, { language: found.language, context });
  return found;
}

type Act = (ctx: Ctx, confirmation: Confirmation) => Promise<Result<unknown, string>>;
const acts: Record<Confirmation["purpose"], Act> = {
  withdrawal: confirmWithdrawal,
  narrowing: confirmNarrowing,
  old_address: confirmAddress,
  new_address: confirmAddress,
  not_me: sayNotMe,
};

export async function action({ context, params, request }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const confirmation = linksOf(context).readConfirmation(token);
  if (!confirmation) throw await opensNothing(context, null);
  const ctx = context.house.ctx({ actor: visitor, requestId: context.requestId });
  const changes = confirmation.purpose === "old_address" || confirmation.purpose === "new_address";
  const stops = changes && (await parseForm(request)).get("intent") === "stop";
  const act = stops ? stopAddress : acts[confirmation.purpose];
  await act(ctx, confirmation);
  // The page says how it stands now, or that the link does not hold.
  return redirect(paths.confirm(token), 303);
}

export default function Confirm() {
  return <ConfirmPage found={useLoaderData<typeof loader>()} />;
}

export function ErrorBoundary() {
  return <LostBoundary kind="dead" />;
}
