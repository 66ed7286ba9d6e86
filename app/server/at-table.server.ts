/** Which table a device sits at: the browser that holds the key of one. Read from its row on each request. */
import { redirect } from "@remix-run/node";
import { visitor } from "~/domain/kernel/actor.ts";
import type { Ctx } from "~/domain/kernel/context.server.ts";
import { createSaidLinks } from "~/domain/live/links.server.ts";
import { keysAt } from "~/domain/live/queries.server.ts";
import { isFollowed, type TableView } from "~/domain/live/table.ts";
import { readSeat, readTable } from "~/domain/live/view.server.ts";
import { listOwnPoints } from "~/domain/own/own-points.server.ts";
import { readReached } from "~/domain/own/said.server.ts";
import type { OwnTable } from "~/domain/own/said.ts";
import type { Picked } from "~/i18n/translated.ts";
import { paths } from "~/paths.ts";
import type { RequestContext } from "./context.ts";
import { endCookie, readCookie, setCookie } from "./cookies.ts";
import { notFound } from "./guard.server.ts";

/** One table at a time: joining another replaces it. */
export const deviceCookie = "gs_table";
/** The keys of tables that this browser has left, the last one first: what was written there may be on its way still. */
const leftCookie = "gs_tables_left";
/** So many of them; nobody changes his place more often in a meeting. */
const leftTables = 8;
/** The day of the meeting, and what may still be sent after it. */
const keptSeconds = 4 * 24 * 3600;

/** The key that this browser holds; "" where there is none. */
export function deviceKey({ config }: Pick<RequestContext, "config">, request: Request): string {
  const key = readCookie(request.headers.get("cookie"), deviceCookie, config) ?? "";
  return isKey(key) ? key : "";
}

const isKey = (key: string) => /^[\w-]{22}$/.test(key);

function leftKeys({ config }: Pick<RequestContext, "config">, request: Request): string[] {
  const kept = readCookie(request.headers.get("cookie"), leftCookie, config) ?? "";
  return kept.split(".").filter(isKey).slice(0, leftTables);
}

/**
 * Headers by which a browser holds the key of the table that it sits at now, or of none. That of the table which it sat at until now goes
 * to those that it has left: by such a key nothing is read and nothing done, and what was captured there arrives.
 */
export function seatCookies(context: RequestContext, request: Request, key: string | null): Headers {
  const { config } = context;
  const headers = new Headers();
  const now =
    key === null ? endCookie(deviceCookie, config) : setCookie(deviceCookie, key, config, keptSeconds);
  headers.append("Set-Cookie", now);
  const before = deviceKey(context, request);
  if (before === "" || before === key) return headers;
  const left = [before, ...leftKeys(context, request)].slice(0, leftTables);
  headers.append("Set-Cookie", setCookie(leftCookie, left.join("."), config, keptSeconds));
  return headers;
}

/** By what this browser's queue is received: its keys that sat at the table of a handle, the last one first; null where it holds none. */
export function findSender(context: RequestContext, request: Request) {
  const held = [deviceKey(context, request), ...leftKeys(context, request)].filter(isKey);
  if (held.length === 0) return null;
  const ctx = context.house.ctx({ actor: visitor, requestId: context.requestId });
  return { ctx, keysAt: (handle: string) => keysAt(ctx.db.read, handle, held) };
}

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
  const reached = await readReached(ctx.db.read, key);
  // It is given to those who sit there once there is something to follow, and not for having joined.
  return { ctx, key, table: { ...table, own, reached, said: isGiven(table) ? link : null } };
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

/** Lets the browser sit at no table, and leads to where one joins another. */
export const leftFor = (context: RequestContext, request: Request) =>
  redirect(paths.live.join({ left: "1" }), { status: 303, headers: seatCookies(context, request, null) });
