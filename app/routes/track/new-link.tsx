/** A new private link, which ends the older ones: mailed where there is an address, so that whoever got hold of one loses it. */
import { createHash, randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { renewLink } from "~/domain/own/commands/address.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { notFound } from "~/server/guard.server.ts";
import { readOwn } from "~/server/own-data.server.ts";
import { linksOf, rememberLink, requireTracked } from "~/server/tracked.server.ts";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { PostForm } from "~/ui/form/post-form.tsx";
import { SubmitButton } from "~/ui/form/submit-button.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { Rich } from "~/ui/rich.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { Row } from "~/ui/row.tsx";
import { LostBoundary } from "~/ui/track/lost-boundary.tsx";
import { noindex, ownCrumbs } from "~/ui/track/own-page.ts";

export const handle: RouteHandle = {
  guard: "link",
  crumbs: ({ ref }: Data, i18n) =>
    ownCrumbs(i18n, ref, { href: paths.newLink(ref), text: i18n.t("own.renew.title", { ref }) }),
};

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  ...pageTitle(matches, ({ t }) => (data ? t("own.renew.title", { ref: data.ref }) : t("track.title"))),
  noindex,
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { own } = await readOwn(context, request, params.ref ?? "");
  const { ref, maskedEmail, sendsMail, consultation } = own;
  return { ref, maskedEmail, sendsMail, contactEmail: consultation.contactEmail, click: randomUUID() };
}
type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ref = params.ref ?? "";
  const said = (await parseForm(request)).get("click");
  const click = said ? createHash("sha256").update(String(said)).digest("base64url") : null;
  const ctx = await requireTracked(context, request, ref, click);
  const result = await renewLink(ctx, ref, click);
  if (!result.ok && result.code === "not_found") throw notFound();
  if (!result.ok) return json({ often: true }, { status: 429 });
  if (result.value.mailed) return redirect(paths.track({ done: "renewed" }), 303);
  const token = linksOf(context).submissionToken(ref, result.value.linkVersion);
  const headers = { "Set-Cookie": rememberLink(context, request, token) };
  return redirect(paths.tracked(ref, { done: "renewed" }), { status: 303, headers });
}

export default function NewLink() {
  const { ref, maskedEmail, sendsMail, contactEmail, click } = useLoaderData<typeof loader>();
  const often = useActionData<typeof action>();
  const { t } = useI18n();
  return (
    <Row label={<span className="ref">{ref}</span>}>
      <ErrorSummary refusal={often ? t("track.withdraw.often") : null} />
      <h1>{t("own.renew.title", { ref })}</h1>
      <p className="lede mt4">{t("own.renew.lede")}</p>
      <p>
        {maskedEmail === null ? (
          t("own.renew.shown")
        ) : sendsMail ? (
          <Rich k="own.renew.mailed" with={{ email: <strong>{maskedEmail}</strong> }} />
        ) : (
          <Rich
            k="own.renew.unsent"
            with={{ contact: <a href={`mailto:${contactEmail}`}>{contactEmail}</a> }}
          />
        )}
      </p>
      <PostForm hidden={{ click }} className="mt8">
        <div className="actions">
          <SubmitButton>{t("own.renew.now")}</SubmitButton>
          <a href={paths.tracked(ref)}>{t("track.withdraw.keep")}</a>
        </div>
      </PostForm>
    </Row>
  );
}

export function ErrorBoundary() {
  return <LostBoundary kind="lost" />;
}
