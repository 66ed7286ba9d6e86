import { badRequest } from "./forms.ts";

/**
 * Which page of a long list the address asks for, from 1; the last one where it has grown shorter meanwhile. Throws a 400 Response for
 * what is no number of a page.
 */
export function pageNumber(request: Request, last: number): number {
  const asked = new URL(request.url).searchParams.get("page") ?? "1";
  const page = /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 0;
  if (page < 1) throw badRequest();
  return Math.min(page, Math.max(1, last));
}
