/**
 * The second factor, for the routes: give it at sign-in and again before a sensitive change, and add one. A code of the
 * app is good once, a code on paper once, a passkey's answer for one session; guesses are counted for each person.
 */
import { createHmac } from "node:crypto";
import { json, redirect, type TypedResponse } from "@remix-run/node";
import {
  addFactor,
  giveFactor,
  giveRecoveryCode,
  type NewFactor,
} from "~/domain/people/commands/factors.server.ts";
import { type FactorRow, listFactors } from "~/domain/people/queries.server.ts";
import type { RequestContext } from "../context.ts";
import type { FormValues } from "../forms.ts";
import { asksForSecond, requireMailedCode, type StaffCtx } from "../guard.server.ts";
import { describeBrowser, type Session } from "../sessions.server.ts";
import { forgetSecond, mayTrySecond } from "./limits.server.ts";
import { nextPath } from "./next-path.ts";
import { optionsToGive, readAdded, readGiven } from "./passkeys.server.ts";
import { hashCode, makeCodes, recoveryDigits } from "./recovery-codes.ts";
import { seal, unseal } from "./seal.ts";
import { stepOf } from "./totp.ts";

/** Why it was not accepted; the page says what to do about each. */
export type SecondFault =
  | { kind: "empty" }
  /** neither six nor twelve digits: costs no try */
  | { kind: "digits"; count: number }
  | { kind: "wrong" }
  /** right, and used already */
  | { kind: "used" }
  | { kind: "passkey" }
  | { kind: "limited"; retryAfter: number };

type Tried = { ok: true } | { ok: false; fault: SecondFault };

/** The session of who got past the mailed code. */
export function sessionOf({ session }: RequestContext): Session {
  if (!session) throw new Error("nobody is signed in");
  return session;
}

/** The pages of the second factor: who has come by the mailed code, what he holds, and where he wanted to go. */
export async function openSecond(context: RequestContext, request: Request) {
  const ctx = await requireMailedCode(context);
  const next = nextPath(new URL(request.url).searchParams.get("next"));
  if (!asksForSecond(context, ctx.actor)) throw redirect(next, 303);
  return { ctx, next, held: await listFactors(ctx.db.read, ctx.actor.personId) };
}

const passkeyOf = (form: FormData) => String(form.get("passkey") ?? "").slice(0, 20_000);
const digitsOf = (form: FormData) => String(form.get("second") ?? "").replace(/[\s\u00a0-]/g, "");

/** Tries what a form holds: six digits of the app, twelve from paper, or the answer of a passkey. */
export async function trySecond(context: RequestContext, ctx: StaffCtx, form: FormData): Promise<Tried> {
  const [passkey, digits] = [passkeyOf(form), digitsOf(form)];
  if (!passkey && digits === "") return { ok: false, fault: { kind: "empty" } };
  if (!passkey && !new RegExp(`^(\\d{6}|\\d{${recoveryDigits}})$`).test(digits)) {
    return { ok: false, fault: { kind: "digits", count: digits.length } };
  }
  const { personId } = ctx.actor;
  const allowed = await mayTrySecond(context, personId);
  if (!allowed.ok) return { ok: false, fault: { kind: "limited", retryAfter: allowed.retryAfter } };
  const held = await listFactors(ctx.db.read, personId);
  const fault = passkey
    ? await tryPasskey(context, ctx, passkey, held)
    : digits.length === recoveryDigits
      ? await tryPaper(context, ctx, digits)
      : await tryApp(context, ctx, digits, held);
  if (fault) return { ok: false, fault };
  await forgetSecond(context, personId);
  return { ok: true };
}

async function tryPasskey(
  context: RequestContext,
  ctx: StaffCtx,
  answer: string,
  held: readonly FactorRow[],
): Promise<SecondFault | null> {
  const given = await readGiven({ config: context.config, session: sessionOf(context) }, answer, held);
  if (!given) return { kind: "passkey" };
  const { factor, counter } = given;
  const used = await giveFactor(ctx, { factorId: factor.id, seen: factor.counter, counter });
  return used.ok ? null : { kind: "passkey" };
}

async function tryPaper({ config }: RequestContext, ctx: StaffCtx, code: string) {
  const used = await giveRecoveryCode(ctx, hashCode(config.secretKey, ctx.actor.personId, code));
  return used.ok ? null : ({ kind: "wrong" } as const);
}

async function tryApp(
  { config }: RequestContext,
  ctx: StaffCtx,
  code: string,
  held: readonly FactorRow[],
): Promise<SecondFault | null> {
  let right = false;
  for (const factor of held.filter(({ kind }) => kind === "app")) {
    const secret = unseal(config.secretKey, ctx.actor.personId, factor.key);
    const step = secret && stepOf(secret, code, Date.parse(ctx.now()));
    if (step === null) continue;
    right = true;
    if (step <= factor.counter) continue;
    const used = await giveFactor(ctx, { factorId: factor.id, seen: factor.counter, counter: step });
    if (used.ok) return null;
  }
  return { kind: right ? "used" : "wrong" };
}

