/**
 * Getting in, for the routes: ask for a code, enter it, be signed in. The answer to asking is the same for every
 * address, in text, status and time: the account is looked up and the mail sent after the answer has gone.
 */
import { Authenticator } from "remix-auth";
import { emailKey } from "~/domain/people/person.ts";
import { findStaffByEmail, getStaffActor } from "~/domain/people/queries.server.ts";
import { isLanguage } from "~/i18n/languages.ts";
import { paths } from "~/paths.ts";
import type { RequestContext } from "../context.ts";
import { endCookie, readCookie, setCookie } from "../cookies.ts";
import { asksForSecond } from "../guard.server.ts";
import { networkOf } from "../network.ts";
import { CodeStrategy, type SignInFault, SignInRefused } from "./code-strategy.server.ts";
import { mayAsk, mayTry } from "./limits.server.ts";
import { nextPath } from "./next-path.ts";
import { type Asked, codeMinutes, makePendingSignIns, type Pending } from "./pending.server.ts";

const cookie = "gs_sign_in";

const pendingOf = ({ volatile, config }: RequestContext) => makePendingSignIns(volatile, config.secretKey);

function secretOf(context: RequestContext, request: Request): string {
  return readCookie(request.headers.get("cookie"), cookie, context.config) ?? "";
}

export type AskResult = { ok: true; headers: Headers } | { ok: false; retryAfter: number };

/** Begins a sign-in; `headers` bind it to this browser, `browser` is what it calls itself. */
export async function askForCode(
  context: RequestContext,
  input: { address: string; next: string | null; browser: string },
): Promise<AskResult> {
  const key = emailKey(input.address);
  const allowed = await mayAsk(context, key);
  if (!allowed.ok) return allowed;
  const pendings = pendingOf(context);
  // Two clicks bring one mail, and its code works whichever answer the browser has kept.
  const from = `${networkOf(context.ip)}\0${input.browser}`;
  const asked = await pendings.ask(key, nextPath(input.next), from);
  setImmediate(() => {
    sendCode(context, asked).catch(async (error) => {
      context.log.error({ error, requestId: context.requestId }, "a sign-in code could not be sent");
      await pendings.forgetClick(asked.pending.id).catch(() => {});
    });
  });
  const headers = new Headers();
  headers.append("Set-Cookie", setCookie(cookie, asked.secret, context.config, codeMinutes * 60));
  return { ok: true, headers };
}

/** Runs after the answer: only somebody who holds a role gets a code. */
async function sendCode(context: RequestContext, { pending, code }: Asked): Promise<void> {
  const { house, config, log, mail } = context;
  const person = await findStaffByEmail(house.db.read, pending.addressKey);
  if (!person || !(await getStaffActor(house.db.read, person.id))) return;
  await pendingOf(context).name(pending.id, person.id);
  if (code === null) return;
  if (!config.smtpUrl) log.info(`Sign-in code: ${code} (works for ${codeMinutes} minutes)`);
  await mail?.sendSignInCode({
    to: { name: person.name, address: person.email },
    language: isLanguage(person.language) ? person.language : "en",
    code,
    validUntil: pending.expiresAt,
  });
}

/** The sign-in that this browser has begun, or null. */
export async function findPending(context: RequestContext, request: Request): Promise<Pending | null> {
  const secret = secretOf(context, request);
  return secret ? pendingOf(context).find(secret) : null;
}

export type EnterResult =
  | { ok: true; to: string; headers: Headers }
  | { ok: false; fault: SignInFault | { kind: "limited"; retryAfter: number } };

/** Enters a code. The session is a new one, whatever the browser had before. */
export async function enterCode(context: RequestContext, request: Request): Promise<EnterResult> {
  const pending = await findPending(context, request);
  if (!pending) return { ok: false, fault: { kind: "over" } };
  const authenticator = new Authenticator<{ personId: string; to: string }>();
  authenticator.use(
    new CodeStrategy(
      async (code) => {
        const allowed = await mayTry(context, pending.addressKey);
        if (!allowed.ok) throw new TooManyTries(allowed.retryAfter);
        return pendingOf(context).try(secretOf(context, request), code);
      },
      async (proof) => {
        // the role may have been taken away since the code was sent
        const actor = await getStaffActor(context.house.db.read, proof.personId);
        if (!actor) throw new SignInRefused({ kind: "over" });
        const { personId, returnTo } = proof;
        const to = returnTo ?? paths.desk.today();
        return { personId, to: asksForSecond(context, actor) ? paths.second({ next: to }) : to };
      },
    ),
  );
  try {
    const { personId, to } = await authenticator.authenticate("code", request);
    const headers = await signIn(context, personId, request.headers.get("user-agent"));
    headers.append("Set-Cookie", endCookie(cookie, context.config));
    return { ok: true, to, headers };
  } catch (error) {
    if (error instanceof SignInRefused) return { ok: false, fault: error.fault };
    if (error instanceof TooManyTries) {
      return { ok: false, fault: { kind: "limited", retryAfter: error.retryAfter } };
    }
    throw error;
  }
}

class TooManyTries extends Error {
  constructor(readonly retryAfter: number) {
    super("too many tries");
  }
}

/** Signs a person in with a fresh session; the one that the browser had, if any, is over. */
export async function signIn(
  context: RequestContext,
  personId: string,
  userAgent: string | null,
): Promise<Headers> {
  const { session, sessions } = context;
  if (session) await sessions.end(session.id, session.personId);
  const created = await sessions.create({ personId, userAgent });
  return new Headers({ "Set-Cookie": created.cookie });
}

/** A form that names a role asks for nothing: it is ignored, and noted, since none of our pages sends one. */
export function noteForeignFields(context: RequestContext, form: FormData): void {
  const named = ["role", "roles", "personId", "person"].filter((field) => form.has(field));
  if (named.length > 0) {
    context.log.warn(
      { fields: named, requestId: context.requestId },
      "a sign-in form named a role or a person",
    );
  }
}
