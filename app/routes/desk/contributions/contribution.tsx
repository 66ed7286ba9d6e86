/** One contribution: its words where they stand, and everything a coordinator does with it. Approvers read. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { listConsultedCommitments, listThemes } from "~/domain/consultations/queries.server.ts";
import { askContributor } from "~/domain/contributions/commands/ask.server.ts";
import { assignContributions } from "~/domain/contributions/commands/assign.server.ts";
import {
  clearContributions,
  describeContribution,
  withholdContributions,
} from "~/domain/contributions/commands/sort.server.ts";
import { isEndStage } from "~/domain/contributions/contribution.ts";
import {
  askForm,
  assignForm,
  describeForm,
  readTitleForm,
  withholdForm,
} from "~/domain/contributions/forms.ts";
import { readContributionPage } from "~/domain/contributions/sorting.server.ts";
import { hasRole } from "~/domain/kernel/actor.ts";
import { NotFound } from "~/domain/kernel/result.ts";
import { listBodies } from "~/domain/people/queries.server.ts";
import { draftResponse } from "~/domain/responses/commands/draft.server.ts";
import { recordWithdrawal } from "~/domain/responses/commands/withdraw.server.ts";
import { withdrawalForm } from "~/domain/responses/forms.ts";
import { findResponseOf } from "~/domain/responses/queries.server.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { forumDay } from "~/server/forum-day.server.ts";
import { notFound, requireStaff } from "~/server/guard.server.ts";
import { refusalText } from "~/server/refusals.ts";
import { runForm } from "~/server/run-form.ts";
import { addressOf } from "~/server/sorting.server.ts";
import { AskForm, AssignForm, PublicationForms, SortForm } from "~/ui/desk/contribution-forms.tsx";
import { AdviceList, History, InContext } from "~/ui/desk/contribution-parts.tsx";
import { withAct } from "~/ui/desk/did.tsx";
import { WhoStandsBehind } from "~/ui/desk/who-stands-behind.tsx";
import { WithdrawalForm } from "~/ui/desk/withdrawal-form.tsx";
import { DeskHead } from "~/ui/desk-head.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { PostForm } from "~/ui/form/post-form.tsx";
import { SubmitButton } from "~/ui/form/submit-button.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { Mini } from "~/ui/mini.tsx";
import { Note } from "~/ui/note.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator", "approver"], hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, ({ t }) => data?.ref ?? t("sorting.title"));

export async function loader({ context, params }: LoaderFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator", "approver");
  const db = ctx.db.read;
  const page = await readContributionPage(db, params.ref ?? "").catch((error) => {
    throw error instanceof NotFound ? notFound() : error;
  });
  const { contribution, submission, contributor, consultation } = page;
  const sorts = hasRole(ctx.actor, "coordinator");
  const response = await findResponseOf(db, contribution.id);
  const { today } = await forumDay(ctx);
  const awaited =
    contribution.stage === "being_assessed" &&
    !page.advice.some((given) => !given.notOurs && given.at >= (contribution.assignedAt ?? ""));
  return {
    today,
    sorts,
    ref: contribution.ref,
    onBench: submission.status !== "split",
    stage: contribution.stage,
    withdrawn: contribution.withdrawnAt !== null,
    visibility: contribution.visibility,
    ground: contribution.withheldGround,
    note: sorts ? contribution.withheldNote : null,
    responseDueOn: contribution.responseDueOn,
    awaitedSince: awaited ? contribution.assignedAt : null,
    adviceDueOn: contribution.adviceDueOn,
    facts: {
      version: contribution.version,
      title: contribution.title,
      titleProposed: contribution.titleProposed,
      language: contribution.language,
      kind: contribution.kind,
      theme: page.theme?.slug ?? "",
      owner: page.owner?.slug ?? "",
      commitments: page.commitments.map((commitment) => commitment.slug),
    },
    themeTitle: page.theme?.title ?? null,
    ownerName: page.owner?.shortName ?? null,
    consultation: {
      slug: consultation.slug,
      title: consultation.title,
      mainLanguage: consultation.mainLanguage,
    },
    who: {
      submissionRef: submission.ref,
      kind: contributor.kind,
      organisation: contributor.organisationName,
      // names and addresses are for those who run the case
      person: sorts ? contributor.personName : null,
      email: sorts ? contributor.email : null,
      mailStopped: contributor.mailStoppedAt !== null,
      publish: {
        text: submission.publishText,
        organisation: submission.publishOrganisation,
        person: submission.publishPerson,
      },
      channel: submission.channel,
      receivedOn: submission.receivedOn,
      onBehalfOf: submission.onBehalfOf,
    },
    texts: page.texts,
    advice: page.advice.map(({ body, ...given }) => ({ ...given, body: { shortName: body.shortName } })),
    question: page.question && {
      question: page.question.question,
      language: page.question.language,
      askedAt: page.question.askedAt,
      answerBy: page.question.answerBy,
      answer: page.question.answer,
      answeredAt: page.question.answeredAt,
    },
    history: page.history,
    response: response && { number: response.number, status: response.status },
    choices: sorts
      ? {
          themes: (await listThemes(db, consultation.id))
            .filter((theme) => !theme.endedAt || theme.id === contribution.themeId)
            .map(({ slug, title }) => ({ slug, title })),
          bodies: (await listBodies(db)).map(({ slug, shortName }) => ({ slug, shortName })),
          commitments: mergeBySlug(page.commitments, await listConsultedCommitments(db, consultation.id)).map(
            ({ slug, number, title }) => ({ slug, number, title }),
          ),
        }
      : null,
  };
}

function mergeBySlug<T extends { slug: string; number: number }>(...lists: T[][]): T[] {
  const all = new Map(lists.flat().map((row) => [row.slug, row]));
  return [...all.values()].sort((a, b) => a.number - b.number);
}

const nothing = z.object({});

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator");
  const ref = params.ref ?? "";
  const form = await parseForm(request);
  const back = addressOf(request);
  switch (form.get("intent")) {
    case "sort":
      return runForm(form, {
        name: "sort",
        schema: describeForm.extend({ version: z.coerce.number({ error: "required" }).int() }),
        command: ({ version, ...input }) => describeContribution(ctx, ref, input, version),
        next: () => back,
        fields: { not_listed_here: ["owner", "not_listed"] },
      });
    case "assign":
      return runForm(form, {
        name: "assign",
        schema: assignForm,
        command: (input) => assignContributions(ctx, [ref], input),
        next: () => back,
        fields: { no_such_body: ["owner", "not_listed"] },
      });
    case "clear":
      return runForm(form, {
        name: "clear",
        schema: readTitleForm,
        command: (read) => clearContributions(ctx, [ref], { [ref]: read }),
        next: () => back,
      });
    case "withhold":
      return runForm(form, {
        name: "withhold",
        schema: withholdForm,
        command: (input) => withholdContributions(ctx, [ref], input),
        next: () => back,
      });
    case "ask":
      return runForm(form, {
        name: "ask",
        schema: askForm,
        command: (input) => askContributor(ctx, ref, input),
        next: () => withAct(back, "asked"),
      });
    case "withdraw":
      return runForm(form, {
        name: "withdraw",
        schema: withdrawalForm,
        command: (input) => recordWithdrawal(ctx, ref, input),
        next: () => back,
        fields: { day_to_come: ["receivedOn", "not_date"] },
      });
    case "answer":
      return runForm(form, {
        name: "answer",
        schema: nothing,
        command: () => draftResponse(ctx, [ref]),
        next: ({ number }) => withAct(paths.desk.response(number), "drafted"),
      });
    default:
      throw new Response(null, { status: 400, statusText: "Bad Request" });
  }
}

export default function Contribution() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const i18n = useI18n();
  const { t, date, language } = i18n;
  const forms = {
    sort: useBinding(answer, "sort"),
    assign: useBinding(answer, "assign"),
    clear: useBinding(answer, "clear"),
    withhold: useBinding(answer, "withhold"),
    ask: useBinding(answer, "ask"),
    withdraw: useBinding(answer, "withdraw"),
  };
  const summary = useSummary(answer);
  const main = page.consultation.mainLanguage as Language;
  const option = (value: string, { text, lang }: { text: string; lang: string }) => ({
    value,
    label: text,
    lang,
  });
  const owners =
    page.choices?.bodies.map((body) => option(body.slug, pick(body.shortName, language, main))) ?? [];
  const consultation = pick(page.consultation.title, language, main);
  const ended = isEndStage(page.stage);
  const conflict = answer?.refusal === "changed_meanwhile";
  return (
    <>
      <DeskHead
        trail={[
          <a
            key="list"
            href={
              page.sorts
                ? paths.desk.contributions({ consultation: page.consultation.slug })
                : paths.desk.consultation(page.consultation.slug)
            }
            lang={consultation.lang}
          >
            {consultation.text}
          </a>,
          <span key="ref" className="ref">
            {page.ref}
          </span>,
        ]}
        title={page.facts.title}
        titleLang={page.facts.language}
        sub={
          <>
            <Mini stage={page.stage} /> {t(`states.stage.${page.stage}`)} ·{" "}
            {t(`states.kind.${page.facts.kind}`)} · {t("sorting.one.responseDue")} {date(page.responseDueOn)}
          </>
        }
        actions={
          page.response ? (
            <a
              className="btn btn-2"
              href={
                page.response.status === "published" || !page.sorts
                  ? paths.desk.review(page.response.number)
                  : paths.desk.response(page.response.number)
              }
            >
              {t("sorting.one.response", {
                number: String(page.response.number),
                status: t(`states.response.${page.response.status}`).toLowerCase(),
              })}
            </a>
          ) : page.sorts && !page.onBench && !page.withdrawn ? (
            <PostForm hidden={{ intent: "answer" }}>
              <SubmitButton shortcut="A">{t("sorting.one.begin")}</SubmitButton>
            </PostForm>
          ) : null
        }
      />
      <ErrorSummary
        errors={summary}
        refusal={
          conflict
            ? t("sorting.one.conflict")
            : answer?.refusal
              ? refusalText(i18n, { ok: false, code: answer.refusal, details: answer.details })
              : null
        }
      />
      {page.onBench ? (
        <Note tone="warn">
          <a href={paths.desk.split(page.who.submissionRef)}>{t("sorting.list.onBench")}</a>
        </Note>
      ) : null}
      {page.sorts && page.awaitedSince && page.ownerName ? (
        <Note>
          {t("sorting.one.awaited", {
            body: pick(page.ownerName, language, main).text,
            asked: date(page.awaitedSince),
            due: page.adviceDueOn ? date(page.adviceDueOn) : "–",
          })}
        </Note>
      ) : null}
      <div className="cols one">
        <div>
          <section aria-labelledby="words">
            <h2 id="words">{t("sorting.one.words")}</h2>
            <InContext texts={page.texts} />
            <WhoStandsBehind who={page.who} sorts={page.sorts} />
          </section>
          <section aria-labelledby="advice">
            <h2 id="advice">{t("sorting.one.advice")}</h2>
            <AdviceList advice={page.advice} mainLanguage={main} />
          </section>
          {page.question ? (
            <section aria-labelledby="question">
              <h2 id="question">{t("sorting.one.question")}</h2>
              <p className="words" lang={page.question.language}>
                {page.question.question}
              </p>
              <p className="m">
                {t("sorting.one.asked", {
                  asked: date(page.question.askedAt),
                  by: date(page.question.answerBy),
                })}
              </p>
              {page.question.answer && page.question.answeredAt ? (
                <>
                  <blockquote className="quote as-typed" lang={page.question.language}>
                    {page.question.answer}
                  </blockquote>
                  <p className="m">{t("sorting.one.told", { date: date(page.question.answeredAt) })}</p>
                </>
              ) : (
                <p className="m">{t("sorting.one.noAnswer")}</p>
              )}
            </section>
          ) : page.sorts && !ended && !page.onBench ? (
            <section>
              <AskForm form={forms.ask} language={page.facts.language} today={page.today} />
            </section>
          ) : null}
          <section aria-labelledby="history">
            <h2 id="history">{t("sorting.one.history")}</h2>
            <History events={page.history} />
          </section>
        </div>
        <aside className="panel">
          <section aria-labelledby="publication">
            <h2 id="publication">{t("sorting.one.publication")}</h2>
            <p>{t(`states.visibility.${page.visibility}`)}</p>
            {page.ground ? (
              <p className="m">
                {t("sorting.one.ground", { ground: t(`states.withheldGround.${page.ground}`) })}
              </p>
            ) : null}
            {page.note ? <p className="m as-typed">{page.note}</p> : null}
            {page.withdrawn ? <p className="m">{t("sorting.withdrawal.done")}</p> : null}
            {page.sorts && !page.onBench && !page.withdrawn ? (
              <PublicationForms
                clear={forms.clear}
                withhold={forms.withhold}
                facts={page.facts}
                mayClear={page.who.publish.text}
                visibility={page.visibility}
              />
            ) : null}
          </section>
          {page.sorts && !page.withdrawn ? (
            <section>
              <WithdrawalForm form={forms.withdraw} today={page.today} />
            </section>
          ) : null}
          {page.choices && !ended ? (
            <>
              <section aria-labelledby="sort">
                <h2 id="sort">{t("sorting.one.sort")}</h2>
                <SortForm
                  form={forms.sort}
                  facts={page.facts}
                  themes={page.choices.themes.map((theme) =>
                    option(theme.slug, pick(theme.title, language, main)),
                  )}
                  owners={owners}
                  commitments={page.choices.commitments.map((commitment) => {
                    const title = pick(commitment.title, language, main);
                    return option(commitment.slug, { ...title, text: `${commitment.number} ${title.text}` });
                  })}
                />
              </section>
              {page.onBench ? null : (
                <section aria-labelledby="due">
                  <h2 id="due">{t("sorting.bar.assign")}</h2>
                  {page.adviceDueOn ? (
                    <p className="m">
                      {t("sorting.one.adviceDue")} {date(page.adviceDueOn)}
                    </p>
                  ) : null}
                  <AssignForm
                    form={forms.assign}
                    owner={page.facts.owner}
                    dueOn=""
                    owners={owners}
                    today={page.today}
                  />
                </section>
              )}
            </>
          ) : null}
        </aside>
      </div>
    </>
  );
}
