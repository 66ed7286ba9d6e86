/** Adding something to one's own submission, or sending its text anew as it should have been. */
import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addLater } from "~/domain/contributions/commands/add-later.server.ts";
import { laterForm } from "~/domain/submissions/forms.ts";
import type { Language } from "~/i18n/languages.ts";
import { translator } from "~/i18n/translator.ts";
import { paths } from "~/paths.ts";
import { parseForm, readFormData } from "~/server/forms.ts";
import { notFound } from "~/server/guard.server.ts";
import { readOwn } from "~/server/own-data.server.ts";
import { requireTracked } from "~/server/tracked.server.ts";
import { fieldErrorText } from "~/ui/form/field-errors.ts";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { type LaterMistake, LaterPage } from "~/ui/track/later-page.tsx";
import { LostBoundary } from "~/ui/track/lost-boundary.tsx";
import type { OwnData } from "~/ui/track/own-data.ts";
import { noindex, ownCrumbs } from "~/ui/track/own-page.ts";

const titleKey = { addition: "own.later.addTitle", correction: "own.later.correctTitle" } as const;

export const handle: RouteHandle = {
  guard: "link",
  crumbs: ({ ref, kind }: Data, i18n) =>
    ownCrumbs(i18n, ref, { href: paths.later(ref, kind), text: i18n.t(titleKey[kind], { ref }) }),
};

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  ...pageTitle(matches, ({ t }) => (data ? t(titleKey[data.kind], { ref: data.ref }) : t("track.title"))),
  noindex,
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { own } = await readOwn(context, request, params.ref ?? "");
  const asked = new URL(request.url).searchParams.get("kind");
  const kind = asked === "correction" ? ("correction" as const) : ("addition" as const);
  const points = own.contributions.filter((point) => point.withdrawnOn === null);
  const gone = own.status === "withdrawn" || (own.contributions.length > 0 && points.length === 0);
  if (gone || (kind === "correction" && own.correctable === null)) throw notFound();
  const { contactEmail, closesOn, latePolicy, mainLanguage, ended } = own.consultation;
  return {
    ...{ ref: own.ref, kind, ended, contactEmail, latePolicy, mainLanguage },
    key: randomUUID(),
    text: kind === "correction" ? (own.correctable ?? "") : "",
    from: kind === "correction" ? lastOf(own) : null,
    language: own.language as Language,
    points: points.map(({ ref, number, title, language }) => ({ ref, number, title, language })),
    answered: points.some((point) => point.stage === "answered"),
    lateSince: closesOn !== null && own.today > closesOn ? closesOn : null,
  };
}
type Data = Awaited<ReturnType<typeof loader>>;

/** The number of the text that a correction starts from. */
const lastOf = ({ texts }: OwnData) =>
  texts.findLast(({ kind }) => kind === "original" || kind === "correction")?.number ?? null;

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ref = params.ref ?? "";
  const ctx = await requireTracked(context, request, ref);
  const { own } = await readOwn(context, request, ref);
  const form = await parseForm(request);
  const { t } = translator(context.language);
  const sent = (name: string) => String(form.get(name) ?? "");
  const typed = { key: sent("key"), text: sent("text"), language: sent("language") };
  const touches = form.getAll("touches").map(String);
  const mistake = (error: string | null, refusal: LaterMistake["refusal"], status: number) =>
    json({ ...typed, touches, error, refusal } satisfies LaterMistake, { status });
  const read = readFormData(form, laterForm);
  if (!read.ok) return mistake(fieldErrorText(t, read.errors.text ?? "required"), null, 422);
  const result = await addLater(ctx, ref, {
    ...read.data,
    language: read.data.language ?? (own.language as Language),
  });
  if (result.ok) return redirect(paths.tracked(ref, { done: "added" }), 303);
  switch (result.code) {
    case "corrected_since":
      return mistake(t("own.later.corrected_since"), "corrected_since", 409);
    case "nothing_changed":
      return mistake(t("own.later.nothing_changed"), null, 422);
    case "window_ended":
      return mistake(null, "ended", 409);
    case "too_many":
      return mistake(null, "too_many", 429);
    default:
      throw notFound();
  }
}

export default function Later() {
  const { ref, key, ...data } = useLoaderData<typeof loader>();
  const mistake = useActionData() as LaterMistake | undefined;
  return <LaterPage {...data} submission={ref} formKey={key} mistake={mistake} />;
}

export function ErrorBoundary() {
  return <LostBoundary kind="lost" />;
}
