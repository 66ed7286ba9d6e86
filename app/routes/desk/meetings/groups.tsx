/** The groups of a meeting: tables and breakouts by their letters, each with its theme and seats. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listThemes } from "~/domain/consultations/queries.server.ts";
import { listFitting, withStaff } from "~/domain/meetings/group-staff.server.ts";
import type { GroupDuty } from "~/domain/meetings/group-staff.ts";
import { roomRunners } from "~/domain/meetings/policy.ts";
import { listGroups } from "~/domain/meetings/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { parseForm } from "~/server/forms.ts";
import { changeGroups } from "~/server/meeting-lists.server.ts";
import { meetingPage } from "~/server/meeting-page.server.ts";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useSummary } from "~/ui/form/use-answer.ts";
import { GroupList } from "~/ui/meeting-desk/group-list.tsx";
import { MeetingHead } from "~/ui/meeting-desk/meeting-head.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: roomRunners };
export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, ({ t }) => t("meetingDesk.page.groups"));

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { ctx, row, frame } = await meetingPage(context, params.slug, ...roomRunners);
  const db = ctx.db.read;
  const fitting = {
    facilitator: await listFitting(db, "facilitator"),
    scribe: await listFitting(db, "scribe"),
  };
  const chosen = (duty: GroupDuty, id: string | null) =>
    fitting[duty].find((one) => one.id === id)?.handle ?? "";
  const shown = (all: typeof fitting.scribe) => all.map(({ handle, name }) => ({ handle, name }));
  return {
    frame,
    groups: (await withStaff(db, await listGroups(db, row.id))).map(
      ({ letter, title, theme, seats, attendAs, version, staff, facilitatorId, scribeId }) => ({
        ...{ item: letter, title, theme: theme && { slug: theme.slug, title: theme.title } },
        ...{ seats, attendAs, version },
        ...{
          staff,
          chosen: { facilitator: chosen("facilitator", facilitatorId), scribe: chosen("scribe", scribeId) },
        },
      }),
    ),
    fitting: { facilitator: shown(fitting.facilitator), scribe: shown(fitting.scribe) },
    themes: (await listThemes(db, row.consultationId))
      .filter(({ endedAt }) => endedAt === null)
      .map(({ slug, title }) => ({ slug, title })),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { ctx, row } = await meetingPage(context, params.slug, ...roomRunners);
  return changeGroups(ctx, row, await parseForm(request));
}

export default function GroupsPage() {
  const { t } = useI18n();
  const { frame, groups, themes, fitting } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const summary = useSummary(answer);
  return (
    <>
      <MeetingHead frame={frame} page="groups" sub={t("meetingDesk.groups.lede")} />
      <ErrorSummary
        errors={summary}
        refusal={answer?.refusal ? t(`meetingDesk.refused.${answer.refusal}`) : null}
      />
      {frame.ended ? null : <GroupList {...{ frame, groups, themes, fitting, answer }} />}
    </>
  );
}
