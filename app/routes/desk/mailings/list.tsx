/** What has been sent for a meeting, is being sent, or will be. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { kindsOffered } from "~/domain/mailings/policy.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { readMailings } from "~/server/mailing-lists.server.ts";
import { meetingPage } from "~/server/meeting-page.server.ts";
import { MailingTable } from "~/ui/mailings/mailing-table.tsx";
import { MeetingHead } from "~/ui/meeting-desk/meeting-head.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = {
  guard: ["coordinator"],
  keys: ({ t }) => [{ keys: ["M"], text: t("mailingDesk.new") }],
};
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("mailingDesk.title"));

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { ctx, row, frame } = await meetingPage(context, params.slug, "coordinator");
  const more = kindsOffered(row, ctx.now()).length > 0;
  return { frame, more, mailings: await readMailings(ctx, row.id) };
}

export default function MailingsPage() {
  const { t } = useI18n();
  const { frame, more, mailings } = useLoaderData<typeof loader>();
  return (
    <>
      <MeetingHead
        frame={frame}
        page="mailings"
        sub={t("mailingDesk.lede")}
        actions={
          more ? (
            <a className="btn" href={paths.desk.newMailing(frame.slug)} data-key="M">
              {t("mailingDesk.new")} <kbd>M</kbd>
            </a>
          ) : null
        }
      />
      {mailings.length > 0 ? (
        <div className="block">
          <MailingTable frame={frame} mailings={mailings} />
        </div>
      ) : (
        <p className="block">{t("mailingDesk.none")}</p>
      )}
    </>
  );
}
