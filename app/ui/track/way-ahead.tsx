import { useI18n } from "~/i18n/use-i18n.tsx";
import { Rich } from "../rich.tsx";
import { TimeText } from "../time-text.tsx";
import { Timeline, type TimelinePoint } from "../timeline.tsx";
import { isUnderWay, type OwnData } from "./own-data.ts";

type Way = Pick<
  OwnData,
  "status" | "receivedOn" | "firstStatusBy" | "responseDueOn" | "splitOn" | "contributions" | "today"
>;

/** What has happened to a submission and what comes, each with its day. */
export function WayAhead({ own }: { own: Way }) {
  const { t } = useI18n();
  const underWay = isUnderWay(own);
  const ended = own.status === "split" && !underWay;
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
      passage: own.splitOn ? "passed" : "now",
      title: t("track.step.received"),
      when: <TimeText value={own.receivedOn} opens />,
    },
    {
      key: "split",
      passage: own.splitOn ? "passed" : "next",
      title: t("track.step.split"),
      when: own.splitOn ? <TimeText value={own.splitOn} opens /> : by(own.firstStatusBy),
      text: t("track.step.splitText"),
    },
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
  ];
  return <Timeline points={points} />;
}
