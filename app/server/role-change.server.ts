import type { RequestContext } from "./context.ts";

/**
 * After somebody's roles changed: his sessions end, so that no browser goes on with what it was given before; the
 * administrator who changed his own gets a fresh one. Roles themselves are read on each request anyhow.
 */
export async function endSessionsOf(
  { session, sessions }: RequestContext,
  personId: string,
  userAgent: string | null,
): Promise<Headers> {
  const headers = new Headers();
  if (session?.personId === personId) {
    const fresh = await sessions.rotate(session, userAgent);
    await sessions.endAllFor(personId, fresh.session.id);
    headers.set("Set-Cookie", fresh.cookie);
  } else {
    await sessions.endAllFor(personId);
  }
  return headers;
}
