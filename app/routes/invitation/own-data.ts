/** What is held of oneself on the invitation list, as a file. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { emailKey } from "~/domain/people/person.ts";
import { copyListed } from "~/domain/privacy/listed-copy.server.ts";
import { copyRegistered } from "~/domain/privacy/registered-copy.server.ts";
import { dataAnswer } from "~/server/copy.server.tsx";
import { requireListed } from "~/server/listed.server.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: "link" };

export async function loader({ context, request }: LoaderFunctionArgs): Promise<Response> {
  const { contact, ctx } = await requireListed(context, request);
  return dataAnswer("gensvar-invitation-list", context.language, {
    format: "gensvar-contact",
    version: 1,
    madeAt: ctx.now(),
    ...contact,
    ...(await copyListed(ctx.db.read, emailKey(contact.email))),
    ...(await copyRegistered(ctx.db.read, emailKey(contact.email))),
  });
}
