/** One's own sessions: where one is signed in, and a way to end that. */
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { requireStaff } from "~/server/guard.server.ts";
import { DataTable } from "~/ui/data-table.tsx";
import { DeskHead } from "~/ui/desk-head.tsx";
import { PostForm } from "~/ui/form/post-form.tsx";
import { SubmitButton } from "~/ui/form/submit-button.tsx";
import { Note } from "~/ui/note.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { TimeText } from "~/ui/time-text.tsx";

export const handle: RouteHandle = { guard: "staff" };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("signIn.sessions.title"));

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { actor } = await requireStaff(context);
  const sessions = await context.sessions.list(actor.personId);
  return {
    did: new URL(request.url).searchParams.get("did") === "ended",
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

export async function action({ context, request }: ActionFunctionArgs) {
  const { actor } = await requireStaff(context);
  const form = await parseForm(request);
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

export default function SessionsPage() {
  const { t } = useI18n();
  const { sessions, did } = useLoaderData<typeof loader>();
  return (
    <>
      <DeskHead title={t("signIn.sessions.title")} sub={t("signIn.sessions.lede")} />
      {did ? (
        <Note tone="ok" live>
          {t("signIn.sessions.ended")}
        </Note>
      ) : null}
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
