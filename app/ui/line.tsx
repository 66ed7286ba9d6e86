import { useI18n } from "~/i18n/use-i18n.tsx";
import { passageClass } from "./stage.ts";
import type { TimelinePoint } from "./timeline.tsx";

/** The thread laid on its side where there is room: a consultation's dates, the loop on the front page. */
export function Line({ points }: { points: TimelinePoint[] }) {
  const { t } = useI18n();
  return (
    <ol className="line">
      {points.map((point) => (
        <li key={point.key} className={passageClass(point.passage)}>
          <b>
            {point.title}
            {point.passage === "passed" ? null : (
              <span className="vh"> ({t(`common.thread.${point.passage}`)})</span>
            )}
          </b>
          {point.when ? <span className="when">{point.when}</span> : null}
          {point.text ? <p>{point.text}</p> : null}
        </li>
      ))}
    </ol>
  );
}
