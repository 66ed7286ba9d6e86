import type { Became } from "~/domain/live/room.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";

/**
 * What became of what was said: submissions, with the way to each for whoever may open them; for others how much stayed with its
 * table, which those read word for word (StayedList).
 */
export function BecameList({ became: { taken, stayed }, opens }: { became: Became; opens: boolean }) {
  const { t } = useI18n();
  // Whoever agreed to be named at a table has a submission beside its own: each table is one row.
  const letters = [...new Set(taken.map(({ letter }) => letter))];
  return (
    <section className="block" aria-labelledby="became">
      <h2 id="became">{t("roomDesk.became.title")}</h2>
      {taken.length === 0 ? (
        <p>{t("roomDesk.became.nothing")}</p>
      ) : (
        <ul className="checks">
          {letters.map((letter) => (
            <li key={letter}>
              <span className="m">{letter}</span>
              <div>
                {taken
                  .filter((one) => one.letter === letter)
                  .map(({ ref, points }) => (
                    <p key={ref}>
                      {opens ? <a href={paths.desk.split(ref)}>{ref}</a> : ref}{" "}
                      <span className="m">
                        {points > 0
                          ? t("roomDesk.became.points", { count: points })
                          : t("roomDesk.became.toSplit")}
                      </span>
                    </p>
                  ))}
              </div>
            </li>
          ))}
        </ul>
      )}
      {stayed.length > 0 && !opens ? (
        <>
          <p>
            {stayed
              .map(({ letter, notes }) => t("roomDesk.became.stayed", { letter, count: notes }))
              .join(" · ")}
          </p>
          <p className="m">{t("roomDesk.became.stayedWhy")}</p>
        </>
      ) : null}
    </section>
  );
}
