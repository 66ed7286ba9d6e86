import type { PlanPoint } from "~/domain/published/plan-point.ts";
import type { I18n } from "~/i18n/translator.ts";

/** From the first day of a plan to its last. */
export const planPeriod = (
  { startsOn, endsOn }: Pick<PlanPoint, "startsOn" | "endsOn">,
  { t, date }: Pick<I18n, "t" | "date">,
): string => t("commitments.period", { from: date(startsOn, "short"), to: date(endsOn, "short") });
