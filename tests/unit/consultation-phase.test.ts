import { describe, expect, it } from "vitest";
import { nextDate } from "~/domain/consultations/consultation.ts";
import { consultationPhase } from "~/domain/published/phase.ts";
import type { PublishedConsultation } from "~/domain/published/published.ts";
import { consultationPoints } from "~/ui/public/consultation-points.ts";

const dated = {
  status: "announced",
  standing: false,
  opensOn: "2026-04-01",
  closesOn: "2026-05-20",
} as const;
type ConsultationMilestones = Parameters<typeof nextDate>[1];
const all = { contributions: 3, "stage:answered": 3 };

describe("the phase of a consultation", () => {
  it.each([
    ["announced before its first day", dated, {}, "2026-03-31", "announced"],
    ["open on its first day", dated, {}, "2026-04-01", "open"],
    ["open on its last day, though everything is answered", dated, all, "2026-05-20", "open"],
    [
      "being assessed after it",
      dated,
      { contributions: 3, "stage:being_assessed": 3 },
      "2026-05-21",
      "assessing",
    ],
    [
      "responding once a response is written",
      dated,
      { contributions: 3, "stage:response_being_prepared": 1 },
      "2026-05-21",
      "responding",
    ],
    [
      "responding while one waits",
      dated,
      { contributions: 3, "stage:answered": 2 },
      "2026-05-21",
      "responding",
    ],
    [
      "not answered while a submission waits to be split",
      dated,
      { ...all, "submissions:received": 1 },
      "2026-05-21",
      "responding",
    ],
    ["answered when every contribution is", dated, all, "2026-05-21", "answered"],
    ["standing without an end", { ...dated, standing: true, closesOn: null }, {}, "2030-01-01", "standing"],
    ["closed", { ...dated, status: "closed" as const }, all, "2026-06-30", "closed"],
    [
      "closed, and something waits to be split",
      { ...dated, status: "closed" as const },
      { ...all, "submissions:received": 1 },
      "2026-06-30",
      "closed_waiting",
    ],
    [
      "closed, and something waits for its response",
      { ...dated, status: "closed" as const },
      { ...all, contributions: 4 },
      "2026-06-30",
      "closed_waiting",
    ],
    ["cancelled", { ...dated, status: "cancelled" as const }, {}, "2026-04-10", "cancelled"],
  ])("is %s", (_, consultation, counts, today, phase) => {
    expect(consultationPhase(consultation, counts, today)).toBe(phase);
  });
});

describe("the next day of a consultation", () => {
  const next = (today: string, status: "draft" | "announced", milestones = [] as ConsultationMilestones) =>
    nextDate({ ...dated, status }, milestones, today)?.kind;

  it("is not one that is here already, nor what was noted today", () => {
    expect(next("2026-03-31", "draft")).toBe("opened");
    expect(next("2026-04-01", "announced", [{ kind: "other", on: "2026-04-01" }])).toBe("deadline");
    expect(next("2026-04-01", "announced", [{ kind: "other", on: "2026-04-02" }])).toBe("other");
    expect(next("2026-04-01", "announced", [{ kind: "meeting", on: "2026-04-01" }])).toBe("meeting");
  });
});

describe("the points on a consultation's thread", () => {
  const consultation = {
    ...dated,
    announcedOn: "2026-03-10",
    closedOn: null,
    cancelledOn: null,
    responseDays: 84,
    milestones: [{ kind: "meeting", on: "2026-04-15", title: { nn: "Møte" }, note: null }],
  } as unknown as PublishedConsultation;
  const kinds = (today: string, phase: Parameters<typeof consultationPoints>[1]) =>
    consultationPoints(consultation, phase, today).map(({ kind, passage }) => `${kind} ${passage}`);

  it("stand in order, with now between what has passed and what comes", () => {
    expect(kinds("2026-04-10", "open")).toEqual([
      "announced passed",
      "opened passed",
      "now now",
      "meeting next",
      "deadline next",
      "all_answered next",
    ]);
  });

  it("begin with the announcement, though the window was extended on the same day", () => {
    const extended = { kind: "other" as const, on: "2026-03-10", title: { nn: "Flytta" }, note: null };
    const points = consultationPoints({ ...consultation, milestones: [extended] }, "open", "2026-03-10");
    expect(points.slice(0, 2).map(({ kind }) => kind)).toEqual(["announced", "other"]);
  });

  it("leave the last day for responses ahead as long as something waits", () => {
    expect(kinds("2026-09-30", "responding").slice(-2)).toEqual(["now now", "all_answered next"]);
    expect(kinds("2026-09-30", "answered").at(-1)).toBe("now now");
  });
});
