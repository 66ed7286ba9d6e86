/** How accessible the site is, and where to report what is not. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findForumText } from "~/domain/published/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { pageTitle } from "~/ui/page-title.ts";
import { StandingText } from "~/ui/public/standing-text.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  return { text: await findForumText(context.house.db.read, "accessibility") };
}

export const handle: RouteHandle = {
  guard: "public",
  crumbs: (_, { t }) => [{ href: paths.accessibility(), text: t("common.nav.accessibility") }],
};

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, ({ t }) => t("common.nav.accessibility"));

export default function Accessibility() {
  const { text } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  return (
    <StandingText
      heading={t("common.nav.accessibility")}
      fallback={t("about.default.accessibility")}
      text={text}
    />
  );
}
