/** The receipt: shown only after the submission is stored durably (rule 1), to whoever holds its link. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { paths } from "~/paths.ts";
import { readReceipt } from "~/server/own-data.server.ts";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { isGone, LostBoundary } from "~/ui/track/lost-boundary.tsx";
import type { OwnData } from "~/ui/track/own-data.ts";
import { ReceiptPage } from "~/ui/track/receipt-page.tsx";

export const handle: RouteHandle = {
  guard: "link",
  crumbs: ({ own }: { own: OwnData }, { t, language }) => {
    const { slug, title, mainLanguage } = own.consultation;
    const { text, lang } = pick(title, language, mainLanguage as Language);
    return [
      { href: paths.consultation(slug), text, lang: lang === language ? undefined : lang },
      { href: paths.receipt(own.ref), text: t("track.receipt.label") },
    ];
  },
};

export const meta: MetaFunction<typeof loader> = ({ matches, error }) => [
  ...pageTitle(matches, ({ t }) => t(isGone(error) ? "track.gone.title" : "track.receipt.title")),
  { name: "robots", content: "noindex" },
];

export function loader({ context, request, params }: LoaderFunctionArgs) {
  return readReceipt(context, request, params.ref ?? "");
}

export default function Receipt() {
  const { own, ...receipt } = useLoaderData<typeof loader>();
  return <ReceiptPage own={own as OwnData} {...receipt} />;
}

export function ErrorBoundary() {
  return <LostBoundary kind="lost" />;
}
