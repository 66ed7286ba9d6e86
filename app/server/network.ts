import { isIPv4, isIPv6 } from "node:net";

/** The eight groups of an IPv6 address, or undefined. */
function groupsOf(ip: string): number[] | undefined {
  const bare = ip.replace(/%.*$/, "");
  if (!isIPv6(bare)) return undefined;
  const [head = "", tail] = bare
    .replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) =>
      [(Number(a) << 8) | Number(b), (Number(c) << 8) | Number(d)]
        .map((group) => group.toString(16))
        .join(":"),
    )
    .split("::");
  const parse = (part: string) => (part ? part.split(":").map((group) => Number.parseInt(group, 16)) : []);
  const [first, last] = [parse(head), parse(tail ?? "")];
  return [...first, ...Array<number>(8 - first.length - last.length).fill(0), ...last];
}

function mappedIpv4(groups: number[]): string | undefined {
  const [, , , , , marker, high = 0, low = 0] = groups;
  const mapped = groups.slice(0, 5).every((group) => group === 0) && marker === 0xffff;
  return mapped ? [high >> 8, high & 255, low >> 8, low & 255].join(".") : undefined;
}

/** The network of an address: its /24, or the /64 that one IPv6 customer has. "unknown" for anything else. */
export function networkOf(ip: string | undefined): string {
  if (!ip) return "unknown";
  const groups = groupsOf(ip);
  const v4 = isIPv4(ip) ? ip : groups && mappedIpv4(groups);
  if (v4) return `${v4.split(".").slice(0, 3).join(".")}.0/24`;
  if (!groups) return "unknown";
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(":")}::/64`;
}

/** The address that one reader counts under: an IPv4 address, or an IPv6 /64, whose addresses one host can change at will. */
export function readerOf(ip: string | undefined): string {
  if (!ip) return "unknown";
  const groups = groupsOf(ip);
  return groups ? (mappedIpv4(groups) ?? networkOf(ip)) : ip;
}
