import { describe, expect, it } from "vitest";
import { hashCode, makeCodes, spaced } from "~/server/sign-in/recovery-codes.ts";
import { seal, unseal } from "~/server/sign-in/seal.ts";
import { base32, codeAt, otpauthUri, stepAt, stepOf } from "~/server/sign-in/totp.ts";

describe("a code of an app", () => {
  const secret = Buffer.from("12345678901234567890");

  it.each([
    [59, "287082"],
    [1111111109, "081804"],
    [1111111111, "050471"],
    [1234567890, "005924"],
    [2000000000, "279037"],
    [20000000000, "353130"],
  ])("is that of RFC 6238 at second %i", (seconds, code) => {
    expect(codeAt(secret, stepAt(seconds * 1000))).toBe(code);
  });

  it("is taken one step early or late, and no further", () => {
    const now = 1_777_000_000_000;
    const step = stepAt(now);
    const taken = [-2, -1, 0, 1, 2].map((off) => stepOf(secret, codeAt(secret, step + off), now));
    expect(taken).toEqual([null, step - 1, step, step + 1, null]);
    expect(stepOf(secret, "", now)).toBeNull();
  });

  it("is set up by an address that apps read", () => {
    expect(base32(secret)).toBe("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    expect(base32(Buffer.from("f"))).toBe("MY");
    expect(otpauthUri({ issuer: "Forum: døme", account: "a@b.example", secret })).toBe(
      "otpauth://totp/Forum%3A%20d%C3%B8me:a%40b.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Forum%3A%20d%C3%B8me&algorithm=SHA1&digits=6&period=30",
    );
  });
});

describe("a sealed secret", () => {
  const [key, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
  const secret = Buffer.from("twenty bytes, say so");

  it("opens with the server's key for its owner, and in no other way", () => {
    const sealed = seal(key, "person", secret);
    expect(sealed).not.toContain(secret.toString("base64url").slice(0, 8));
    expect(unseal(key, "person", sealed)).toEqual(secret);
    expect(unseal(other, "person", sealed)).toBeNull();
    expect(unseal(key, "somebody else", sealed)).toBeNull();
    const bytes = Buffer.from(sealed, "base64url");
    bytes[15] = (bytes[15] ?? 0) ^ 1;
    for (const broken of [bytes.toString("base64url"), sealed.slice(0, 10), ""]) {
      expect(unseal(key, "person", broken)).toBeNull();
    }
  });

  it("never looks the same twice", () => {
    expect(seal(key, "person", secret)).not.toBe(seal(key, "person", secret));
  });
});

describe("codes on paper", () => {
  const key = Buffer.alloc(32, 1);

  it("are ten, different, of twelve digits, and kept as hashes of one person's", () => {
    const { codes, hashes } = makeCodes(key, "person");
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^\d{12}$/);
    expect(hashes).toEqual(codes.map((code) => hashCode(key, "person", code)));
    expect(JSON.stringify(hashes)).not.toContain(codes[0]);
    expect(hashCode(key, "somebody else", codes[0] ?? "")).not.toBe(hashes[0]);
    expect(spaced("482109375512")).toBe("4821 0937 5512");
  });
});
