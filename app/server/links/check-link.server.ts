/**
 * Tries an address that a record names: is there something to read at it? The host's name is resolved first, none of what it
 * resolves to may be private, its port is one of the web's, and it is to that very address that the connection goes, so that a
 * name can't be one thing when it is looked at and another when it is called. Moves are followed three times, each looked at in
 * the same way. Nothing of a body is read, and nothing is waited for longer than a few seconds.
 */
import { lookup } from "node:dns/promises";
import { request as askHttp } from "node:http";
import { request as askHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { FoundLink } from "~/domain/records/commands/links.server.ts";
import { isWebAddress, type LinkFault, type LinkOutcome } from "~/domain/records/links.ts";
import { isPrivateAddress } from "./private-networks.ts";

export type CheckLink = (url: string) => Promise<FoundLink>;

type Parts = {
  /** every address that a host's name stands for */
  resolve?: (host: string) => Promise<string[]>;
  /** which of them may be called */
  mayCall?: (address: string) => boolean;
  /** and at which ports */
  ports?: readonly number[];
  /** of an address with all its moves */
  timeoutMs?: number;
};

/** Moves that are followed. */
const mostMoves = 3;
const moves = new Set([301, 302, 303, 307, 308]);
/** Moved for good: whoever names it names the new address. */
const forGood = new Set([301, 308]);

/** A way to try addresses; `parts` are for tests, whose servers lie on the machine itself. */
export function linkChecker(parts: Parts = {}): CheckLink {
  const { resolve = everyAddress, mayCall, ports = [80, 443], timeoutMs = 8000 } = parts;
  const callable = mayCall ?? ((address: string) => !isPrivateAddress(address));
  return async (url) => {
    const result = (outcome: LinkOutcome, detail: string, movedTo: string | null = null): FoundLink => ({
      ...{ url, outcome, detail, movedTo },
    });
    const fault = (outcome: "dead" | "refused", detail: LinkFault) => result(outcome, detail);
    const signal = AbortSignal.timeout(timeoutMs);
    let [at, moved] = [url, false];
    for (let hop = 0; hop <= mostMoves; hop++) {
      if (!isWebAddress(at)) return fault("refused", "not_web");
      const target = new URL(at);
      // Empty where it is the scheme's own.
      if (target.port !== "" && !ports.includes(Number(target.port))) return fault("refused", "other_port");
      const found = await addressOf(target, resolve);
      if (!found) return fault("dead", "unknown_host");
      if (!found.every(callable)) return fault("refused", "private_network");
      const answer = await ask(target, found[0] as string, signal).catch(() => null);
      if (!answer) return fault("dead", "no_answer");
      if (!moves.has(answer.status) || !answer.location) {
        const isThere = answer.status >= 200 && answer.status < 300;
        return result(
          isThere ? (moved ? "moved" : "answers") : "dead",
          String(answer.status),
          moved ? at : null,
        );
      }
      moved ||= forGood.has(answer.status);
      if (!URL.canParse(answer.location, at)) return fault("dead", "no_answer");
      at = new URL(answer.location, at).href;
    }
    return fault("dead", "too_many_moves");
  };
}

async function everyAddress(host: string): Promise<string[]> {
  return (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);
}

/** All that a host's name stands for; null where nobody knows it. */
async function addressOf(
  { hostname }: URL,
  resolve: NonNullable<Parts["resolve"]>,
): Promise<string[] | null> {
  const bare = hostname.replace(/^\[(.*)\]$/, "$1");
  if (isIP(bare)) return [bare];
  const found = await resolve(bare).catch(() => []);
  return found.length > 0 ? found : null;
}

type Answer = { status: number; location: string | null };

/** HEAD, and where that is not answered as a page is, GET without its body. */
async function ask(target: URL, address: string, signal: AbortSignal): Promise<Answer> {
  const answer = await askOnce("HEAD", target, address, signal);
  return answer.status >= 400 ? askOnce("GET", target, address, signal) : answer;
}

function askOnce(method: "HEAD" | "GET", target: URL, address: string, signal: AbortSignal): Promise<Answer> {
  const family = isIP(address) === 6 ? 6 : 4;
  // Whatever the name is by now, the connection goes to what was looked at.
  const pinned: LookupFunction = (_host, { all }, answer) =>
    all ? answer(null, [{ address, family }]) : answer(null, address, family);
  const send = target.protocol === "https:" ? askHttps : askHttp;
  return new Promise((resolve, reject) => {
    const options = {
      ...{ method, signal, lookup: pinned, agent: false, maxHeaderSize: 16_384 },
      headers: { "user-agent": "Gensvar link check", accept: "*/*" },
    };
    const asked = send(target, options, ({ statusCode = 0, headers }) => {
      resolve({ status: statusCode, location: headers.location ?? null });
      asked.destroy();
    });
    asked.on("error", reject);
    asked.end();
  });
}
