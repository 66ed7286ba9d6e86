import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { responseDueOn, windowState } from "~/domain/consultations/consultation.ts";
import { addDays, dateIn, endOfDay, startOfDay } from "~/domain/kernel/day.ts";

const zones = [
  "Europe/Oslo",
  "Europe/Stockholm",
  "Atlantic/Reykjavik",
  "America/Godthab",
  "Asia/Tokyo",
  "UTC",
];
const day = fc
  .date({ min: new Date("2024-01-01"), max: new Date("2031-12-31"), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const zone = fc.constantFrom(...zones);
const earlier = (instant: string, ms: number) => new Date(Date.parse(instant) - ms).toISOString();

describe("deadlines (rule 12)", () => {
  it("last through 23:59:59 of the day in the forum's zone, whatever the clocks do that night", () => {
    fc.assert(
      fc.property(day, zone, fc.nat(120), (closesOn, timeZone, length) => {
        const consultation = {
          status: "announced" as const,
          standing: false,
          opensOn: addDays(closesOn, -length),
          closesOn,
        };
        const end = endOfDay(closesOn, timeZone);
        expect(windowState(consultation, earlier(end, 1), timeZone)).toBe("open");
        expect(windowState(consultation, end, timeZone)).toBe("over");
        expect(dateIn(earlier(end, 1), timeZone)).toBe(closesOn);
        expect(dateIn(end, timeZone)).toBe(addDays(closesOn, 1));
        expect(
          windowState(consultation, earlier(startOfDay(consultation.opensOn, timeZone), 1), timeZone),
        ).toBe("not_open");
        expect(windowState(consultation, startOfDay(consultation.opensOn, timeZone), timeZone)).toBe("open");
      }),
    );
  });

  it("of two nights in Oslo that are an hour short and an hour long", () => {
    expect(endOfDay("2026-03-28", "Europe/Oslo")).toBe("2026-03-28T23:00:00.000Z");
    expect(endOfDay("2026-03-29", "Europe/Oslo")).toBe("2026-03-29T22:00:00.000Z");
    expect(endOfDay("2026-10-25", "Europe/Oslo")).toBe("2026-10-25T23:00:00.000Z");
  });

  it("a response is promised so many days after the window, or after the receipt where that is later", () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: -60, max: 60 }),
        fc.integer({ min: 1, max: 120 }),
        (closesOn, offset, responseDays) => {
          const receivedOn = addDays(closesOn, offset);
          const due = responseDueOn({ closesOn, standing: false, responseDays, milestones: [] }, receivedOn);
          expect(due).toBe(addDays(receivedOn > closesOn ? receivedOn : closesOn, responseDays));
          const decided = [{ kind: "decision" as const, on: addDays(receivedOn, 1) }];
          const standing = { closesOn: null, standing: true, responseDays, milestones: decided };
          expect(responseDueOn(standing, receivedOn)).toBe(addDays(receivedOn, responseDays));
        },
      ),
    );
  });

  it("a response comes before the decision, if that is sooner; only other decisions wait for later input", () => {
    const terms = (...decisions: string[]) => ({
      closesOn: "2026-05-20",
      standing: false,
      responseDays: 84,
      milestones: [
        { kind: "decision" as const, on: "2026-05-20" }, // on the last day of the window: not of its input
        { kind: "final_report" as const, on: "2026-06-01" },
        ...decisions.map((on) => ({ kind: "decision" as const, on })),
      ],
    });
    expect(responseDueOn(terms(), "2026-05-01")).toBe("2026-08-12");
    expect(responseDueOn(terms("2026-08-13"), "2026-05-01")).toBe("2026-08-12");
    expect(responseDueOn(terms("2026-08-12"), "2026-05-01")).toBe("2026-08-11");
    expect(responseDueOn(terms("2026-09-01", "2026-07-01"), "2026-05-01")).toBe("2026-06-30");
    // late, before the decision; late, after it; late, before the next
    expect(responseDueOn(terms("2026-07-01"), "2026-06-10")).toBe("2026-06-30");
    expect(responseDueOn(terms("2026-07-01"), "2026-07-01")).toBe("2026-09-23");
    expect(responseDueOn(terms("2026-07-01", "2026-09-01"), "2026-07-01")).toBe("2026-08-31");
  });

  it("a closed or cancelled consultation receives nothing, at any time", () => {
    fc.assert(
      fc.property(day, fc.constantFrom("closed" as const, "cancelled" as const), (on, status) => {
        expect(
          windowState({ status, standing: true, opensOn: on, closesOn: null }, `${on}T12:00:00.000Z`, "UTC"),
        ).toBe("ended");
      }),
    );
  });
});
