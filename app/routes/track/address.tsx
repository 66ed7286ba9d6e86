/** Another address to be written to, or a first one: confirmed at both, or at the one. */
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askAddress } from "~/domain/own/commands/address.server.ts";
import { trackForm } from "~/domain/submissions/forms.ts";
import { translator } from "~/i18n/translator.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm, readFormData } from "~/server/forms.ts";
import { notFound } from "~/server/guard.server.ts";
import { readOwn } from "~/server/own-data.server.ts";
import { requireTracked } from "~/server/tracked.server.ts";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { fieldErrorText } from "~/ui/form/field-errors.ts";
import { PostForm } from "~/ui/form/post-form.tsx";
import { SubmitButton } from "~/ui/form/submit-button.tsx";
import { TextInput } from "~/ui/form/text-input.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { Rich } from "~/ui/rich.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { Row } from "~/ui/row.tsx";
import { LostBoundary } from "~/ui/track/lost-boundary.tsx";
import { noindex, ownCrumbs } from "~/ui/track/own-page.ts";

export const handle: RouteHandle = {
  guard: "link",
  crumbs: ({ ref }: Data, i18n) =>
    ownCrumbs(i18n, ref, { href: paths.address(ref), text: i18n.t("own.address.title", { ref }) }),
};

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  ...pageTitle(matches, ({ t }) => (data ? t("own.address.title", { ref: data.ref }) : t("track.title"))),
  noindex,
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { own } = await readOwn(context, request, params.ref ?? "");
  const { ref, maskedEmail, sendsMail, consultation } = own;
  return { ref, maskedEmail, sendsMail, contactEmail: consultation.contactEmail };
}
type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ref = params.ref ?? "";
  const ctx = await requireTracked(context, request, ref);
  const form = await parseForm(request);
  const typed = String(form.get("email") ?? "");
  const read = readFormData(form, trackForm);
  if (!read.ok) {
    const { t } = translator(context.language);
    return json({ typed, error: fieldErrorText(t, read.errors.email ?? "required") }, { status: 422 });
  }
  const result = await askAddress(ctx, ref, read.data.email);
  if (!result.ok && result.code === "not_found") throw notFound();
  if (!result.ok) return json({ typed, error: null }, { status: 429 });
  return redirect(paths.tracked(ref, { done: "address_asked" }), 303);
}

export default function Address() {
  const { ref, maskedEmail, sendsMail, contactEmail } = useLoaderData<typeof loader>();
  const mistake = useActionData<typeof action>();
  const { t } = useI18n();
  const contact = <a href={`mailto:${contactEmail}`}>{contactEmail}</a>;
  const often = mistake && !mistake.error ? t("track.withdraw.often") : null;
  return (
    <Row label={<span className="ref">{ref}</span>}>
      <ErrorSummary sayWhich={false} errors={{ email: mistake?.error ?? undefined }} refusal={often} />
      <h1>{t("own.address.title", { ref })}</h1>
      <p className="lede mt4">
        {maskedEmail === null ? (
          t("own.address.ledeFirst")
        ) : (
          <Rich k="own.address.lede" with={{ email: <strong>{maskedEmail}</strong> }} />
        )}
      </p>
      {sendsMail ? null : (
        <p>
          <Rich k="own.address.unsent" with={{ contact }} />
        </p>
      )}
      <PostForm className="mt8">
        <TextInput
          type="email"
          name="email"
          label={t("own.address.label")}
          value={mistake?.typed}
          error={mistake?.error ?? undefined}
          autoComplete="email"
        />
        <div className="actions">
          <SubmitButton>{t("own.address.ask")}</SubmitButton>
          <a href={paths.tracked(ref)}>{t("track.withdraw.keep")}</a>
        </div>
      </PostForm>
      {maskedEmail === null ? null : (
        <p className="small mt6">
          <Rich k="own.address.lostOld" with={{ contact }} />
        </p>
      )}
    </Row>
  );
}

export function ErrorBoundary() {
  return <LostBoundary kind="lost" />;
}
