/**
 * An attached file, as a download and nothing else: asked for anew each time, never opened in our own origin.
 * Coordinators and approvers; owners where a point of the submission is assigned to their body.
 */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { mayReadAtDesk } from "~/domain/contributions/policy.ts";
import { listContributionsOf } from "~/domain/contributions/queries.server.ts";
import { getSubmission, listAttachments } from "~/domain/submissions/queries.server.ts";
import { attachmentHeader } from "~/server/files/name.ts";
import { readStored } from "~/server/files.server.ts";
import { notFound, requireStaff } from "~/server/guard.server.ts";
import { found } from "~/server/reading.server.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator", "approver", "owner"] };

export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const { actor, db } = await requireStaff(context, "coordinator", "approver", "owner");
  const submission = await found(getSubmission(db.read, params.ref ?? ""));
  const points = await listContributionsOf(db.read, submission.id);
  if (![{ ownerBodyId: null }, ...points].some((point) => mayReadAtDesk(actor, point))) throw notFound();
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
