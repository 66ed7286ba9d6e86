/** One's own way in: the second factor with its codes on paper, where one is signed in, and a way to end that. */
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { makeRecoveryCodes, removeFactor } from "~/domain/people/commands/factors.server.ts";
import { countRecoveryCodes, listFactors } from "~/domain/people/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import type { RequestContext } from "~/server/context.ts";
import { parseForm } from "~/server/forms.ts";
import { asksForSecond, notFound, requireStaff, type StaffCtx } from "~/server/guard.server.ts";
import { makeCodes, spaced } from "~/server/sign-in/recovery-codes.ts";
import { stepUp } from "~/server/sign-in/second.server.ts";
import { DataTable } from "~/ui/data-table.tsx";
import { DeskHead } from "~/ui/desk-head.tsx";
import { DidNote } from "~/ui/did-note.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { PostForm } from "~/ui/form/post-form.tsx";
import { SubmitButton } from "~/ui/form/submit-button.tsx";
import { Note } from "~/ui/note.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { CodeList } from "~/ui/sign-in/code-list.tsx";
import { OwnSecond } from "~/ui/sign-in/own-second.tsx";
import { type Answered, WaitingPage } from "~/ui/sign-in/waiting-page.tsx";
import { TimeText } from "~/ui/time-text.tsx";

export const handle: RouteHandle = { guard: "staff", script: true };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("second.own.page"));

const acts = ["ended", "added", "removed"] as const;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(context);
  const sessions = await context.sessions.list(ctx.actor.personId);
  const did = new URL(request.url).searchParams.get("did");
  return {
    did: acts.find((act) => act === did) ?? null,
    demo: context.config.demo,
    second: asksForSecond(context, ctx.actor) ? await readSecond(ctx) : null,
    // the id is a digest of what the browser holds: it ends a session, and opens none
    sessions: sessions.map(({ id, createdAt, lastSeenAt, userAgent }) => ({
      id,
      createdAt,
      lastSeenAt,
      userAgent,
      here: id === context.session?.id,
    })),
  };
}

async function readSecond({ db, actor }: StaffCtx) {
  const held = await listFactors(db.read, actor.personId);
  return {
    factors: held.map(({ kind, name, addedAt, lastUsedAt }) => ({ kind, name, addedAt, lastUsedAt })),
    codesLeft: await countRecoveryCodes(db.read, actor.personId),
  };
}

/** Changes to one's second factor, which ask for it. Null where the form asks for something else. */
async function changeSecond(context: RequestContext, ctx: StaffCtx, form: FormData) {
  const intent = form.get("intent");
  if (intent !== "remove" && intent !== "codes") return null;
  if (!asksForSecond(context, ctx.actor)) throw notFound();
  const waiting = await stepUp(context, ctx, form);
  if (waiting) return waiting;
  const { personId } = ctx.actor;
  if (intent === "codes") {
    const { codes, hashes } = makeCodes(context.config.secretKey, personId);
    const made = await makeRecoveryCodes(ctx, hashes);
    if (!made.ok) throw notFound();
    return json({ codes: codes.map(spaced), refusal: null });
  }
  const removed = await removeFactor(ctx, String(form.get("factor") ?? ""));
  if (!removed.ok && removed.code === "last_factor") {
    return json({ codes: null, refusal: removed.code }, { status: 422 });
  }
  if (!removed.ok) throw notFound();
  await context.sessions.endAllFor(personId, context.session?.id);
  return redirect(paths.desk.sessions({ did: "removed" }), 303);
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = await requireStaff(context);
  const { actor } = ctx;
  const form = await parseForm(request);
  const changed = await changeSecond(context, ctx, form);
  if (changed) return changed;
  if (form.get("intent") === "others") {
    await context.sessions.endAllFor(actor.personId, context.session?.id);
    return redirect(paths.desk.sessions({ did: "ended" }), 303);
  }
  const id = String(form.get("session") ?? "");
  const cookie = await context.sessions.end(id, actor.personId);
  return id === context.session?.id
    ? redirect(paths.home(), { status: 303, headers: { "Set-Cookie": cookie } })
    : redirect(paths.desk.sessions({ did: "ended" }), 303);
}

export default function OwnSignInPage() {
  const answer = useActionData<typeof action>();
  if (answer && "waiting" in answer) return <WaitingPage {...answer.waiting} />;
  return <OwnSignIn answer={answer} />;
}

function OwnSignIn({ answer }: { answer: Answered<typeof action> }) {
  const { t } = useI18n();
  const { sessions, second, demo, did } = useLoaderData<typeof loader>();
  if (answer?.codes) {
    return (
      <>
        <DeskHead title={t("second.codes.title")} sub={t("second.own.newCodes")} />
        <CodeList codes={answer.codes} />
        <p>
          <a href={paths.desk.sessions()}>{t("second.own.back")}</a>
        </p>
      </>
    );
  }
  return (
    <>
      <DeskHead title={t("second.own.page")} />
      <ErrorSummary refusal={answer?.refusal ? t("second.own.last") : null} />
      {did ? (
        <DidNote>{did === "ended" ? t("signIn.sessions.ended") : t(`second.did.${did}`)}</DidNote>
      ) : null}
      {demo ? <Note>{t("second.own.demo")}</Note> : null}
      {second ? <OwnSecond {...second} /> : null}
      <h2 className="mt8">{t("copy.staff.link")}</h2>
      <p className="m">{t("copy.staff.lede")}</p>
      <ul className="plain">
        <li>
          <a href={paths.desk.ownDocument()}>{t("copy.document")}</a>
        </li>
        <li>
          <a href={paths.desk.ownData()}>{t("copy.data")}</a>
        </li>
      </ul>
      <h2 className="mt8">{t("signIn.sessions.title")}</h2>
      <p className="m">{t("signIn.sessions.lede")}</p>
      <DataTable
        dense
        caption={t("signIn.sessions.title")}
        captionHidden
        columns={[
          { key: "where", head: t("signIn.sessions.where"), rowHead: true },
          { key: "since", head: t("signIn.sessions.since") },
          { key: "seen", head: t("signIn.sessions.seen") },
          { key: "end", head: t("signIn.sessions.end") },
        ]}
        rows={sessions.map((session) => ({
          id: session.id,
          where: session.here
            ? t("signIn.sessions.here", { browser: session.userAgent || t("common.word.unknown") })
            : session.userAgent || t("common.word.unknown"),
          since: <TimeText value={session.createdAt} style="moment" />,
          seen: <TimeText value={session.lastSeenAt} style="moment" />,
          end: (
            <PostForm hidden={{ session: session.id }}>
              <SubmitButton kind="quick">
                {session.here ? t("common.button.signOut") : t("signIn.sessions.endOne")}
              </SubmitButton>
            </PostForm>
          ),
        }))}
      />
      {sessions.length > 1 ? (
        <PostForm hidden={{ intent: "others" }}>
          <div className="actions">
            <SubmitButton kind="second">{t("signIn.sessions.endOthers")}</SubmitButton>
          </div>
        </PostForm>
      ) : null}
    </>
  );
}
