/** Codes by which a database says that it can't be used just now: it is gone, starting, full or not writable. */
const codes =
  /^(ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|ENOSPC|EDQUOT|EFBIG|EROFS|EIO|EMFILE|57P0[1-3]|08\d\d\d|53\d\d\d|SQLITE_(FULL|IOERR|CANTOPEN|READONLY|BUSY).*)$/;
/** What the PostgreSQL driver says without a code. */
const says = /Connection terminated|is not queryable|timeout exceeded when trying to connect/;

/** Whether an error, or what caused it, is such a state: answered 503 and worth trying again, not a bug. */
export function isUnavailable(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    const { code } = at as { code?: unknown };
    if (typeof code === "string" && codes.test(code)) return true;
    if (says.test(at.message)) return true;
  }
  return false;
}
