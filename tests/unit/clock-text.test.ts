import { expect, it } from "vitest";
import { translator } from "~/i18n/translator.ts";
import { warningText } from "~/ui/meeting-desk/clock-text.ts";

it("short notice of a meeting is said as a number of days' notice, of one day as of many", () => {
  const say = (days: number, language: "en" | "nb") =>
    warningText({ rule: "notice", days, wanted: 14, by: "2026-05-01" }, translator(language));
  expect(say(12, "en")).toBe("People get 12 days' notice of the meeting. The rule is at least 14 days.");
  expect(say(1, "en")).toBe("People get 1 day's notice of the meeting. The rule is at least 14 days.");
  expect(say(1, "nb")).toBe("Folk får vite om møtet 1 dag før. Regelen er minst 14 dager.");
});
