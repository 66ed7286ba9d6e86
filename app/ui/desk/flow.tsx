import { type ReactNode, useId } from "react";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Note } from "../note.tsx";

export type FlowPoint = {
  key: string;
  count: number;
  text: string;
  href: string;
  notes: (string | false)[];
  off?: boolean;
};

export type FlowProps = {
  /** How many in all. */
  total: number;
  /** Of what: the consultation's name. */
  of: ReactNode;
  points: FlowPoint[];
  below: ReactNode;
  /** The parts and the totals, which were counted apart, agree. */
  reconciles: boolean;
};

/** The whole loop as one thread: where all contributions of a consultation are. The numbers add up, and are shown to. */
export function Flow({ total, of, points, below, reconciles }: FlowProps) {
  const { t, number } = useI18n();
  const id = useId();
  return (
    <section className="loop" aria-labelledby={id}>
      <div className="secth">
        <h2 id={id}>{t("desk.flow.title", { count: total })}</h2>
        <p className="m">
          {of} · {points.map((point) => number(point.count)).join(" + ")} = {number(total)}
        </p>
      </div>
      <ol className={points.length > 5 ? "seven" : points.length > 4 ? "five" : "four"}>
        {points.map((point) => (
          <li key={point.key} className={point.off ? "off" : "full"}>
            <b className="n">{number(point.count)}</b>
            <a href={point.href}>{point.text}</a>
            {point.notes
              .filter((note) => note !== false)
              .map((note) => (
                <span className="m" key={note}>
                  {note}
                </span>
              ))}
          </li>
        ))}
      </ol>
      <p className="m">{below}</p>
      {reconciles ? null : <Note tone="err">{t("desk.flow.off")}</Note>}
    </section>
  );
}
