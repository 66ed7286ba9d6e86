/** Joining a table by its code: by a form alone, since what scans a code fetches its address without being asked. */
import { json, redirect, type TypedResponse } from "@remix-run/node";
import { visitor } from "~/domain/kernel/actor.ts";
import { type JoinRefusal, joinTable } from "~/domain/live/commands/join.server.ts";
import { joinForm } from "~/domain/live/forms.ts";
import { codeOf, liveLimits } from "~/domain/live/live.ts";
import { findByCode } from "~/domain/live/queries.server.ts";
import { paths } from "~/paths.ts";
import { deviceKey, rememberDevice } from "./at-table.server.ts";
import type { RequestContext } from "./context.ts";
import { parseForm, readFormData } from "./forms.ts";
import type { Limiter } from "./limiter.ts";
import { networkOf } from "./network.ts";
import { heldFor } from "./registered.server.ts";
import type { FormAnswer } from "./run-form.ts";
import type { Volatile } from "./volatile.ts";

type Refused = JoinRefusal | "limited";
export type JoinAnswer = FormAnswer<Refused>;

/**
 * Wrong codes from one network in ten minutes. Two hundred phones in one room have one network: whoever has a right code gets in,
 * whatever somebody beside him has tried. There are six thousand million codes; how fast one may ask at all bounds the guessing.
 */
export const wrongCodes = { name: "live-code", points: 1000, seconds: 600 };

const made = new WeakMap<Volatile, Limiter>();
function limiterOf({ volatile }: Pick<RequestContext, "volatile">): Limiter {
  const limiter = made.get(volatile) ?? volatile.limiter(wrongCodes);
  made.set(volatile, limiter);
  return limiter;
}

/** 303 to the table with the device's key in a cookie; 422 with what was typed; 429 where too many wrong codes were tried. */
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
    const taken = await limiterOf(context).take(networkOf(context.ip));
    return taken.ok ? answer(422, { refusal: "unknown_code" }) : answer(429, { refusal: "limited" });
  }
  const registered = await heldFor(context, request, { db: ctx.db.read, meetingId: found.meeting.id });
  const joined = await joinTable(ctx, input.data, { key: deviceKey(context, request), registered });
  if (!joined.ok) return answer(422, { refusal: joined.code });
  const headers = { "Set-Cookie": rememberDevice(context, joined.value.key) };
  return redirect(paths.live.table(), { status: 303, headers }) as TypedResponse<never>;
}
