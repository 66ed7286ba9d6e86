import { expect, it } from "vitest";
import { translator } from "~/i18n/translator.ts";
import { standingOf } from "~/ui/track/own-data.ts";
import { trackTitle } from "~/ui/track/track-head.tsx";

const submission = (...stages: string[]) =>
  ({
    status: "split",
    contributions: stages.map((stage) => ({
      stage,
      withdrawnOn: stage === "withdrawn" ? "2026-11-01" : null,
    })),
  }) as never;
const titleOf = (...stages: string[]) => trackTitle(translator("en"), submission(...stages));

it("a submission waits for no response to what was set aside, or taken back", () => {
  expect(titleOf("set_aside")).toBe("1 point, set aside");
  expect(titleOf("set_aside", "withdrawn")).toBe("1 point, set aside");
  expect(titleOf("set_aside", "received")).toBe("1 point, no response yet");
  expect(titleOf("set_aside", "answered")).toBe(titleOf("answered"));
  // every point that stands on the page is counted
  expect(titleOf("answered", "withdrawn", "answered")).toBe("2 points, all answered; 1 withdrawn");
  expect(titleOf("withdrawn")).toBe("You have withdrawn this");
});

it("a submission is taken back where all of it was, not where some of it stands or was set aside", () => {
  const stateOf = (...stages: string[]) => standingOf(submission(...stages)).state;
  expect(stateOf("withdrawn", "withdrawn")).toBe("withdrawn");
  expect([stateOf("withdrawn", "received"), stateOf("withdrawn", "set_aside")]).toEqual(["none", "aside"]);
  expect(stateOf("withdrawn", "answered")).toBe("all");
  expect(stateOf()).toBe("waiting");
});
