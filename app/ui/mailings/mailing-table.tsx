import { type FateCounts, fates, type MailingKind, type MailingStatus } from "~/domain/mailings/mailing.ts";
import type { Translated } from "~/domain/people/person.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DataTable } from "../data-table.tsx";
import type { MeetingFrame } from "../meeting-desk/meeting-head.tsx";
import { Separated } from "../separated.tsx";
import { TimeText } from "../time-text.tsx";
import { useStanding } from "./use-standing.ts";
import { useSubject } from "./use-subject.ts";

export type ShownMailing = {
  number: number;
  kind: MailingKind;
  status: MailingStatus;
  subject: Translated;
  startedAt: string | null;
  /** of a draft: the hour that it missed */
  sendAt: string | null;
  segment: string | null;
  /** null before it has begun */
  counts: FateCounts | null;
};
type Props = { frame: MeetingFrame; mailings: ShownMailing[] };

/** One row a mailing, the newest first. */
export function MailingTable({ frame, mailings }: Props) {
  const { t, number: figure, date } = useI18n();
  const subjectOf = useSubject(frame);
  const standingOf = useStanding(frame);
  return (
    <DataTable
      dense
      stacks
      caption={t("mailingDesk.title")}
      captionHidden
      columns={[
        { key: "what", head: t("mailingDesk.head.what"), rowHead: true },
        { key: "status", head: t("mailingDesk.head.status") },
        { key: "fate", head: t("mailingDesk.head.fate") },
      ]}
      rows={mailings.map((mailing) => {
        const { number, kind, status, sendAt, segment, counts } = mailing;
        const { text, lang } = subjectOf(mailing);
        return {
          id: String(number),
          what: (
            <>
              <a href={paths.desk.mailing(frame.slug, number)} lang={lang}>
                {text}
              </a>
              <div className="m">
                <Separated items={[t(`mailingDesk.kind.${kind}`), segment].filter(Boolean)} />
              </div>
            </>
          ),
          status: (
            <>
              {standingOf(mailing)}
              {status === "scheduled" && sendAt && !frame.ended ? (
                <div className="m">
                  <TimeText value={sendAt} style="moment" />
                </div>
              ) : null}
              {status === "draft" && sendAt ? (
                <div className="m">{t("mailingDesk.run.missed", { moment: date(sendAt, "moment") })}</div>
              ) : null}
            </>
          ),
          fate: counts ? (
            <Separated
              items={fates
                .filter((fate) => counts[fate] > 0)
                .map((fate) => `${t(`mailingDesk.fate.${fate}`)} ${figure(counts[fate])}`)}
            />
          ) : null,
        };
      })}
    />
  );
}
