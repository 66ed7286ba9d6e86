import type { Request } from "express";

/**
 * The path as the router reads it, which knows no difference between /Track, /%74rack, /./track, \track and /track/:
 * for rules by path.
 */
export function routePath(req: Pick<Request, "originalUrl">): string {
  const path = decoded(resolved(req.originalUrl)).toLowerCase();
  // a pattern for the slashes at the end would try anew at each of thousands in the middle
  let end = path.length;
  while (end > 1 && path[end - 1] === "/") end--;
  return path.slice(0, end);
}

/** Without query, dot segments and backslashes, as Remix resolves an address. */
export function resolved(address: string): string {
  try {
    return new URL(`http://own.invalid${address}`).pathname;
  } catch {
    return address;
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // such an address is answered as what does not exist
    return path;
  }
}
