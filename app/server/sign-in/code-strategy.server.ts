/** Our Strategy for remix-auth: six digits that were mailed, typed into the browser that asked for them. */
import { Strategy } from "remix-auth/strategy";
import type { Tried } from "./pending.server.ts";

/** What the verify callback is given: whose sign-in succeeded, and where the person was going. */
export type CodeProof = { personId: string; returnTo: string | null };

/** Why a sign-in did not succeed; the page says what to do about each. */
export type SignInFault =
  | { kind: "empty" }
  /** not six digits: costs no try */
  | { kind: "digits"; count: number }
  | { kind: "wrong"; triesLeft: number }
  /** another code must be asked for */
  | { kind: "over" };

export class SignInRefused extends Error {
  override name = "SignInRefused";
  constructor(readonly fault: SignInFault) {
    super(fault.kind);
  }
}

type TryCode = (code: string) => Promise<Tried>;

export class CodeStrategy<User> extends Strategy<User, CodeProof> {
  name = "code";

  constructor(
    private readonly tryCode: TryCode,
    verify: Strategy.VerifyFunction<User, CodeProof>,
  ) {
    super(verify);
  }

  /** Consumed by POST only: a mail scanner that follows links, or fetches pages, can't use a code up. */
  async authenticate(request: Request): Promise<User> {
    if (request.method !== "POST") throw new SignInRefused({ kind: "over" });
    const form = await request.formData();
    const digits = String(form.get("code") ?? "").replace(/[\s\u00a0-]/g, "");
    if (digits === "") throw new SignInRefused({ kind: "empty" });
    if (!/^\d{6}$/.test(digits)) throw new SignInRefused({ kind: "digits", count: digits.length });
    const tried = await this.tryCode(digits);
    if (tried.kind !== "right") throw new SignInRefused(tried);
    return this.verify({ personId: tried.personId, returnTo: tried.returnTo });
  }
}
