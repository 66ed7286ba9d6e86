/** Erasing the person behind a submission: what it means, asked for by one, decided by another. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { hasRole, personOf } from "~/domain/kernel/actor.ts";
import { returnForm } from "~/domain/kernel/review.ts";
import { countWithAddress } from "~/domain/meetings/registration-asks.server.ts";
import { approveErasure, askErasure, returnErasure } from "~/domain/own/commands/erase.server.ts";
import {
  erasureDigest,
  findErased,
  findLastErasure,
  listTelling,
  readForgettable,
} from "~/domain/own/erasure.server.ts";
import type { ErasureRow } from "~/domain/own/forget.server.ts";
import { listNames } from "~/domain/own/names.server.ts";
import { findPerson } from "~/domain/people/queries.server.ts";
import { findAskedErasure, findErasureScope, listErasedBy } from "~/domain/submissions/erasure.server.ts";
import { type ContributorScope, contributorScopes, isWider } from "~/domain/submissions/erasure.ts";
import { approveErasureForm, erasureForm } from "~/domain/submissions/forms.ts";
import { findIntakeEntry, listFromAddress } from "~/domain/submissions/intake.server.ts";
import { mayAskErasure, mayDecideErasure } from "~/domain/submissions/policy.ts";
import { findSubmission, getContributor, listUnread } from "~/domain/submissions/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { badRequest, parseForm } from "~/server/forms.ts";
import { notFound, requireStaff, type StaffCtx } from "~/server/guard.server.ts";
import { runForm } from "~/server/run-form.ts";
import { stepUp } from "~/server/sign-in/second.server.ts";
import { DeskHead } from "~/ui/desk-head.tsx";
import { Facts } from "~/ui/facts.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { Entry } from "~/ui/intake/entry.tsx";
import { ErasedNote } from "~/ui/intake/erased.tsx";
import { Consequences } from "~/ui/intake/erasure-consequences.tsx";
import { AskErasure, DecideErasure } from "~/ui/intake/erasure-forms.tsx";
import { Note } from "~/ui/note.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { type Answered, WaitingPage } from "~/ui/sign-in/waiting-page.tsx";

const readers = ["coordinator", "approver", "administrator"] as const;
export const handle: RouteHandle = { guard: [...readers], script: true };
export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, ({ t }) => t("erasure.title", { ref: data?.entry.ref ?? "" }));

export async function loader({ context, params }: LoaderFunctionArgs) {
  const ctx = await requireStaff(context, ...readers);
  const db = ctx.db.read;
  const submission = await findSubmission(db, params.ref ?? "");
  const entry = submission && (await findIntakeEntry(db, submission.ref));
  if (!submission || !entry) throw notFound();
  const contributor = await getContributor(db, submission.contributorId);
  const last = (await findAskedErasure(db, submission.id)) ?? (await findLastErasure(db, submission.id));
  const waits = last !== null && last.verdict === null && last.doneAt === null;
  // Who sent something in is for those who run the case, and for whoever is asked to decide on it, or did.
  const decides = waits || (last?.decidedBy ?? null) === personOf(ctx.actor);
  if (!mayAskErasure(ctx.actor) && !decides) throw notFound();
  const erased = await findErasureScope(db, submission.erasureId);
  // Whoever decides reads of all that it is about; whoever asks, of this one.
  const them = waits && last ? await listErasedBy(db, last.id) : [submission];
  // Before what is shown: what comes in between is not approved unseen.
  const asked = last && (waits || last.verdict === "returned") ? await readAsked(db, last, waits) : null;
  return {
    entry,
    email: contributor.email,
    atMeetings: contributor.email ? await countWithAddress(db, contributor.email) : 0,
    erased: await findErased(db, submission),
    forgettable: erased === "words" ? null : await readShown(ctx, them),
    telling: erased === "words" ? null : await listTelling(db, them),
    scopes: contributorScopes.filter(
      (scope) => isWider(scope, erased) && (scope !== "contact" || contributor.organisationName !== null),
    ),
    others: (await listFromAddress(db, submission)).filter((other) => other.ref !== submission.ref),
    asked,
    /** only where its words stay is a file in the way */
    unread: submission.status === "received" && !waits && (await listUnread(db, submission.id)).length > 0,
    reads: hasRole(ctx.actor, "coordinator"),
    opensDrafts: hasRole(ctx.actor, "coordinator", "approver"),
    mayAsk: mayAskErasure(ctx.actor) && !waits,
    mayDecide: mayDecideErasure(ctx.actor) && waits,
    mustBeAnother: last?.askedBy === personOf(ctx.actor),
  };
}

/**
 * What is there to be forgotten. Administrators don't read what was sent in, nor approvers internal notes: of words that were
 * found there they get the count.
 */
async function readShown({ actor, db }: StaffCtx, them: Parameters<typeof readForgettable>[1]) {
  const forgettable = await readForgettable(db.read, them, hasRole(actor, "coordinator"));
  if (hasRole(actor, "coordinator", "approver")) return forgettable;
  return { ...forgettable, found: forgettable.found.map((part) => ({ ...part, places: [] })) };
}

