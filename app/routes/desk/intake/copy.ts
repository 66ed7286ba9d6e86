/** A copy for somebody who asked by letter or in person, over this and what else is his. It is made by a form: the log keeps it. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { makeCopyFor } from "~/domain/privacy/commands.server.ts";
import { copyForm } from "~/domain/privacy/forms.ts";
import { copyAnswer } from "~/server/copy.server.tsx";
import { badRequest, readForm } from "~/server/forms.ts";
import { notFound, requireStaff } from "~/server/guard.server.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator", "administrator"] };

export async function action({ context, params, request }: ActionFunctionArgs): Promise<Response> {
  const ctx = await requireStaff(context, "coordinator", "administrator");
  const input = await readForm(request, copyForm);
  if (!input.ok) throw badRequest();
  const made = await makeCopyFor(ctx, params.ref ?? "", {
    also: input.data.also,
    meetings: input.data.meetings === "yes",
  });
  if (!made.ok) throw notFound();
  return copyAnswer(context, made.value, input.data);
}
