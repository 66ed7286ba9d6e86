/** What is held of whoever is signed in, as a document to read and print. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerOwnStaffCopy } from "~/server/copy.server.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: "staff" };

export async function loader({ context }: LoaderFunctionArgs): Promise<Response> {
  return answerOwnStaffCopy(context, "document");
}
