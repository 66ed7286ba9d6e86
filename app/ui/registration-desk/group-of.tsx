import type { ListedRegistration } from "~/domain/meetings/registration-list.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";

export type ShownGroup = Pick<ListedRegistration, "status" | "group" | "wishedGroup" | "satAt" | "misfit">;

/** The group that somebody is in, and what does not fit; or none, and the one that he chose; and where he sat, if elsewhere. Whoever does not come has what he chose. */
export function GroupOf({ one: { status, group, wishedGroup, satAt, misfit } }: { one: ShownGroup }) {
  const { t } = useI18n();
  if (status === "not_going") return wishedGroup ?? t("registrationDesk.list.noGroup");
  return (
    <>
      {group ?? t("registrationDesk.list.noGroup")}
      {misfit ? <div className="m">{t(`registrationDesk.list.${misfit}`)}</div> : null}
      {wishedGroup ? (
        <div className="m">{t("registrationDesk.list.wishes", { letter: wishedGroup })}</div>
      ) : null}
      {satAt && satAt !== group ? (
        <div className="m">{t("registrationDesk.list.satAt", { letter: satAt })}</div>
      ) : null}
    </>
  );
}
