/**
 * What a command returns: a value, or a refusal that was expected. A refusal has a code of its command's
 * own list, which pages map to a sentence in each language; `details` fills that sentence. A bug is thrown.
 */
export type Ok<T> = { ok: true; value: T };
export type Refusal<Code extends string> = {
  ok: false;
  code: Code;
  details: Readonly<Record<string, string | number>>;
};
export type Result<T, Code extends string> = Ok<T> | Refusal<Code>;

export function ok(): Ok<undefined>;
export function ok<T>(value: T): Ok<T>;
export function ok<T>(value?: T): Ok<T | undefined> {
  return { ok: true, value };
}

export function refuse<Code extends string>(
  code: Code,
  details: Record<string, string | number> = {},
): Refusal<Code> {
  return { ok: false, code, details };
}

/** The value of a result that can't be refused here; throws (a bug) where it was. For seeds and tests. */
export function expectOk<T>(result: Result<T, string>): T {
  if (result.ok) return result.value;
  throw new Error(`refused: ${result.code} ${JSON.stringify(result.details)}`);
}

/** Thrown by `get…` queries; routes answer it like a page that does not exist. */
export class NotFound extends Error {
  override name = "NotFound";
}
