import type { ReactNode } from "react";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { type Passage, passageClass } from "./stage.ts";

export type TimelinePoint = {
  key: string;
  passage: Passage;
  title?: ReactNode;
  /** A TimeText, or words where there is no date. */
  when?: ReactNode;
  text?: ReactNode;
};

export type TimelineProps = {
  points: TimelinePoint[];
  /** Small steps in a margin. */
  brief?: boolean;
  /** The level of the points' titles. */
  level?: 2 | 3 | 4;
};

/** The long thread: what has passed, what is now, what comes. The passage is also said in words. */
export function Timeline({ points, brief, level = 3 }: TimelineProps) {
  const { t } = useI18n();
  const Title = `h${level}` as const;
  return (
    <ol className={brief ? "timeline brief" : "timeline"}>
      {points.map((point) => (
        <li key={point.key} className={passageClass(point.passage)}>
          {point.title ? (
            <Title>
              {point.title}
              {point.passage === "passed" ? null : (
                <span className="vh"> ({t(`common.thread.${point.passage}`)})</span>
              )}
            </Title>
          ) : null}
          {point.when ? <span className="when">{point.when}</span> : null}
          {point.text ? <p>{point.text}</p> : null}
        </li>
      ))}
    </ol>
  );
}
