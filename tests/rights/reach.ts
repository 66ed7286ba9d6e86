/** Everything that links, forms and loaders lead a reader to: bodies, headers and cookies, as text. */

import { patternOf } from "../matrix/crawl.ts";
import { textOf } from "../support/listening.ts";
import type { Route } from "../support/route-table.ts";
import { routeId } from "./hold.ts";

export type Reached = { address: string; text: string };
type How = {
  cookie?: string;
  /** looked for wherever one can search */
  words?: readonly string[];
  /** the addresses that are gone on from */
  only?: RegExp;
};

/** So many pages of a pattern are read; a reader who is told more by the next would be told by these. */
const most = 60;

export async function reachedFrom(
  origin: string,
  start: readonly string[],
  routes: readonly Route[],
  { cookie = "", words = [], only = /./ }: How,
): Promise<Reached[]> {
  const patterns = [...new Set(routes.map(({ path }) => path.replace(/(.)\/$/, "$1")))];
  const reached: Reached[] = [];
  const seen = new Set<string>();
  const counted = new Map<string, number>();
  const ahead = [...start];
  const read = async (address: string) => {
    const answer = await fetch(origin + address, {
      redirect: "manual",
      headers: { cookie, accept: "text/html", "accept-language": "nn" },
    });
    // A calendar's lines are folded, so that a word may stand in two.
    const text = (await textOf(answer)).replace(/\r\n[ \t]/g, "");
    // An address that was asked for with a word comes back with it: in the field, and in links that go on.
    reached.push({ address, text: `${JSON.stringify([...answer.headers])}\n${text}` });
    return { text, headers: answer.headers };
  };
  for (let address = ahead.shift(); address !== undefined; address = ahead.shift()) {
    const pattern = patternOf(address, patterns) ?? address;
    const count = counted.get(pattern) ?? 0;
    if (seen.has(address) || count >= most) continue;
    seen.add(address);
    counted.set(pattern, count + 1);
    const { text, headers } = await read(address);
    for (const data of dataOf(address, pattern, routes)) await read(data);
    if (count === 0)
      for (const language of ["en", "nb", "sv"]) await read(withQuery(address, `lang=${language}`));
    const to = headers.get("location");
    const links = [...text.matchAll(/ (?:href|src|action)="(\/[^"#]*)"/g)].map(([, href = ""]) =>
      href.replaceAll("&amp;", "&"),
    );
    for (const next of to?.startsWith("/") ? [...links, to] : links)
      if (only.test(next) && !/[?&]lang=|\/assets\/|\.(css|svg|woff2)|sign-out/.test(next)) ahead.push(next);
  }
  for (const word of words)
    for (const search of ["/search", "/desk/find"].filter((path) => only.test(path))) {
      // A shorter beginning is what one would guess; it is not in the answer by being asked for.
      await read(`${search}?q=${word.slice(0, 6)}*`);
    }
  return reached;
}

const withQuery = (address: string, query: string) =>
  `${address}${address.includes("?") ? "&" : "?"}${query}`;

/** The loaders of an address: its own, and those of the frames around it. */
function dataOf(address: string, pattern: string, routes: readonly Route[]): string[] {
  const own = routes.filter(
    ({ path, source }) => path.replace(/(.)\/$/, "$1") === pattern && /export default/.test(source),
  );
  const frames = pattern.startsWith("/desk") ? ["routes/desk/layout"] : [];
  return ["root", ...frames, ...own.map(routeId)].map((id) =>
    withQuery(address, `_data=${encodeURIComponent(id)}`),
  );
}
