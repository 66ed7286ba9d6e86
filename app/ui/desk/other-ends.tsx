import { isEndStage, type Stage } from "~/domain/contributions/contribution.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";

type Page = {
  ref: string;
  stage: Stage;
  onBench: boolean;
  /** whether the reader sorts contributions */
  sorts: boolean;
  /** whether somebody has asked a second person to set it aside */
  asideAsked: boolean;
};

/** Where a contribution may end otherwise than by an answer: what waits there, and the ways to it. */
export function OtherEnds({ page: { ref, stage, onBench, sorts, asideAsked } }: { page: Page }) {
  const { t } = useI18n();
  const open = !isEndStage(stage) && !onBench;
  const aside = stage === "set_aside";
  if (!aside && !open) return null;
  return (
    <ul className="bare">
      {aside || asideAsked || sorts ? (
        <li>
          <a href={paths.desk.setAside(ref)}>
            {t(aside ? "states.stage.set_aside" : asideAsked ? "ends.setAside.waits" : "ends.setAside.open")}
          </a>
        </li>
      ) : null}
      {open && sorts ? (
        <li>
          <a href={paths.desk.delayAnswer(ref)}>{t("ends.delay.open")}</a>
        </li>
      ) : null}
      {open && sorts && !asideAsked ? (
        <li>
          <a href={paths.desk.moveContribution(ref)}>{t("ends.move.open")}</a>
        </li>
      ) : null}
    </ul>
  );
}
