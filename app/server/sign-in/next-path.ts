import { paths } from "~/paths.ts";

/** Where to go after signing in: a path of ours, never another site. What is not one becomes the desk. */
export function nextPath(wanted: string | null | undefined): string {
  const fallback = paths.desk.today();
  if (!wanted?.startsWith("/") || wanted.length > 500) return fallback;
  try {
    // `//host`, `/\host` and the same with tabs in it are other sites, as a browser reads them
    const url = new URL(wanted, "http://own.invalid");
    if (url.origin !== "http://own.invalid" || url.pathname.startsWith("//")) return fallback;
    // the data of a page is not a page
    url.searchParams.delete("_data");
    return url.pathname + url.search;
  } catch {
    return fallback;
  }
}
