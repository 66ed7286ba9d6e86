import { describe, expect, test } from "vitest";
import { describeError, scrubPath } from "~/server/log.ts";
import { networkOf, readerOf } from "~/server/network.ts";
import { cpuOf } from "../support/cost.ts";

describe("the path in the log", () => {
  test.each([
    ["/consultations/einnsyn?q=name@example.org#x", "/consultations/einnsyn"],
    ["/link/abc.def-123", "/link/…"],
    ["/setup/0a1b", "/setup/…"],
    ["/invitation-list/leave/abc-123", "/invitation-list/leave/…"],
    ["/registration/confirm/abc-123", "/registration/confirm/…"],
    ["/invitation-list/own", "/invitation-list/own"],
    ["/track/OGP26-K7M4", "/track/OGP26-K7M4"],
    ["/consultations/midtvegsgjennomgang-2026/submit", "/consultations/midtvegsgjennomgang-2026/submit"],
    ["/x/Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5", "/x/…"],
    ["/sign-in", "/sign-in"],
    ["/sign-in/code", "/sign-in/…"],
  ])("of %s holds no token and no question", (url, path) => {
    expect(scrubPath(url)).toBe(path);
  });

  test("a long hostile one is cut, and costs a few times what reading its start once does", () => {
    const hostile = `/${"a-".repeat(100_000)}`;
    expect(scrubPath(hostile).length).toBeLessThanOrEqual(300);
    const once = cpuOf(() => hostile.slice(0, 300).replace(/[^-]/g, ""), { times: 200 });
    expect(cpuOf(() => scrubPath(hostile), { times: 200 })).toBeLessThan(20 * once);
  });
});

describe("an error in the log", () => {
  test("has no values of a query, in the message, the stack or the cause", () => {
    const error = new Error("Failed query: insert into x values ($1)\nparams: secret words", {
      cause: Object.assign(new Error("broken\nparams: secret words"), { code: "23505" }),
    });
    const described = describeError(error);
    expect(JSON.stringify(described)).not.toContain("secret");
    expect(described.message).toBe("Failed query: insert into x values ($1)");
    expect(described.cause?.code).toBe("23505");
    expect(described.stack).toContain("log.test.ts");
  });

  test("anything else that is thrown is named by its kind only", () => {
    expect(describeError("secret")).toEqual({ name: "Thrown", message: "string" });
  });
});

describe("networks", () => {
  test.each([
    ["192.0.2.77", "192.0.2.0/24", "192.0.2.77"],
    ["::ffff:192.0.2.77", "192.0.2.0/24", "192.0.2.77"],
    ["::ffff:c000:24d", "192.0.2.0/24", "192.0.2.77"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64", "2001:db8:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64", "fe80:0:0:0::/64"],
    ["::1", "0:0:0:0::/64", "0:0:0:0::/64"],
    ["nonsense", "unknown", "nonsense"],
  ])("%s is of %s", (ip, network, reader) => {
    expect([networkOf(ip), readerOf(ip)]).toEqual([network, reader]);
  });
});
