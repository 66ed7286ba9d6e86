import type { ReactNode } from "react";
import { Row, type RowProps } from "./row.tsx";
import { type Passage, passageClass } from "./stage.ts";

/** A whole page hung on the thread: its children are Knots. */
export function Spun({ children }: { children: ReactNode }) {
  return <div className="spun apart">{children}</div>;
}

/** One section of a spun page, tied to the thread by a knot. */
export function Knot({ passage = "passed", ...row }: RowProps & { passage?: Passage }) {
  return (
    <Row {...row} className={["knot", passageClass(passage), row.className].filter(Boolean).join(" ")} />
  );
}
