/** Rules of participation: how the forum works and what it expects. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findForumText } from "~/domain/published/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { pageTitle } from "~/ui/page-title.ts";
import { StandingText } from "~/ui/public/standing-text.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  return { text: await findForumText(context.house.db.read, "about") };
}

export const handle: RouteHandle = {
  guard: "public",
  crumbs: (_, { t }) => [{ href: paths.about(), text: t("common.nav.rules") }],
};

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("common.nav.rules"));

export default function About() {
  const { text } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  return <StandingText heading={t("common.nav.rules")} fallback={t("about.default.about")} text={text} />;
}
