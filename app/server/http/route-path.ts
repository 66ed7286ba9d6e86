import type { Request } from "express";

/** The path as the router reads it, which knows no difference between /Track, /%74rack and /track/: for rules by path. */
export function routePath(req: Pick<Request, "originalUrl">): string {
  const path = req.originalUrl.split("?")[0] || "/";
  return decoded(path)
    .toLowerCase()
    .replace(/(.)\/+$/, "$1");
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // such an address is answered as what does not exist
    return path;
  }
}
