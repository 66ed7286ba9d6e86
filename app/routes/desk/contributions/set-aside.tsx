/** Setting one contribution aside: asked for by a coordinator, decided by somebody else, and taken up again. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { digestForm } from "~/domain/consultations/forms.ts";
import { getForumRules } from "~/domain/consultations/queries.server.ts";
import {
  findSetAside,
  listAskedTogether,
  setAsideDigest,
  togetherDigest,
} from "~/domain/contributions/asides.server.ts";
import { isEndStage } from "~/domain/contributions/contribution.ts";
import { setAsideForm } from "~/domain/contributions/forms.ts";
import { readContributionPage } from "~/domain/contributions/sorting.server.ts";
import { hasRole } from "~/domain/kernel/actor.ts";
import { NotFound } from "~/domain/kernel/result.ts";
import { returnForm } from "~/domain/kernel/review.ts";
import { findErased } from "~/domain/own/erasure.server.ts";
import { findPerson } from "~/domain/people/queries.server.ts";
import {
  approveSetAside,
  askSetAside,
  returnSetAside,
  takeUp,
} from "~/domain/responses/commands/set-aside.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { badRequest, parseForm } from "~/server/forms.ts";
import { notFound, requireStaff } from "~/server/guard.server.ts";
import { refusalText } from "~/server/refusals.ts";
import { runForm } from "~/server/run-form.ts";
import { InContext } from "~/ui/desk/contribution-parts.tsx";
import { AskedSetAside, AskSetAside, DecideSetAside } from "~/ui/desk/set-aside-forms.tsx";
import { DeskHead } from "~/ui/desk-head.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { PostForm } from "~/ui/form/post-form.tsx";
import { SubmitButton } from "~/ui/form/submit-button.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { Note } from "~/ui/note.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator", "approver"], hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, ({ t }) => t("ends.setAside.title", { ref: data?.ref ?? "" }));

export async function loader({ context, params }: LoaderFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator", "approver");
  const db = ctx.db.read;
  const { contribution, submission, texts } = await readContributionPage(db, params.ref ?? "").catch(
    (error) => {
      throw error instanceof NotFound ? notFound() : error;
    },
  );
  const asked = await findSetAside(db, contribution.id);
  const together = asked?.standing === "asked" ? await listAskedTogether(db, asked) : [];
  const nameOf = async (id: string | null) => (id && (await findPerson(db, id))?.name) || "–";
  const { fourEyes } = await getForumRules(db);
  const sorts = hasRole(ctx.actor, "coordinator");
  const open = submission.status === "split" && !isEndStage(contribution.stage);
  const standing = asked?.standing ?? null;
  const erased = await findErased(db, submission);
  return {
    ref: contribution.ref,
    title: contribution.title,
    language: contribution.language,
    texts,
    asked: asked && {
      ground: asked.ground,
      reason: asked.reason,
      askedAt: asked.askedAt,
      by: await nameOf(asked.askedBy),
      decidedAt: asked.decidedAt,
      decidedBy: await nameOf(asked.decidedBy),
      comment: asked.comment,
    },
    digest: asked ? setAsideDigest(asked) : "",
    together: together.length > 1 ? togetherDigest(together) : "",
    others: together
      .filter((one) => one.contribution.id !== contribution.id)
      .map(({ contribution: { ref, title, language } }) => ({ ref, title, language })),
    waits: open && standing === "asked",
    aside: contribution.stage === "set_aside" && standing === "set_aside",
    returned: open && standing === "returned",
    mayAsk: sorts && open && standing !== "asked",
    mayTakeUp:
      sorts &&
      (standing === "asked" ||
        (standing === "set_aside" && contribution.stage === "set_aside" && erased?.scope !== "words")),
    mayDecide: hasRole(ctx.actor, "approver") && open && standing === "asked",
    mustBeAnother: fourEyes && asked?.askedBy === ctx.actor.personId,
  };
}

const nothing = z.object({});

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator", "approver");
  const ref = params.ref ?? "";
  const form = await parseForm(request);
  const next = () => paths.desk.setAside(ref);
  switch (form.get("intent")) {
    case "ask":
      return runForm(form, {
        name: "ask",
        schema: setAsideForm,
        command: (input) => askSetAside(ctx, ref, input),
        next,
      });
    case "approve":
      return runForm(form, {
        name: "approve",
        schema: digestForm,
        command: (input) => approveSetAside(ctx, ref, input),
        next,
      });
    case "return":
      return runForm(form, {
        name: "return",
        schema: returnForm,
        command: (input) => returnSetAside(ctx, ref, input),
        next,
      });
    case "takeUp":
      return runForm(form, { name: "takeUp", schema: nothing, command: () => takeUp(ctx, ref), next });
    default:
      throw badRequest();
  }
}

export default function SetAside() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const i18n = useI18n();
  const { t, date } = i18n;
  const ask = useBinding(answer, "ask");
  const giveBack = useBinding(answer, "return");
  const summary = useSummary(answer);
  const { ref, asked } = page;
  return (
    <>
      <DeskHead
        trail={[
          <a key="ref" className="ref" href={paths.desk.contribution(ref)}>
            {ref}
          </a>,
          <span key="title" lang={page.language}>
            {page.title}
          </span>,
        ]}
        title={t("ends.setAside.title", { ref })}
        sub={t("ends.setAside.lede")}
      />
      <ErrorSummary
        errors={summary}
        refusal={
          answer?.refusal
            ? refusalText(i18n, { ok: false, code: answer.refusal, details: answer.details })
            : null
        }
      />
      <section aria-labelledby="words">
        <h2 id="words">{t("sorting.one.words")}</h2>
        <InContext texts={page.texts} />
      </section>
      {page.returned && asked?.decidedAt ? (
        <Note
          tone="warn"
          title={t("ends.setAside.returned", {
            name: asked.decidedBy,
            moment: date(asked.decidedAt, "moment"),
          })}
        >
          <p className="as-typed">{asked.comment}</p>
        </Note>
      ) : null}
      {asked && (page.waits || page.aside) ? (
        <section aria-labelledby="asked">
          <h2 id="asked">{t(page.aside ? "states.stage.set_aside" : "ends.setAside.waits")}</h2>
          <p className="m">
            {t("ends.setAside.asked", { name: asked.by, moment: date(asked.askedAt, "moment") })}
          </p>
          <AskedSetAside ground={asked.ground} reason={asked.reason} language={page.language} />
          {page.aside && asked.decidedAt ? (
            <p>
              {t("ends.setAside.done", {
                name: asked.decidedBy,
                moment: date(asked.decidedAt, "moment"),
              })}
            </p>
          ) : null}
        </section>
      ) : null}
      {page.mayDecide ? (
        <DecideSetAside
          digest={page.digest}
          together={page.together}
          others={page.others}
          mustBeAnother={page.mustBeAnother}
          giveBack={giveBack}
        />
      ) : null}
      {page.mayTakeUp ? (
        <PostForm hidden={{ intent: "takeUp" }} className="block">
          {page.aside ? <p>{t("ends.setAside.takeUpMeans")}</p> : null}
          <SubmitButton kind="second">
            {t(page.aside ? "ends.setAside.takeUp" : "ends.setAside.takeBack")}
          </SubmitButton>
        </PostForm>
      ) : null}
      {page.mayAsk ? <AskSetAside form={ask} language={page.language} /> : null}
    </>
  );
}
