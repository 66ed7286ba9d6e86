/** The headers that limit what a browser does with our pages. */
import type { RequestHandler } from "express";
import helmet from "helmet";
import type { Config } from "../env.ts";

type Place = Pick<Config, "secure">;

/** Everything but the policy, which depends on the answer (see csp.ts). */
export function securityHeaders({ secure }: Place): RequestHandler[] {
  return [
    helmet({
      contentSecurityPolicy: false,
      // `no-referrer`, helmet's default, makes browsers send `Origin: null` with our own forms.
      referrerPolicy: { policy: "same-origin" },
      strictTransportSecurity: secure && { maxAge: 365 * 24 * 3600 },
      xFrameOptions: { action: "deny" },
    }),
    (_req, res, next) => {
      res.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()");
      next();
    },
  ];
}
