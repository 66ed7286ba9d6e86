import type { MeetingStanding } from "~/domain/meetings/meeting.ts";
import { type Points, places, pointsIn } from "~/domain/numbers/numbers.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { DataTable } from "../data-table.tsx";

/** What was said at a meeting, and where it is now; the places add up to what was said. Nothing of one that was not held. */
export function SaidPart({ points, standing }: { points: Points | null; standing: MeetingStanding }) {
  const { t, number } = useI18n();
  if (!points && standing === "cancelled") return null;
  if (!points)
    return (
      <section className="block" aria-labelledby="said">
        <h2 id="said">{t("numbers.said.title")}</h2>
        <p>{t(standing === "coming" ? "numbers.said.later" : "numbers.said.unknown")}</p>
      </section>
    );
  const sum = pointsIn(points);
  return (
    <section className="block" aria-labelledby="said">
      <h2 id="said">{t("numbers.said.count", { count: sum })}</h2>
      {sum === 0 ? null : (
        <div className="narrow">
          <DataTable
            caption={t("numbers.said.where")}
            captionHidden
            dense
            columns={[
              { key: "place", head: t("numbers.said.where"), rowHead: true },
              { key: "n", head: t("numbers.said.many"), numeric: true },
            ]}
            rows={places.map((place) => ({
              id: place,
              place: t(`numbers.place.${place}`),
              n: number(points[place]),
            }))}
            foot={{ place: t("numbers.said.sum"), n: number(sum) }}
          />
        </div>
      )}
    </section>
  );
}
