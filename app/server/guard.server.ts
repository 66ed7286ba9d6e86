/**
 * Who asks, and whether they may. Roles are read from the database on each request, so a role that was taken
 * away is gone with the next one; a session says only who somebody is.
 */
import { redirect } from "@remix-run/node";
import { hasRole, isStaff, type Role, type Staff, type Visitor, visitor } from "~/domain/kernel/actor.ts";
import type { Ctx } from "~/domain/kernel/context.server.ts";
import { needsSecondFactor } from "~/domain/people/policy.ts";
import { getStaffActor } from "~/domain/people/queries.server.ts";
import { paths } from "~/paths.ts";
import type { RequestContext } from "./context.ts";

/** A context whose actor is known to be staff. */
export type StaffCtx = Ctx & { actor: Staff };

/** One look for a request, however many loaders it runs. */
const looked = new WeakMap<RequestContext, Promise<Staff | Visitor>>();

/** The staff member who is signed in, with the roles held now; a visitor where there is none. */
function currentActor(context: RequestContext): Promise<Staff | Visitor> {
  const found = looked.get(context) ?? readActor(context);
  looked.set(context, found);
  return found;
}

async function readActor({ session, house }: RequestContext): Promise<Staff | Visitor> {
  if (!session) return visitor;
  return (await getStaffActor(house.db.read, session.personId)) ?? visitor;
}

/**
 * The context of a command by staff who hold one of the roles (any role, where none is named). Throws a Response:
 * who is not signed in, or has not given the second factor, is sent to do that and comes back; who lacks the role sees
 * what does not exist.
 */
export async function requireStaff(context: RequestContext, ...roles: Role[]): Promise<StaffCtx> {
  const ctx = await requireMailedCode(context);
  if (asksForSecond(context, ctx.actor) && !context.session?.secondAt) {
    throw redirect(paths.second({ next: context.address }), 303);
  }
  if (roles.length > 0 && !hasRole(ctx.actor, ...roles)) throw notFound();
  return ctx;
}

/** The same for the pages of the second factor, the only ones that the mailed code alone opens to who needs one. */
export async function requireMailedCode(context: RequestContext): Promise<StaffCtx> {
  if (!context.session) throw redirect(paths.signIn({ next: context.address }), 303);
  const actor = await currentActor(context);
  if (!isStaff(actor)) throw notFound();
  return { ...context.house.ctx({ actor, requestId: context.requestId }), actor };
}

/** Owners in other bodies sign in by the code alone; in the example forum everybody does, with one click. */
export function asksForSecond({ config }: RequestContext, actor: Staff): boolean {
  return !config.demo && needsSecondFactor(actor);
}

/** The answer for what does not exist, and for what one may not know to exist. */
export function notFound(): Response {
  return new Response(null, { status: 404, statusText: "Not Found" });
}
