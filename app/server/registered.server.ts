/** Who is registered for a meeting: the browser that holds the link of a registration. Checked against its row on each request. */
import { visitor } from "~/domain/kernel/actor.ts";
import type { Ctx } from "~/domain/kernel/context.server.ts";
import { createRegistrationLinks, type RegistrationLink } from "~/domain/meetings/links.server.ts";
import type { MeetingRow } from "~/domain/meetings/queries.server.ts";
import { joinLinkFor, type RegistrationStatus } from "~/domain/meetings/registration.ts";
import { findByLink, type RegistrationRow } from "~/domain/meetings/registrations.server.ts";
import { findOwnRegistration } from "~/domain/own/registered.server.ts";
import type { OwnRegistration, OwnWalkIn } from "~/domain/own/registration.ts";
import { findOwnWalkIn } from "~/domain/own/walked-in.server.ts";
import type { RequestContext } from "./context.ts";
import { notFound } from "./guard.server.ts";
import { heldTokens, holdToken } from "./held-links.ts";

const cookie = "gs_registered";
const keptSeconds = 24 * 3600;

export const registrationLinksOf = ({ config }: Pick<RequestContext, "config">) =>
  createRegistrationLinks(config.secretKey, config.origin);

/**
 * The place of whoever is asked to a meeting for staff only, on its page at the desk: as his own page has it, and the way there while
 * an answer is taken.
 */
export function readPlace(
  context: RequestContext,
  meeting: MeetingRow,
  row: RegistrationRow,
  now: string,
): { status: RegistrationStatus; joinUrl: string | null; url: string } | null {
  if (meeting.status !== "announced" || meeting.endsAt === null || meeting.endsAt <= now) return null;
  const link = { ref: row.ref, version: row.linkVersion };
  return {
    status: row.status,
    joinUrl: joinLinkFor(meeting, row),
    url: registrationLinksOf(context).url("own", link),
  };
}

/** A Set-Cookie header that lets this browser open the page of one registration, for a day. */
export function rememberRegistration(
  context: RequestContext,
  request: Request,
  link: RegistrationLink,
): string {
  const token = registrationLinksOf(context).token("own", link);
  return holdToken(request, token, keptSeconds, { cookie, config: context.config });
}

/** The links to one registration that this browser holds, whether they hold still or not. */
export function heldRegistrations(
  context: RequestContext,
  request: Request,
  ref: string | undefined,
): RegistrationLink[] {
  const links = registrationLinksOf(context);
  return heldTokens(request, { cookie, config: context.config }).flatMap((token) => {
    const link = links.read("own", token);
    return link && link.ref === ref ? [link] : [];
  });
}

/** The link to a registration for this meeting that this browser holds; none where it holds those of several people. */
export async function heldFor(
  context: RequestContext,
  request: Request,
  { db, meetingId }: { db: Ctx["db"]["read"]; meetingId: string },
): Promise<RegistrationLink | null> {
  const links = registrationLinksOf(context);
  const theirs = new Map<string, RegistrationLink>();
  for (const token of heldTokens(request, { cookie, config: context.config })) {
    const link = links.read("own", token);
    if (link && (await findByLink(db, meetingId, link))) theirs.set(link.ref, link);
  }
  const [only, ...others] = theirs.values();
  return only && others.length === 0 ? only : null;
}

export type RegisteredActor = { ctx: Ctx; link: RegistrationLink; own: OwnRegistration };

/** Whose questions these are: of somebody registered, or of a walk-in. Throws as requireRegistered. */
export async function requireAnswerer(
  context: RequestContext,
  request: Request,
  ref: string | undefined,
): Promise<{ ctx: Ctx; link: RegistrationLink; registered: OwnRegistration | null; own: OwnWalkIn }> {
  const ctx = context.house.ctx({ actor: visitor, requestId: context.requestId });
  for (const link of heldRegistrations(context, request, ref)) {
    const registered = await findOwnRegistration(ctx.db.read, link, ctx.now());
    const own = registered ?? (await findOwnWalkIn(ctx.db.read, link, ctx.now()));
    if (own) return { ctx, link, registered, own };
  }
  throw notFound();
}

/** Whose page it is. Throws what does not exist where this browser holds no link to it that holds. */
export async function requireRegistered(
  context: RequestContext,
  request: Request,
  ref: string | undefined,
): Promise<RegisteredActor> {
  const ctx = context.house.ctx({ actor: visitor, requestId: context.requestId });
  for (const link of heldRegistrations(context, request, ref)) {
    const own = await findOwnRegistration(ctx.db.read, link, ctx.now());
    if (own) return { ctx, link, own };
  }
  throw notFound();
}
