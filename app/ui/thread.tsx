import { type Knot, knots, stepOf } from "./stage.ts";

/** The short thread: five knots in a row. Decoration: the state's word stands beside it. */
export function Thread({ stage }: { stage: Knot }) {
  return (
    <span className="thread" data-step={stepOf(stage)} aria-hidden="true">
      {knots.map((knot) => (
        <i key={knot} />
      ))}
    </span>
  );
}
