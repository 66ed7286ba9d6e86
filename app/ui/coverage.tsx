import type { ReactNode } from "react";
import { useI18n } from "~/i18n/use-i18n.tsx";

export type CoverageKind = "contribution" | "background" | "greeting" | "signature" | "left";

/** A run of the text, in its order; `share` of the whole, 0–1. */
export type CoverageRun = { kind: CoverageKind; share: number };

export type CoverageProps = {
  runs: CoverageRun[];
  /** Accounted for, 0–1; null where it is not begun. Shown rounded down, so that it says 100 % only when it is. */
  covered: number | null;
  /** The legend: one line a kind, with its numbers. */
  legend?: { kind: CoverageKind; text: ReactNode }[];
  /** On the right: «Next unmarked». */
  action?: ReactNode;
};

const classes: Record<CoverageKind, string> = {
  contribution: "c-con",
  background: "c-bg",
  greeting: "c-gr",
  signature: "c-gr",
  left: "c-left",
};

/** How much of a text is accounted for, as a number, a bar and a legend. */
export function Coverage({ runs, covered, legend, action }: CoverageProps) {
  const { t, percent } = useI18n();
  const shown = covered === null ? t("intake.list.notBegun") : percent(Math.floor(covered * 100) / 100);
  const label =
    covered === null
      ? `${t("intake.list.coverage")}: ${shown}`
      : t("common.coverage.label", { percent: shown });
  let at = 0;
  return (
    <section className="cover" aria-label={label}>
      <b>{shown}</b>
      <svg viewBox="0 0 1000 16" preserveAspectRatio="none" role="img" aria-label={label}>
        <title>{label}</title>
        {runs.map((run, index) => {
          const x = at;
          at += run.share * 1000;
          const width = Math.round(run.share * 10_000) / 10;
          // biome-ignore lint/suspicious/noArrayIndexKey: runs are places in one text
          return <rect key={index} className={classes[run.kind]} x={x} y="0" width={width} height="16" />;
        })}
      </svg>
      <span>{action}</span>
      {legend && legend.length > 0 ? (
        <ul>
          {legend.map((item) => (
            <li key={item.kind}>
              <i className={classes[item.kind]} />
              {item.text}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
