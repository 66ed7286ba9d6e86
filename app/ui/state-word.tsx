import { useI18n } from "~/i18n/use-i18n.tsx";
import type { ShownStage } from "./stage.ts";

/** The word for a stage: the same on every page, in mail and in data. */
export function StateWord({ stage }: { stage: ShownStage }) {
  const { t } = useI18n();
  return <span className="state">{t(`states.stage.${stage}`)}</span>;
}
