import { cutOf, drawn, type ShownStage, stepOf } from "./stage.ts";

/** The short thread: five knots in a row, or fewer and a cut. Decoration: the state's word stands beside it. */
export function Thread({ stage }: { stage: ShownStage }) {
  const cut = cutOf(stage);
  const shown = drawn(stage);
  return (
    <span className="thread" data-step={stepOf(stage)} data-end={cut ?? undefined} aria-hidden="true">
      {shown.map((knot, index) => (
        <i key={knot} className={cut && index === shown.length - 1 ? "end" : undefined} />
      ))}
    </span>
  );
}
