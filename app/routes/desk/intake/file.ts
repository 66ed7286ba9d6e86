/**
 * An attached file, as a download and nothing else: asked for anew each time, never opened in our own origin.
 * Coordinators and approvers only: a file holds names and other bodies' points, which an owner's page leaves out.
 */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { getSubmission, listAttachments } from "~/domain/submissions/queries.server.ts";
import { attachmentHeader } from "~/server/files/name.ts";
import { readStored } from "~/server/files.server.ts";
import { notFound, requireStaff } from "~/server/guard.server.ts";
import { found } from "~/server/reading.server.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator", "approver"] };

export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const { db } = await requireStaff(context, "coordinator", "approver");
  const submission = await found(getSubmission(db.read, params.ref ?? ""));
  const files = await listAttachments(db.read, submission.id);
  const file = files.find((one) => String(one.number) === params.number);
  const body = file && (await readStored(context.config.attachmentsDir, file.storageKey));
  if (!file || !body) throw notFound();
  return new Response(body, {
    headers: {
      "Content-Type": file.mediaType,
      "Content-Length": String(file.size),
      "Content-Disposition": attachmentHeader(file.fileName),
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cache-Control": "no-store",
    },
  });
}
