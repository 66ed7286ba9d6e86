import { expect, it } from "vitest";
import { translator } from "~/i18n/translator.ts";
import { trackTitle } from "~/ui/track/track-head.tsx";

const titleOf = (...stages: string[]) =>
  trackTitle(translator("en"), {
    status: "split",
    contributions: stages.map((stage) => ({
      stage,
      withdrawnOn: stage === "withdrawn" ? "2026-11-01" : null,
    })),
  } as never);

it("a submission waits for no response to what was set aside, or taken back", () => {
  expect(titleOf("set_aside")).toBe("1 point, set aside");
  expect(titleOf("set_aside", "withdrawn")).toBe("1 point, set aside");
  expect(titleOf("set_aside", "received")).toBe("1 point, no response yet");
  expect(titleOf("set_aside", "answered")).toBe(titleOf("answered"));
});
