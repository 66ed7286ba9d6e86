import type { Mark } from "~/domain/contributions/contribution.ts";
import type { StepKind } from "~/domain/kernel/step.ts";
import type { I18n } from "~/i18n/translator.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";

/** A step as it was kept: its kind and what its sentence names. */
export type StepFacts = { kind: StepKind; details: Readonly<Record<string, string | number>> };

/** What a step did, in one sentence: the foot of the desk. */
export function stepSentence({ t }: I18n, { kind, details }: StepFacts): string {
  const ref = String(details.ref ?? "");
  switch (kind) {
    case "passages_marked":
      return t("split.step.passages_marked", {
        mark: t(`states.mark.${details.mark as Mark}`).toLowerCase(),
      });
    case "passages_unmarked":
    case "consultee_changed":
    case "consultee_removed":
      return t(`split.step.${kind}`);
    case "theme_set":
    case "owner_set":
    case "due_set":
    case "cleared":
    case "withheld":
    case "consultees_added":
    case "consultees_marked":
      return t(`split.step.${kind}`, { count: Number(details.count ?? 1) });
    default:
      return t(`split.step.${kind}`, { ref });
  }
}

/** The last step and how many can be undone: «Contribution OGP26-K7M4.3 was made. · 11 steps can be undone». */
export function StepSentence({
  step,
  at,
  today = true,
  elsewhere,
  count,
}: {
  step: StepFacts;
  at?: string;
  /** kept today: the time says enough */
  today?: boolean;
  /** the reference of what it touched, where the page is about something else */
  elsewhere?: string | null;
  count?: number;
}) {
  const i18n = useI18n();
  const { t, date } = i18n;
  return (
    <>
      {stepSentence(i18n, step)}
      {elsewhere ? <span className="mut"> · {elsewhere}</span> : null}
      {at ? (
        <span className="mut">
          {" "}
          · {t("split.said.savedAt", { time: date(at, today ? "time" : "moment") })}
        </span>
      ) : null}
      {count ? <span className="mut"> · {t("split.said.canUndo", { count })}</span> : null}
    </>
  );
}

/** What was just undone, by the kind of step. */
export function UndoneSentence({ kind }: { kind: StepKind }) {
  const { t } = useI18n();
  return <>{t("split.said.undone", { step: t(`split.undone.${kind}`) })}</>;
}
