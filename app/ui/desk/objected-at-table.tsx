import type { Objected } from "~/domain/live/room.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Note } from "../note.tsx";

/** That somebody at the table meant something else than the point says: for those who work with it. `named`: with the point's reference. */
export function ObjectedAtTable({ objected, named = false }: { objected: Objected[]; named?: boolean }) {
  const { t } = useI18n();
  if (objected.length === 0) return null;
  return (
    <Note>
      <p>{t("roomDesk.objected.beside")}</p>
      <ul>
        {objected.map(({ ref, meant, settled }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be meant twice
          <li key={at}>
            {named && ref ? <b className="ref">{ref}: </b> : null}
            <q lang="">{meant}</q>{" "}
            <span className="m">{t(settled ? "roomDesk.objected.kept" : "roomDesk.objected.open")}</span>
          </li>
        ))}
      </ul>
    </Note>
  );
}
