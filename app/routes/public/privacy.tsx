/** What becomes of what people tell about themselves: the body's own words, then what this installation really does. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findForumText, findPeriods } from "~/domain/published/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { pageTitle } from "~/ui/page-title.ts";
import { PrivacySections } from "~/ui/public/privacy-sections.tsx";
import { StandingText } from "~/ui/public/standing-text.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  const { read } = context.house.db;
  return { text: await findForumText(read, "privacy"), periods: await findPeriods(read) };
}

export const handle: RouteHandle = {
  guard: "public",
  crumbs: (_, { t }) => [{ href: paths.privacy(), text: t("common.nav.privacy") }],
};

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("common.nav.privacy"));

export default function Privacy() {
  const { text, periods } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  return (
    <>
      <StandingText heading={t("common.nav.privacy")} fallback={t("about.default.privacy")} text={text} />
      <PrivacySections periods={periods} />
    </>
  );
}
