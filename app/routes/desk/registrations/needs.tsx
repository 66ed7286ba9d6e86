/** What people need to take part: shown when a coordinator asks for it, which the log notes. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addDays, dateIn } from "~/domain/kernel/day.ts";
import { readAccessNeeds } from "~/domain/meetings/commands/staff-registration.server.ts";
import { accessNeedsDays } from "~/domain/meetings/registration.ts";
import { listRegistrations } from "~/domain/meetings/registrations.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { notFound } from "~/server/guard.server.ts";
import { meetingPage } from "~/server/meeting-page.server.ts";
import { PostForm } from "~/ui/form/post-form.tsx";
import { SubmitButton } from "~/ui/form/submit-button.tsx";
import { MeetingHead } from "~/ui/meeting-desk/meeting-head.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { NeedsTable } from "~/ui/registration-desk/needs-table.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"] };
export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, ({ t }) => t("registrationDesk.needs.title"));

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { ctx, row, frame } = await meetingPage(context, params.slug, "coordinator");
  const rows = await listRegistrations(ctx.db.read, row.id);
  const ends = row.endsAt && addDays(dateIn(row.endsAt, row.timeZone), accessNeedsDays);
  return { frame, count: rows.filter(({ hasNeeds }) => hasNeeds).length, erasedOn: ends };
}

export async function action({ context, params }: ActionFunctionArgs) {
  const { ctx, row } = await meetingPage(context, params.slug, "coordinator");
  const read = await readAccessNeeds(ctx, row.slug);
  if (!read.ok) throw notFound();
  return json({ needs: read.value }, { headers: { "Cache-Control": "no-store" } });
}

export default function NeedsPage() {
  const { t, date } = useI18n();
  const { frame, count, erasedOn } = useLoaderData<typeof loader>();
  const shown = useActionData<typeof action>();
  return (
    <>
      <MeetingHead
        frame={frame}
        page="registrations"
        title={t("registrationDesk.needs.title")}
        sub={count > 0 ? t("registrationDesk.needs.count", { count }) : t("registrationDesk.needs.none")}
      />
      {count > 0 && erasedOn ? (
        <p className="block">{t("registrationDesk.needs.lede", { date: date(erasedOn) })}</p>
      ) : null}
      {shown ? (
        <NeedsTable slug={frame.slug} needs={shown.needs} />
      ) : count > 0 ? (
        <PostForm>
          <div className="actions">
            <SubmitButton>{t("registrationDesk.needs.show")}</SubmitButton>
          </div>
        </PostForm>
      ) : null}
    </>
  );
}
