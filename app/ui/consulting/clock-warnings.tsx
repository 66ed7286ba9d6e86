import type { ClockWarning } from "~/domain/consultations/clock.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Shape } from "../shape.tsx";

/** Where the dates fall short of what people may expect, each with its rule. Nothing stands in the way of going on. */
export function ClockWarnings({ warnings }: { warnings: ClockWarning[] }) {
  const { t, date } = useI18n();
  if (warnings.length === 0) return null;
  const inDays = (count: number) => t("common.count.days", { count });
  return (
    <section className="block" aria-labelledby="clocks">
      <h2 id="clocks">{t("consultationDesk.clock.title")}</h2>
      <ul className="checks">
        {warnings.map(({ rule, days, wanted, on }) => (
          <li key={`${rule} ${on}`}>
            <Shape name="look" />
            <p>
              {t(`consultationDesk.clock.${rule}`, {
                days: inDays(days),
                wanted: inDays(wanted),
                date: on ? date(on) : "",
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
