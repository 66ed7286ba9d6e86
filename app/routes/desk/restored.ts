/** Says that what came after a restored backup is seen to, from the note on Today. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { seeRestore } from "~/domain/forum/commands/restored.server.ts";
import { paths } from "~/paths.ts";
import { notFound, requireStaff } from "~/server/guard.server.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator", "administrator"] };

/** A form's address, and no page. */
export async function loader({ context }: LoaderFunctionArgs) {
  await requireStaff(context, "coordinator", "administrator");
  throw notFound();
}

export async function action({ context }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator", "administrator");
  if (!(await seeRestore(ctx)).ok) throw notFound();
  return redirect(paths.desk.today(), 303);
}
