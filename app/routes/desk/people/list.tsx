/** Staff: who works with the forum, in which roles; invite, give a role, take one. */
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { roles as roleWords } from "~/domain/kernel/actor.ts";
import { askStaffErasure, decideStaffErasure } from "~/domain/own/commands/erase-staff.server.ts";
import { listAskedStaff } from "~/domain/own/erasure.server.ts";
import { resetFactors } from "~/domain/people/commands/factors.server.ts";
import { endRole, grantRole, invitePerson, renamePerson } from "~/domain/people/commands/staff.server.ts";
import { inviteForm, renameForm, resetForm, roleForm } from "~/domain/people/forms.ts";
import { listBodies, listPeople } from "~/domain/people/queries.server.ts";
import { staffErasureDecision, staffErasureForm } from "~/domain/submissions/forms.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { type FormErrors, type FormValues, parseForm, readFormData } from "~/server/forms.ts";
import { requireStaff } from "~/server/guard.server.ts";
import { endSessionsOf } from "~/server/role-change.server.ts";
import { stepUp } from "~/server/sign-in/second.server.ts";
import { DeskHead } from "~/ui/desk-head.tsx";
import { DidNote } from "~/ui/did-note.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { fieldErrorTexts } from "~/ui/form/field-errors.ts";
import { pageTitle } from "~/ui/page-title.ts";
import { InviteForm } from "~/ui/people/invite-form.tsx";
import { PeopleTable, rowField } from "~/ui/people/people-table.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { type Answered, WaitingPage } from "~/ui/sign-in/waiting-page.tsx";

export const handle: RouteHandle = { guard: ["administrator"], script: true };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("people.title"));

const acts = [
  ...(["invited", "role_given", "role_ended", "renamed", "second_reset"] as const),
  ...(["erasure_asked", "erased", "erasure_returned"] as const),
] as const;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { actor, db } = await requireStaff(context, "administrator");
  const [people, bodies] = [await listPeople(db.read), await listBodies(db.read)];
  const asked = await listAskedStaff(db.read);
  const erasureOf = (id: string) => {
    const one = asked.find(({ personId }) => personId === id);
    return one ? { by: one.by, ground: one.ground, you: one.askedBy === actor.personId } : null;
  };
  const did = new URL(request.url).searchParams.get("did");
  return {
    did: acts.find((act) => act === did) ?? null,
    smtp: Boolean(context.config.smtpUrl),
    bodies: bodies.map(({ slug, name }) => ({ slug, name })),
    people: people.map(({ id, name, email, version, roles, factor }) => ({
      ...{ name, email, version, roles, factor },
      you: id === actor.personId,
      erasure: erasureOf(id),
    })),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, "administrator");
  const form = await parseForm(request);
  const intent = form.get("intent");
  const userAgent = request.headers.get("user-agent");
  const done = (did: (typeof acts)[number], headers?: Headers) =>
    redirect(paths.desk.people({ did }), { status: 303, headers });

  if (intent === "rename") {
    const input = readFormData(form, renameForm);
    if (!input.ok) return mistaken(input);
    const { person, ...named } = input.data;
    const result = await renamePerson(ctx, { email: person, ...named });
    if (result.ok) return done("renamed");
    return result.code === "changed_meanwhile"
      ? refused(result.code, input.values, 409)
      : refused(result.code);
  }
  // Everything else decides who gets in, or who may do what.
  const waiting = await stepUp(context, ctx, form);
  if (waiting) return waiting;
  if (intent === "invite") {
    const input = readFormData(form, inviteForm);
    if (!input.ok) return mistaken(input);
    const { body, roles, ...person } = input.data;
    const result = await invitePerson(ctx, { ...person, roles: roles.map((role) => ({ role, body })) });
    return result.ok ? done("invited") : refused(result.code, input.values);
  }
  if (intent === "erase") {
    const input = readFormData(form, staffErasureForm);
    if (!input.ok) return mistaken(input);
    const result = await askStaffErasure(ctx, input.data.person, input.data.eraseGround);
    return result.ok ? done("erasure_asked") : refused(result.code);
  }
  if (intent === "decideErasure") {
    const input = readFormData(form, staffErasureDecision);
    if (!input.ok) return mistaken(input);
    const approved = input.data.verdict === "approved";
    const result = await decideStaffErasure(ctx, input.data.person, approved);
    if (!result.ok) return refused(result.code);
    if (!approved) return done("erasure_returned");
    return done("erased", await endSessionsOf(context, result.value.personId, userAgent));
  }
  if (intent === "reset") {
    const input = readFormData(form, resetForm);
    if (!input.ok) return mistaken(input);
    const result = await resetFactors(ctx, { email: input.data.person });
    if (!result.ok) return refused(result.code);
    return done("second_reset", await endSessionsOf(context, result.value.personId, userAgent));
  }
  const input = readFormData(form, roleForm);
  if (!input.ok) return mistaken(input);
  const change = { ...input.data, email: input.data.person };
  const result = await (intent === "end" ? endRole(ctx, change) : grantRole(ctx, change));
  if (!result.ok) return refused(result.code);
  const headers = await endSessionsOf(context, result.value.personId, userAgent);
  const own = result.value.personId === ctx.actor.personId;
  if (own && intent === "end" && change.role === "administrator") {
    return redirect(paths.desk.today(), { status: 303, headers });
  }
  return done(intent === "end" ? "role_ended" : "role_given", headers);
}

