/** What happens at the tables of the meeting that this browser sits in, as it happens: a number that rises. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { deviceEvents } from "~/server/following.server.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: "link" };

export const loader = ({ context, request }: LoaderFunctionArgs) => deviceEvents(context, request);
