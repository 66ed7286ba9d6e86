/** For machines that watch over the server, and for people who found a hole in it. */
import { type RequestHandler, Router } from "express";

export type Health = {
  /** whether the database answers */
  ready: () => Promise<boolean>;
  stopping: () => boolean;
  origin: string;
  /** where to write about a security problem; null before the forum is set up */
  securityContact: () => Promise<string | null>;
};

export function healthRoutes(health: Health): Router {
  const router = Router();
  router.get("/healthz", (_req, res) => void res.set("Cache-Control", "no-store").type("text").send("ok\n"));
  router.get("/readyz", readiness(health));
  router.get("/.well-known/security.txt", securityTxt(health));
  return router;
}

function readiness({ ready, stopping }: Health): RequestHandler {
  return async (_req, res) => {
    const good = !stopping() && (await ready().catch(() => false));
    res
      .set("Cache-Control", "no-store")
      .status(good ? 200 : 503)
      .type("text")
      .send(good ? "ready\n" : "not ready\n");
  };
}

/** RFC 9116. Expires is reckoned from today, so that nobody forgets to renew a file. */
function securityTxt({ origin, securityContact }: Health): RequestHandler {
  return async (_req, res, next) => {
    const contact = await securityContact().catch(() => null);
    if (!contact) return next();
    const expires = new Date(Date.now() + 180 * 24 * 3_600_000);
    expires.setUTCHours(0, 0, 0, 0);
    const lines = [
      `Contact: ${contact.includes("://") ? contact : `mailto:${contact}`}`,
      `Expires: ${expires.toISOString().replace(".000Z", "Z")}`,
      "Preferred-Languages: nn, nb, sv, en",
      `Canonical: ${origin}/.well-known/security.txt`,
    ];
    res
      .set("Cache-Control", "public, max-age=3600")
      .type("text/plain")
      .send(`${lines.join("\n")}\n`);
  };
}
