import { expect, it } from "vitest";
import { standingOn } from "~/domain/published/meetings.ts";

const meeting = {
  status: "announced",
  timeZone: "Europe/Oslo",
  // Half past midnight in Oslo.
  startsAt: "2026-12-13T23:30:00.000Z",
  endsAt: "2026-12-14T02:00:00.000Z",
} as const;

it("a meeting is today's all through its day in its own zone, to come before it and over after it", () => {
  const on = (day: string) => standingOn(meeting, day);
  expect(["2026-12-13", "2026-12-14", "2026-12-15"].map(on)).toEqual(["announced", "today", "over"]);
});

it("a meeting that is called off or closed is so on any day", () => {
  const stands = (["cancelled", "closed"] as const).map((status) =>
    standingOn({ ...meeting, status }, "2026-12-14"),
  );
  expect(stands).toEqual(["cancelled", "closed"]);
});
