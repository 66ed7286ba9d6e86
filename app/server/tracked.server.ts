/**
 * Who follows a submission: the browser that holds its private link in a cookie. The cookie holds the links of several;
 * each is checked against its signature and the row that it names on every request, so a link that was ended is gone
 * with the next one.
 */

import { type ContributorActor, visitor } from "~/domain/kernel/actor.ts";
import type { Ctx } from "~/domain/kernel/context.server.ts";
import { createLinks, type Links } from "~/domain/own/links.server.ts";
import { findByLink, findEndedBy, isKept } from "~/domain/own/queries.server.ts";
import type { RequestContext } from "./context.ts";
import { endCookie } from "./cookies.ts";
import { notFound } from "./guard.server.ts";
import { heldTokens, holdToken } from "./held-links.ts";

/** Follows a submission: such a browser gets no kept page. */
export const trackCookie = "gs_track";
const keptSeconds = 90 * 24 * 3600;

type Place = Pick<RequestContext, "config" | "house">;
export type TrackedCtx = Ctx & { actor: ContributorActor };

export const linksOf = ({ config }: Pick<Place, "config">): Links =>
  createLinks(config.secretKey, config.origin);

/** The tokens that this browser holds, the newest first. */
const tokensOf = (request: Request, { config }: Pick<Place, "config">): string[] =>
  heldTokens(request, { cookie: trackCookie, config });

/** A Set-Cookie header that adds a link to those that this browser holds. */
export const rememberLink = ({ config }: Pick<Place, "config">, request: Request, token: string): string =>
  holdToken(request, token, keptSeconds, { cookie: trackCookie, config });

/** A Set-Cookie header that makes this browser forget all links. */
export const forgetLinks = ({ config }: Pick<Place, "config">): string => endCookie(trackCookie, config);

/** The submission that a token opens now, or null. */
export async function readLink(
  context: Place,
  token: string,
): Promise<{ id: string; ref: string; language: string } | null> {
  const link = linksOf(context).readToken(token);
  return link && findByLink(context.house.db.read, link);
}

/**
 * The answer where a link opens nothing. Of one that we signed, so that what it names is known, it says so where that submission is
 * not here any more, as after a restore of a backup that is older than the submission.
 */
export async function opensNothing(context: Place, signed: { ref: string } | null): Promise<Response> {
  const [ref] = signed?.ref.split(".") ?? [];
  return ref && !(await isKept(context.house.db.read, ref)) ? goneFromHere() : notFound();
}

/** Told from what never was by its body. */
const goneFromHere = () => new Response("gone", { status: 404, statusText: "Not Found" });

async function contextOf(context: RequestContext, submissionIds: string[]): Promise<TrackedCtx> {
  const actor: ContributorActor = { kind: "contributor", submissionIds };
  return { ...context.house.ctx({ actor, requestId: context.requestId }), actor };
}

/** Every submission that this browser holds a link to. */
export async function trackedRefs(context: Place, request: Request): Promise<{ id: string; ref: string }[]> {
  const found: { id: string; ref: string }[] = [];
  for (const token of tokensOf(request, context)) {
    const submission = await readLink(context, token);
    if (submission && !found.some((other) => other.id === submission.id)) found.push(submission);
  }
  return found;
}

/**
 * The same for one submission. Throws what does not exist where this browser holds no link to it; one that `click` has just
 * ended, as a double click brings it, is held still.
 */
export async function requireTracked(
  context: RequestContext,
  request: Request,
  ref: string,
  click: string | null = null,
): Promise<TrackedCtx> {
  let held: { ref: string } | null = null;
  for (const token of tokensOf(request, context)) {
    const link = linksOf(context).readToken(token);
    if (link?.ref !== ref) continue;
    held = link;
    const ended = () => click && findEndedBy(context.house.ctx({ actor: visitor }), link, click);
    const submission = (await readLink(context, token)) ?? (await ended());
    if (submission) return contextOf(context, [submission.id]);
  }
  throw await opensNothing(context, held);
}
