/** Who was invited to a meeting: the browser that holds the link of an invitation. Checked against its row on each request. */
import { visitor } from "~/domain/kernel/actor.ts";
import type { Ctx } from "~/domain/kernel/context.server.ts";
import { createInvitationLinks, type InvitationLink } from "~/domain/mailings/links.server.ts";
import { findOwnInvitation } from "~/domain/own/invited.server.ts";
import type { OwnInvitation } from "~/domain/own/invited.ts";
import type { RequestContext } from "./context.ts";
import { notFound } from "./guard.server.ts";
import { heldTokens, holdToken } from "./held-links.ts";

const cookie = "gs_invited";
const keptSeconds = 24 * 3600;

export const invitationLinksOf = ({ config }: Pick<RequestContext, "config">) =>
  createInvitationLinks(config.secretKey, config.origin);

/** A Set-Cookie header that lets this browser open the page of one invitation, for a day. */
export function rememberInvitation(context: RequestContext, request: Request, link: InvitationLink): string {
  const token = invitationLinksOf(context).token("own", link);
  return holdToken(request, token, keptSeconds, { cookie, config: context.config });
}

export type InvitedActor = { ctx: Ctx; link: InvitationLink; own: OwnInvitation };

/** Whose invitation it is. Throws what does not exist where this browser holds no link to it that holds. */
export async function requireInvited(
  context: RequestContext,
  request: Request,
  ref: string | undefined,
): Promise<InvitedActor> {
  const ctx = context.house.ctx({ actor: visitor, requestId: context.requestId });
  const links = invitationLinksOf(context);
  for (const token of heldTokens(request, { cookie, config: context.config })) {
    const link = links.read("own", token);
    if (!link || link.ref !== ref) continue;
    const own = await findOwnInvitation(ctx.db.read, link, ctx.now());
    if (own) return { ctx, link, own };
  }
  throw notFound();
}
