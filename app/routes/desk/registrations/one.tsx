/** One registration at the desk: what was answered, and the form that changes or ends it. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { findByAddress } from "~/domain/contacts/queries.server.ts";
import type { Ctx } from "~/domain/kernel/context.server.ts";
import { findContactOf } from "~/domain/mailings/queries.server.ts";
import { changeRegistration } from "~/domain/meetings/commands/staff-registration.server.ts";
import { listGroups } from "~/domain/meetings/queries.server.ts";
import { earlierReplies, isForgotten } from "~/domain/meetings/registration.ts";
import { staffRegistrationForm } from "~/domain/meetings/registration-forms.ts";
import { standingOf, whyWaiting } from "~/domain/meetings/registration-list.ts";
import {
  listRegistrations,
  passedOnBy,
  type RegistrationRow,
} from "~/domain/meetings/registrations.server.ts";
import { eraseRegistered } from "~/domain/own/commands/erase-registered.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { notFound } from "~/server/guard.server.ts";
import { meetingPage } from "~/server/meeting-page.server.ts";
import { runForm } from "~/server/run-form.ts";
import { DidNote } from "~/ui/did-note.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { MeetingHead } from "~/ui/meeting-desk/meeting-head.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { ChangeRegistration } from "~/ui/registration-desk/change-form.tsx";
import { EraseRegistered } from "~/ui/registration-desk/erase-registered.tsx";
import { RegistrationFacts } from "~/ui/registration-desk/registration-facts.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"] };
export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, ({ t }) => data?.one.name ?? t("registrationDesk.title"));

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { ctx, row, frame } = await meetingPage(context, params.slug, "coordinator");
  const all = await listRegistrations(ctx.db.read, row.id);
  const one = all.find((row) => row.ref === params.ref && !isForgotten(row));
  if (!one) throw notFound();
  const { ref, version, name, organisation, email, kind, language, status, attendAs, group } = one;
  const by = passedOnBy(all, one);
  const earlier = earlierReplies(row.questions, one.answers);
  return {
    frame,
    groups: (await listGroups(ctx.db.read, row.id)).map(({ letter, title }) => ({ letter, title })),
    one: {
      ...{ ref, version, name, organisation, email, kind, language, status, attendAs, group },
      ...{ source: one.source, registeredAt: one.registeredAt, answeredAt: one.answeredAt },
      answers: one.answers.map((reply) => ({ ...reply, isAsked: !earlier.includes(reply) })),
      ...{ hasNeeds: one.hasNeeds, wishedGroup: one.wishedGroup, satAt: one.satAt, misfit: one.misfit },
      standing: standingOf(one),
      // Who is registered himself is known by his registration; else by his place on the invitation list.
      passedOnBy: by
        ? { name: by.name, to: paths.desk.registration(row.slug, by.ref) }
        : await invitedAs(ctx, one),
      why: status === "waiting" ? whyWaiting(all, row)(one) : null,
    },
    contact: await listedWith(ctx, email),
    changed: new URL(request.url).searchParams.get("did") === "changed",
  };
}

/** Where his place on the invitation list is, which is erased there. */
async function listedWith(ctx: Ctx, email: string | null): Promise<string | null> {
  const contact = email ? await findByAddress(ctx.db.read, email) : null;
  return contact?.email ? paths.desk.contact(contact.ref) : null;
}

async function invitedAs(ctx: Ctx, { source, invitationId, passedOnById }: RegistrationRow) {
  const passed = source === "passed_on" && passedOnById === null && invitationId !== null;
  const contact = passed ? await findContactOf(ctx.db.read, invitationId) : null;
  return contact && { name: contact.name, to: paths.desk.contact(contact.ref) };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { ctx, row } = await meetingPage(context, params.slug, "coordinator");
  const ref = params.ref ?? "";
  const form = await parseForm(request);
  if (form.get("intent") === "erase")
    return runForm(form, {
      name: "erase",
      schema: z.object({}),
      command: () => eraseRegistered(ctx, row.slug, ref),
      next: () => paths.desk.registrations(row.slug, { did: "erased" }),
    });
  return runForm(form, {
    name: "change",
    schema: staffRegistrationForm,
    command: (input) => changeRegistration(ctx, row.slug, ref, input),
    next: () => paths.desk.registration(row.slug, ref, { did: "changed" }),
  });
}

export default function RegistrationPage() {
  const { t } = useI18n();
  const { frame, groups, one, contact, changed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const summary = useSummary(answer);
  const form = useBinding(answer, "change");
  const open = frame.status === "announced" && frame.standing !== "over";
  return (
    <>
      <MeetingHead
        frame={frame}
        page="registrations"
        title={one.name}
        sub={[one.organisation, t(`registrationDesk.status.${one.standing}`)].filter(Boolean).join(" · ")}
      />
      <ErrorSummary
        errors={summary}
        refusal={answer?.refusal ? t(`registrationDesk.refused.${answer.refusal}`) : null}
      />
      {changed ? <DidNote>{t("registrationDesk.did.changed")}</DidNote> : null}
      <RegistrationFacts slug={frame.slug} one={one} />
      {open ? (
        <ChangeRegistration {...{ frame, groups, one, form }} />
      ) : (
        <p className="block">
          {t(`registrationDesk.one.${frame.status === "cancelled" ? "cancelled" : "over"}`)}
        </p>
      )}
      <EraseRegistered name={one.name} hasAddress={one.email !== null} contact={contact} />
    </>
  );
}
