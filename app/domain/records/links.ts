/**
 * The addresses that a record names: found in its words as in its list, tried before it is published, and in the way of that
 * where nothing is at them and nobody says why they stand there.
 */
import { storable } from "../kernel/input.ts";
import type { RecordContent } from "./record.ts";

export const linkOutcomes = [
  /** there is something to read at it */
  "answers",
  /** what was there lies elsewhere now: it is found, at another address */
  "moved",
  /** nothing is there, or nobody answers */
  "dead",
  /** it leads into a network that is nobody's business, or is no address of the web */
  "refused",
] as const;
export type LinkOutcome = (typeof linkOutcomes)[number];

/** Days for which what was found of a link holds. */
export const linkCheckDays = 7;

export type LinkCheck = {
  url: string;
  outcome: LinkOutcome;
  /** a status of HTTP, or what went wrong, as a word of `linkFaults` */
  detail: string;
  /** where it leads now, where it moved */
  movedTo: string | null;
  checkedAt: string;
  /** why the record names it all the same */
  reason: string;
};

/** What went wrong, where no status tells it. */
export const linkFaults = [
  "unknown_host",
  "no_answer",
  "private_network",
  "not_web",
  "other_port",
  "too_many_moves",
  "no_such_page",
] as const;
export type LinkFault = (typeof linkFaults)[number];

/** How a link stands now: a check that is too old is none. */
export type LinkState = LinkOutcome | "not_checked";

export function linkState(
  check: Pick<LinkCheck, "outcome" | "checkedAt"> | undefined,
  now: string,
): LinkState {
  if (!check || Date.parse(now) - Date.parse(check.checkedAt) > linkCheckDays * 86_400_000)
    return "not_checked";
  return check.outcome;
}

/** Whether a link stands in the way of publication: what is not there is named for a reason or not at all. */
export const isInTheWay = (state: LinkState, reason: string): boolean =>
  state === "not_checked" || ((state === "dead" || state === "refused") && reason.trim() === "");

const address = /\bhttps?:\/\/[^\s<>"'`\\{}|^]+/giu;
/** What ends a sentence and stands behind an address is none of it; a bracket is, where it was opened in it. */
function withoutTail(found: string): string {
  let url = found;
  for (;;) {
    const last = url.at(-1) ?? "";
    const opens = (url.match(/\(/g) ?? []).length;
    const closes = (url.match(/\)/g) ?? []).length;
    if (!(/[.,;:!?…»”’\]*_]/u.test(last) || (last === ")" && closes > opens))) return url;
    url = url.slice(0, -1);
  }
}

export type TextPart = { text: string; url?: string };

/** Running text in parts: addresses of the web, and what stands between them. */
export function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const match of text.matchAll(address)) {
    const url = withoutTail(match[0]);
    if (!isWebAddress(url)) continue;
    if (match.index > at) parts.push({ text: text.slice(at, match.index) });
    parts.push({ text: url, url });
    at = match.index + url.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at) });
  return parts;
}

export function isWebAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, password } = new URL(url);
  return /^https?:$/.test(protocol) && hostname !== "" && username === "" && password === "";
}

/** Every address that a record names, each once, in the order of the page. */
export function addressesIn({ links, sections, compiledBy }: RecordContent): string[] {
  const texts = [compiledBy, ...sections.flatMap(({ title, body }) => [title, body])];
  const inWords = texts.flatMap((text) => Object.values(text)).flatMap((text) => partsOf(storable(text)));
  return [...new Set([...links.map(({ url }) => url), ...inWords.flatMap(({ url }) => url ?? [])])];
}
