/**
 * The log: one JSON line an event, or a readable line where a person watches a terminal. It never holds
 * addresses, names, cookies, bodies or links that open something: what may be logged is listed, not what may not.
 */
import pino from "pino";

export type Log = pino.Logger;

export function makeLog(level: string): Log {
  const options: pino.LoggerOptions = {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { error: describeError, err: describeError },
  };
  return process.stdout.isTTY ? pino(options, { write: writeForPeople }) : pino(options);
}

function writeForPeople(line: string): void {
  const { level, time, msg, error, ...rest } = JSON.parse(line);
  const details = Object.entries(rest).map(([key, value]) => `${key}=${value}`);
  const head = [time.slice(11, 19), level === "info" ? "" : level.toUpperCase(), msg, ...details];
  process.stdout.write(
    `${head.filter(Boolean).join(" ")}\n${error ? `${error.stack ?? error.message}\n` : ""}`,
  );
}

export type DescribedError = {
  name: string;
  message: string;
  code?: string;
  stack?: string;
  cause?: DescribedError;
};

/** What may be said of an error: database errors carry the values of the query, which are people's words. */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { name: "Thrown", message: typeof error };
  const code = (error as { code?: unknown }).code;
  const message = (error.message.split(/\bparams:/)[0] ?? "").slice(0, 500).trim();
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    message,
    ...(typeof code === "string" && { code }),
    stack: [`${error.name}: ${message}`, ...frames.slice(0, 12)].join("\n"),
    ...(error.cause instanceof Error && { cause: describeError(error.cause) }),
  };
}

/** Path segments after these are secrets (links, codes of a first run) and become an ellipsis. */
const secretAfter =
  /^\/((?:(?:invitation-list|invitation|registration)\/)?(?:link|confirm|leave)|sign-in|setup|unsubscribe|mail|live|said)\/.+/;
/** A long run of letters and digits is a token wherever it stands, if it holds a digit. */
const longRun = /[A-Za-z0-9_.-]{32,}/g;

/** The path of a request as it may stand in the log: no query, no tokens. */
export function scrubPath(url: string): string {
  const path = url.slice(0, 300).split(/[?#]/)[0] ?? "";
  const [, first] = secretAfter.exec(path) ?? [];
  return first ? `/${first}/…` : path.replace(longRun, (run) => (/\d/.test(run) ? "…" : run));
}
