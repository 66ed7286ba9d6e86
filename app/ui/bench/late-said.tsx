import type { LateSaid as Late } from "~/domain/live/room.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Shape } from "../shape.tsx";

/** Of a text that came after its table had closed: the hours are the device's claim. */
export function LateSaid({ late, text }: { late: readonly Late[]; text: number }) {
  const { t, date } = useI18n();
  const found = late.find((one) => one.text === text);
  if (!found) return null;
  const [from, to] = [date(found.from, "moment"), date(found.to, "hour")];
  return (
    <p className="m">
      <Shape name="held" />{" "}
      {date(found.from, "hour") === to ? t("split.late.at", { from }) : t("split.late.between", { from, to })}
      {found.after ? ` ${t("split.late.after")}` : null}
    </p>
  );
}