type Code = Extract<
  Awaited<
    ReturnType<
      | typeof invitePerson
      | typeof endRole
      | typeof renamePerson
      | typeof resetFactors
      | typeof askStaffErasure
      | typeof decideStaffErasure
    >
  >,
  { ok: false }
>["code"];

function mistaken({ errors, values }: { errors: FormErrors; values: FormValues }) {
  return json({ errors, values, refusal: null }, { status: 422 });
}
function refused(refusal: Code, values: FormValues | null = null, status = 422) {
  const errors: FormErrors = {};
  return json({ errors, values, refusal }, { status });
}

export default function PeoplePage() {
  const answer = useActionData<typeof action>();
  if (answer && "waiting" in answer) return <WaitingPage {...answer.waiting} />;
  return <People answer={answer} />;
}

function People({ answer }: { answer: Answered<typeof action> }) {
  const { t } = useI18n();
  const { people, bodies, did, smtp } = useLoaderData<typeof loader>();
  const errors = fieldErrorTexts(t, answer?.errors);
  const invited = answer?.values?.intent === "invite" ? answer.values : undefined;
  const changed = answer?.values && !invited ? { values: answer.values, errors } : undefined;
  const row = people.findIndex((person) => person.email === changed?.values.person);
  // each person's row has the same fields
  const summary = changed
    ? Object.fromEntries(Object.entries(errors).map(([name, text]) => [rowField(row, name), text]))
    : errors;
  const refusal = answer?.refusal ? t(`people.refusal.${answer.refusal}`) : null;
  return (
    <>
      <DeskHead
        title={t("people.title")}
        sub={t("people.lede", { count: people.length })}
        actions={
          <>
            <a href={paths.desk.contacts()}>{t("contactDesk.title")}</a>{" "}
            <a href={paths.desk.bodies()}>{t("people.bodies.title")}</a>
          </>
        }
      />
      <ErrorSummary errors={summary} refusal={refusal} />
      {did ? (
        <DidNote>
          {did === "invited" && !smtp ? t("people.did.invited_filed") : t(`people.did.${did}`)}
        </DidNote>
      ) : null}
      <PeopleTable
        people={people}
        bodies={bodies}
        changed={changed && { row, meanwhile: answer?.refusal === "changed_meanwhile", ...changed }}
      />
      <section className="form-narrow" aria-labelledby="invite">
        <h2 id="invite">{t("people.invite.title")}</h2>
        <p className="m">{smtp ? t("people.invite.lede") : t("people.invite.ledeFiled")}</p>
        <InviteForm bodies={bodies} roles={roleWords} values={invited} errors={invited ? errors : {}} />
      </section>
    </>
  );
}
