import type { Role } from "~/domain/kernel/actor.ts";
import type { StepKind } from "~/domain/kernel/step.ts";
import type { I18n } from "~/i18n/translator.ts";
import type { KeyHint } from "./keys.tsx";
import type { LinkItem } from "./links.ts";

/**
 * What each route says of itself in `export const handle`. A test walks the URL table and fails on a route
 * without a guard. The guard is a statement; the loader and the action enforce it themselves by `requireStaff`
 * or `requireTracked`, since a child loader answers on its own.
 */
export type RouteHandle = {
  /** public: anyone · link: who holds a private link · staff: anyone with a role · or one of these roles */
  guard: "public" | "link" | "staff" | readonly Role[];
  /** the page ships scripts; reading pages never do */
  hydrate?: true;
  /** the page asks for one small script file of its own, under this answer's nonce, and works without it */
  script?: true;
  /** the way here from the front page, made of the loader's data; the last one is the page itself */
  // biome-ignore lint/suspicious/noExplicitAny: each route knows its own loader's shape
  crumbs?: (data: any, i18n: I18n) => LinkItem[];
  /** steps that can be undone are taken here, all or some kinds of them: the last one is offered in the foot. Needs `hydrate`, for Z */
  undo?: true | readonly StepKind[];
  /** the page's own keys, for the foot of the desk */
  keys?: (i18n: I18n) => KeyHint[];
};
