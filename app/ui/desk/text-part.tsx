import type { BenchText } from "~/domain/contributions/bench.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { useTextName } from "../bench/text-name.ts";

export type Part = Pick<BenchText, "kind" | "fileName" | "corrected"> & { on: string };

/** Above the words of one of several texts: what it is, when it came, and whether a later one holds instead. */
export function TextPart({ part }: { part: Part | null }) {
  const { date } = useI18n();
  const nameOf = useTextName();
  return part ? (
    <h3 className="m part">
      {date(part.on)} · {nameOf(part)}
    </h3>
  ) : null;
}
