/** Behind a mailed link: what it confirms, and the button that does it. Opening it does nothing, since scanners open links. */
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { visitor } from "~/domain/kernel/actor.ts";
import { confirmWithdrawal } from "~/domain/own/commands/withdraw.server.ts";
import { findConfirmed } from "~/domain/own/confirmed.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { notFound } from "~/server/guard.server.ts";
import { linksOf } from "~/server/tracked.server.ts";
import { PostForm } from "~/ui/form/post-form.tsx";
import { SubmitButton } from "~/ui/form/submit-button.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { Row } from "~/ui/row.tsx";
import { LostBoundary } from "~/ui/track/lost-boundary.tsx";
import { WhatItMeans } from "~/ui/track/take-back.tsx";

export const handle: RouteHandle = { guard: "public" };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  ...pageTitle(matches, ({ t }) =>
    data
      ? t(data.done ? "track.withdraw.done" : "track.withdraw.title", { ref: data.ref })
      : t("track.dead.title"),
  ),
  { name: "robots", content: "noindex" },
];

export async function loader({ context, params }: LoaderFunctionArgs) {
  const confirmation = linksOf(context).readConfirmation(params.token ?? "");
  const { db, now } = context.house.ctx({ actor: visitor });
  const found = confirmation && (await findConfirmed(db.read, confirmation, now()));
  if (!found) throw notFound();
  return found;
}

export async function action({ context, params }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const confirmation = linksOf(context).readConfirmation(token);
  if (!confirmation) throw notFound();
  const ctx = context.house.ctx({ actor: visitor, requestId: context.requestId });
  const result = await confirmWithdrawal(ctx, confirmation);
  if (!result.ok && result.code === "not_found") throw notFound();
  return redirect(paths.confirm(token), 303);
}

export default function Confirm() {
  const { ref, done, answered } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  return (
    <Row label={<span className="ref">{ref}</span>}>
      {done ? (
        <>
          <h1>{t("track.withdraw.done", { ref })}</h1>
          <p className="lede mt4">{t("track.done.withdrawn")}</p>
        </>
      ) : (
        <>
          <h1>{t("track.withdraw.title", { ref })}</h1>
          <WhatItMeans answered={answered} />
          <PostForm hidden={{ intent: "confirm" }} className="mt8">
            <div className="actions">
              <SubmitButton>{t("track.withdraw.now")}</SubmitButton>
            </div>
          </PostForm>
        </>
      )}
    </Row>
  );
}

export function ErrorBoundary() {
  return <LostBoundary kind="dead" />;
}