/** What a page needs to ask for it: the options of a passkey, where there is one. */
export async function askForSecond(
  context: RequestContext,
  ctx: StaffCtx,
): Promise<{ passkey: string | null }> {
  const held = await listFactors(ctx.db.read, ctx.actor.personId);
  return { passkey: await optionsToGive({ config: context.config, session: sessionOf(context) }, held) };
}

/** A sensitive change that waits for the second factor: the page asks for it, and carries the form along. */
export type Waiting = { waiting: { values: FormValues; passkey: string | null; fault: SecondFault | null } };

/**
 * Before a sensitive change: null where the second factor was given within ten minutes, or is right in this form. Else
 * the answer that asks for it, with everything that the form held, so that nothing is written twice.
 */
export async function stepUp(
  context: RequestContext,
  ctx: StaffCtx,
  form: FormData,
): Promise<TypedResponse<Waiting> | null> {
  const session = sessionOf(context);
  if (!asksForSecond(context, ctx.actor) || context.sessions.isFresh(session)) return null;
  const given = form.has("second") || form.has("passkey");
  const tried = given ? await trySecond(context, ctx, form) : null;
  if (tried?.ok) {
    await context.sessions.noteSecond(session);
    return null;
  }
  const values: FormValues = {};
  for (const name of new Set(form.keys())) {
    if (name === "second" || name === "passkey") continue;
    values[name] = form.getAll(name).filter((value) => typeof value === "string");
  }
  const { passkey } = await askForSecond(context, ctx);
  const fault = tried?.fault ?? null;
  return json({ waiting: { values, passkey, fault } }, { status: fault?.kind === "limited" ? 429 : 403 });
}

/**
 * The secret that is offered to an app. It belongs to the session, so that a page that is loaded again shows the same;
 * the session gets a new secret when it is kept, and no secret is offered twice.
 */
export function offeredSecret({ config, session }: { config: RequestContext["config"]; session: Session }) {
  return createHmac("sha256", config.secretKey).update(`app\0${session.id}`).digest().subarray(0, 20);
}

export type Added =
  | { ok: true; headers: Headers; codes: string[] | null }
  | { ok: false; fault: SecondFault | { kind: "too_many" | "already_added" | "added_meanwhile" } };

/** Adds an app or a passkey, as the form says; the first one comes with ten codes for paper, shown once. */
export async function addSecond(
  context: RequestContext,
  ctx: StaffCtx,
  form: FormData,
  { first, userAgent }: { first: boolean; userAgent: string | null },
): Promise<Added> {
  const session = sessionOf(context);
  const { secretKey } = context.config;
  const { personId } = ctx.actor;
  const factor = await readNew(context, ctx, form);
  if ("fault" in factor) return { ok: false, fault: factor.fault };
  const paper = first ? makeCodes(secretKey, personId) : null;
  const name = describeBrowser(userAgent);
  const added = await addFactor(ctx, { ...factor, name, codeHashes: paper?.hashes ?? null });
  if (!added.ok) {
    if (added.code === "not_allowed") throw new Error("only who needs a second factor is asked for one");
    return { ok: false, fault: { kind: added.code } };
  }
  const fresh = await context.sessions.rotate(session, userAgent, { second: true });
  if (first) await context.sessions.endAllFor(personId, fresh.session.id);
  // The page that answers is of the session as it goes on.
  context.session = fresh.session;
  return { ok: true, headers: new Headers({ "Set-Cookie": fresh.cookie }), codes: paper?.codes ?? null };
}

async function readNew(
  context: RequestContext,
  ctx: StaffCtx,
  form: FormData,
): Promise<Omit<NewFactor, "name"> | { fault: SecondFault }> {
  const place = { config: context.config, session: sessionOf(context) };
  const [passkey, digits] = [passkeyOf(form), digitsOf(form)];
  if (passkey) return (await readAdded(place, passkey)) ?? { fault: { kind: "passkey" } };
  if (digits === "") return { fault: { kind: "empty" } };
  if (!/^\d{6}$/.test(digits)) return { fault: { kind: "digits", count: digits.length } };
  const secret = offeredSecret(place);
  const step = stepOf(secret, digits, Date.parse(ctx.now()));
  if (step === null) return { fault: { kind: "wrong" } };
  const key = seal(context.config.secretKey, ctx.actor.personId, secret);
  return { kind: "app", key, credentialId: null, counter: step };
}
