import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import type { MeetingFrame } from "../meeting-desk/meeting-head.tsx";
import { MailingTable, type ShownMailing } from "./mailing-table.tsx";

type Props = {
  frame: MeetingFrame;
  mailings: ShownMailing[];
  /** there is a kind that fits the meeting's time */
  more: boolean;
};

/** What was sent for a meeting, on its overview, and the way to the next. */
export function MailingsPart({ frame, mailings, more }: Props) {
  const { t } = useI18n();
  return (
    <section className="block" aria-labelledby="mailings">
      <div className="secth">
        <h2 id="mailings">{t("mailingDesk.title")}</h2>
        {more ? (
          <span className="m">
            <a href={paths.desk.newMailing(frame.slug)} data-key="M">
              {t("mailingDesk.new")} <kbd>M</kbd>
            </a>
          </span>
        ) : null}
      </div>
      {mailings.length > 0 ? <MailingTable {...{ frame, mailings }} /> : <p>{t("mailingDesk.none")}</p>}
    </section>
  );
}
