/** What happens at the tables of a meeting, as it happens: a number that rises. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { roomRunners } from "~/domain/meetings/policy.ts";
import { staffEvents } from "~/server/following.server.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: roomRunners };

export const loader = ({ context, request, params }: LoaderFunctionArgs) =>
  staffEvents(context, params.slug ?? "", request);
