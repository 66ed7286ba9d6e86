import type { Unreached } from "~/domain/segments/segment.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Note } from "../note.tsx";

/** So many are named; the rest stand on the consultees' page. */
const named = 20;

/** The consultees of a consultation that have nobody to write to, by name; `opens`: for whoever may say whom. */
export function UnreachedNote({
  of,
  all,
  opens,
}: {
  of: string | null;
  all: readonly Unreached[];
  opens: boolean;
}) {
  const { t } = useI18n();
  if (of === null || all.length === 0) return null;
  return (
    <Note tone="warn">
      <p>{t("segments.nobodyToWriteTo.told", { count: all.length })}</p>
      <ul>
        {all.slice(0, named).map(({ ref, name, duty }) => (
          <li key={ref}>
            {opens ? <a href={paths.desk.consultee(ref)}>{name}</a> : name}{" "}
            <span className="m">{t(`consultees.duty.${duty}`)}</span>
          </li>
        ))}
      </ul>
      {all.length > named ? <p>{t("segments.more", { count: all.length - named })}</p> : null}
      {opens ? (
        <p>
          <a href={paths.desk.consultees(of)}>{t("segments.nobodyToWriteTo.give")}</a>
        </p>
      ) : null}
    </Note>
  );
}
