/** Joining a table by its code: by a form alone, since what scans a code fetches its address without being asked. */
import { json, redirect, type TypedResponse } from "@remix-run/node";
import { visitor } from "~/domain/kernel/actor.ts";
import { type JoinRefusal, joinTable } from "~/domain/live/commands/join.server.ts";
import { joinForm } from "~/domain/live/forms.ts";
import { codeOf, liveLimits } from "~/domain/live/live.ts";
import { findByCode } from "~/domain/live/queries.server.ts";
import { paths } from "~/paths.ts";
import { deviceKey, seatCookies } from "./at-table.server.ts";
import type { RequestContext } from "./context.ts";
import { parseForm, readFormData } from "./forms.ts";
import type { Limiter } from "./limiter.ts";
import { networkOf } from "./network.ts";
import { heldFor } from "./registered.server.ts";
import type { FormAnswer } from "./run-form.ts";
import type { Volatile } from "./volatile.ts";

type Refused = JoinRefusal | "limited" | "many";
export type JoinAnswer = FormAnswer<Refused>;

/**
 * Wrong codes from one network in ten minutes. Two hundred phones in one room have one network: whoever has a right code gets in,
 * whatever somebody beside him has tried. There are six thousand million codes; how fast one may ask at all bounds the guessing.
 */
export const wrongCodes = { name: "live-code", points: 1000, seconds: 600 };

/**
 * Devices that sit down by one code in ten minutes, wherever they ask from: a table that all two hundred sit at is far from it, and
 * whoever joins and leaves by a script without end makes no more rows than this.
 */
export const joinsOfCode = { name: "live-join", points: 600, seconds: 600 };

const made = new WeakMap<Volatile, { wrong: Limiter; joins: Limiter }>();
function limitersOf({ volatile }: Pick<RequestContext, "volatile">) {
  const found = made.get(volatile) ?? {
    wrong: volatile.limiter(wrongCodes),
    joins: volatile.limiter(joinsOfCode),
  };
  made.set(volatile, found);
  return found;
}

/** Each of a table's two codes has a share of its own. */
export const joinKey = ({ table, role }: { table: { groupId: string }; role: string }) =>
  `${table.groupId} ${role}`;

/** 303 to the table with the device's key in a cookie; 422 with what was typed; 429 where too many wrong codes were tried, or too many have joined by this one. */
export async function join(context: RequestContext, request: Request): Promise<TypedResponse<JoinAnswer>> {
  const input = readFormData(await parseForm(request), joinForm);
  const answer = (status: number, more: Partial<JoinAnswer>) =>
    json<JoinAnswer>(
      { form: "join", values: input.values, errors: {}, refusal: null, details: {}, ...more },
      { status },
    );
  if (!input.ok) return answer(422, { errors: input.errors });
  if (codeOf(input.data.code).length !== liveLimits.code) return answer(422, { refusal: "unknown_code" });
  const ctx = context.house.ctx({ actor: visitor, requestId: context.requestId });
  // Looked for before it is written: who guesses holds up nobody who writes.
  const found = await findByCode(ctx.db.read, codeOf(input.data.code));
  if (!found) {
    const taken = await limitersOf(context).wrong.take(networkOf(context.ip));
    return taken.ok ? answer(422, { refusal: "unknown_code" }) : answer(429, { refusal: "limited" });
  }
  const room = await limitersOf(context).joins.take(joinKey(found));
  if (!room.ok) return answer(429, { refusal: "many" });
  const registered = await heldFor(context, request, { db: ctx.db.read, meetingId: found.meeting.id });
  const joined = await joinTable(ctx, input.data, { key: deviceKey(context, request), registered });
  if (!joined.ok) return answer(422, { refusal: joined.code });
  const headers = seatCookies(context, request, joined.value.key);
  return redirect(paths.live.table(), { status: 303, headers }) as TypedResponse<never>;
}
