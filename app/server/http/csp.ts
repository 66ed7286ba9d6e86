import type { Config } from "../env.ts";

type Place = Pick<Config, "secure" | "mode">;

/**
 * The Content-Security-Policy of one answer. Pages are script-free; one that is hydrated gives the nonce of its
 * scripts. Vite's development client needs more, and gets it in development only.
 */
export function contentSecurityPolicy({ secure, mode }: Place, nonce?: string): string {
  const dev = mode === "development";
  return [
    "default-src 'none'",
    `script-src ${nonce ? `'self' 'nonce-${nonce}'` : "'none'"}`,
    `style-src 'self'${dev ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    secure && "upgrade-insecure-requests",
  ]
    .filter(Boolean)
    .join("; ");
}
