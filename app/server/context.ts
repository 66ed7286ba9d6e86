import type { House } from "~/domain/index.ts";
import type { Language } from "~/i18n/languages.ts";
import type { Config } from "./env.ts";
import type { CheckLink } from "./links/check-link.server.ts";
import type { LiveChanges } from "./live-changes.server.ts";
import type { Log } from "./log.ts";
import type { Session, Sessions } from "./sessions.server.ts";
import type { Volatile } from "./volatile.ts";

/** A sign-in code, sent at once and kept only as a hash; every other mail goes through the outbox. */
export type SignInCode = {
  to: { name: string; address: string };
  language: Language;
  code: string;
  /** an instant */
  validUntil: string;
};
export type DirectMail = { sendSignInCode: (message: SignInCode) => Promise<void> };

/**
 * What the edge knows of a request, handed to every loader and action. The server and the Remix build are
 * two bundles: state is shared here and nowhere else, never by a module's variables.
 */
export type RequestContext = {
  config: Config;
  /** the domain: `house.ctx({ actor, requestId })` makes the context of a command */
  house: House;
  sessions: Sessions;
  /** sign-ins under way and counters */
  volatile: Volatile;
  log: Log;
  /** tells whoever follows a meeting that something happened at its tables */
  liveChanges: LiveChanges;
  /** mail that can't wait for the worker; absent where nothing can be sent, as in some tests */
  mail?: DirectMail;
  /** tries an address of the web; tests give their own, so that nothing leaves the machine */
  checkLink?: CheckLink;
  requestId: string;
  /** path and query as they were asked for, to come back to after signing in */
  address: string;
  /** allows this answer's own scripts, on pages that are hydrated */
  nonce: string;
  language: Language;
  /** who is signed in; what they may do is read from their roles on each request */
  session: Session | null;
  /** where the request comes from, for counting only: never stored with what people write */
  ip: string;
};

declare module "@remix-run/node" {
  interface AppLoadContext extends RequestContext {}
}
