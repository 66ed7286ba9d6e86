/** What is held of one's own registration, as a file. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { copyRegistration } from "~/domain/privacy/registered-copy.server.ts";
import { dataAnswer } from "~/server/copy.server.tsx";
import { requireRegistered } from "~/server/registered.server.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: "link" };

export async function loader({ context, params, request }: LoaderFunctionArgs): Promise<Response> {
  const { ctx, own } = await requireRegistered(context, request, params.ref);
  const registration = await copyRegistration(ctx.db.read, own.ref);
  return dataAnswer("gensvar-registration", context.language, {
    format: "gensvar-registration",
    version: 1,
    madeAt: ctx.now(),
    ...registration,
  });
}
