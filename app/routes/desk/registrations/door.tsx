/**
 * The list for the door, to print: who may come through it, where they sit, and a box to tick. Whoever takes part digitally is not
 * in it; no address and no need stands on it.
 */
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { roomRunners } from "~/domain/meetings/policy.ts";
import { isForgotten } from "~/domain/meetings/registration.ts";
import { listRegistrations } from "~/domain/meetings/registrations.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { meetingPage } from "~/server/meeting-page.server.ts";
import { DataTable } from "~/ui/data-table.tsx";
import { MeetingHead } from "~/ui/meeting-desk/meeting-head.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: roomRunners };
export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, ({ t }) => t("registrationDesk.door.title"));

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { ctx, row, frame } = await meetingPage(context, params.slug, ...roomRunners);
  const people = (await listRegistrations(ctx.db.read, row.id)).flatMap(
    ({ ref, name, organisation, email, status, attendAs, group }) =>
      isForgotten({ name, email }) || status === "not_going" || attendAs === "remote"
        ? []
        : [{ ref, name, organisation, status, group }],
  );
  return json({ frame, people }, { headers: { "Cache-Control": "no-store" } });
}

export default function DoorListPage() {
  const { t } = useI18n();
  const { frame, people } = useLoaderData<typeof loader>();
  return (
    <>
      <MeetingHead
        frame={frame}
        page="registrations"
        title={t("registrationDesk.door.title")}
        sub={t(people.length > 0 ? "registrationDesk.door.lede" : "registrationDesk.sub.none")}
      />
      {people.length > 0 ? (
        <div className="block">
          <DataTable
            dense
            caption={t("registrationDesk.door.title")}
            captionHidden
            className="to-tick"
            columns={[
              { key: "name", head: t("registrationDesk.new.name"), rowHead: true },
              { key: "organisation", head: t("registrationDesk.new.organisation") },
              { key: "group", head: t("registrationDesk.list.group") },
              { key: "answer", head: t("registrationDesk.list.answer") },
            ]}
            rows={people.map(({ ref, name, organisation, status, group }) => ({
              ...{ id: ref, name, organisation, group: group ?? "" },
              answer: status === "going" ? "" : t(`registrationDesk.status.${status}`),
            }))}
          />
        </div>
      ) : null}
    </>
  );
}
