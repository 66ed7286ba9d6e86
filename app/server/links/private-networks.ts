/** Which addresses are nobody's business outside their own network, or no host's at all (RFC 6890, and what came after it). */
import { BlockList, isIPv4, isIPv6 } from "node:net";

const v4 = [
  ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"],
  ...["192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15"],
  ...["198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"],
];
/** Those that hold an IPv4 address in them are refused whole: nobody is linked to by one. */
const v6 = [
  ...["::/96", "::ffff:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32"],
  ...["2002::/16", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8"],
];

/** A list for each: in one, what stands for IPv4 addresses in IPv6 would stand for all of them. */
function listOf(nets: readonly string[], family: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList();
  for (const net of nets) {
    const [address = "", bits] = net.split("/");
    list.addSubnet(address, Number(bits), family);
  }
  return list;
}
const [blocked4, blocked6] = [listOf(v4, "ipv4"), listOf(v6, "ipv6")];

/** Whether an address lies in a network that is not everybody's; what is no address does. */
export function isPrivateAddress(address: string): boolean {
  if (isIPv4(address)) return blocked4.check(address, "ipv4");
  return !isIPv6(address) || address.includes("%") || blocked6.check(address, "ipv6");
}
