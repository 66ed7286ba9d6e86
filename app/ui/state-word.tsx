import { useI18n } from "~/i18n/use-i18n";
import type { Knot } from "./stage";

/** The word for a stage: the same on every page, in mail and in data. */
export function StateWord({ stage }: { stage: Knot }) {
  const { t } = useI18n();
  return <span className="state">{t(`states.stage.${stage}`)}</span>;
}
