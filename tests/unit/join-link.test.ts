import { describe, expect, it } from "vitest";
import { namesJoinLink } from "~/domain/kernel/join-link.ts";

describe("the link to join, looked for in a text", () => {
  it.each([
    ["https://join.example/rød", "Bli med: https://join.example/rød."],
    ["https://møte.example/abc", "https://møte.example/abc"],
    ["https://møte.example/abc", "https://xn--mte-0na.example/abc"],
    ["https://join.example/a%C3%A6b", "join.example/aæb"],
    ["https://join.example/aæb", "https://join.example/a%C3%A6b"],
    ["https://join.example/abc", "https://JOIN.example:443/abc?pwd=1"],
    ["https://join.example:443/abc", "http://www.join.example/abc/"],
    ["https://join.example/#room1", "https://join.example#room1"],
    ['https://join.example/a"b', 'Rom: https://join.example/a"b'],
    ["https://join.example/%ff", "https://join.example/%FF"],
    ["https://join.example", "join.example"],
  ])("%s is found in %s", (link, text) => expect(namesJoinLink(link, { nn: [text] })).toBe(true));

  it.each([
    ["https://join.example/room", "https://join.example/room2"],
    ["https://join.example/abc", "https://other.example/abc"],
    ["https://join.example:8443/abc", "https://join.example/abc"],
    ["https://join.example/abc", "join.example"],
  ])("%s is not found in %s", (link, text) => expect(namesJoinLink(link, { nn: [text] })).toBe(false));
});
