/** Taking back a point or a whole submission: what it means, and, where there is an address, the way by mail. */
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askWithdrawal } from "~/domain/own/commands/withdraw.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { notFound } from "~/server/guard.server.ts";
import { readOwn } from "~/server/own-data.server.ts";
import { requireTracked } from "~/server/tracked.server.ts";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { PostForm } from "~/ui/form/post-form.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { Row } from "~/ui/row.tsx";
import { ByMail } from "~/ui/track/by-mail.tsx";
import { LostBoundary } from "~/ui/track/lost-boundary.tsx";
import { noindex, ownCrumbs } from "~/ui/track/own-page.ts";
import { WhatItMeans } from "~/ui/track/take-back.tsx";

/** The submission that a reference belongs to: `OGP26-K7M4` of `OGP26-K7M4.3`. */
const submissionOf = (ref: string) => ref.split(".")[0] ?? ref;

export const handle: RouteHandle = {
  guard: "link",
  crumbs: ({ ref, submission }: Data, i18n) =>
    ownCrumbs(i18n, submission, {
      href: paths.withdraw(ref),
      text: i18n.t("track.withdraw.title", { ref }),
    }),
};

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  ...pageTitle(matches, ({ t }) => (data ? t("track.withdraw.title", { ref: data.ref }) : t("track.title"))),
  noindex,
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ref = params.ref ?? "";
  const { own } = await readOwn(context, request, submissionOf(ref));
  const points = own.contributions.filter((point) => ref === own.ref || point.ref === ref);
  const left = points.filter((point) => point.withdrawnOn === null);
  const gone = own.status === "withdrawn" || (points.length > 0 && left.length === 0);
  if (gone || (ref !== own.ref && points.length === 0)) throw notFound();
  return {
    ref,
    submission: own.ref,
    title: ref === own.ref ? null : (points[0]?.title ?? null),
    answered: left.some((point) => point.answer !== null),
    maskedEmail: own.maskedEmail,
    sendsMail: own.sendsMail,
    contactEmail: own.consultation.contactEmail,
  };
}
type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ref = params.ref ?? "";
  const ctx = await requireTracked(context, request, submissionOf(ref));
  const result = await askWithdrawal(ctx, ref);
  if (!result.ok && result.code === "not_found") throw notFound();
  if (!result.ok && result.code === "asked_often") return json({ often: true }, { status: 429 });
  const done = result.ok && result.value === "asked" ? "withdrawal_asked" : "withdrawn";
  return redirect(paths.tracked(submissionOf(ref), { done }), 303);
}

export default function Withdraw() {
  const { ref, submission, title, answered, ...way } = useLoaderData<typeof loader>();
  const often = useActionData<typeof action>();
  const { t } = useI18n();
  return (
    <Row label={<span className="ref">{ref}</span>}>
      <ErrorSummary sayWhich={false} errors={{}} refusal={often ? t("track.withdraw.often") : null} />
      <h1>{t("track.withdraw.title", { ref })}</h1>
      {title ? <p className="words mt4">{title}</p> : null}
      <WhatItMeans answered={answered} />
      <PostForm hidden={{ intent: "withdraw" }} className="mt8">
        <ByMail
          way={{ ...way, ref: submission }}
          byMail="track.withdraw.byMail"
          now={t("track.withdraw.now")}
        />
      </PostForm>
    </Row>
  );
}

export function ErrorBoundary() {
  return <LostBoundary kind="lost" />;
}
