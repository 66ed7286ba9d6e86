/** How often one may ask for codes and try them. Addresses are counted alike, whether they are somebody's or not. */
import { createHmac } from "node:crypto";
import type { RequestContext } from "../context.ts";
import type { Taken } from "../limiter.ts";
import { networkOf } from "../network.ts";
import type { Volatile } from "../volatile.ts";

const quarter = 15 * 60;
const day = 24 * 3600;

function makeLimits(volatile: Volatile) {
  return {
    askFor: volatile.limiter({ name: "code-address", points: 5, seconds: quarter }),
    askFrom: volatile.limiter({ name: "code-network", points: 30, seconds: quarter }),
    tryFor: volatile.limiter({ name: "try-address", points: 100, seconds: day }),
    tryFrom: volatile.limiter({ name: "try-network", points: 100, seconds: quarter }),
    secondFor: volatile.limiter({ name: "second-person", points: 5, seconds: quarter }),
    secondDay: volatile.limiter({ name: "second-day", points: 100, seconds: day }),
  };
}

const made = new WeakMap<Volatile, ReturnType<typeof makeLimits>>();

function limitsOf(volatile: Volatile) {
  const limits = made.get(volatile) ?? makeLimits(volatile);
  made.set(volatile, limits);
  return limits;
}

type Place = Pick<RequestContext, "volatile" | "config" | "ip">;

const hashed = ({ config }: Place, addressKey: string) =>
  createHmac("sha256", config.secretKey).update(`limit\0${addressKey}`).digest("base64url");

/** Five codes an address and thirty a network in a quarter of an hour. */
export async function mayAsk(place: Place, addressKey: string): Promise<Taken> {
  const { askFor, askFrom } = limitsOf(place.volatile);
  const network = await askFrom.take(networkOf(place.ip));
  return network.ok ? askFor.take(hashed(place, addressKey)) : network;
}

/** A hundred tries an address in a day, over all its codes, and a hundred a network in a quarter of an hour. */
export async function mayTry(place: Place, addressKey: string): Promise<Taken> {
  const { tryFor, tryFrom } = limitsOf(place.volatile);
  const network = await tryFrom.take(networkOf(place.ip));
  return network.ok ? tryFor.take(hashed(place, addressKey)) : network;
}

/** Five tries of a second factor a person in a quarter of an hour, and a hundred in a day; over all his sessions. */
export async function mayTrySecond(place: Place, personId: string): Promise<Taken> {
  const { tryFrom, secondFor, secondDay } = limitsOf(place.volatile);
  const network = await tryFrom.take(networkOf(place.ip));
  if (!network.ok) return network;
  const quarterly = await secondFor.take(hashed(place, personId));
  return quarterly.ok ? secondDay.take(hashed(place, personId)) : quarterly;
}

/** After a right one, five wrong ones are allowed again. */
export async function forgetSecond(place: Place, personId: string): Promise<void> {
  await limitsOf(place.volatile).secondFor.forget(hashed(place, personId));
}
