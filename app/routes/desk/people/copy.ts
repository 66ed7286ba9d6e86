/** What is held of somebody who works with the forum or did, made by an administrator: the log keeps it. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { staffCopyForm } from "~/domain/privacy/forms.ts";
import { makeStaffCopy } from "~/domain/privacy/staff-copy.server.ts";
import { staffCopyAnswer } from "~/server/copy.server.tsx";
import { badRequest, readForm } from "~/server/forms.ts";
import { notFound, requireStaff } from "~/server/guard.server.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["administrator"] };

export async function action({ context, request }: ActionFunctionArgs): Promise<Response> {
  const ctx = await requireStaff(context, "administrator");
  const input = await readForm(request, staffCopyForm);
  if (!input.ok) throw badRequest();
  const { person, kind } = input.data;
  const made = await makeStaffCopy(ctx, person);
  if (!made.ok) throw notFound();
  return staffCopyAnswer(context, made.value.copy, made.value.personId, kind);
}
