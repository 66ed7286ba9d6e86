/** What waits for an owner's advice. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { listAdvised, listToAssess } from "~/domain/contributions/assessing.server.ts";
import { bodiesOf } from "~/domain/kernel/actor.ts";
import { listUnawaited } from "~/domain/responses/unawaited.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { readDeskQuery } from "~/server/desk-query.server.ts";
import { forumDay } from "~/server/forum-day.server.ts";
import { requireStaff } from "~/server/guard.server.ts";
import { AssessQueue } from "~/ui/desk/assess-queue.tsx";
import { DeskHead } from "~/ui/desk-head.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = {
  guard: ["owner"],
  hydrate: true,
  keys: ({ t }) => [{ keys: ["J", "K"], text: t("desk.keys.move") }],
};
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("assess.title"));

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(context, "owner");
  readDeskQuery(request, z.object({}));
  const bodies = bodiesOf(ctx.actor);
  const { today } = await forumDay(ctx);
  return {
    today,
    waiting: await listToAssess(ctx.db.read, bodies),
    unawaited: await listUnawaited(ctx.db.read, bodies),
    advised: await listAdvised(ctx.db.read, bodies),
  };
}

export default function Assess() {
  const data = useLoaderData<typeof loader>();
  const { t } = useI18n();
  return (
    <>
      <DeskHead
        title={t("assess.title")}
        sub={data.waiting.length === 0 ? t("assess.noneMore") : undefined}
      />
      <div className="form-narrow">
        <AssessQueue {...data} />
      </div>
    </>
  );
}
