import { expect, it } from "vitest";
import { translator } from "~/i18n/translator.ts";
import { eventsOf } from "~/ui/public/contribution-history.tsx";

it("tells what happened newest first, the answer on its own day too", () => {
  const history = [
    { kind: "received" as const, on: "2026-04-21" },
    { kind: "withdrawn" as const, on: "2026-06-02" },
  ];
  const told = (on: string) =>
    eventsOf(
      { history, answer: { on, response: { number: 4, versions: [] } }, ended: [] },
      translator("en"),
    ).map(({ id }) => id);
  expect(told("2026-05-20")).toEqual(["withdrawn 2026-06-02", "answered", "received 2026-04-21"]);
  expect(told("2026-06-03")).toEqual(["answered", "withdrawn 2026-06-02", "received 2026-04-21"]);
});

it("tells each answer that ended with its end, and later versions of the one that holds", () => {
  const history = [{ kind: "received" as const, on: "2026-04-21" }];
  const before = { response: 4, version: 1, answeredOn: "2026-05-02", endedOn: "2026-05-20" };
  const version = { note: "Grunnen.", added: 0, left: 0 };
  const answer = {
    on: "2026-05-25",
    response: {
      number: 5,
      versions: [
        { ...version, version: 1, kind: "first" as const, publishedOn: "2026-05-25", added: 1 },
        { ...version, version: 2, kind: "substantive" as const, publishedOn: "2026-05-25" },
        { ...version, version: 3, kind: "typing_error" as const, publishedOn: "2026-06-01" },
      ],
    },
  };
  const changes = [{ ...version, version: 2, kind: "substantive" as const, publishedOn: "2026-05-02" }];
  const ended = [{ ...before, version: 2, retracted: true, why: "Feil.", language: "nn", changes }];
  expect(eventsOf({ history, answer, ended }, translator("en")).map(({ what }) => what)).toEqual([
    "A typing error in response 5 corrected",
    "Response 5 changed",
    "Response 5 published",
    "Response 4 retracted",
    "Response 4 changed",
    "Response 4 published",
    "Received, receipt given",
  ]);
});

it("keeps the order of one day: what was taken back after its answer was retracted stands above that, and below what came later", () => {
  const on = "2026-05-20";
  const history = [
    { kind: "received" as const, on },
    { kind: "assigned" as const, on },
    { kind: "withdrawn" as const, on, answers: 2 },
  ];
  const ended = [
    {
      response: 4,
      version: 1,
      answeredOn: on,
      endedOn: on,
      retracted: true,
      why: "Feil.",
      language: "nn",
      changes: [],
    },
  ];
  const told = (withdrawn: number) =>
    eventsOf(
      {
        history: history.map((one) => (one.kind === "withdrawn" ? { ...one, answers: withdrawn } : one)),
        answer: null,
        ended,
      },
      translator("en"),
    ).map(({ id }) => id.split(" ")[0]);
  expect(told(2)).toEqual(["withdrawn", "ended", "answered", "assigned", "received"]);
  expect(told(1)).toEqual(["ended", "withdrawn", "answered", "assigned", "received"]);
});

it("tells of a receipt only where one was given", () => {
  const history = [{ kind: "received" as const, on: "2026-05-07" }];
  const told = (unreceipted: boolean) =>
    eventsOf({ history, answer: null, ended: [], unreceipted }, translator("en"))[0]?.what;
  expect([told(false), told(true)]).toEqual(["Received, receipt given", "Received"]);
});
