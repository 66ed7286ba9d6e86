import { useI18n } from "~/i18n/use-i18n.tsx";
import { HoursText } from "../hours-text.tsx";
import { Shape } from "../shape.tsx";
import { TimeText } from "../time-text.tsx";
import type { MeetingFrame } from "./meeting-head.tsx";
import { type MeetingView, useWords } from "./meeting-view.tsx";

type Props = { changes: MeetingView["changes"]; frame: MeetingFrame };

/** What was told and is so no more, the latest first: when it was changed, why, and what it was before. */
export function ChangesView({ changes, frame }: Props) {
  const { t } = useI18n();
  const words = useWords(frame.mainLanguage);
  if (changes.length === 0) return null;
  return (
    <section className="block" aria-labelledby="changes">
      <h2 id="changes">{t("meetingDesk.overview.changes")}</h2>
      <ol className="checks">
        {changes.map(({ kind, reason, before, at, sequence }) => (
          <li key={sequence}>
            <Shape name={kind === "cancelled" ? "look" : "done"} />
            <div>
              <p>
                <b>{t(`meetingDesk.overview.${kind}`)}</b>, <TimeText value={at} style="moment" />
              </p>
              {words(reason, true)}
              <p className="m">
                {t("meetingDesk.overview.before")} <HoursText {...before} /> <span className="sep">·</span>{" "}
                {t(`states.format.${before.format}`)} <span className="sep">·</span> {words(before.place)}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
