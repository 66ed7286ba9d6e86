import type { RoomObjection, RoomTable } from "~/domain/live/room.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";

/** What was objected to at the tables, with the words that it is about: of each whether the scribe has answered it. */
export function ObjectionList({ tables }: { tables: readonly Pick<RoomTable, "letter" | "objections">[] }) {
  const { t } = useI18n();
  const all = tables.flatMap(({ letter, objections }) => objections.map((one) => ({ letter, ...one })));
  if (all.length === 0) return null;
  return (
    <div className="block">
      <h2>{t("roomDesk.objected.title")}</h2>
      <ul className="checks">
        {all.map(({ letter, note, said, ...objection }) => (
          <li key={`${letter}${note}${objection.meant}`}>
            <span className="m">{letter}</span>
            <div>
              {said === "" ? null : <q lang="">{said}</q>}
              <Meant objection={objection} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Meant({
  objection: { meant, open, late },
}: {
  objection: Pick<RoomObjection, "meant" | "open" | "late">;
}) {
  const { t } = useI18n();
  return (
    <p className="m">
      {t("roomDesk.objected.meant")} <q lang="">{meant}</q>{" "}
      {late ? (
        t("roomDesk.objected.late")
      ) : open ? (
        <b>{t("roomDesk.objected.open")}</b>
      ) : (
        t("roomDesk.objected.kept")
      )}
    </p>
  );
}
