import { pageOf } from "~/domain/contributions/bench-window.ts";
import type { Mark } from "~/domain/contributions/contribution.ts";
import type { CoverageSum } from "~/domain/contributions/coverage.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Coverage, type CoverageKind } from "../coverage.tsx";
import { sentenceId } from "./answers.ts";
import { benchPath, useBench } from "./bench-state.ts";
import { wholeShares } from "./percents.ts";

/** How much is accounted for, over all texts, with the numbers that add up to the whole. */
export function BenchCover() {
  const { t, number, percent } = useI18n();
  const { bench, sentences, alive } = useBench();
  const { coverage } = bench;
  const { nextFree } = bench.page;
  const here = sentences.find((s) => s.free);
  const href = here
    ? `#${here.id}`
    : nextFree
      ? `${benchPath(bench, pageOf(nextFree.number))}#${sentenceId(nextFree.text, nextFree.start)}`
      : null;
  return (
    <Coverage
      covered={coverage.percent === null ? null : coverage.percent / 100}
      runs={coverage.runs.map((run) => ({
        kind: run.mark ?? "left",
        share: run.size / Math.max(1, coverage.total),
      }))}
      legend={legendOf(coverage).map(({ kind, share }) => ({
        kind,
        text:
          kind === "contribution" ? (
            t("split.cover.contributions", { count: bench.made.count, percent: percent(share) })
          ) : kind === "left" ? (
            <b>
              {t("split.cover.left", {
                count: coverage.leftSentences,
                percent: percent(share),
                characters: number(coverage.leftCharacters),
              })}
            </b>
          ) : (
            t(`split.cover.${kind}`, { percent: percent(share) })
          ),
      }))}
      action={
        href ? (
          <>
            <a href={href} data-next-free="">
              {t("split.cover.next")}
            </a>{" "}
            {alive ? <kbd>U</kbd> : null}
          </>
        ) : null
      }
    />
  );
}

/** Its per cents add up: what is left is what the large figure says is not accounted for. */
function legendOf({ byMark, percent, leftCharacters }: CoverageSum): { kind: CoverageKind; share: number }[] {
  if (percent === null) return [];
  const kinds = (["contribution", "background", "greeting", "signature"] satisfies Mark[]).filter(
    (mark) => byMark[mark] > 0,
  );
  const shares = wholeShares(
    kinds.map((kind) => byMark[kind]),
    percent,
  );
  const marked = kinds.map((kind, i): { kind: CoverageKind; share: number } => ({
    kind,
    share: (shares[i] ?? 0) / 100,
  }));
  return leftCharacters > 0 ? [...marked, { kind: "left", share: (100 - percent) / 100 }] : marked;
}