/** What somebody asked for, and what became of it; `waits` while nobody has decided. */
async function readAsked(db: Parameters<typeof findPerson>[0], asked: ErasureRow, waits: boolean) {
  const nameOf = async (id: string | null) => (id && (await findPerson(db, id))?.name) || "–";
  const { scope, ground, askedAt, decidedAt, comment } = asked;
  const them = await listErasedBy(db, asked.id);
  return {
    waits,
    scope: scope as ContributorScope,
    ...{ ground, askedAt, decidedAt, comment },
    by: await nameOf(asked.askedBy),
    decidedBy: await nameOf(asked.decidedBy),
    refs: them.map((one) => one.ref),
    /** by which words are known for theirs: in each of these, whichever it stands in */
    names: (await listNames(db, them, scope !== "contact")).map(({ words }) => words),
    digest: await erasureDigest(db, asked),
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, ...readers);
  const ref = params.ref ?? "";
  const form = await parseForm(request);
  const next = () => paths.desk.erase(ref);
  switch (form.get("intent")) {
    case "ask":
      return runForm(form, {
        name: "ask",
        schema: erasureForm,
        command: (input) => askErasure(ctx, ref, input),
        next,
      });
    case "approve": {
      // It can't be undone: whoever left the browser open does not do it.
      const waiting = await stepUp(context, ctx, form);
      if (waiting) return waiting;
      return runForm(form, {
        name: "approve",
        schema: approveErasureForm,
        command: (input) => approveErasure(ctx, ref, input),
        next,
      });
    }
    case "return":
      return runForm(form, {
        name: "return",
        schema: returnForm,
        command: (input) => returnErasure(ctx, ref, input),
        next,
      });
    default:
      throw badRequest();
  }
}

export default function ErasePage() {
  const answer = useActionData<typeof action>();
  if (answer && "waiting" in answer) return <WaitingPage {...answer.waiting} />;
  return <Erase answer={answer} />;
}

function Erase({ answer }: { answer: Answered<typeof action> }) {
  const page = useLoaderData<typeof loader>();
  const { t, date } = useI18n();
  const ask = useBinding(answer, "ask");
  const approve = useBinding(answer, "approve");
  const giveBack = useBinding(answer, "return");
  const summary = useSummary(answer);
  const { entry, asked, forgettable } = page;
  // Where the words go, no word of them is left to be looked at.
  const found = (asked?.waits && asked.scope === "words" ? null : forgettable?.found) ?? [];
  const { ref, who } = entry;
  const refusal = answer?.refusal;
  return (
    <>
      <DeskHead
        trail={[
          page.reads ? (
            <a key="ref" className="ref" href={paths.desk.submission(ref)}>
              {ref}
            </a>
          ) : (
            <span key="ref" className="ref">
              {ref}
            </span>
          ),
        ]}
        title={t("erasure.title", { ref })}
        sub={<Entry entry={entry} />}
      />
      <ErrorSummary
        errors={summary}
        refusal={
          refusal ? t(`erasure.refusal.${refusal}`, { ref: String(answer?.details.ref ?? ref) }) : null
        }
      />
      <ErasedNote erased={page.erased} />
      {asked && !asked.waits && asked.decidedAt ? (
        <Note
          tone="warn"
          title={t("erasure.returned", { name: asked.decidedBy, moment: date(asked.decidedAt, "moment") })}
        >
          <p className="as-typed">{asked.comment}</p>
        </Note>
      ) : null}
      <p>{t("erasure.lede")}</p>
      <div className="block">
        <Facts
          items={[
            { term: t("intake.one.organisation"), value: who.organisation },
            { term: t("intake.one.person"), value: who.person },
            { term: t("intake.one.email"), value: page.email },
            { term: t("intake.one.behalf"), value: entry.onBehalfOf },
          ]}
        />
      </div>
      {asked?.waits ? (
        <section aria-labelledby="asked" className="block">
          <h2 id="asked">{t("erasure.waits")}</h2>
          <p className="m">{t("erasure.asked", { name: asked.by, moment: date(asked.askedAt, "moment") })}</p>
          <p>
            <b>{t(`erasure.scopes.${asked.scope}`)}.</b> {t(`erasure.takes.${asked.scope}`)}
          </p>
          <p>{t(`erasure.grounds.${asked.ground}`)}.</p>
          <p>{t("erasure.concerns", { refs: asked.refs.join(", ") })}</p>
          {asked.names.length > 0 ? (
            <>
              <p>{t("erasure.names")}</p>
              <ul>
                {asked.names.map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ul>
            </>
          ) : null}
        </section>
      ) : null}
      {forgettable && page.telling ? (
        <Consequences
          of={{ ...forgettable, found }}
          telling={page.telling}
          asks={!asked?.waits}
          opens={{ covers: page.reads, drafts: page.opensDrafts }}
        />
      ) : null}
      {page.mayDecide && asked ? (
        <DecideErasure
          digest={asked.digest}
          mustBeAnother={page.mustBeAnother}
          found={found}
          atMeetings={page.atMeetings}
          approve={approve}
          giveBack={giveBack}
        />
      ) : null}
      {page.mayAsk && page.unread ? (
        <Note tone="warn">
          {t("erasure.refusal.file_unread", { ref })}{" "}
          {page.reads ? (
            <a href={`${paths.desk.submission(ref)}#files`}>{t("split.head.submission")}</a>
          ) : null}
        </Note>
      ) : null}
      {page.mayAsk && page.scopes.length > 0 ? (
        <AskErasure form={ask} scopes={page.scopes} others={page.others} />
      ) : null}
    </>
  );
}
