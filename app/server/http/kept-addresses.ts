/** Which pages the page cache keeps: reading pages, by path and by the parameters that change what they show. */
import { filterNames } from "~/ui/public/contribution-facets.ts";
import { saysNothing } from "../reading-params.ts";

type KeptPage = { path: RegExp; params: readonly string[] };

/**
 * A test holds this list against the URL table: every public page is here, or is a form and never kept. So is search, whose
 * addresses have no end: those who ask for many would push out the pages that many ask for.
 */
export const keptPages: readonly KeptPage[] = [
  { path: /^\/$/, params: [] },
  { path: /^\/consultations$/, params: [] },
  { path: /^\/consultations\/[\w-]+$/, params: [] },
  { path: /^\/consultations\/[\w-]+\/contributions$/, params: [...filterNames, "after"] },
  { path: /^\/consultations\/[\w-]+\/responses$/, params: ["after"] },
  { path: /^\/consultations\/[\w-]+\/consultees$/, params: [] },
  { path: /^\/contributions\/[\w.-]+$/, params: [] },
  { path: /^\/responses\/\d+$/, params: ["after", "version"] },
  { path: /^\/meetings(\/[\w-]+(\/calendar\.ics)?)?$/, params: [] },
  { path: /^\/meetings\/[\w-]+\/record$/, params: ["version"] },
  { path: /^\/commitments(\/[\w-]+)?$/, params: [] },
  { path: /^\/(about|privacy|accessibility)$/, params: [] },
];

const longest = 500;

/**
 * An address in its one form: known parameters only, in order, without the language and without what mailing services append.
 * Null where the page is not one that is kept, or is asked for with a parameter that it does not know.
 */
export function keptAddress(address: string): string | null {
  if (address.length > longest) return null;
  const [path = "", query = ""] = address.split("?", 2);
  const page = keptPages.find((one) => one.path.test(path));
  if (!page) return null;
  const known = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(query)) {
    if (saysNothing(name)) continue;
    if (!page.params.includes(name) || known.has(name)) return null;
    known.set(name, value);
  }
  const sorted = [...known].filter(([, value]) => value !== "").sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.length === 0 ? path : `${path}?${new URLSearchParams(sorted)}`;
}
