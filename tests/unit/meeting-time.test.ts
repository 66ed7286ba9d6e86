import { describe, expect, it } from "vitest";
import { isStillChosen } from "~/domain/evaluations/evaluation.ts";
import { kindsOffered } from "~/domain/mailings/policy.ts";
import { offersCallingOff } from "~/domain/meetings/policy.ts";

const meeting = {
  ...({ status: "announced", audience: "open" } as const),
  ...{ timeZone: "Europe/Oslo", registrationClosesOn: "2026-05-05" },
  ...{ startsAt: "2026-05-07T07:30:00.000Z", endsAt: "2026-05-07T09:30:00.000Z" },
};
const [before, late, during, after] = [
  "2026-05-01T08:00:00.000Z",
  "2026-05-06T08:00:00.000Z",
  "2026-05-07T08:00:00.000Z",
  "2026-05-07T09:30:00.000Z",
] as const;

describe("what fits the time of a meeting", () => {
  it("is calling it off until it ends, which may be when it turns out that it could not be held", () => {
    expect(offersCallingOff({ status: "draft", endsAt: null }, after)).toBe(true);
    expect([before, late, during, after].map((now) => offersCallingOff(meeting, now))).toEqual([
      ...[true, true],
      ...[true, false],
    ]);
    for (const status of ["closed", "cancelled"] as const)
      expect(offersCallingOff({ ...meeting, status }, before)).toBe(false);
  });

  it("is inviting while one can register, and writing to the registered until it has ended", () => {
    expect(kindsOffered(meeting, before)).toEqual(["invitation", "reminder", "notice"]);
    for (const now of [late, during]) expect(kindsOffered(meeting, now)).toEqual(["notice"]);
    expect(kindsOffered(meeting, after)).toEqual([]);
    expect(kindsOffered({ ...meeting, status: "closed" }, during)).toEqual([]);
    expect(kindsOffered({ ...meeting, audience: "internal" }, before)).toEqual([]);
  });

  it("is choosing what is asked afterwards, until it is over", () => {
    expect([before, during, after].map((now) => isStillChosen(meeting, now))).toEqual([true, true, true]);
    expect(isStillChosen(meeting, "2026-05-21T22:00:00.000Z")).toBe(false);
    expect(isStillChosen({ ...meeting, status: "cancelled" }, before)).toBe(false);
    expect(isStillChosen({ ...meeting, audience: "internal" }, before)).toBe(false);
  });
});
