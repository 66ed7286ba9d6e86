import type { ErasureGround, ErasureScope } from "~/domain/submissions/erasure.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Note } from "../note.tsx";

export type Erased = {
  /** an instant */
  at: string;
  scope: Exclude<ErasureScope, "staff">;
  ground: ErasureGround;
  /** who asked and who decided; null where a period had passed */
  by: { name: string; decider: string } | null;
};

/** The tombstone on a desk page: when, how much, why, and by whom. */
export function ErasedNote({ erased }: { erased: Erased | null }) {
  const { t, date } = useI18n();
  if (!erased) return null;
  return (
    <Note tone="warn" title={t("erasure.done", { date: date(erased.at, "moment") })}>
      <p>
        <b>{t(`erasure.scopes.${erased.scope}`)}.</b> {t(`erasure.grounds.${erased.ground}`)}.
      </p>
      <p>{erased.by ? t("erasure.doneBy", erased.by) : t("erasure.doneByRule")}</p>
    </Note>
  );
}
