/** What the loaders of reading pages share: the day, the answer for what is not there, and the parameters they know. */
import { visitor } from "~/domain/kernel/actor.ts";
import { dateIn } from "~/domain/kernel/day.ts";
import { NotFound } from "~/domain/kernel/result.ts";
import { findForumFace } from "~/domain/published/queries.server.ts";
import type { RequestContext } from "./context.ts";
import { notFound } from "./guard.server.ts";
import { saysNothing } from "./reading-params.ts";

/** Today's plain date in the forum's time zone, by the server's clock. */
export async function todayOf({ house }: RequestContext): Promise<string> {
  const face = await findForumFace(house.db.read);
  return dateIn(house.ctx({ actor: visitor }).now(), face?.timeZone ?? "UTC");
}

/** What a `get…` query gives; what it does not find is answered like any page that does not exist. */
export async function found<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof NotFound) throw notFound();
    throw error;
  }
}

/** The answer for a filter, an order or a place in a list that there is not. */
export function badRequest(): Response {
  return new Response(null, { status: 400, statusText: "Bad Request" });
}

/** The known parameters of a list, each given once; an unknown or a repeated one is a bad request. `lang` is the edge's. */
export function readParams<Name extends string>(
  request: Request,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const read: Partial<Record<Name, string>> = {};
  for (const [name, value] of new URL(request.url).searchParams) {
    if (saysNothing(name)) continue;
    const known = names.find((candidate) => candidate === name);
    if (!known || known in read) throw badRequest();
    if (value !== "") read[known] = value;
  }
  return read;
}
