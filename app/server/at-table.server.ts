/** Which table a device sits at: the browser that holds the key of one. Read from its row on each request. */
import { redirect } from "@remix-run/node";
import { visitor } from "~/domain/kernel/actor.ts";
import type { Ctx } from "~/domain/kernel/context.server.ts";
import { createSaidLinks } from "~/domain/live/links.server.ts";
import { isFollowed, type TableView } from "~/domain/live/table.ts";
import { readSeat, readTable } from "~/domain/live/view.server.ts";
import { listOwnPoints } from "~/domain/own/own-points.server.ts";
import type { OwnTable } from "~/domain/own/said.ts";
import type { Picked } from "~/i18n/translated.ts";
import { paths } from "~/paths.ts";
import type { RequestContext } from "./context.ts";
import { endCookie, readCookie, setCookie } from "./cookies.ts";
import { notFound } from "./guard.server.ts";

/** One table at a time: joining another replaces it. */
export const deviceCookie = "gs_table";
/** The day of the meeting, and what may still be sent after it. */
const keptSeconds = 4 * 24 * 3600;

/** The key that this browser holds; "" where there is none. */
export function deviceKey({ config }: Pick<RequestContext, "config">, request: Request): string {
  const key = readCookie(request.headers.get("cookie"), deviceCookie, config) ?? "";
  return /^[\w-]{22}$/.test(key) ? key : "";
}

export const rememberDevice = ({ config }: RequestContext, key: string) =>
  setCookie(deviceCookie, key, config, keptSeconds);
export const forgetDevice = ({ config }: RequestContext) => endCookie(deviceCookie, config);

export type AtTable = { ctx: Ctx; key: string; table: OwnTable };

/** The table that this browser sits at, or null. */
export async function findTable(context: RequestContext, request: Request): Promise<AtTable | null> {
  const ctx = context.house.ctx({ actor: visitor, requestId: context.requestId });
  const key = deviceKey(context, request);
  const table = key && (await readTable(ctx.db.read, key, { language: context.language, now: ctx.now() }));
  if (!table) return null;
  const { secretKey, origin } = context.config;
  const link = createSaidLinks(secretKey, origin).url({ meeting: table.meeting, group: table });
  const own = await listOwnPoints(ctx.db.read, key);
  // It is given to those who sit there once there is something to follow, and not for having joined.
  return { ctx, key, table: { ...table, own, said: isGiven(table) ? link : null } };
}

/** The scribe holds it up as the table hears its points, and everybody finds it when the table has closed. */
const isGiven = (table: TableView): boolean =>
  isFollowed(table) &&
  (table.closedAt !== null || (table.device.role === "scribe" && table.status === "reading_back"));

export type Seat = { ctx: Ctx; key: string; handle: string; letter: string; title: Picked };

/** Where this browser sits, without what is written there; null where it sits nowhere. */
export async function findSeat(context: RequestContext, request: Request): Promise<Seat | null> {
  const ctx = context.house.ctx({ actor: visitor, requestId: context.requestId });
  const key = deviceKey(context, request);
  const seat = key && (await readSeat(ctx.db.read, key, context.language));
  return seat ? { ctx, key, ...seat } : null;
}

/** Its table; throws what does not exist where it sits at none. */
export async function requireTable(context: RequestContext, request: Request): Promise<AtTable> {
  const at = await findTable(context, request);
  if (!at) throw notFound();
  return at;
}

/** Lets the browser forget its table, and leads to where one joins another. */
export const leftFor = (context: RequestContext) =>
  redirect(paths.live.join({ left: "1" }), {
    status: 303,
    headers: { "Set-Cookie": forgetDevice(context) },
  });
