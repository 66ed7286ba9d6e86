import type { PlanPoint } from "~/domain/published/plan-point.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { useHostText } from "./host-text.tsx";
import { planPeriod } from "./plan-period.ts";

/** Plans with their periods, each leading to its commitments. */
export function PlanNames({ plans, mainLanguage }: { plans: readonly PlanPoint[]; mainLanguage: string }) {
  const i18n = useI18n();
  const host = useHostText(mainLanguage);
  return (
    <ul className="bare">
      {plans.map((plan) => (
        <li key={plan.slug}>
          <a href={paths.plan(plan.slug)}>{host.span(plan.title)}</a>
          <span className="meta where">{planPeriod(plan, i18n)}</span>
        </li>
      ))}
    </ul>
  );
}
