/** The host's logo, by the digest of its bytes. Served so that, whatever it holds, nothing in it can run. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { findLogo } from "~/domain/forum/queries.server.ts";
import { notFound } from "~/server/guard.server.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: "public" };

export async function loader({ context, params }: LoaderFunctionArgs) {
  const logo = await findLogo(context.house.db.read);
  if (!logo || logo.digest !== params.digest) throw notFound();
  return new Response(new Uint8Array(logo.bytes), {
    headers: {
      "Content-Type": logo.mediaType,
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cache-Control": "public, max-age=31536000, immutable",
    },
  });
}
