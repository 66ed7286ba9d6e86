import type { ReactNode } from "react";
import type { ShownStage } from "./stage.ts";
import { StateWord } from "./state-word.tsx";
import { Thread } from "./thread.tsx";

/** Thread and word together; `children` is the small print after them (a date). */
export function Progress({ stage, children }: { stage: ShownStage; children?: ReactNode }) {
  return (
    <span className="progress">
      <Thread stage={stage} />
      <StateWord stage={stage} />
      {children ? <span className="meta">{children}</span> : null}
    </span>
  );
}
