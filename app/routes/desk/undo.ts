/** Takes the step back that the page offered, and goes where one was. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { undoLastStep } from "~/domain/contributions/commands/undo.server.ts";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { notFound, requireStaff } from "~/server/guard.server.ts";
import { nextPath } from "~/server/sign-in/next-path.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: "staff" };

/** Undo is never a link. */
export async function loader({ context }: LoaderFunctionArgs) {
  await requireStaff(context);
  throw notFound();
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = await requireStaff(context);
  const form = await parseForm(request);
  const step = form.get("step");
  const result = await undoLastStep(ctx, step ? Number(step) : null);
  if (!result.ok && result.code === "not_allowed") throw notFound();
  const back = new URL(nextPath(backOf(form, request)), context.config.origin);
  back.searchParams.delete("undone");
  back.searchParams.delete("undo");
  if (result.ok) back.searchParams.set("undone", result.value.kind);
  else back.searchParams.set("undo", result.code);
  return redirect(back.pathname + back.search, 303);
}

/** Where the form says that one was, else the page that it stood on. */
function backOf(form: FormData, request: Request): string {
  const said = form.get("back");
  if (typeof said === "string") return said;
  try {
    const from = new URL(request.headers.get("referer") ?? "");
    return from.pathname + from.search;
  } catch {
    return paths.desk.today();
  }
}
