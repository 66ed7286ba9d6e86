import { cutOf, drawn, type ShownStage, stepOf } from "./stage.ts";

const kept = new Map<ShownStage, { __html: string }>();

/** The knots of a stage, which are always the same: written down once, since they were a fifth of what a list is made of. */
function knotsOf(stage: ShownStage): { __html: string } {
  let found = kept.get(stage);
  if (!found) {
    const shown = drawn(stage).map(() => "<i></i>");
    if (cutOf(stage)) shown[shown.length - 1] = '<i class="end"></i>';
    found = { __html: shown.join("") };
    kept.set(stage, found);
  }
  return found;
}

/** The short thread: five knots in a row, or fewer and a cut. Decoration: the state's word stands beside it. */
export function Thread({ stage }: { stage: ShownStage }) {
  const end = cutOf(stage) ?? undefined;
  return (
    <span
      className="thread"
      data-step={stepOf(stage)}
      data-end={end}
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, with nobody's words in it
      dangerouslySetInnerHTML={knotsOf(stage)}
    />
  );
}
