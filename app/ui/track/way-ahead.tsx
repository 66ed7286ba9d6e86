import { useI18n } from "~/i18n/use-i18n.tsx";
import { Rich } from "../rich.tsx";
import { TimeText } from "../time-text.tsx";
import { Timeline, type TimelinePoint } from "../timeline.tsx";
import { isUnderWay, type OwnData, standingOf } from "./own-data.ts";

type Way = Pick<
  OwnData,
  "status" | "receivedOn" | "firstStatusBy" | "responseDueOn" | "splitOn" | "contributions" | "today"
>;

/** What has happened to a submission and what comes, each with its day; where it ended early, how, and nothing after it. */
export function WayAhead({ own, withdrawnAt }: { own: Way; withdrawnAt?: string }) {
  const { t } = useI18n();
  const underWay = isUnderWay(own);
  const ended = !underWay && (own.status === "split" || isAnswered(own));
  const early = endOf(own);
  const by = (date: string) =>
    underWay ? (
      <Rich
        k={date < own.today ? "track.step.overdue" : "common.word.by"}
        with={{ date: <TimeText value={date} /> }}
      />
    ) : null;
  const points: TimelinePoint[] = [
    {
      key: "received",
      passage: own.splitOn || early ? "passed" : "now",
      title: t("track.step.received"),
      when: <TimeText value={own.receivedOn} opens />,
    },
  ];
  if (own.splitOn || !early)
    points.push({
      key: "split",
      passage: own.splitOn ? "passed" : "next",
      title: t("track.step.split"),
      when: own.splitOn ? <TimeText value={own.splitOn} opens /> : by(own.firstStatusBy),
      text: t("track.step.splitText"),
    });
  if (early) {
    const when = early === "withdrawn" && withdrawnAt;
    points.push({
      key: early,
      passage: "now",
      title: early === "nothing" ? t("track.page.nothing") : t(`states.stage.${early}`),
      when: when ? <TimeText value={when} style="moment" opens /> : undefined,
    });
    return <Timeline points={points} />;
  }
  points.push(
    {
      key: "assessed",
      passage: ended ? "passed" : "next",
      title: t("track.step.assessed"),
      text: t("track.step.assessedText"),
    },
    {
      key: "answered",
      passage: ended ? "passed" : "next",
      title: t("track.step.answered"),
      when: by(own.responseDueOn),
      text: t("track.step.answeredText"),
    },
    { key: "followed", passage: "next", title: t("track.step.followed"), text: t("track.step.followedText") },
  );
  return <Timeline points={points} />;
}

const ends = { withdrawn: "withdrawn", aside: "set_aside", nothing: "nothing" } as const;

const isAnswered = (own: Way) => own.contributions.some(({ stage }) => stage === "answered");

/** How it ended before anything of it was answered; null where it did not: an answer stands, whatever was taken back after it. */
function endOf(own: Way) {
  if (isAnswered(own)) return null;
  const { state } = standingOf(own);
  return state in ends ? ends[state as keyof typeof ends] : null;
}
