/** Letting less be published: which of the choices that are on, what it means, and, where there is an address, the way by mail. */
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askNarrowing } from "~/domain/own/commands/narrow.server.ts";
import { narrowForm } from "~/domain/submissions/forms.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm, readFormData } from "~/server/forms.ts";
import { notFound } from "~/server/guard.server.ts";
import { readOwn } from "~/server/own-data.server.ts";
import { requireTracked } from "~/server/tracked.server.ts";
import { CheckboxGroup } from "~/ui/form/checkbox-group.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { PostForm } from "~/ui/form/post-form.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { Row } from "~/ui/row.tsx";
import { ByMail } from "~/ui/track/by-mail.tsx";
import { LostBoundary } from "~/ui/track/lost-boundary.tsx";
import { noindex, ownCrumbs } from "~/ui/track/own-page.ts";

export const handle: RouteHandle = {
  guard: "link",
  crumbs: ({ ref }: Data, i18n) =>
    ownCrumbs(i18n, ref, { href: paths.choices(ref), text: i18n.t("own.narrow.title", { ref }) }),
};

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  ...pageTitle(matches, ({ t }) => (data ? t("own.narrow.title", { ref: data.ref }) : t("track.title"))),
  noindex,
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { own } = await readOwn(context, request, params.ref ?? "");
  if (own.open.length === 0) throw notFound();
  const { ref, open, maskedEmail, sendsMail, consultation } = own;
  return { ref, open, maskedEmail, sendsMail, contactEmail: consultation.contactEmail };
}
type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ref = params.ref ?? "";
  const ctx = await requireTracked(context, request, ref);
  const read = readFormData(await parseForm(request), narrowForm);
  if (!read.ok) return json({ needed: true }, { status: 422 });
  const result = await askNarrowing(ctx, ref, read.data.off);
  if (!result.ok && result.code === "not_found") throw notFound();
  if (!result.ok && result.code === "asked_often") return json({ needed: false }, { status: 429 });
  const done = result.ok && result.value === "asked" ? "narrowing_asked" : "narrowed";
  return redirect(paths.tracked(ref, { done }), 303);
}

export default function Choices() {
  const { open, ...way } = useLoaderData<typeof loader>();
  const mistake = useActionData<typeof action>();
  const { t, sentence } = useI18n();
  const needed = mistake?.needed ? t("own.narrow.needed") : undefined;
  return (
    <Row label={<span className="ref">{way.ref}</span>}>
      <ErrorSummary
        sayWhich={false}
        errors={{ off: needed }}
        refusal={mistake && !needed ? t("track.withdraw.often") : null}
      />
      <h1>{t("own.narrow.title", { ref: way.ref })}</h1>
      <p className="lede mt4">{t("own.narrow.lede")}</p>
      <PostForm className="mt8">
        <CheckboxGroup
          name="off"
          label={t("own.narrow.label")}
          error={needed}
          choices={open.map((choice) => ({ value: choice, label: sentence(t(`track.publish.${choice}`)) }))}
        />
        <p>{t("own.narrow.kept")}</p>
        <ByMail way={way} byMail="own.narrow.byMail" now={t("own.narrow.now")} />
      </PostForm>
    </Row>
  );
}

export function ErrorBoundary() {
  return <LostBoundary kind="lost" />;
}
