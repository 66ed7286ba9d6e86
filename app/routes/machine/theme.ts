/** The colour that the forum chose, as a stylesheet. Its address names the colour, so it can be kept for good. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { themeCss } from "~/ui/theme.ts";

export const handle: RouteHandle = { guard: "public" };

export function loader({ request }: LoaderFunctionArgs) {
  const colour = new URL(request.url).searchParams.get("colour") ?? "";
  return new Response(themeCss(colour), {
    headers: { "Content-Type": "text/css; charset=utf-8", "Cache-Control": "public, max-age=86400" },
  });
}
