/** The frame of every desk page: rooms by role with what waits in each, and the last act with its undo. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Outlet,
  useLoaderData,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { findUndoable, refsTouched } from "~/domain/contributions/undoable.server.ts";
import { hasRole, roles as roleOrder } from "~/domain/kernel/actor.ts";
import { dateIn } from "~/domain/kernel/day.ts";
import type { StepKind } from "~/domain/kernel/step.ts";
import { listAskedTo } from "~/domain/meetings/asked.server.ts";
import { mayReadMeetings } from "~/domain/meetings/policy.ts";
import { findPerson } from "~/domain/people/queries.server.ts";
import { countDeskWork } from "~/domain/responses/worklists.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { forumDay } from "~/server/forum-day.server.ts";
import { requireStaff } from "~/server/guard.server.ts";
import deskCss from "~/styles/desk.css?url";
import { unlessUnsaved } from "~/ui/bench/answers.ts";
import { DeskFrame, type DeskFrameData } from "~/ui/desk/frame.tsx";
import { ErrorPage } from "~/ui/error-page.tsx";
import { PublicShell } from "~/ui/public-shell.tsx";
import type { RootData } from "~/ui/root-data.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: "staff" };
export const links = () => [{ rel: "stylesheet", href: deskCss }];

export async function loader({ context, params }: LoaderFunctionArgs): Promise<DeskFrameData> {
  const ctx = await requireStaff(context);
  const { db, actor } = ctx;
  const { today, timeZone } = await forumDay(ctx);
  const person = await findPerson(db.read, actor.personId);
  const step = hasRole(actor, "coordinator")
    ? await findUndoable(db.read, actor.personId, ctx.now(), context.session?.createdAt)
    : null;
  return {
    name: person?.name ?? "",
    roles: roleOrder.filter((role) => actor.roles.some((held) => held.role === role)),
    counts: await countDeskWork(db.read, actor),
    meets: mayReadMeetings(actor) || (await listAskedTo(db.read, actor.personId)).size > 0,
    mailToFiles: !context.config.smtpUrl,
    lastStep: step && {
      kind: step.kind as StepKind,
      number: step.number,
      details: step.details,
      at: step.at,
      today: dateIn(step.at, timeZone) === today,
      elsewhere: params.ref ? elsewhere(params.ref, await refsTouched(db.read, step.changes)) : null,
    },
  };
}

/** What a step touched, where that is not what the page is about: itself, a part of it, or the whole that it is of. */
function elsewhere(here: string, touched: readonly string[]): string | null {
  const about = (ref: string) => `${ref}.`.startsWith(`${here}.`) || `${here}.`.startsWith(`${ref}.`);
  return touched.some(about) ? null : (touched[0] ?? null);
}

export const shouldRevalidate = unlessUnsaved;

export default function DeskLayout() {
  const i18n = useI18n();
  const handle = useMatches().at(-1)?.handle as RouteHandle | undefined;
  return (
    <DeskFrame data={useLoaderData<typeof loader>()} undo={handle?.undo} keys={handle?.keys?.(i18n)}>
      <Outlet />
    </DeskFrame>
  );
}

/** Unknown, refused and failed keep the frame where there is one, so that the way back is in sight. */
export function ErrorBoundary() {
  const error = useRouteError();
  const root = useRouteLoaderData<RootData>("root");
  const data = useRouteLoaderData<DeskFrameData>("routes/desk/layout");
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const page = <ErrorPage homeHref={paths.desk.today()} {...kindOf(status, root?.requestId ?? "")} />;
  return data && root ? (
    <DeskFrame data={data}>{page}</DeskFrame>
  ) : (
    <PublicShell data={root}>{page}</PublicShell>
  );
}

function kindOf(status: number, requestId: string) {
  if (status === 404 || status === 405) return { kind: "notFound" } as const;
  if (status === 400) return { kind: "badRequest" } as const;
  if (status === 403) return { kind: "refused" } as const;
  if (status === 413) return { kind: "tooLarge" } as const;
  return { kind: "failed", requestId } as const;
}
