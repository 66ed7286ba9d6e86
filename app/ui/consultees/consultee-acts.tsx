import { useI18n } from "~/i18n/use-i18n.tsx";
import { TimeText } from "../time-text.tsx";
import { Timeline } from "../timeline.tsx";

export const toldActs = [
  "added",
  "asked",
  "reminded",
  "answered",
  "declined",
  "no_view_told",
  "linked",
  "changed",
  "handed_over",
  "removed",
  "step_undone",
] as const;
export type ToldAct = (typeof toldActs)[number];
type Act = { act: ToldAct; at: string; by: string | null; on: string | null };

/** What was done with one, from the event log, the newest first: the day that was written down, and when that was done by whom. */
export function ConsulteeActs({ acts }: { acts: Act[] }) {
  const { t, date } = useI18n();
  return (
    <Timeline
      brief
      points={acts.map(({ act, at, by, on }) => {
        const done = t(`consultees.act.${act}`);
        const what = on ? t("consultees.public.answeredOn", { state: done, date: date(on) }) : done;
        return {
          key: at + act,
          passage: "passed",
          title: by ? t("consultees.one.by", { what, who: by }) : what,
          when: <TimeText value={at} style="moment" />,
        };
      })}
    />
  );
}
