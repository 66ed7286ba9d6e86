/** Who answered to a meeting: how many come, who waits and why, narrowed by its address. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listRefusedReplies } from "~/domain/mailings/refused-replies.server.ts";
import { noteTold } from "~/domain/meetings/commands/note-told.server.ts";
import { listGroups } from "~/domain/meetings/queries.server.ts";
import { countAsked } from "~/domain/meetings/registration-asks.server.ts";
import { toldForm } from "~/domain/meetings/registration-forms.ts";
import { narrowed, numbersOf, standingOf, whyWaiting } from "~/domain/meetings/registration-list.ts";
import { listRegistrations } from "~/domain/meetings/registrations.server.ts";
import { listUntold } from "~/domain/meetings/untold.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { meetingPage } from "~/server/meeting-page.server.ts";
import { readRegistrationFilter } from "~/server/registration-filter.server.ts";
import { runForm } from "~/server/run-form.ts";
import { DidNote } from "~/ui/did-note.tsx";
import { MeetingHead } from "~/ui/meeting-desk/meeting-head.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { NumbersSection } from "~/ui/registration-desk/numbers.tsx";
import { RefusedReplies } from "~/ui/registration-desk/refused-replies.tsx";
import { RegistrationTable } from "~/ui/registration-desk/registration-table.tsx";
import { RegistrationSearch, RegistrationSentence } from "~/ui/registration-desk/sentence.tsx";
import { UntoldPeople } from "~/ui/registration-desk/untold-people.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { Separated } from "~/ui/separated.tsx";

export const handle: RouteHandle = { guard: ["coordinator"] };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("registrationDesk.title"));

/** What has just been done, as the address says after a form. */
const done = ["added", "untold", "asked", "erased"] as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { ctx, row, frame } = await meetingPage(context, params.slug, "coordinator");
  const filter = readRegistrationFilter(request);
  const groups = await listGroups(ctx.db.read, row.id);
  const rows = await listRegistrations(ctx.db.read, row.id);
  const why = whyWaiting(rows, row);
  return {
    ...{ frame, filter },
    groups: groups.map(({ letter }) => letter),
    seats: { capacity: row.capacity, seatsPerOrganisation: row.seatsPerOrganisation },
    numbers: numbersOf(rows, row, groups),
    needs: rows.filter(({ hasNeeds }) => hasNeeds).length,
    asks: row.questions.length > 0,
    refused:
      row.status === "announced" && frame.standing !== "over"
        ? await listRefusedReplies(ctx.db.read, row.id)
        : [],
    // Of a meeting that is called off too: somebody may stand before a closed door.
    untold:
      row.status !== "draft" && row.endsAt && row.endsAt > ctx.now()
        ? await listUntold(ctx.db.read, row)
        : [],
    asked: await countAsked(ctx.db.read, row.id),
    all: rows.length,
    rows: narrowed(rows, filter).map((one) => ({
      ...{ ref: one.ref, name: one.name, organisation: one.organisation, email: one.email },
      ...{ status: one.status, standing: standingOf(one), attendAs: one.attendAs, source: one.source },
      ...{ group: one.group, wishedGroup: one.wishedGroup, satAt: one.satAt, misfit: one.misfit },
      ...{ answeredAt: one.answeredAt, hasNeeds: one.hasNeeds },
      why: one.status === "waiting" ? why(one) : null,
    })),
    did: done.find((did) => did === new URL(request.url).searchParams.get("did")) ?? null,
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { ctx, row } = await meetingPage(context, params.slug, "coordinator");
  return runForm(await parseForm(request), {
    name: "told",
    schema: toldForm,
    command: (input) => noteTold(ctx, row.slug, input),
    next: () => paths.desk.registrations(row.slug),
  });
}

export default function RegistrationsPage() {
  const { t } = useI18n();
  const data = useLoaderData<typeof loader>();
  const { frame, filter, numbers, rows } = data;
  const { going, maybe, waiting, not_going } = numbers.status;
  const counts = { maybe: String(maybe), waiting: String(waiting), not: String(not_going) };
  const staffOnly = frame.audience === "internal";
  const open = frame.status === "announced" && frame.standing !== "over";
  return (
    <>
      <MeetingHead
        frame={frame}
        page="registrations"
        title={t(frame.status === "cancelled" ? "registrationDesk.calledOff" : "registrationDesk.heading", {
          count: frame.status === "cancelled" ? going : going - numbers.kept,
        })}
        sub={
          data.all === 0 ? (
            t("registrationDesk.sub.none")
          ) : (
            <Separated
              items={[
                numbers.kept > 0 ? t("registrationDesk.sub.kept", { count: numbers.kept }) : null,
                t("registrationDesk.sub.rest", counts),
              ].filter(Boolean)}
            />
          )
        }
        actions={
          open ? (
            <>
              {going > 0 ? (
                <a href={paths.desk.doorList(frame.slug)}>{t("registrationDesk.door.title")}</a>
              ) : null}
              {staffOnly ? (
                <a className="btn" href={paths.desk.askStaff(frame.slug)}>
                  {t("registrationDesk.staff.title")}
                </a>
              ) : null}
              <a className={staffOnly ? undefined : "btn"} href={paths.desk.newRegistration(frame.slug)}>
                {t("registrationDesk.add")}
              </a>
            </>
          ) : null
        }
      />
      {data.did ? <DidNote>{t(`registrationDesk.did.${data.did}`)}</DidNote> : null}
      <NumbersSection slug={frame.slug} open={open} {...data} />
      {data.untold.length > 0 ? <UntoldPeople slug={frame.slug} people={data.untold} /> : null}
      {data.refused.length > 0 ? <RefusedReplies slug={frame.slug} replies={data.refused} /> : null}
      <RegistrationSentence {...{ slug: frame.slug, filter, groups: data.groups, count: rows.length }} />
      <RegistrationSearch slug={frame.slug} filter={filter} />
      {rows.length > 0 ? (
        <div className="block">
          <RegistrationTable slug={frame.slug} rows={rows} />
        </div>
      ) : (
        <p className="block">
          {t(data.all === 0 ? "registrationDesk.sub.none" : "registrationDesk.list.none")}{" "}
          {data.all === 0 ? null : (
            <a href={paths.desk.registrations(frame.slug)}>{t("registrationDesk.list.showAll")}</a>
          )}
        </p>
      )}
    </>
  );
}
