import type { NextDate } from "~/domain/consultations/consultation.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Facts } from "../facts.tsx";
import { TimeText } from "../time-text.tsx";
import { NextDateText } from "./next-date.tsx";

type Props = {
  slug: string;
  /** whether the reader has the lists of intake and sorting: an approver has not */
  sorts: boolean;
  draft: boolean;
  today: string;
  opensOn: string | null;
  closesOn: string | null;
  waiting: number;
  received: number;
  answered: number;
  next: NextDate | null;
};

/** Dates and counts of a consultation, each count with the list behind it. */
export function StandsWhere({
  slug,
  draft,
  sorts,
  today,
  opensOn,
  closesOn,
  waiting,
  received,
  answered,
  next,
}: Props) {
  const { t, number } = useI18n();
  const counted = (term: string, value: number, href: string, leads = sorts) => ({
    term,
    value: draft ? null : leads ? <a href={href}>{number(value)}</a> : number(value),
  });
  return (
    <Facts
      items={[
        { term: t("consultationDesk.part.opens_on"), value: opensOn ? <TimeText value={opensOn} /> : null },
        {
          term: t("consultationDesk.part.closes_on"),
          value: closesOn ? <TimeText value={closesOn} /> : null,
        },
        {
          term: t("consultationDesk.list.next"),
          value: next ? <NextDateText {...{ next, today }} /> : null,
        },
        counted(t("consultationDesk.list.waiting"), waiting, paths.desk.intake({ consultation: slug })),
        counted(
          t("consultationDesk.list.received"),
          received,
          paths.desk.contributions({ consultation: slug }),
        ),
        counted(
          t("consultationDesk.list.answered"),
          answered,
          paths.desk.responses({ status: "published", consultation: slug }),
          true,
        ),
      ]}
    />
  );
}
