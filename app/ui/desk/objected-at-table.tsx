import type { Objected } from "~/domain/live/room.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Note } from "../note.tsx";

/** That somebody at the table meant something else than the point says: for those who work with it. `named`: with the points' references. */
export function ObjectedAtTable({ objected, named = false }: { objected: Objected[]; named?: boolean }) {
  const { t, list } = useI18n();
  if (objected.length === 0) return null;
  return (
    <Note>
      <p>{t("roomDesk.objected.beside")}</p>
      <ul>
        {objected.map(({ refs, meant, settled, late }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be meant twice
          <li key={at}>
            {named && refs.length > 0 ? <b className="ref">{list(refs)}: </b> : null}
            {meant === null ? <i>{t("roomDesk.objected.redacted")}</i> : <q lang="">{meant}</q>}{" "}
            <span className="m">
              {t(`roomDesk.objected.${settled ? "kept" : late ? "late" : "open"}`)}
              {refs.length === 0 ? ` ${t("roomDesk.objected.nowhere")}` : null}
            </span>
          </li>
        ))}
      </ul>
    </Note>
  );
}
