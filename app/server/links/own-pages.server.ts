/** Whether a page of the forum's own is there: by its address and its row, without asking the network for itself. */
import { hasPublicPage } from "~/domain/published/queries/pages.server.ts";
import type { FoundLink } from "~/domain/records/commands/links.server.ts";
import type { RequestContext } from "../context.ts";
import { type CheckLink, linkChecker } from "./check-link.server.ts";

/** Tries each address: our own by what is public, another by asking it. As many at once as are a moment's work. */
export async function checkLinks(context: RequestContext, urls: readonly string[]): Promise<FoundLink[]> {
  const check = context.checkLink ?? linkChecker();
  const waiting = [...urls];
  const found: FoundLink[] = [];
  const worker = async () => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift())
      found.push(await checkOne(context, url, check));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return found;
}

const atOnce = 8;

async function checkOne(
  { config, house }: RequestContext,
  url: string,
  check: CheckLink,
): Promise<FoundLink> {
  if (!URL.canParse(url) || new URL(url).origin !== new URL(config.origin).origin) return check(url);
  const isThere = await hasPublicPage(house.db.read, new URL(url).pathname);
  return {
    url,
    outcome: isThere ? "answers" : "dead",
    detail: isThere ? "200" : "no_such_page",
    movedTo: null,
  };
}
