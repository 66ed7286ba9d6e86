/** An owner assesses one contribution that is assigned to its body; what is not, does not exist here. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { listDispositions } from "~/domain/consultations/queries.server.ts";
import { findAssignment, listAdvised, listToAssess } from "~/domain/contributions/assessing.server.ts";
import { giveAdvice, sayNotOurs, takeBackAdvice } from "~/domain/contributions/commands/advise.server.ts";
import { adviceForm, notOursForm, seenAdvice } from "~/domain/contributions/forms.ts";
import { bodiesOf } from "~/domain/kernel/actor.ts";
import { listObjectedForOwner } from "~/domain/live/objected.server.ts";
import { listBodies } from "~/domain/people/queries.server.ts";
import { findBegun, listUnawaited } from "~/domain/responses/unawaited.server.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { forumDay } from "~/server/forum-day.server.ts";
import { notFound, requireStaff } from "~/server/guard.server.ts";
import { refusalText } from "~/server/refusals.ts";
import { runForm } from "~/server/run-form.ts";
import { AdvicePanel } from "~/ui/desk/advice-panel.tsx";
import { AssessThread, KnownCommitment } from "~/ui/desk/assess-context.tsx";
import { AssessQueue } from "~/ui/desk/assess-queue.tsx";
import { withAct } from "~/ui/desk/did.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { Separated } from "~/ui/separated.tsx";

export const handle: RouteHandle = {
  guard: ["owner"],
  hydrate: true,
  keys: ({ t }) => [
    { keys: ["1", "0"], range: true, text: t("desk.keys.outcome") },
    { keys: [t("common.keys.ctrl"), t("common.keys.enter")], text: t("desk.keys.send") },
    { keys: ["N"], text: t("desk.keys.notOurs") },
  ],
};
export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, ({ t }) => data?.point.ref ?? t("assess.title"));

export async function loader({ context, params }: LoaderFunctionArgs) {
  const ctx = await requireStaff(context, "owner");
  const db = ctx.db.read;
  const bodies = bodiesOf(ctx.actor);
  const found = await findAssignment(db, params.ref ?? "", bodies);
  if (!found) throw notFound();
  const { consultation, ...point } = found;
  const { today } = await forumDay(ctx);
  return {
    today,
    point,
    mainLanguage: consultation.mainLanguage as Language,
    objected: await listObjectedForOwner(db, point.ref),
    begun: await findBegun(db, point.ref),
    waiting: await listToAssess(db, bodies),
    unawaited: await listUnawaited(db, bodies),
    advised: await listAdvised(db, bodies),
    outcomes: (await listDispositions(db, consultation.id))
      .filter((disposition) => disposition.endedAt === null)
      .map(({ key, label, meaning }) => ({ key, label, meaning })),
    bodies: (await listBodies(db)).map(({ slug, shortName }) => ({ slug, shortName })),
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, "owner");
  const ref = params.ref ?? "";
  const form = await parseForm(request);
  // the next in the queue as it was read: the most pressing one that is not this
  const queue = await listToAssess(ctx.db.read, bodiesOf(ctx.actor));
  const next = queue.find((row) => row.ref !== ref);
  const onward = next ? paths.desk.assessOne(next.ref) : paths.desk.assess();
  switch (form.get("intent")) {
    case "advise":
      return runForm(form, {
        name: "advise",
        schema: adviceForm.extend({
          ...seenAdvice.shape,
          disposition: z.string({ error: "not_listed" }).min(1, { error: "not_listed" }).max(40),
        }),
        command: ({ seen, ...input }) => giveAdvice(ctx, ref, input, seen),
        next: () => withAct(onward, "advised"),
        fields: { not_listed_here: ["disposition", "not_listed"] },
      });
    case "notOurs":
      return runForm(form, {
        name: "notOurs",
        schema: notOursForm.extend(seenAdvice.shape),
        command: ({ seen, ...input }) => sayNotOurs(ctx, ref, input, seen),
        next: () => withAct(onward, "notOurs"),
        fields: { not_listed_here: ["whose", "not_listed"] },
      });
    case "takeBack":
      return runForm(form, {
        name: "takeBack",
        schema: seenAdvice,
        command: ({ seen }) => takeBackAdvice(ctx, ref, seen),
        next: () => withAct(paths.desk.assessOne(ref), "takenBack"),
      });
    default:
      throw new Response(null, { status: 400, statusText: "Bad Request" });
  }
}

export default function AssessOne() {
  const { today, point, objected, begun, mainLanguage, waiting, advised, unawaited, outcomes, bodies } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const i18n = useI18n();
  const { t, language } = i18n;
  const advise = useBinding(answer, "advise");
  const notOurs = useBinding(answer, "notOurs");
  const theme = point.theme && pick(point.theme, language, mainLanguage);
  return (
    <>
      <ErrorSummary
        errors={useSummary(answer)}
        refusal={
          answer?.refusal
            ? refusalText(i18n, { ok: false, code: answer.refusal, details: answer.details })
            : null
        }
      />
      <div className="cols assess">
        <AssessQueue {...{ waiting, advised, unawaited, today }} current={point.ref} />
        <article aria-labelledby="point">
          <p className="trail">
            <Separated
              items={[
                <span key="ref" className="ref">
                  {point.ref}
                </span>,
                point.kind && t(`states.kind.${point.kind}`).toLowerCase(),
                theme && (
                  <span key="theme" lang={theme.lang}>
                    {theme.text}
                  </span>
                ),
              ]}
            />
          </p>
          <h1 id="point" lang={point.language}>
            {point.title}
          </h1>
          <AssessThread point={point} objected={objected} />
          {point.commitments.map((commitment) => (
            <KnownCommitment key={commitment.slug} commitment={commitment} mainLanguage={mainLanguage} />
          ))}
        </article>
        <AdvicePanel
          advise={advise}
          notOurs={notOurs}
          outcomes={outcomes}
          bodies={bodies.map((body) => {
            const name = pick(body.shortName, language, mainLanguage);
            return { value: body.slug, label: name.text, lang: name.lang };
          })}
          mainLanguage={mainLanguage}
          advice={point.advice}
          seen={point.seen}
          mayTakeBack={point.mayTakeBack}
          begun={begun}
          language={language}
        />
      </div>
    </>
  );
}
