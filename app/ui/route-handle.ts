import type { Role } from "~/domain/kernel/actor.ts";

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
};
