/** Parts of the desk's pages of a meeting that say how few there are, and why somebody waits. */
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { resultsOf } from "~/domain/evaluations/evaluation.ts";
import { translator } from "~/i18n/translator.ts";
import { I18nProvider } from "~/i18n/use-i18n.tsx";
import { Results } from "~/ui/evaluation-desk/results.tsx";
import type { MeetingFrame } from "~/ui/meeting-desk/meeting-head.tsx";
import { RegistrationsPart } from "~/ui/registration-desk/registrations-part.tsx";

const draw = (element: ReactElement) =>
  renderToStaticMarkup(<I18nProvider value={translator("en")}>{element}</I18nProvider>);

describe("the results of an evaluation", () => {
  const questions = [
    { kind: "scale" as const, text: { en: "Useful?" } },
    { kind: "text" as const, text: { en: "What else?" } },
  ];
  const drawn = (answered: number, wrote: number) => {
    const answers = Array.from({ length: answered }, (_, n) => ({
      ...{ isNew: true, replies: [4, n < wrote ? `Words ${n}` : null] },
    }));
    const results = resultsOf(questions, answers);
    return draw(<Results results={results} frame={{ mainLanguage: "en" } as MeetingFrame} />);
  };
  const few = "Where fewer than 5 have answered, you may recognise who it was.";

  it("say where few answered that they can be known, and claim nowhere that nobody is", () => {
    for (const [answered, wrote] of [
      [1, 1],
      [5, 4],
    ] as const)
      expect(drawn(answered, wrote)).toContain(few);
    for (const [answered, wrote] of [
      [5, 5],
      [5, 0],
    ] as const)
      expect(drawn(answered, wrote)).not.toContain(few);
    expect(drawn(1, 1)).not.toContain("nobody is known");
  });
});

describe("the registrations on a meeting's overview", () => {
  const drawn = (organisation_full: number, toCome = true) =>
    draw(
      <RegistrationsPart
        slug="vaar"
        numbers={{
          status: { going: 13, maybe: 0, waiting: 2, not_going: 0 },
          ...{ kept: 0, lacks: { meeting_full: 0, organisation_full } },
        }}
        {...{ capacity: 20, calledOff: false, asksStaff: false, toCome }}
      />,
    );

  it("say why somebody waits though seats are free, while he may still get one", () => {
    expect(drawn(2)).toContain("2 wait because their organisation has all its seats.");
    expect(drawn(0)).not.toContain("its seats");
    expect(drawn(2, false)).not.toContain("its seats");
  });
});
