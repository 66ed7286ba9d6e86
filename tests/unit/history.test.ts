import { expect, it } from "vitest";
import { translator } from "~/i18n/translator.ts";
import { eventsOf } from "~/ui/public/contribution-history.tsx";

it("tells what happened newest first, the answer on its own day too", () => {
  const history = [
    { kind: "received" as const, on: "2026-04-21" },
    { kind: "withdrawn" as const, on: "2026-06-02" },
  ];
  const told = (on: string) =>
    eventsOf({ history, answered: { on, number: 4 } }, translator("en")).map(({ id }) => id);
  expect(told("2026-05-20")).toEqual(["withdrawn 2026-06-02", "answered", "received 2026-04-21"]);
  expect(told("2026-06-03")).toEqual(["answered", "withdrawn 2026-06-02", "received 2026-04-21"]);
});
