import { describe, expect, it } from "vitest";
import { type ClockSubject, clockWarnings, meetingClocks } from "~/domain/consultations/clock.ts";

const good: ClockSubject = {
  status: "draft",
  standing: false,
  formalHearing: false,
  opensOn: "2026-02-01",
  closesOn: "2026-03-14",
  announcedAt: null,
  responseDays: 84,
  firstStatusDays: 30,
  meetingClocks,
};
const now = "2026-01-18T09:00:00.000Z";
const rules = (
  change: Partial<ClockSubject>,
  milestones: Parameters<typeof clockWarnings>[1] = [],
  at = now,
) => clockWarnings({ ...good, ...change }, milestones, at, "Europe/Oslo");

describe("the clocks", () => {
  it("are content with 14 days of notice, 42 of window, 84 to a response and 30 to a first status", () => {
    expect(rules({})).toEqual([]);
  });

  it("warn of a timeline that is published a day too late, by the day in the forum's zone", () => {
    expect(rules({}, [], "2026-01-18T22:59:59.000Z")).toEqual([]);
    expect(rules({}, [], "2026-01-18T23:00:00.000Z")).toEqual([
      { rule: "timeline_notice", days: 13, wanted: 14, on: "2026-02-01" },
    ]);
  });

  it("judge an announced one by the day it was announced, not by today", () => {
    expect(rules({ status: "announced", announcedAt: now }, [], "2026-03-01T00:00:00.000Z")).toEqual([]);
  });

  it("warn of a short window, and count its last day", () => {
    expect(rules({ closesOn: "2026-03-13" })).toEqual([
      { rule: "written_window", days: 41, wanted: 42, on: "2026-03-13" },
    ]);
  });

  it("want 90 days for a formal hearing", () => {
    expect(rules({ formalHearing: true })).toEqual([
      { rule: "hearing_window", days: 42, wanted: 90, on: "2026-03-14" },
    ]);
    expect(rules({ formalHearing: true, closesOn: "2026-05-01" })).toEqual([]);
  });

  it("warn of a response after 84 days, or on or after the decision", () => {
    expect(rules({ responseDays: 85 })).toMatchObject([{ rule: "response_days", days: 85, wanted: 84 }]);
    const decision = (on: string) => [{ kind: "decision" as const, on }];
    expect(rules({}, decision("2026-06-07"))).toEqual([]);
    expect(rules({}, decision("2026-06-06"))).toEqual([
      { rule: "response_before_decision", days: 84, wanted: 83, on: "2026-06-06" },
    ]);
  });

  it("warn of each meeting that is called at short notice, and of a first status after 30 days", () => {
    const meetings = [
      { kind: "meeting" as const, on: "2026-02-20" },
      { kind: "meeting" as const, on: "2026-01-28" },
    ];
    expect(rules({ firstStatusDays: 31 }, meetings).map((warning) => [warning.rule, warning.on])).toEqual([
      ["timeline_notice", "2026-01-28"],
      ["meeting_notice", "2026-01-28"],
      ["first_status_days", null],
    ]);
    const own = { meetingClocks: { ...meetingClocks, notice: 7 } };
    expect(rules(own, meetings).map(({ rule }) => rule)).toEqual(["timeline_notice"]);
  });

  it("ask neither window nor timeline of a standing one, and nothing of one that has ended", () => {
    expect(rules({ standing: true, closesOn: null, opensOn: "2026-01-18" })).toEqual([]);
    expect(rules({ status: "cancelled", responseDays: 900 })).toEqual([]);
  });
});
