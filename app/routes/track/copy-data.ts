/** The same as the document, as data for programs. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerOwnCopy } from "~/server/copy.server.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: "link" };

export async function loader({ context, request, params }: LoaderFunctionArgs): Promise<Response> {
  return answerOwnCopy(context, request, params.ref ?? "", "data");
}
