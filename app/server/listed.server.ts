/** Who is on the invitation list: the browser that holds a contact's link in a cookie. Checked against its row on each request. */

import type { OwnContact } from "~/domain/contacts/contact.ts";
import { type ContactLink, createContactLinks } from "~/domain/contacts/links.server.ts";
import { visitor } from "~/domain/kernel/actor.ts";
import type { Ctx } from "~/domain/kernel/context.server.ts";
import { findListed } from "~/domain/own/listed.server.ts";
import type { RequestContext } from "./context.ts";
import { endCookie, readCookie, setCookie } from "./cookies.ts";
import { notFound } from "./guard.server.ts";

const listCookie = "gs_list";
const keptSeconds = 24 * 3600;

export const contactLinksOf = ({ config }: Pick<RequestContext, "config">) =>
  createContactLinks(config.secretKey, config.origin);

/** A Set-Cookie header that lets this browser open the page of one contact, for a day. */
export const rememberContact = (context: RequestContext, link: ContactLink): string =>
  setCookie(listCookie, contactLinksOf(context).token("own", link), context.config, keptSeconds);
/** A Set-Cookie header that makes this browser forget him. */
export const forgetContactLink = ({ config }: RequestContext): string => endCookie(listCookie, config);

export type ListedActor = { ctx: Ctx; link: ContactLink; contact: OwnContact };

/** Whose page it is. Throws what does not exist where this browser holds no link that holds. */
export async function requireListed(context: RequestContext, request: Request): Promise<ListedActor> {
  const token = readCookie(request.headers.get("cookie"), listCookie, context.config) ?? "";
  const link = contactLinksOf(context).read("own", token);
  const ctx = context.house.ctx({ actor: visitor, requestId: context.requestId });
  const contact = link && (await findListed(ctx.db.read, link));
  if (!link || !contact) throw notFound();
  return { ctx, link, contact };
}
