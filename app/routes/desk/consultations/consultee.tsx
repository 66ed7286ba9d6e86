/** One consultee: what stands of it, to be corrected, and what was done with it. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { removeConsultee } from "~/domain/consultees/commands/add.server.ts";
import { changeConsultee } from "~/domain/consultees/commands/change.server.ts";
import { consulteeForm } from "~/domain/consultees/forms.ts";
import { findConsultee, listConsulteeActs, readConsultees } from "~/domain/consultees/queries.server.ts";
import { versionForm } from "~/domain/contacts/forms.ts";
import { consulteeSteps } from "~/domain/kernel/step.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { consultingPage } from "~/server/consulting.server.ts";
import { parseForm } from "~/server/forms.ts";
import { notFound, requireStaff } from "~/server/guard.server.ts";
import { runForm } from "~/server/run-form.ts";
import { ConsulteeActs, toldActs } from "~/ui/consultees/consultee-acts.tsx";
import { ConsulteeForm } from "~/ui/consultees/consultee-form.tsx";
import { ConsultingHead } from "~/ui/consulting/consulting-head.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { PostForm } from "~/ui/form/post-form.tsx";
import { SubmitButton } from "~/ui/form/submit-button.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"], hydrate: true, undo: consulteeSteps };
export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, ({ t }) => data?.one.name ?? t("consultees.title"));

/** The consultee of an address, with its consultation, for coordinators; throws a Response where there is none. */
async function page(context: LoaderFunctionArgs["context"], ref = "") {
  const ctx = await requireStaff(context, "coordinator");
  const found = await findConsultee(ctx.db.read, ref);
  if (!found) throw notFound();
  return { found, ...(await consultingPage(context, found.slug, "coordinator")) };
}

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { ctx, row, frame, today, found } = await page(context, params.ref);
  const db = ctx.db.read;
  const one = (await readConsultees(db, row, today)).find(({ ref }) => ref === found.consultee.ref);
  if (!one) throw notFound();
  const acts = await listConsulteeActs(db, found.consultee.id);
  return {
    ...{ frame, today, one },
    ended: frame.status === "closed" || frame.status === "cancelled",
    acts: acts.flatMap(({ type, at, by, data }) => {
      const act = toldActs.find((known) => type === `consultee.${known}`);
      return act ? [{ act, at, by, on: typeof data.on === "string" ? data.on : null }] : [];
    }),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { ctx, row, found } = await page(context, params.ref);
  const { ref } = found.consultee;
  const form = await parseForm(request);
  if (form.get("intent") === "remove")
    return runForm(form, {
      ...{ name: "remove", schema: versionForm },
      command: ({ version }) => removeConsultee(ctx, { ref, version }),
      next: () => paths.desk.consultees(row.slug),
    });
  return runForm(form, {
    ...{ name: "change", schema: consulteeForm },
    command: (input) => changeConsultee(ctx, ref, input),
    next: () => paths.desk.consultee(ref),
    fields: {
      name_taken: ["name", "taken"],
      day_to_come: ({ field }) => [String(field), "not_yet"],
      before_asked: ({ field }) => [String(field), "too_early"],
    },
  });
}

export default function ConsulteePage() {
  const { t } = useI18n();
  const { frame, today, one, acts, ended } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = useBinding(answer, "change");
  const summary = useSummary(answer);
  const untouched = one.askedOn === null && one.answer === null;
  return (
    <>
      <ConsultingHead frame={frame} page="consultees" sub={t(`consultees.state.${one.state}`)} />
      <ErrorSummary
        errors={summary}
        refusal={answer?.refusal ? t(`consultees.refused.${answer.refusal}`) : null}
      />
      <div className="two">
        <section aria-labelledby="one">
          <h2 id="one">{one.name}</h2>
          {ended ? <p>{t("consultees.refused.ended")}</p> : <ConsulteeForm {...{ form, one, today }} />}
        </section>
        <section aria-labelledby="history">
          <h2 id="history">{t("consultees.one.history")}</h2>
          <ConsulteeActs acts={acts} />
          {untouched && !ended ? (
            <PostForm hidden={{ intent: "remove", version: one.version }}>
              <div className="actions">
                <SubmitButton kind="quiet">{t("consultees.one.remove")}</SubmitButton>
              </div>
            </PostForm>
          ) : (
            <p className="m">{t("consultees.one.removeHint")}</p>
          )}
        </section>
      </div>
    </>
  );
}
